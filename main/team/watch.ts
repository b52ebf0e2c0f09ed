import type { TeamStep } from '../../preload/contract/team.ts';
import { failures } from '../failures.ts';
import { StoreRefused } from '../store/store-refused.ts';

/**
 * Told what work on a team is at, and how much of it is done. Throws `job-cancelled` where it is to end: it is called only where that
 * leaves everything as it was.
 */
export type Watch = (step: TeamStep, done?: number, total?: number | null) => void;

/** A watch that tells, and ends the work once that is asked for. */
export const cancellable =
  (isCancelled: () => boolean, tell: (step: TeamStep, done: number, total: number | null) => void): Watch =>
  (step, done = 0, total = null) => {
    if (isCancelled()) throw new StoreRefused(failures.jobCancelled());
    tell(step, done, total);
  };

export const unwatched: Watch = () => undefined;
