import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { JobName, Jobs } from '../../preload/contract/contract.ts';
import type { OutputOf } from '../../preload/contract/define.ts';
import type { Answer } from '../failures.ts';
import type { Signer } from '../store/signing.ts';
import { openStore, type Store, type StoreOptions } from '../store/store.ts';
import type { JobActor, Progress } from './job-context.ts';
import { jobMemory } from './job-memory.ts';
import { runJob } from './run-job.ts';

export interface RunOptions {
  readonly storeOptions: StoreOptions;
  /** See `JobContext`. */
  readonly ownFiles: readonly string[];
  readonly actor: JobActor;
  /** See `JobContext`. */
  readonly signer?: Signer | null;
  /** See `JobContext`. */
  readonly desk: string;
  readonly version: string;
  readonly cancelled: () => boolean;
  readonly progress: (progress: Progress) => void;
  readonly announce: (topics: readonly string[]) => void;
  /** What the job's store is over its connection. */
  readonly composeStore?: (opened: Store) => Promise<Store>;
}

/** How often at most the progress of a job is told, and that the directory changed, in milliseconds. */
const tellEvery = { progress: 100, changed: 1000 };

/** Opens a connection of the job's own, runs it, and closes it whatever happens. Codes of `openStore` and of the job. */
export async function openAndRun<Name extends JobName>(
  name: Name,
  input: unknown,
  options: RunOptions,
): Promise<Answer<OutputOf<Jobs[Name]>>> {
  const opened = openStore({ ...options.storeOptions, cacheKibibytes: jobMemory(name).cacheKibibytes });
  if (!opened.ok) return opened;
  const store = (await options.composeStore?.(opened.value)) ?? opened.value;
  const elapsed = () => performance.now();
  const progress = calmProgress(options.progress, elapsed);
  const changes = gatherTopics(options.announce, elapsed);
  try {
    return await runJob(name, input, {
      ...options,
      signer: options.signer ?? null,
      store,
      clock: Date.now,
      elapsed,
      random: randomBytes,
      progress,
      announce: changes.add,
      breathe: () => new Promise((resolve) => setImmediate(resolve)),
    });
  } finally {
    store.close();
    changes.tell();
  }
}

/** Lets through the first and the last report, and between them one in a while. */
function calmProgress(
  tell: (progress: Progress) => void,
  elapsed: () => number,
): (progress: Progress) => void {
  let toldAt = Number.NEGATIVE_INFINITY;
  return (progress) => {
    if (progress.done !== progress.total && elapsed() - toldAt < tellEvery.progress) return;
    toldAt = elapsed();
    tell(progress);
  };
}

/** A chunk changes the directory many times a second; what shows it need not look again as often. */
function gatherTopics(tell: (topics: readonly string[]) => void, elapsed: () => number) {
  const topics = new Set<string>();
  let toldAt = elapsed();
  const tellNow = () => {
    toldAt = elapsed();
    if (topics.size > 0) tell([...topics]);
    topics.clear();
  };
  return {
    add: (changed: readonly string[]) => {
      for (const topic of changed) topics.add(topic);
      if (elapsed() - toldAt >= tellEvery.changed) tellNow();
    },
    tell: tellNow,
  };
}
