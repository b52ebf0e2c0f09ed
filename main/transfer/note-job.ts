import type { JobName } from '../../preload/contract/contract.ts';
import { auditActions } from '../desk/audit/audit-actions.ts';
import { createIds } from '../desk/ground/basics/context.ts';
import { createDoor } from '../desk/perform.ts';
import type { Answer } from '../failures.ts';
import { betweenNotes } from './between-notes.ts';
import type { JobContext } from './job-context.ts';

/** Jobs by which records come into the desk or leave it as a file. */
const noted: readonly JobName[] = [
  'import',
  'undoImport',
  'exportCases',
  'exportReadiness',
  'exportAudit',
  'exportReport',
];

/** Runs a job between two entries in the chain where it brings records in or takes them out. */
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
  return betweenNotes(
    (type, what) => door.perform({ type, input: what, operator: context.actor.operator }),
    name,
    input,
    work,
  );
}
