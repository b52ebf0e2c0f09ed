import type { ImportConflict, RejectedRow } from '../../../preload/contract/transfer.ts';
import type { RandomBytes } from '../../desk/context.ts';
import { type Answer, done } from '../../failures.ts';
import { byteOrderMarkText, csvLine } from '../csv/write-csv.ts';
import { type AtomicFile, openAtomicFile, WriteRefused } from '../files/atomic-file.ts';

/**
 * Where all rejects go, however many: a CSV file that is safe in a spreadsheet. The contested rows did come in, so they
 * go into a file of their own beside it, `FILE.conflicts.csv`, made only where there are any.
 */
export interface RejectsFile {
  reject(row: RejectedRow): void;
  conflict(row: ImportConflict): void;
  finish(): void;
  discard(): void;
}

const line = (...cells: readonly (string | number | null)[]) =>
  csvLine(
    cells.map((cell) => String(cell ?? '')),
    { safe: true },
  );

/** Begins the file. Codes of `openAtomicFile`. */
export function openRejectsFile(path: string, random: RandomBytes): Answer<RejectsFile> {
  const opened = openAtomicFile(path, random);
  if (!opened.ok) return opened;
  const rejects = opened.value;
  let conflicts: AtomicFile | null = null;
  rejects.write(byteOrderMarkText + line('line', 'column', 'code', 'message'));
  const conflictsFile = (): AtomicFile => {
    if (conflicts) return conflicts;
    const made = openAtomicFile(`${path}.conflicts.csv`, random);
    if (!made.ok) throw new WriteRefused(made);
    conflicts = made.value;
    conflicts.write(byteOrderMarkText + line('line', 'accountId', 'email', 'holderAccountId'));
    return conflicts;
  };
  return done({
    reject: (row) => rejects.write(line(row.line, row.column, row.code, row.message)),
    conflict: (row) => conflictsFile().write(line(row.line, row.accountId, row.email, row.holderAccountId)),
    finish: () => {
      rejects.finish();
      conflicts?.finish();
    },
    discard: () => {
      rejects.discard();
      conflicts?.discard();
    },
  });
}

/** For an import without such a file. */
export const noRejectsFile: RejectsFile = {
  reject: () => {},
  conflict: () => {},
  finish: () => {},
  discard: () => {},
};
