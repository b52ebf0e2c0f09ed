import type { BackupFacts } from '../../../preload/contract/backup.ts';
import { auditActions, auditEntries } from '../../desk/audit/audit-actions.ts';
import { createIds } from '../../desk/ground/basics/context.ts';
import { createDoor } from '../../desk/perform.ts';
import type { JobContext } from '../job-context.ts';

/** Writes into the chain which backup was made. A store that can't take the entry has its backup all the same. */
export async function noteBackup(
  context: JobContext,
  { file, bytes, sha256, schema }: BackupFacts,
): Promise<void> {
  const door = createDoor({
    store: context.store,
    clock: context.clock,
    random: context.random,
    newId: createIds(context.clock, context.random),
    desk: context.desk,
    actions: new Map(auditActions.map((action) => [action.type, action])),
    announce: () => {},
    asProgram: true,
  });
  await door
    .perform({
      type: auditEntries.backupMade,
      input: { file, bytes, sha256, schema },
      operator: context.actor.operator,
    })
    .catch(() => undefined);
}
