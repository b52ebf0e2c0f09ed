import type { ParsedInputOf } from '../../../preload/contract/define.ts';
import type { ReadinessReport, readinessJobs } from '../../../preload/contract/readiness.ts';
import { countCandidates } from '../../desk/readiness/candidates.ts';
import { tallyReadiness } from '../../desk/readiness/tally.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { type JobContext, progressOf } from '../job-context.ts';
import { inSnapshot, WalkCancelled, watchedReader } from '../snapshot.ts';

/** The job `readinessReport`: what would become of everybody in a scope, counted from one state of the store. Code `job-cancelled`. */
export async function readinessReport(
  { most, ...scope }: ParsedInputOf<typeof readinessJobs.readinessReport>,
  context: JobContext,
): Promise<Answer<ReadinessReport>> {
  const reader = context.store.read;
  const startedAt = context.elapsed();
  try {
    return inSnapshot(reader, () => {
      const total = reader.get<{ n: number }>(countCandidates(scope))?.n ?? 0;
      const tell = (count: number) =>
        context.progress(progressOf(count, total, context.elapsed() - startedAt));
      const watched = watchedReader(reader, context.cancelled, tell);
      const report = tallyReadiness(watched, scope, { now: context.clock(), most });
      tell(report.total);
      return done(report);
    });
  } catch (error) {
    if (error instanceof WalkCancelled) return failures.jobCancelled();
    throw error;
  }
}
