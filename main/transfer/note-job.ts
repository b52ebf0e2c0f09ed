import type { JobName } from '../../preload/contract/contract.ts';
import { auditActions, auditEntries } from '../desk/audit/audit-actions.ts';
import { createIds } from '../desk/ground/basics/context.ts';
import { createDoor } from '../desk/perform.ts';
import { type Answer, done } from '../failures.ts';
import type { JobContext } from './job-context.ts';

/** Jobs by which records come into the desk or leave it as a file. */
const noted: readonly JobName[] = ['import', 'exportCases', 'exportReadiness', 'exportAudit'];

/** What of a result the chain keeps: its counts, sizes and hashes; no rows. */
const countsOf = (result: unknown): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(result ?? {}).filter(([, value]) =>
      ['number', 'string', 'boolean'].includes(typeof value),
    ),
  );

/**
 * Runs a job that brings records in or takes them out between two entries in the chain: who began what with which file,
 * and how it ended. Where the first can't be written the job does not begin, so nothing leaves unnoted.
 */
export async function runNoted(
  name: JobName,
  input: unknown,
  context: JobContext,
  work: () => Promise<Answer<unknown>>,
): Promise<Answer<unknown>> {
  const changesNothing = (input as { readonly dryRun?: boolean }).dryRun === true;
  if (!noted.includes(name) || changesNothing) return work();
  const door = createDoor({
    store: context.store,
    clock: context.clock,
    random: context.random,
    newId: createIds(context.clock, context.random),
    desk: context.desk,
    actions: new Map(auditActions.map((action) => [action.type, action])),
    announce: () => {},
    // Also an auditor's export is noted.
    asProgram: true,
  });
  const note = (type: string, what: unknown): Promise<Answer<unknown>> =>
    door.perform({ type, input: what, operator: context.actor.operator });
  const began = await note(auditEntries.jobBegan, { job: name, input });
  if (!began.ok) return began;
  const answer = await work();
  await note(auditEntries.jobEnded, {
    job: name,
    ...(answer.ok ? {} : { refused: answer.error.code }),
    result: countsOf(answer.ok ? answer.value : { ...answer.error, code: undefined, message: undefined }),
  });
  return answer.ok ? done(answer.value) : answer;
}
