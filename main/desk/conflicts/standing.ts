import type { Millis } from '../../../preload/contract/shared.ts';
import type { Reader } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import { type ClaimRow, claimBy, type WantedRow, wantedBy } from '../ground/claims/write-claims.ts';
import { type AccountFacts, accountFactsOf } from '../ground/people/people.ts';

/** How an account stands: all of it that a way out may change. Two of them, before and after, say what was done. */
export interface Standing {
  readonly account: AccountFacts;
  readonly current: ClaimRow | undefined;
  readonly pending: ClaimRow | undefined;
  readonly wanted: WantedRow | undefined;
  readonly legacyLogin: boolean;
  readonly lockedUntil: Millis | null;
  /** Links that work, by their hashes. */
  readonly links: readonly string[];
  /** Mails that were not sent yet, by their ids. */
  readonly waiting: readonly string[];
  readonly browsers: number;
}

interface OwnRow {
  readonly legacy_login: 0 | 1;
  readonly locked_until: Millis | null;
  readonly browsers: number;
}

/** How an account stands now; null for one that is not on file. */
export function standingOf(reader: Reader, accountId: string, now: Millis): Standing | null {
  const account = accountFactsOf(reader, accountId);
  const own = reader.get<OwnRow>(
    sql`SELECT legacy_login, locked_until,
          (SELECT count(*) FROM trusted_browsers WHERE account_id = a.id AND revoked_at IS NULL) AS browsers
        FROM accounts AS a WHERE a.id = ${accountId}`,
  );
  if (!account || !own) return null;
  const links = reader.all<{ hash: string }>(
    sql`SELECT hex(hash) AS hash FROM tokens
        WHERE account_id = ${accountId} AND used_at IS NULL AND voided_at IS NULL AND expires_at > ${now}`,
  );
  const waiting = reader.all<{ id: string }>(
    sql`SELECT id FROM messages WHERE account_id = ${accountId} AND state IN ('queued', 'deferred', 'held')`,
  );
  return {
    account,
    current: claimBy(reader, accountId),
    pending: claimBy(reader, accountId, 'pending'),
    wanted: wantedBy(reader, accountId),
    legacyLogin: own.legacy_login === 1,
    lockedUntil: own.locked_until !== null && own.locked_until > now ? own.locked_until : null,
    links: links.map(({ hash }) => hash),
    waiting: waiting.map(({ id }) => id),
    browsers: own.browsers,
  };
}
