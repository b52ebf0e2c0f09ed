import { setImmediate as nextTurn } from 'node:timers/promises';
import { type MessageState, messageStates } from '../../../preload/contract/outbox.ts';
import type { MailCounts, MailReportRow } from '../../../preload/contract/reports.ts';
import { done } from '../../failures.ts';
import type { Reader } from '../../store/handles.ts';
import { join, sql } from '../../store/sql.ts';
import { createCalendar, nextDay } from '../ground/basics/days.ts';
import type { QueryOf } from '../ground/basics/definitions.ts';
import { inSteps, type MessageRange, rangeOf, rangeOfDays, within } from '../ground/mail/message-ranges.ts';

type Counts = { -readonly [Column in keyof MailCounts]: MailCounts[Column] };

const columnOf: Readonly<Record<MessageState, keyof MailCounts>> = {
  accepted: 'accepted',
  bounced: 'bounced',
  failed: 'failed',
  uncertain: 'uncertain',
  expired: 'expired',
  cancelled: 'cancelled',
  queued: 'waiting',
  sending: 'waiting',
  deferred: 'waiting',
  held: 'waiting',
};

const noCounts = (): Counts => ({
  accepted: 0,
  bounced: 0,
  failed: 0,
  uncertain: 0,
  expired: 0,
  cancelled: 0,
  waiting: 0,
});
const columns = Object.keys(noCounts()) as readonly (keyof MailCounts)[];

const add = (sum: Counts, more: MailCounts): void => {
  for (const column of columns) sum[column] += more[column];
};

/** How many messages there are in all. */
const sizeOf = (counts: MailCounts): number => columns.reduce((sum, column) => sum + counts[column], 0);

// Naming all states lets the index by state answer it, without a look at the messages themselves.
const anyState = join(
  messageStates.map((state) => sql`${state}`),
  ', ',
);

interface Counted {
  readonly domain: string;
  readonly state: MessageState;
  readonly count: number;
}

/** What did not arrive, and was put away since: it counts as what it was, not as taken back before it was sent. */
const putAway = (reader: Reader, range: MessageRange): readonly Counted[] =>
  reader.all<Counted>(
    sql`SELECT m.to_domain AS domain, t.from_state AS state, count(*) AS count
        FROM messages AS m JOIN message_transitions AS t ON t.message_id = m.id
          AND t.number = (SELECT max(number) FROM message_transitions WHERE message_id = m.id)
        WHERE m.state = 'cancelled' AND ${within(range, [sql`m.created_at`, sql`m.id`])}
          AND t.from_state IN ('failed', 'uncertain', 'bounced')
        GROUP BY m.to_domain, t.from_state`,
  );

/** Counts the messages of a range by domain. */
async function countByDomain(reader: Reader, range: MessageRange): Promise<ReadonlyMap<string, Counts>> {
  const byDomain = new Map<string, Counts>();
  for await (const step of inSteps(reader, range)) {
    const found = reader.all<Counted>(
      sql`SELECT to_domain AS domain, state, count(*) AS count FROM messages
          WHERE state IN (${anyState}) AND ${within(step)} GROUP BY to_domain, state`,
    );
    for (const { domain, state, count } of found) {
      const counts = byDomain.get(domain) ?? noCounts();
      counts[columnOf[state]] += count;
      byDomain.set(domain, counts);
    }
    if (!found.some(({ state }) => state === 'cancelled')) continue;
    for (const { domain, state, count } of putAway(reader, step)) {
      const counts = byDomain.get(domain) ?? noCounts();
      counts.cancelled -= count;
      counts[columnOf[state]] += count;
      byDomain.set(domain, counts);
    }
  }
  return byDomain;
}

/** The moments of the oldest and the newest message of a range; null without any. */
function endsOf(reader: Reader, range: MessageRange): { oldest: number; newest: number } | null {
  const ends = reader.get<{ oldest: number | null; newest: number | null }>(
    sql`SELECT (SELECT min(created_at) FROM messages WHERE ${within(range)}) AS oldest,
          (SELECT max(created_at) FROM messages WHERE ${within(range)}) AS newest`,
  );
  return ends === undefined || ends.oldest === null || ends.newest === null
    ? null
    : { oldest: ends.oldest, newest: ends.newest };
}

/** What arrived as far as anybody knows, and what did not, by the day that a message was written and by domain. */
export const mailReport: QueryOf<'mailReport'> = async (reader, { from, to, zone, rows: wantsRows }) => {
  const total = noCounts();
  const days: (MailCounts & { readonly day: string })[] = [];
  const domains = new Map<string, Counts>();
  const rows: MailReportRow[] = [];
  const ends = endsOf(reader, rangeOfDays(from, to, zone));
  const calendar = createCalendar(zone);
  const last = ends === null ? '' : calendar.dayOf(ends.newest);
  for (let day = ends === null ? 'none' : calendar.dayOf(ends.oldest); day <= last; day = nextDay(day)) {
    await nextTurn();
    const range = rangeOf(calendar.startOf(day), calendar.startOf(nextDay(day)));
    const byDomain = await countByDomain(reader, range);
    if (byDomain.size === 0) continue;
    const ofDay = noCounts();
    for (const [domain, counts] of [...byDomain].sort(([one], [other]) => (one < other ? -1 : 1))) {
      add(ofDay, counts);
      const ofDomain = domains.get(domain) ?? noCounts();
      add(ofDomain, counts);
      domains.set(domain, ofDomain);
      if (wantsRows) rows.push({ day, domain, ...counts });
    }
    add(total, ofDay);
    days.push({ day, ...ofDay });
  }
  return done({
    total,
    days: days.toReversed(),
    domains: [...domains]
      .map(([domain, counts]) => ({ domain, ...counts }))
      .sort((one, other) => sizeOf(other) - sizeOf(one) || (one.domain < other.domain ? -1 : 1)),
    rows: rows.sort((one, other) => (one.day < other.day ? 1 : one.day > other.day ? -1 : 0)),
  });
};
