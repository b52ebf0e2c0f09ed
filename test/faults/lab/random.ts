import { createHash } from 'node:crypto';

/** Chance that a seed decides: the same seed chooses the same again. */
export interface Chance {
  /** From 0 (included) to 1 (not included). */
  (): number;
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  pick<Value>(values: readonly Value[]): Value;
}

/** Chance for one turn of a scenario. */
export function chanceOf(seed: string): Chance {
  let count = 0;
  const next = (): number => {
    count += 1;
    return createHash('sha256').update(`${seed} ${count}`).digest().readUInt32BE(0) / 2 ** 32;
  };
  return Object.assign(next, {
    between: (from: number, to: number) => from + Math.floor(next() * (to - from + 1)),
    pick: <Value>(values: readonly Value[]): Value => {
      const value = values[Math.floor(next() * values.length)];
      if (value === undefined) throw new Error('there is nothing to choose from');
      return value;
    },
  });
}
