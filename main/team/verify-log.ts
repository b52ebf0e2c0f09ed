import { failures, type Refused } from '../failures.ts';
import { StoreRefused } from '../store/store-refused.ts';
import type { LogPlace } from './entry-rows.ts';
import { checkedEntry } from './follow.ts';
import type { KeyWalk } from './key-ring.ts';
import type { TeamLog } from './log.ts';
import type { Entry, NotedStatement } from './seal.ts';

/** What a walk over the log found. */
export interface LogWalk {
  /** Entries that are as they were written, from the first one. */
  readonly entries: number;
  /** What is wrong with the next one; null where there is none that is wrong. */
  readonly problem: Refused | null;
}

/**
 * Reads the whole log and checks every entry: its place, its hash, its seal, and that it comes behind the one before. `each` sees
 * them in order and may refuse one.
 */
export async function walkLog(
  log: Pick<TeamLog, 'readFrom'>,
  keys: KeyWalk,
  start: LogPlace,
  each: (entry: Entry, statements: readonly NotedStatement[]) => Refused | null,
): Promise<LogWalk> {
  let last = start;
  let entries = 0;
  for (;;) {
    const { own, after } = await log.readFrom(last.position);
    if (last.position > 0 && own?.hash !== last.hash)
      return { entries, problem: failures.teamStopped('altered', last.position) };
    for (const entry of after) {
      let problem: Refused | null;
      try {
        const statements = checkedEntry(keys.now(), last, entry, Number.POSITIVE_INFINITY);
        keys.passed(statements);
        problem = each(entry, statements);
      } catch (error) {
        if (!(error instanceof StoreRefused)) throw error;
        problem = error.refusal;
      }
      if (problem !== null) return { entries, problem };
      entries += 1;
      last = { position: entry.position, hash: entry.hash };
    }
    if (after.length === 0) return { entries, problem: null };
  }
}
