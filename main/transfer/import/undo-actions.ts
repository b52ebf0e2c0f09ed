import { z } from 'zod';
import { lastImport, nextPieces, settlePiece } from '../../desk/directory/import/import-journal.ts';
import { undoPiece } from '../../desk/directory/import/undo-import.ts';
import { type ActionDefinition, defineInternalAction } from '../../desk/ground/basics/definitions.ts';
import { wordsAtTheEnd } from '../../desk/ground/people/search-index.ts';
import { done, failures } from '../../failures.ts';

export const undoAction = 'directory.undo-import';

const undoInput = z.object({ importId: z.string(), pieces: z.number().int().min(1) });

/** Takes back the last pieces of an import that are left. Code `import-undo-none` where another import came meanwhile. */
export const undoActions: readonly ActionDefinition[] = [
  defineInternalAction(undoAction, undoInput, {
    role: 'lead',
    handle: (transaction, { importId, pieces }, context) => {
      const last = lastImport(transaction);
      const left = nextPieces(transaction, importId, pieces);
      if (last?.id !== importId || left.length === 0) return failures.importUndoNone();
      const record = last.what === 'practices' ? 'practice' : 'account';
      const words = wordsAtTheEnd(transaction);
      for (const piece of left) {
        const undone = undoPiece(transaction, record, piece, { ...context, words });
        settlePiece(transaction, importId, piece, undone, context.now);
      }
      words.write();
      context.changed('directory', 'claims');
      return done({ pieces: left.length });
    },
  }),
];
