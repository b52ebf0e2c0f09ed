import type { MailReportRow, MessageState } from '../../../preload/contract/outbox.ts';
import { done } from '../../failures.ts';
import { allOf, type Sql, sql } from '../../store/sql.ts';
import { defineQuery } from '../definitions.ts';

const oneDay = 24 * 3_600_000;
const columnOf: Readonly<Record<MessageState, Exclude<keyof MailReportRow, 'day' | 'domain'>>> = {
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

/** What arrived as far as anybody knows, and what did not, by the day that a message was written and its domain. */
export const mailReport = defineQuery('mailReport', (reader, { from, to }) => {
  const conditions: Sql[] = [];
  if (from !== undefined) conditions.push(sql`created_at >= ${Date.parse(from)}`);
  if (to !== undefined) conditions.push(sql`created_at < ${Date.parse(to) + oneDay}`);
  const counts = reader.all<{ day: string; domain: string; state: MessageState; count: number }>(
    sql`SELECT strftime('%Y-%m-%d', created_at / 1000, 'unixepoch') AS day, to_domain AS domain, state, count(*) AS count
        FROM messages WHERE ${allOf(conditions)} GROUP BY day, domain, state ORDER BY day DESC, domain`,
  );
  const rows = new Map<string, { -readonly [Column in keyof MailReportRow]: MailReportRow[Column] }>();
  for (const { day, domain, state, count } of counts) {
    const key = `${day} ${domain}`;
    const row = rows.get(key) ?? {
      day,
      domain,
      accepted: 0,
      bounced: 0,
      failed: 0,
      uncertain: 0,
      expired: 0,
      cancelled: 0,
      waiting: 0,
    };
    row[columnOf[state]] += count;
    rows.set(key, row);
  }
  return done({ rows: [...rows.values()] });
});
