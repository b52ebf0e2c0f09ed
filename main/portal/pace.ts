import type { Millis } from '../../preload/contract/shared.ts';

/** Time that passes, from outside. */
export interface Pace {
  /** Does the work and gives its result when a whole number of steps has passed since the beginning. */
  evenly<Value>(step: Millis, work: () => Promise<Value> | Value): Promise<Value>;
}

/**
 * Makes answers take the same time whatever they had to do: what takes 2 ms and what takes 40 both end at the next step.
 * `monotonic` counts milliseconds, `wait` lets them pass.
 */
export const createPace = (monotonic: () => Millis, wait: (time: Millis) => Promise<void>): Pace => ({
  evenly: async (step, work) => {
    const begun = monotonic();
    try {
      return await work();
    } finally {
      const end = begun + Math.max(1, Math.ceil((monotonic() - begun) / step)) * step;
      // A timer may fire a little early.
      for (let left = end - monotonic(); left > 0; left = end - monotonic()) await wait(Math.ceil(left));
    }
  },
});
