import { setImmediate as nextTurn } from 'node:timers/promises';
import type {
  LinkOpening,
  LinkPurpose,
  LinkRow,
  LinkState,
  VoidReason,
} from '../../../preload/contract/links.ts';
import type { MessageState } from '../../../preload/contract/outbox.ts';
import type { Channel, Millis, ProofKind } from '../../../preload/contract/shared.ts';
import { done, failures } from '../../failures.ts';
import { say } from '../../language.ts';
import { responseInWords } from '../../mail/outbox/response-words.ts';
import type { Reader } from '../../store/handles.ts';
import { allOf, type Sql, sql } from '../../store/sql.ts';
import { stretchOf } from '../ground/basics/days.ts';
import type { QueriesOf } from '../ground/basics/definitions.ts';
import { displayName } from '../ground/people/people.ts';
import { clientInWords, scannerClient } from './client-words.ts';
import { linkConditions, linksFrom, resolved, stateSql, takesSteps } from './link-filters.ts';
import { type Moments, momentsOf, tellCaller } from './tell-caller.ts';
import { cancelWords, linkWords as words } from './words.ts';

interface StoredLink {
  readonly hash: Buffer;
  readonly purpose: LinkPurpose;
  readonly state: LinkState;
  readonly account_id: string;
  readonly user_name: string | null;
  readonly given_name: string;
  readonly family_name: string;
  readonly practice_id: string;
  readonly practice_name: string;
  readonly case_id: string | null;
  readonly case_number: string | null;
  readonly asked_by: string | null;
  readonly channel: Channel | null;
  readonly operator: string | null;
  readonly created_at: Millis;
  readonly expires_at: Millis;
  readonly used_at: Millis | null;
  readonly used_by: string | null;
  readonly voided_at: Millis | null;
  readonly void_reason: VoidReason | null;
  readonly message_id: string | null;
  readonly message_state: MessageState | null;
  readonly to_address: string | null;
  readonly last_response: string | null;
  readonly message_at: Millis | null;
}

const columns = (
  now: Millis,
): Sql => sql`t.hash, t.purpose, ${stateSql(now)} AS state, t.account_id, a.user_name,
  a.given_name, a.family_name, a.practice_id, p.name AS practice_name, t.case_id, c.number AS case_number, t.asked_by,
  t.channel, t.operator, t.created_at, t.expires_at, t.used_at, t.used_by, t.voided_at, t.void_reason,
  m.id AS message_id, m.state AS message_state, m.to_address, m.last_response, m.updated_at AS message_at`;

const besides = sql`JOIN practices AS p ON p.id = a.practice_id LEFT JOIN cases AS c ON c.id = t.case_id
  LEFT JOIN messages AS m ON m.id = t.message_id`;

/** A place in the ledger, in the order of time. The hash only tells apart what was made in the same millisecond. */
interface Place {
  readonly at: Millis;
  readonly hash: Buffer;
}

const nothing = Buffer.alloc(0);
const within = (from: Place, before: Place): Sql =>
  sql`(t.created_at, t.hash) >= (${from.at}, ${from.hash}) AND (t.created_at, t.hash) < (${before.at}, ${before.hash})`;

// A step over so many links takes a few milliseconds.
const stepSize = 1000;

/** Cuts the ledger into steps, newest first, and lets others have their turn in between. */
async function* inSteps(reader: Reader, from: Place, before: Place): AsyncGenerator<readonly [Place, Place]> {
  let end = before;
  for (;;) {
    const begin = reader.get<Place>(
      sql`SELECT t.created_at AS at, t.hash FROM tokens AS t WHERE ${within(from, end)}
          ORDER BY t.created_at DESC, t.hash DESC LIMIT 1 OFFSET ${stepSize - 1}`,
    );
    yield [begin ?? from, end];
    if (begin === undefined) return;
    end = begin;
    await nextTurn();
  }
}

const placeOf = (cursor: string): Place => {
  const [at = '', hash = ''] = cursor.split(':');
  return { at: Number(at) || 0, hash: Buffer.from(hash, 'hex') };
};

const openingsOf = (reader: Reader, hash: Buffer): readonly LinkOpening[] =>
  reader
    .all<{ client: string; firstAt: Millis; lastAt: Millis; times: number }>(
      sql`SELECT client, first_at AS firstAt, last_at AS lastAt, times FROM link_openings
          WHERE token_hash = ${hash} ORDER BY first_at, client`,
    )
    .map(({ client, ...times }) => ({
      client: clientInWords(client),
      isScanner: client === scannerClient,
      ...times,
    }));

/** What the caller had proven when a link was made: what was kept in its case by then. */
const proofsThen = (reader: Reader, caseId: string, at: Millis): readonly ProofKind[] =>
  reader
    .all<{ kind: ProofKind }>(
      sql`SELECT kind FROM proofs WHERE case_id = ${caseId} AND at <= ${at} AND (ended_at IS NULL OR ended_at >= ${at})
          ORDER BY at, kind`,
    )
    .map(({ kind }) => kind);

const wasOverridden = (reader: Reader, caseId: string, at: Millis): boolean =>
  reader.get(
    sql`SELECT 1 FROM timeline WHERE case_id = ${caseId} AND at = ${at} AND kind = 'callers.override'`,
  ) !== undefined;

// Stopping half of a change would leave the other half: a change is cancelled as a whole.
const partsOfChange: readonly LinkPurpose[] = ['change-email', 'cancel-change'];
const over: readonly LinkState[] = ['used', 'cancelled', 'expired'];

/** Whether an operator may stop a link. */
export const canBeCancelled = ({ purpose, state }: Pick<LinkRow, 'purpose' | 'state'>): boolean =>
  !over.includes(state) && !partsOfChange.includes(purpose);

function linkRow(reader: Reader, row: StoredLink, moments: Moments): LinkRow {
  const { case_id: caseId, created_at: madeAt } = row;
  const mail =
    row.message_id === null || row.message_state === null
      ? null
      : {
          id: row.message_id,
          state: row.message_state,
          reason: responseInWords(row.last_response) ?? row.last_response,
          at: row.message_at ?? madeAt,
        };
  const facts = {
    purpose: row.purpose,
    state: row.state,
    madeAt,
    validUntil: row.expires_at,
    mail,
    usedAt: row.used_at,
    cancelReason: row.void_reason,
  };
  const because = row.void_reason === null ? words.unknownReason : cancelWords[row.void_reason];
  return {
    id: row.hash.toString('hex'),
    ...facts,
    accountId: row.account_id,
    accountName: displayName({ ...row, id: row.account_id }),
    practiceId: row.practice_id,
    practiceName: row.practice_name,
    caseNumber: row.case_number,
    askedBy: row.asked_by,
    channel: row.channel,
    operator: row.operator,
    proofs: caseId === null ? [] : proofsThen(reader, caseId, madeAt),
    overridden: caseId !== null && wasOverridden(reader, caseId, madeAt),
    to: row.to_address,
    openings: openingsOf(reader, row.hash),
    usedBy: row.used_by === null ? null : clientInWords(row.used_by),
    cancelledAt: row.voided_at,
    cancelledBecause: row.voided_at === null ? null : say(because),
    tellCaller: tellCaller(facts, moments),
    canCancel: canBeCancelled(facts),
  };
}

/** One link as it stands; undefined where there is none. */
export function findLink(reader: Reader, id: string, now: Millis, zone: string): LinkRow | undefined {
  const row = reader.get<StoredLink>(
    sql`SELECT ${columns(now)} FROM tokens AS t CROSS JOIN accounts AS a ON a.id = t.account_id ${besides}
        WHERE t.hash = ${Buffer.from(id, 'hex')}`,
  );
  return row && linkRow(reader, row, momentsOf(now, zone));
}

export const linkQueries: QueriesOf<'links' | 'link'> = {
  links: async (reader, { after, limit, ...given }, { now }) => {
    const filters = resolved(reader, given);
    const stretch = stretchOf(filters, filters.zone);
    if (typeof stretch === 'string') throw new Error(`${stretch} is neither a day nor an instant`);
    const from = { at: stretch.from ?? Number.MIN_SAFE_INTEGER, hash: nothing };
    const end = { at: stretch.before ?? Number.MAX_SAFE_INTEGER, hash: nothing };
    const seen = after === undefined ? end : placeOf(after);
    const before = seen.at < end.at ? seen : end;
    const rows: StoredLink[] = [];
    // One more than is wanted tells whether there is a next page.
    const read = (first: Place, last: Place): void => {
      rows.push(
        ...reader.all<StoredLink>(
          sql`SELECT ${columns(now)} FROM ${linksFrom(filters)} ${besides}
              WHERE ${allOf([...linkConditions(filters, now), within(first, last)])}
              ORDER BY t.created_at DESC, t.hash DESC LIMIT ${limit + 1 - rows.length}`,
        ),
      );
    };
    if (takesSteps(filters)) {
      for await (const [first, last] of inSteps(reader, from, before)) {
        read(first, last);
        if (rows.length > limit) break;
      }
    } else read(from, before);
    const page = rows.slice(0, limit);
    const moments = momentsOf(now, filters.zone);
    const last = page.at(-1);
    return done({
      rows: page.map((row) => linkRow(reader, row, moments)),
      next: rows.length > limit && last ? `${last.created_at}:${last.hash.toString('hex')}` : null,
    });
  },
  link: (reader, { id, zone }, { now }) => {
    const link = findLink(reader, id, now, zone);
    return link ? done(link) : failures.linkNotFound();
  },
};
