import { Worker } from 'node:worker_threads';
import type { Jobs as JobContracts, JobName } from '../../preload/contract/contract.ts';
import type { InputOf, OutputOf } from '../../preload/contract/define.ts';
import type { JobProgress } from '../../preload/contract/transfer.ts';
import { type Actor, actorOf } from '../desk/ground/basics/action.ts';
import { programName } from '../desk/ground/basics/program-name.ts';

import { type Answer, done, failures } from '../failures.ts';
import { deskLanguage } from '../language.ts';
import { policyHere } from '../machine-policy.ts';
import type { StoreOptions } from '../store/store.ts';
import type { JobActor } from './job-context.ts';
import { jobMemory, mostOldMegabytes } from './job-memory.ts';
import { createJobQueue } from './job-queue.ts';
import type { WorkerMessage, WorkerStart } from './worker-messages.ts';

export interface JobsParts {
  /** The built `transfer-worker.js`. */
  readonly workerFile: string | URL;
  readonly storeOptions: StoreOptions;
  /** See `JobContext`. */
  readonly ownFiles: readonly string[];
  /** Who asks for the jobs that are started now; code `not-signed-in` or `desk-locked` where no one may. */
  readonly actor: () => Answer<Actor>;
  /** The private key that manifests are signed with, 32 bytes; null where it can't be had. */
  readonly signingSeed?: Buffer | null;
  /** See `JobContext`. */
  readonly desk: string;
  /** The program's version, for manifests. */
  readonly version: string;
  /** Makes a job's id. */
  readonly newId: () => string;
  readonly onProgress: (progress: JobProgress) => void;
  readonly onDone: (done: {
    readonly jobId: string;
    readonly name: JobName;
    readonly answer: Answer<unknown>;
  }) => void;
  /** Which topics a job changed, at most once a second and at its end. */
  readonly onChanged: (topics: readonly string[]) => void;
}

/** Long work: import, export, checks over everything. */
export interface Jobs {
  /**
   * Starts a job in a worker, or lets it wait: one of a kind runs, four at most. How it goes and ends is told to
   * `onProgress` and `onDone`. Code `jobs-too-many` where too many wait already.
   */
  start<Name extends JobName>(
    name: Name,
    input: InputOf<JobContracts[Name]>,
  ): Answer<{ readonly jobId: string }>;
  /** Runs a job to its end, for a face that has nothing else to do meanwhile. It tells `onProgress` alone. */
  run<Name extends JobName>(
    name: Name,
    input: InputOf<JobContracts[Name]>,
    onProgress?: (progress: JobProgress) => void,
    signal?: AbortSignal,
  ): Promise<Answer<OutputOf<JobContracts[Name]>>>;
  /** Runs what the program does by itself, whoever is signed in: a backup that is due. It tells nothing meanwhile. */
  runByItself<Name extends JobName>(
    name: Name,
    input: InputOf<JobContracts[Name]>,
  ): Promise<Answer<OutputOf<JobContracts[Name]>>>;
  /** Whether any job runs or waits, the program's own among them. */
  isBusy(): boolean;
  /** Which job of the window it is that waits or runs; null where there is none such. */
  nameOf(jobId: string): JobName | null;
  /** Asks a job to end; what it has done in whole steps stays. Says whether there was such a job. */
  cancel(jobId: string): boolean;
  /** Cancels what runs and waits until it has ended. */
  shutdown(): Promise<void>;
}

/** What is told of a job that has not begun. */
const waitingProgress = { done: 0, total: null, rate: 0, secondsLeft: null, waits: true } as const;

interface Running {
  readonly cancelFlag: SharedArrayBuffer;
  readonly ended: Promise<unknown>;
}

/** Jobs over one store. A worker that dies gives its job the code `job-failed`. */
export function createJobs(parts: JobsParts): Jobs {
  const running = new Map<string, Running>();
  const queue = createJobQueue();
  const cancel = (jobId: string): boolean => {
    if (queue.drop(jobId)) return true;
    const job = running.get(jobId);
    if (job) Atomics.store(new Int32Array(job.cancelFlag), 0, 1);
    return job !== undefined;
  };
  const begin = (
    jobId: string,
    name: JobName,
    input: unknown,
    actor: JobActor,
    tell: (progress: JobProgress) => void,
  ): Promise<Answer<unknown>> => {
    const cancelFlag = new SharedArrayBuffer(4);
    const answer = runInWorker(parts, { jobId, name, input, actor, cancelFlag, tell });
    const ended = answer.then(() => {
      running.delete(jobId);
    });
    running.set(jobId, { cancelFlag, ended });
    return answer;
  };
  const beginAndTell = async (jobId: string, name: JobName, input: unknown, actor: Actor): Promise<void> => {
    const answer = begin(jobId, name, input, actor, parts.onProgress);
    const told = answer.then((value) => parts.onDone({ jobId, name, answer: value }));
    const job = running.get(jobId);
    if (job) running.set(jobId, { ...job, ended: Promise.all([job.ended, told]) });
    await told;
  };
  return {
    start: (name, input) => {
      // A job that waits is still theirs who started it.
      const actor = parts.actor();
      if (!actor.ok) return actor;
      if (!queue.hasRoom(name)) return failures.jobsTooMany();
      const jobId = parts.newId();
      const { waits } = queue.add({
        jobId,
        kind: name,
        begin: () => beginAndTell(jobId, name, input, actorOf(actor.value)),
        dropped: () => parts.onDone({ jobId, name, answer: failures.jobCancelled() }),
      });
      if (waits) parts.onProgress({ jobId, name, ...waitingProgress });
      return done({ jobId });
    },
    run: async (name, input, onProgress = () => {}, signal) => {
      const actor = parts.actor();
      if (!actor.ok) return actor;
      const jobId = parts.newId();
      const answer = begin(jobId, name, input, actorOf(actor.value), onProgress);
      const stop = () => {
        cancel(jobId);
      };
      if (signal?.aborted) stop();
      signal?.addEventListener('abort', stop, { once: true });
      const value = await answer;
      signal?.removeEventListener('abort', stop);
      return value as Answer<OutputOf<JobContracts[typeof name]>>;
    },
    runByItself: async (name, input) => {
      const answer = await begin(
        parts.newId(),
        name,
        input,
        { operator: programName, isProgram: true },
        () => {},
      );
      return answer as Answer<OutputOf<JobContracts[typeof name]>>;
    },
    // What waits does so for what runs.
    isBusy: () => running.size > 0,
    nameOf: (jobId) => queue.kindOf(jobId) as JobName | null,
    cancel,
    shutdown: async () => {
      queue.dropAll();
      const jobs = [...running.entries()];
      for (const [jobId] of jobs) cancel(jobId);
      await Promise.all(jobs.map(([, job]) => job.ended));
    },
  };
}

interface WorkerJob {
  readonly jobId: string;
  readonly name: JobName;
  readonly input: unknown;
  readonly actor: JobActor;
  readonly cancelFlag: SharedArrayBuffer;
  readonly tell: (progress: JobProgress) => void;
}

/** Runs a job in a worker of its own, up to the answer or the worker's death. Never rejects. */
function runInWorker(parts: JobsParts, job: WorkerJob): Promise<Answer<unknown>> {
  const { storeOptions } = parts;
  // A copy without the pool that small buffers share: it is handed over whole, and zeroed there.
  const key = new Uint8Array(storeOptions.key);
  const workerData: WorkerStart = {
    name: job.name,
    input: job.input,
    storePath: storeOptions.path,
    ownFiles: parts.ownFiles,
    key,
    nativeBinding: storeOptions.nativeBinding,
    actor: job.actor,
    signingSeed: parts.signingSeed ? new Uint8Array(parts.signingSeed) : null,
    desk: parts.desk,
    version: parts.version,
    policy: policyHere(),
    language: deskLanguage(),
    cancelFlag: job.cancelFlag,
  };
  return new Promise((resolve) => {
    let answer: Answer<unknown> | undefined;
    let death: string | undefined;
    let worker: Worker;
    try {
      worker = new Worker(parts.workerFile, {
        workerData,
        transferList: [key.buffer],
        name: job.name,
        resourceLimits: {
          maxYoungGenerationSizeMb: jobMemory(job.name).newMegabytes,
          maxOldGenerationSizeMb: mostOldMegabytes,
        },
      });
    } catch (error) {
      resolve(failures.jobFailed(job.name, (error as Error).message));
      return;
    }
    worker.on('message', (message: WorkerMessage) => {
      switch (message.kind) {
        case 'progress':
          job.tell({ jobId: job.jobId, name: job.name, ...message.progress });
          break;
        case 'changed':
          parts.onChanged(message.topics);
          break;
        case 'done':
          answer = message.answer;
          break;
      }
    });
    worker.on('error', (error) => {
      death = error instanceof Error ? error.message : String(error);
    });
    // The answer is given after the worker has gone, so that its connection is closed before the answer is acted on.
    worker.on('exit', (code) => {
      const died =
        death === undefined ? failures.workerEnded(job.name, code) : failures.jobFailed(job.name, death);
      resolve(answer ?? died);
    });
  });
}
