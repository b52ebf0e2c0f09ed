/** How many rows go into one transaction, so that nobody else waits long for it. */
export interface ChunkSize {
  rows(): number;
  /** Runs one transaction and learns from how long it took. */
  timed<Value>(work: () => Value): Value;
}

/** How long a transaction may hold the store, in milliseconds. A person at the desk notices about fifty. */
const aim = 25;
const first = 250;
const least = 100;
const most = 1000;

/** Grows by half at most from one chunk to the next, shrinks at once. */
export function createChunkSize(elapsed: () => number): ChunkSize {
  let rows = first;
  return {
    rows: () => rows,
    timed: (work) => {
      const startedAt = elapsed();
      const value = work();
      const took = Math.max(elapsed() - startedAt, 0.1);
      rows = Math.round(Math.min(most, Math.max(least, Math.min(rows * 1.5, (rows * aim) / took))));
      return value;
    },
  };
}
