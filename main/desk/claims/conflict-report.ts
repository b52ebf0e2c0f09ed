import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Situation } from '../../../preload/contract/claims.ts';
import { done } from '../../failures.ts';
import { sql } from '../../store/sql.ts';
import { stretchOf } from '../ground/basics/days.ts';
import type { QueryOf } from '../ground/basics/definitions.ts';
import { situationFor } from './explain.ts';

// A step over so many of them takes a few milliseconds.
const stepSize = 200;

/** The addresses that accounts want and don't have, since some days, by the situation that each is in now. */
export const conflictReport: QueryOf<'conflictReport'> = async (reader, { from, to, zone }) => {
  const stretch = stretchOf({ from, to }, zone);
  if (typeof stretch === 'string') throw new Error(`${stretch} is no day`);
  const counts = new Map<Situation, number>();
  let total = 0;
  let after = '';
  let found: readonly { readonly account: string; readonly key: string; readonly since: number }[];
  do {
    found = reader.all(
      sql`SELECT account_id AS account, email_key AS key, since FROM wanted_addresses
          WHERE account_id > ${after} ORDER BY account_id LIMIT ${stepSize}`,
    );
    for (const { account, key, since } of found) {
      if (stretch.from !== null && since < stretch.from) continue;
      if (stretch.before !== null && since >= stretch.before) continue;
      const situation = situationFor(reader, key, account);
      // What has become free meanwhile is no conflict any more.
      if (situation === 'free') continue;
      counts.set(situation, (counts.get(situation) ?? 0) + 1);
      total += 1;
    }
    after = found.at(-1)?.account ?? after;
    await nextTurn();
  } while (found.length === stepSize);
  return done({
    total,
    situations: [...counts]
      .map(([situation, count]) => ({ situation, count }))
      .sort((one, other) => other.count - one.count || (one.situation < other.situation ? -1 : 1)),
  });
};
