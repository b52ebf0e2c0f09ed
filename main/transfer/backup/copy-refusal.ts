import { dirname } from 'node:path';
import { failures, type Refused } from '../../failures.ts';
import { CopyNotWritten } from '../../store/copy-store.ts';
import { fileRefusal } from '../files/atomic-file.ts';

/** Why a backup could not be written at its place; null for any other error. */
export function copyRefusal(error: unknown, path: string): Refused | null {
  if (!(error instanceof CopyNotWritten)) return null;
  const { code } = error;
  if (code === 'SQLITE_FULL') return failures.diskFullForFile(path);
  if (code === 'EEXIST') return failures.backupExists(path);
  return fileRefusal(error, path) ?? failures.folderNotWritable(dirname(path), code);
}
