/** How many rows go into one transaction, so that others do not wait long for it. */
export interface ChunkSize {
  rows(): number;
  /** Runs one transaction and learns from how long it took. */
  timed<Value>(work: () => Promise<Value>): Promise<Value>;
  /** Somebody waited: the next chunks are short ones, as who writes once often writes again. */
  shorten(): void;
}

/**
 * How long a transaction holds the store while no one waits for it, in milliseconds. Each commit makes the indexes write
 * and merge their pages, so long ones cost an import a third less; who comes back waits for one of them, once, and finds
 * short ones after that. No thread stands still meanwhile: see `takingTurns`.
 */
const aim = 800;
const first = 500;
const least = 300;
const most = 10_000;
const short = { rows: 80, chunks: 25 };

/**
 * `longest` is how long a transaction may take, in milliseconds, where others have to do the same while people wait.
 *
 * Learns slowly: now and then a commit also carries older pages home, which no one has to wait for.
 */
export function createChunkSize(elapsed: () => number, longest = aim): ChunkSize {
  let rows = first;
  let shortOnes = 0;
  return {
    rows: () => (shortOnes > 0 ? short.rows : rows),
    shorten: () => {
      shortOnes = short.chunks;
    },
    timed: async (work) => {
      if (shortOnes > 0) {
        shortOnes -= 1;
        return work();
      }
      const startedAt = elapsed();
      const value = await work();
      const took = Math.max(elapsed() - startedAt, 0.1);
      const factor = Math.min(2, Math.max(0.8, longest / took));
      rows = Math.round(Math.min(most, Math.max(least, rows * factor)));
      return value;
    },
  };
}
