import type { ReadinessFilters, ReadinessKind } from '../../../preload/contract/readiness.ts';
import type { Millis } from '../../../preload/contract/shared.ts';
import { readMailAddress } from '../../mail/message/addresses.ts';
import type { Reader } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import { isFarAhead } from '../../stored-times.ts';
import { type CandidateRow, scopeConditions, selectCandidates } from './candidates.ts';
import { createClassifier } from './classify.ts';

export interface NoticeRules {
  readonly filters: ReadinessFilters;
  /** People who were told after this are left alone. */
  readonly notSince: Millis;
  /** Notes of letters that lie ahead of it come from a clock that was put right since. */
  readonly now: Millis;
}

export interface Addressee {
  readonly row: CandidateRow;
  readonly kind: ReadinessKind;
}

/** The letters that a practice would get now. */
export interface NoticePlan {
  readonly persons: readonly (Addressee & { readonly to: string })[];
  readonly clinic: { readonly to: string; readonly people: readonly Addressee[] } | null;
  readonly recently: number;
  readonly withoutAddress: number;
}

/** The keys by which a newer letter takes the place of one that still waits. */
export const noticeKeys = {
  person: (accountId: string): string => `upgrade-notice:${accountId}`,
  clinic: (practiceId: string): string => `upgrade-notice:practice:${practiceId}`,
};

// A letter in one of these states reached no one and will not.
const lost: ReadonlySet<string> = new Set(['failed', 'expired', 'bounced', 'cancelled']);

/**
 * Plans a practice's letters. Straight to a person goes only what is right for the address on file: it is theirs or free,
 * and came from the directory. An address that somebody else holds, shares or mistyped may be read by a stranger, so about
 * that the clinic gets one letter for all of its people.
 */
export function planNotices(reader: Reader, practiceId: string, rules: NoticeRules): NoticePlan {
  const classify = createClassifier();
  // Whatever else the filters ask for was looked at when the practices were chosen.
  const rows = reader.all<CandidateRow>(
    selectCandidates(scopeConditions({ practices: [practiceId], accounts: rules.filters.accounts })),
  );
  const standing = standingLetter(reader, practiceId);
  const persons: (Addressee & { to: string })[] = [];
  const fresh: Addressee[] = [];
  const again: Addressee[] = [];
  let recently = 0;
  for (const row of rows) {
    const addressee = { row, kind: classify(row).kind };
    const wanted = !rules.filters.kinds || rules.filters.kinds.includes(addressee.kind);
    const own = ownAddress(addressee);
    if (row.notice_message_id !== null && standing.has(row.notice_message_id)) again.push(addressee);
    if (!wanted) continue;
    if (wasTold(row, rules.notSince, rules.now)) recently += 1;
    else if (own !== null) persons.push({ ...addressee, to: own });
    else fresh.push(addressee);
  }
  const clinicAddress = readMailAddress(rows[0]?.practice_email ?? '')?.address ?? null;
  if (clinicAddress === null) return { persons, clinic: null, recently, withoutAddress: fresh.length };
  // A letter that still waits is replaced, so the new one has to say what the old one said.
  const told = new Set(fresh.map(({ row }) => row.id));
  const people = [...fresh, ...again.filter(({ row }) => !told.has(row.id))];
  const clinic = fresh.length === 0 ? null : { to: clinicAddress, people };
  return { persons, clinic, recently, withoutAddress: 0 };
}

const wasTold = (row: CandidateRow, notSince: Millis, now: Millis): boolean =>
  row.noticed_at !== null &&
  row.noticed_at > notSince &&
  !isFarAhead(row.noticed_at, now) &&
  row.notice_state !== null &&
  !lost.has(row.notice_state);

/** The address that a letter about this account may go to directly, or null. */
function ownAddress({ row, kind }: Addressee): string | null {
  if (kind !== 'ready' || row.email === null) return null;
  if (row.claimed === 0 && row.source !== 'import') return null;
  return readMailAddress(row.email)?.address ?? null;
}

/** Letters to the clinic that were not sent yet. */
const standingLetter = (reader: Reader, practiceId: string): ReadonlySet<string> =>
  new Set(
    reader
      .all<{ id: string }>(
        sql`SELECT id FROM messages WHERE supersede_key = ${noticeKeys.clinic(practiceId)}
              AND state IN ('queued', 'deferred', 'held')`,
      )
      .map(({ id }) => id),
  );
