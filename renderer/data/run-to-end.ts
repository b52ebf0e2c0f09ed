import type { JobName, Jobs } from '../../preload/contract/contract.ts';
import type { InputOf, OutputOf } from '../../preload/contract/define.ts';
import type { Answer } from '../../preload/contract/shared.ts';
import { bridge } from '../bridge.ts';
import { settled } from './answers.ts';
import { type JobRun, useJobs } from './jobs.ts';

const ended = (slot: string): Promise<JobRun> =>
  new Promise((resolve) => {
    const look = (run: JobRun | undefined): boolean => {
      if (run === undefined || run.running) return false;
      resolve(run);
      return true;
    };
    if (look(useJobs.getState().runs[slot])) return;
    const stop = useJobs.subscribe(({ runs }) => {
      if (look(runs[slot])) stop();
    });
  });

/** Runs short work and waits for it. How it goes and what it gave stands in the slot, as of other jobs. */
export async function runToEnd<Name extends JobName>(
  slot: string,
  name: Name,
  input: InputOf<Jobs[Name]>,
): Promise<Answer<OutputOf<Jobs[Name]>>> {
  const { put } = useJobs.getState();
  const fresh = { jobId: null, name, input, running: true, progress: null, result: null, error: null };
  put(slot, fresh);
  const begun = await settled(() => bridge().job[name](input));
  put(
    slot,
    begun.ok ? { ...fresh, jobId: begun.value.jobId } : { ...fresh, running: false, error: begun.error },
  );
  const run = await ended(slot);
  return run.error === null
    ? { ok: true, value: run.result as OutputOf<Jobs[Name]> }
    : { ok: false, error: run.error };
}
