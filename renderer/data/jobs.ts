import type { JobName } from '../../preload/contract/contract.ts';
import type { Answer, Refusal } from '../../preload/contract/shared.ts';
import type { JobProgress } from '../../preload/contract/transfer.ts';
import { bridge } from '../bridge.ts';
import { windowStore } from '../window-store.ts';

/** One run of long work, as far as the window knows. */
export interface JobRun {
  readonly jobId: string | null;
  readonly name: JobName;
  /** What it was started with, above all the file. */
  readonly input: unknown;
  readonly running: boolean;
  readonly progress: JobProgress | null;
  readonly result: unknown;
  readonly error: Refusal | null;
}

interface JobsState {
  /** The latest run of each slot. It outlives the screen that started it, so one may look elsewhere meanwhile. */
  readonly runs: Readonly<Record<string, JobRun>>;
  readonly put: (slot: string, run: JobRun) => void;
  readonly forget: (slot: string) => void;
  readonly onProgress: (progress: JobProgress) => void;
  readonly onDone: (jobId: string, answer: Answer<unknown>) => void;
}

function finished(run: JobRun, answer: Answer<unknown>): JobRun {
  return answer.ok
    ? { ...run, running: false, result: answer.value, error: null }
    : { ...run, running: false, error: answer.error };
}

/**
 * Answers to jobs that no slot has: short work can be over before its id is known, and longer work while its slot is put away
 * with its operator's window.
 */
const early = new Map<string, Answer<unknown>>();

function withEarly(run: JobRun): JobRun {
  const answer = run.jobId === null ? undefined : early.get(run.jobId);
  if (run.jobId === null || answer === undefined) return run;
  early.delete(run.jobId);
  return finished(run, answer);
}

export const useJobs = windowStore<JobsState>(
  (set) => {
    const change = (jobId: string, next: (run: JobRun) => JobRun): boolean => {
      let found = false;
      set(({ runs }) => {
        const entry = Object.entries(runs).find(([, run]) => run.jobId === jobId);
        if (entry === undefined) return {};
        found = true;
        return { runs: { ...runs, [entry[0]]: next(entry[1]) } };
      });
      return found;
    };
    return {
      runs: {},
      put: (slot, run) => {
        const known = withEarly(run);
        set(({ runs }) => ({ runs: { ...runs, [slot]: known } }));
      },
      forget: (slot) => set(({ runs: { [slot]: _gone, ...runs } }) => ({ runs })),
      onProgress: (progress) => {
        change(progress.jobId, (run) => ({ ...run, progress }));
      },
      onDone: (jobId, answer) => {
        if (!change(jobId, (run) => finished(run, answer))) early.set(jobId, answer);
      },
    };
  },
  // Work goes on while another operator has the window, and may have ended.
  {
    catchUp: (state) => ({
      ...state,
      runs: Object.fromEntries(Object.entries(state.runs).map(([slot, run]) => [slot, withEarly(run)])),
    }),
  },
);

/** Listens to all long work. Returns what ends it. */
export function followJobs(): () => void {
  const stops = [
    bridge().on.jobProgress((progress) => useJobs.getState().onProgress(progress)),
    bridge().on.jobDone(({ jobId, answer }) => useJobs.getState().onDone(jobId, answer)),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
