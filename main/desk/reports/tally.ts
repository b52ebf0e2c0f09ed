import type { CaseFigures } from '../../../preload/contract/reports.ts';
import type { Millis } from '../../../preload/contract/shared.ts';

/** What a case says of its times; `solved` is when it was over. */
export interface CaseTimes {
  readonly opened: Millis;
  readonly answered: Millis | null;
  readonly solved: Millis | null;
}

/** The time in the middle of all, and the one that nine of ten do not pass; null where there is none. */
export interface Spread {
  readonly median: Millis | null;
  readonly p90: Millis | null;
}

/** Looks through times once; a typed array sorts a million of them in a tenth of a second. */
function spreadOf(times: readonly Millis[]): Spread {
  if (times.length === 0) return { median: null, p90: null };
  const sorted = Float64Array.from(times).sort();
  const upper = sorted[sorted.length >> 1] ?? 0;
  const lower = sorted[(sorted.length - 1) >> 1] ?? 0;
  // The nearest rank: a time that there was.
  return {
    median: Math.round((lower + upper) / 2),
    p90: sorted[Math.ceil(sorted.length * 0.9) - 1] ?? 0,
  };
}

/** Gathers cases of one kind and tells their figures. */
export interface Tally {
  add(row: CaseTimes): void;
  figures(): CaseFigures;
}

export function createTally(): Tally {
  let opened = 0;
  const toAnswer: Millis[] = [];
  const toSolve: Millis[] = [];
  return {
    add: (row) => {
      opened += 1;
      if (row.answered !== null) toAnswer.push(Math.max(0, row.answered - row.opened));
      if (row.solved !== null) toSolve.push(Math.max(0, row.solved - row.opened));
    },
    figures: () => {
      const [answer, solve] = [spreadOf(toAnswer), spreadOf(toSolve)];
      return {
        opened,
        answered: toAnswer.length,
        solved: toSolve.length,
        medianToAnswer: answer.median,
        p90ToAnswer: answer.p90,
        medianToSolve: solve.median,
        p90ToSolve: solve.p90,
      };
    },
  };
}

/** The tally of a key, made where there is none. */
export const tallyOf = <Key>(tallies: Map<Key, Tally>, key: Key): Tally => {
  const known = tallies.get(key);
  if (known) return known;
  const made = createTally();
  tallies.set(key, made);
  return made;
};
