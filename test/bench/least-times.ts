import { type Compared, figuresOf, sink } from './bench-part.ts';

const passes = 5;

/**
 * Takes turns like `compared`, goes through all rounds five times, and counts the least of a round's five times: what other
 * programs took of the processor, at another moment each time, is no time of either side. Between two times of a round are
 * all the others, so that the caches hold no more of it than after a while of calls.
 */
export function leastCompared(
  rounds: number,
  desk: (round: number) => unknown,
  limit: (round: number) => unknown,
): Compared {
  const ours = new Array<number>(rounds).fill(Number.POSITIVE_INFINITY);
  const bare = [...ours];
  const timed = (times: number[], work: (round: number) => unknown, round: number): void => {
    const started = performance.now();
    sink.last = work(round);
    times[round] = Math.min(times[round] ?? 0, performance.now() - started);
  };
  for (let pass = 0; pass < passes; pass += 1)
    for (let round = 0; round < rounds; round += 1) {
      if ((pass + round) % 2 === 0) timed(ours, desk, round);
      timed(bare, limit, round);
      if ((pass + round) % 2 === 1) timed(ours, desk, round);
    }
  return { desk: figuresOf(ours), limit: figuresOf(bare) };
}

/** The same of one side alone. */
export function leastTimes(rounds: number, work: (round: number) => unknown): readonly number[] {
  const times = new Array<number>(rounds).fill(Number.POSITIVE_INFINITY);
  for (let pass = 0; pass < passes; pass += 1)
    for (let round = 0; round < rounds; round += 1) {
      const started = performance.now();
      sink.last = work(round);
      times[round] = Math.min(times[round] ?? 0, performance.now() - started);
    }
  return times;
}

/** The same of work that may answer later. */
export async function leastTimesLater(
  rounds: number,
  work: (round: number) => unknown,
): Promise<readonly number[]> {
  const times = new Array<number>(rounds).fill(Number.POSITIVE_INFINITY);
  for (let pass = 0; pass < passes; pass += 1)
    for (let round = 0; round < rounds; round += 1) {
      const started = performance.now();
      sink.last = await work(round);
      times[round] = Math.min(times[round] ?? 0, performance.now() - started);
    }
  return times;
}
