import type { ParsedInputOf } from '../../../preload/contract/define.ts';
import type { transferJobs, UndoResult } from '../../../preload/contract/transfer.ts';
import { lastImport, pieceRecords } from '../../desk/directory/import/import-journal.ts';
import { createIds } from '../../desk/ground/basics/context.ts';
import { createDoor, type Door } from '../../desk/perform.ts';
import { type Answer, done, failures } from '../../failures.ts';
import type { Store } from '../../store/store.ts';
import { type JobContext, progressOf } from '../job-context.ts';
import { giveWay } from '../turns.ts';
import { carryHomeLater } from './carry-home-later.ts';
import { createChunkSize } from './chunk-size.ts';
import { onCopy } from './dry-run.ts';
import { noStaysFile, openStaysFile, type StaysFile } from './stays-file.ts';
import { undoAction, undoActions } from './undo-actions.ts';

/**
 * The job `undoImport`: through the one door, some pieces a transaction. What was undone before a crash or a cancel stays undone, and
 * the next run goes on with the rest. Codes `import-undo-none`, `job-cancelled`, `store-busy`, `disk-full`, those of a file to write.
 */
export async function undoImport(
  input: ParsedInputOf<typeof transferJobs.undoImport>,
  context: JobContext,
): Promise<Answer<UndoResult>> {
  const { importId, dryRun, staysFile } = input;
  const last = lastImport(context.store.read);
  if (last === null || (importId !== undefined && last.id !== importId)) return failures.importUndoNone();
  // Once all of it is undone, what stayed can still be saved.
  if (last.settled === last.records && !dryRun && staysFile === undefined) return failures.importUndoNone();
  const stays = staysFile === undefined ? done(noStaysFile) : openStaysFile(staysFile, context);
  if (!stays.ok) return stays;
  const undo = (store: Store) => undoIn(store, last.id, { dryRun, stays: stays.value }, context);
  try {
    return dryRun && last.settled < last.records
      ? await onCopy(context.store, context.storeOptions, undo)
      : await undo(context.store);
  } finally {
    stays.value.discard();
  }
}

async function undoIn(
  store: Store,
  importId: string,
  { dryRun, stays }: { readonly dryRun: boolean; readonly stays: StaysFile },
  context: JobContext,
): Promise<Answer<UndoResult>> {
  carryHomeLater(store);
  const chunkSize = createChunkSize(context.elapsed, store.longestWrite);
  const door: Door = createDoor({
    store,
    clock: context.clock,
    random: context.random,
    newId: createIds(context.clock, context.random),
    desk: context.desk,
    actions: new Map(undoActions.map((action) => [action.type, action])),
    announce: dryRun ? () => {} : context.announce,
  });
  const startedAt = context.elapsed();
  const before = lastImport(store.read)?.settled ?? 0;
  for (;;) {
    const last = lastImport(store.read);
    if (last?.id !== importId) return failures.importUndoNone();
    const settled = last.settled - before;
    context.progress(progressOf(settled, last.records - before, context.elapsed() - startedAt));
    if (last.settled === last.records) {
      stays.write(store, last);
      return done({ ...last, dryRun });
    }
    await context.breathe();
    if (await giveWay(context.store.path, context.clock)) chunkSize.shorten();
    if (context.cancelled())
      return dryRun || settled === 0 ? failures.jobCancelled() : failures.undoCancelled(last);
    const pieces = Math.max(1, Math.floor(chunkSize.rows() / pieceRecords));
    const undone = await chunkSize.timed(() =>
      door.perform({ type: undoAction, input: { importId, pieces }, ...context.actor }),
    );
    if (!undone.ok) return undone;
  }
}
