import { useCallback } from 'react';
import type { JobName, Jobs } from '../../preload/contract/contract.ts';
import type { InputOf, OutputOf } from '../../preload/contract/define.ts';
import type { Answer, Refusal } from '../../preload/contract/shared.ts';
import type { JobProgress } from '../../preload/contract/transfer.ts';
import { bridge } from '../bridge.ts';
import { settled } from './answers.ts';
import { useJobs } from './jobs.ts';

export interface JobHandle<Name extends JobName> {
  readonly start: (input: InputOf<Jobs[Name]>) => Promise<Answer<{ readonly jobId: string }>>;
  readonly cancel: () => void;
  /** Forgets the last run, its result or its refusal. */
  readonly reset: () => void;
  /** What the last run was started with. */
  readonly input: InputOf<Jobs[Name]> | null;
  readonly running: boolean;
  readonly progress: JobProgress | null;
  readonly result: OutputOf<Jobs[Name]> | null;
  readonly error: Refusal | null;
}

/** Long work by name. Give a slot where two places of the window may run the same one. */
export function useJob<Name extends JobName>(name: Name, slot: string = name): JobHandle<Name> {
  const run = useJobs((jobs) => jobs.runs[slot]);
  const put = useJobs((jobs) => jobs.put);
  const forget = useJobs((jobs) => jobs.forget);
  const jobId = run?.jobId ?? null;

  const start = useCallback<JobHandle<Name>['start']>(
    async (input) => {
      const fresh = { jobId: null, name, input, running: true, progress: null, result: null, error: null };
      put(slot, fresh);
      const answer = await settled(() => bridge().job[name](input));
      put(
        slot,
        answer.ok
          ? { ...fresh, jobId: answer.value.jobId }
          : { ...fresh, running: false, error: answer.error },
      );
      return answer;
    },
    [name, put, slot],
  );
  const cancel = useCallback(() => {
    if (jobId !== null) void settled(() => bridge().cancelJob(jobId));
  }, [jobId]);
  const reset = useCallback(() => forget(slot), [forget, slot]);

  return {
    start,
    cancel,
    reset,
    input: (run?.input ?? null) as InputOf<Jobs[Name]> | null,
    running: run?.running ?? false,
    progress: run?.progress ?? null,
    result: (run?.result ?? null) as OutputOf<Jobs[Name]> | null,
    error: run?.error ?? null,
  };
}
