/** How many rows go into one transaction, so that nobody else waits long for it. */
export interface ChunkSize {
  rows(): number;
  /** Runs one transaction and learns from how long it took. */
  timed<Value>(work: () => Value): Value;
}

/**
 * How long a transaction may hold the store, in milliseconds. Who waits for it looks again 18 and then 33 milliseconds
 * after the first time (SQLite's own busy handler), so a chunk that ends before that makes nobody wait for fifty.
 */
const aim = 25;
const first = 250;
const least = 100;
const most = 1000;

/** Learns slowly: now and then a commit also carries older pages home, which nobody has to wait for. */
export function createChunkSize(elapsed: () => number): ChunkSize {
  let rows = first;
  return {
    rows: () => rows,
    timed: (work) => {
      const startedAt = elapsed();
      const value = work();
      const took = Math.max(elapsed() - startedAt, 0.1);
      const factor = Math.min(1.4, Math.max(0.8, aim / took));
      rows = Math.round(Math.min(most, Math.max(least, rows * factor)));
      return value;
    },
  };
}
