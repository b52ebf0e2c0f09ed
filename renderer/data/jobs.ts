import { create } from 'zustand';
import type { JobName } from '../../preload/contract/contract.ts';
import type { Answer, Refusal } from '../../preload/contract/shared.ts';
import type { JobProgress } from '../../preload/contract/transfer.ts';
import { bridge } from '../bridge.ts';

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

/** Answers that came before the id of their own job did: short work can be over that early. */
const early = new Map<string, Answer<unknown>>();

export const useJobs = create<JobsState>((set) => {
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
      const answer = run.jobId === null ? undefined : early.get(run.jobId);
      if (run.jobId !== null) early.delete(run.jobId);
      const known = answer === undefined ? run : finished(run, answer);
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
});

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
