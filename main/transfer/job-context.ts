import type { Actor } from '../desk/ground/basics/action.ts';
import type { Clock, RandomBytes } from '../desk/ground/basics/context.ts';
import type { Signer } from '../store/signing.ts';
import type { Store, StoreOptions } from '../store/store.ts';

/** What a job tells while it runs; its runner adds its name and id. */
export interface Progress {
  readonly done: number;
  readonly total: number | null;
  /** Rows a second so far. */
  readonly rate: number;
  readonly secondsLeft: number | null;
}

/** Who started a job: an operator, or the program by itself, whatever is signed in or locked. */
export type JobActor = Actor & { readonly isProgram?: true };

/** What a job works with. The store is a connection of its own, so that no one waits for it. */
export interface JobContext {
  readonly store: Store;
  readonly storeOptions: StoreOptions;
  /** Files and folders of the program beside the store, which no file for a person may replace: its key file above all. */
  readonly ownFiles: readonly string[];
  /** Who started it. */
  readonly actor: JobActor;
  /** The id of the desk that the job runs for. */
  readonly desk: string;
  /** Signs manifests in the store's name; null where its key can't be had. */
  readonly signer: Signer | null;
  /** The program's version, for manifests. */
  readonly version: string;
  readonly clock: Clock;
  /** Milliseconds that only go forward, for durations. */
  readonly elapsed: () => number;
  readonly random: RandomBytes;
  readonly progress: (progress: Progress) => void;
  /** Says which topics changed. */
  readonly announce: (topics: readonly string[]) => void;
  /** Whether the job is to end. Asked between pieces of work. */
  readonly cancelled: () => boolean;
  /** Lets others have their turn between two pieces of work. */
  readonly breathe: () => Promise<void>;
}

/** Rate and time left, from a count and the time since the start. */
export function progressOf(done: number, total: number | null, milliseconds: number): Progress {
  const rate = milliseconds > 0 ? (done * 1000) / milliseconds : 0;
  const secondsLeft = total === null || rate === 0 ? null : Math.max(0, total - done) / rate;
  return { done, total, rate, secondsLeft };
}
