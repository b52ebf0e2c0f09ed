import type { ImportConflict, RejectedRow } from '../../../preload/contract/transfer.ts';
import { type Answer, done } from '../../failures.ts';
import { byteOrderMarkText, csvLine } from '../csv/write-csv.ts';
import { openListFile } from '../files/output-file.ts';
import type { JobContext } from '../job-context.ts';

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

/**
 * Begins the file, and the one beside it, which is kept only where a conflict comes: that it can't be written is known
 * before a row comes in. `reading` is the file that is imported. Codes of `openListFile`.
 */
export function openRejectsFile(
  path: string,
  context: Pick<JobContext, 'store' | 'ownFiles' | 'random'>,
  reading: string,
): Answer<RejectsFile> {
  const opened = openListFile(path, context, [reading]);
  if (!opened.ok) return opened;
  const beside = openListFile(`${path}.conflicts.csv`, context, [reading]);
  if (!beside.ok) {
    opened.value.discard();
    return beside;
  }
  const rejects = opened.value;
  const conflicts = beside.value;
  let contested = false;
  rejects.write(byteOrderMarkText + line('line', 'column', 'code', 'message'));
  conflicts.write(byteOrderMarkText + line('line', 'accountId', 'email', 'holderAccountId'));
  return done({
    reject: (row) => rejects.write(line(row.line, row.column, row.code, row.message)),
    conflict: (row) => {
      contested = true;
      conflicts.write(line(row.line, row.accountId, row.email, row.holderAccountId));
    },
    finish: () => {
      rejects.finish();
      if (contested) conflicts.finish();
    },
    discard: () => {
      rejects.discard();
      conflicts.discard();
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
