import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ResetCounts } from '../../../preload/contract/reports.ts';
import type { Millis } from '../../../preload/contract/shared.ts';
import { done } from '../../failures.ts';
import { sql } from '../../store/sql.ts';
import { stretchOf } from '../ground/basics/days.ts';
import type { QueryOf } from '../ground/basics/definitions.ts';

type Counts = { -readonly [Column in keyof ResetCounts]: ResetCounts[Column] };

interface SentReset {
  readonly at: Millis;
  readonly hash: Buffer;
  readonly domain: string | null;
  readonly outcome: Exclude<keyof ResetCounts, 'sent'>;
}

// A step over so many links takes a few milliseconds.
const stepSize = 2000;

const noCounts = (): Counts => ({ sent: 0, used: 0, notArrived: 0, cancelled: 0, expired: 0, valid: 0 });

const count = (counts: Counts, outcome: SentReset['outcome']): void => {
  counts.sent += 1;
  counts[outcome] += 1;
};

/** What became of the password resets that were made on some days, by the domain of the address that each went to. */
export const resetReport: QueryOf<'resetReport'> = async (reader, { from, to, zone }, { now }) => {
  const stretch = stretchOf({ from, to }, zone);
  if (typeof stretch === 'string') throw new Error(`${stretch} is no day`);
  const total = noCounts();
  const domains = new Map<string, Counts>();
  let place: Pick<SentReset, 'at' | 'hash'> = {
    at: stretch.from ?? Number.MIN_SAFE_INTEGER,
    hash: Buffer.alloc(0),
  };
  let found: readonly SentReset[];
  do {
    found = reader.all<SentReset>(
      sql`SELECT t.created_at AS at, t.hash, m.to_domain AS domain, CASE
            WHEN t.used_at IS NOT NULL THEN 'used'
            WHEN m.state IN ('failed', 'bounced', 'expired') THEN 'notArrived'
            WHEN t.voided_at IS NOT NULL THEN 'cancelled'
            WHEN t.expires_at <= ${now} THEN 'expired'
            ELSE 'valid' END AS outcome
          FROM tokens AS t LEFT JOIN messages AS m ON m.id = t.message_id
          WHERE t.purpose = 'reset-password' AND (t.created_at, t.hash) > (${place.at}, ${place.hash})
            AND t.created_at < ${stretch.before ?? Number.MAX_SAFE_INTEGER}
          ORDER BY t.created_at, t.hash LIMIT ${stepSize}`,
    );
    for (const { domain, outcome } of found) {
      count(total, outcome);
      const counts = domains.get(domain ?? '') ?? noCounts();
      count(counts, outcome);
      domains.set(domain ?? '', counts);
    }
    place = found.at(-1) ?? place;
    await nextTurn();
  } while (found.length === stepSize);
  return done({
    total,
    domains: [...domains]
      .map(([domain, counts]) => ({ domain, ...counts }))
      .sort((one, other) => other.sent - one.sent || (one.domain < other.domain ? -1 : 1)),
  });
};
