import type { ParsedInputOf } from '../../../preload/contract/define.ts';
import type { ReadinessMailResult, readinessJobs } from '../../../preload/contract/readiness.ts';
import { createIds } from '../../desk/ground/basics/context.ts';
import { readSettings } from '../../desk/ground/basics/settings.ts';
import { createDoor } from '../../desk/perform.ts';
import { practicesOfScope } from '../../desk/readiness/candidates.ts';
import { noticeAction, noticeActions, toldBefore } from '../../desk/readiness/notice-actions.ts';
import { createNoticeRun } from '../../desk/readiness/notice-run.ts';
import { type NoticePlan, planNotices } from '../../desk/readiness/notices.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { type JobContext, progressOf } from '../job-context.ts';

/** How long a transaction may hold the store, in milliseconds, and how many practices it takes at the most. */
const aim = 40;
const mostInChunk = 20;

type Input = ParsedInputOf<typeof readinessJobs.mailReadiness>;

/**
 * The job `mailReadiness`: letters to those who still have to upgrade, some practices a transaction, each practice whole. A
 * dry run plans the same and writes nothing. What was queued before a cancel stays queued, and a second run leaves out
 * whom the first has told. Codes `lead-needed`, `job-cancelled` with the letters so far.
 */
export async function mailReadiness(input: Input, context: JobContext): Promise<Answer<ReadinessMailResult>> {
  const { filters, days, dryRun } = input;
  const reader = context.store.read;
  const practices = reader.all<{ id: string }>(practicesOfScope(filters)).map(({ id }) => id);
  const run = createNoticeRun(dryRun, reader, readSettings(reader));
  const door = createDoor({
    store: context.store,
    clock: context.clock,
    random: context.random,
    newId: createIds(context.clock, context.random),
    desk: context.desk,
    actions: new Map(noticeActions.map((action) => [action.type, action])),
    announce: context.announce,
  });
  const plan = async (chunk: readonly string[]): Promise<Answer<readonly NoticePlan[]>> => {
    if (dryRun) {
      const rules = { filters, notSince: toldBefore(context.clock(), days), now: context.clock() };
      return done(chunk.map((practice) => planNotices(reader, practice, rules)));
    }
    return (await door.perform({
      type: noticeAction,
      input: { practices: chunk, filters, days },
      ...context.actor,
    })) as Answer<readonly NoticePlan[]>;
  };

  const startedAt = context.elapsed();
  const tell = (count: number) =>
    context.progress(progressOf(count, practices.length, context.elapsed() - startedAt));
  tell(0);
  let chunk = 1;
  for (let at = 0; at < practices.length; ) {
    if (context.cancelled()) return failures.mailingCancelled(run.soFar());
    const chunkStartedAt = context.elapsed();
    const planned = await plan(practices.slice(at, at + chunk));
    if (!planned.ok) return at === 0 ? planned : failures.mailingStopped(planned.error, run.soFar());
    for (const each of planned.value) run.add(each);
    at = Math.min(at + chunk, practices.length);
    tell(at);
    const took = Math.max(context.elapsed() - chunkStartedAt, 0.1);
    chunk = Math.round(Math.min(mostInChunk, Math.max(1, Math.min(chunk * 2, (chunk * aim) / took))));
    await context.breathe();
  }
  return done(run.result());
}
