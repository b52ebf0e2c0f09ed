import { failures, type Refused } from '../failures.ts';
import { say } from '../language.ts';
import { StoreRefused } from './store-refused.ts';
import { damageWords } from './words.ts';

/** SQLite's own codes for what a person can mend; anything else is a bug and stays an exception. */
export function storeRefusal(error: unknown, path: string): Refused | null {
  if (error instanceof StoreRefused) return error.refusal;
  const code = (error as { code?: string }).code ?? '';
  // The index of the log finds no room before the log itself does.
  if (['SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE', 'ENOSPC', 'EDQUOT'].includes(code)) return failures.diskFull();
  if (code.startsWith('SQLITE_BUSY') || code === 'SQLITE_LOCKED') return failures.storeBusy();
  if (code === 'SQLITE_NOTADB') return failures.storeKeyWrong();
  // Each page carries a tag that the cipher checks when it is read.
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_IOERR_SHORT_READ' || code === 'SQLITE_IOERR_DATA')
    return failures.storeDamaged(path, say(damageWords.partChanged));
  if (code.startsWith('SQLITE_READONLY')) return failures.storeReadOnly();
  if (/^(SQLITE_CANTOPEN|SQLITE_PERM|EACCES|EPERM|EROFS)/.test(code))
    return failures.storeNotWritable(path, code);
  if (code.startsWith('SQLITE_IOERR')) return failures.storeNotWritable(path, code);
  return null;
}
