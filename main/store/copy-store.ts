import { closeSync, openSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { removeQuietly } from './make-folder.ts';
import { partName, removeOldParts } from './part-name.ts';
import { syncFile, syncFolderOf } from './sync-files.ts';
import { takeName } from './take-name.ts';

/** The error of a copy that could not be written: what is wrong lies at its place, not at the store's. */
export class CopyNotWritten extends Error {
  readonly code: string;
  constructor(cause: unknown) {
    super((cause as Error).message, { cause });
    this.code = (cause as { code?: string }).code ?? 'unknown';
  }
}

// What SQLite says where a page of the store itself can't be read.
const readingCodes = [
  'SQLITE_CORRUPT',
  'SQLITE_NOTADB',
  'SQLITE_BUSY',
  'SQLITE_IOERR_READ',
  'SQLITE_IOERR_SHORT_READ',
  'SQLITE_IOERR_DATA',
];

const isFromReading = (error: unknown): boolean =>
  readingCodes.some((code) => ((error as { code?: string }).code ?? '').startsWith(code));

/** Where a copy is made before it has its name. */
const unfinishedCopy = (path: string): string => partName(path);

/**
 * Copies the whole state of an open store into a new file, encrypted with the same key, while others go on working in it. `check`
 * looks at the finished copy before it gets its name and throws where it is not good. The name must be free: a copy replaces
 * nothing. Throws `CopyNotWritten`, or what reading the store throws; nothing half made stays.
 */
export function copyStore(database: Database.Database, path: string, check: (copy: string) => void): void {
  const making = unfinishedCopy(path);
  try {
    // Made by us, for its owner's eyes alone, before anything is in it.
    removeOldParts(path);
    removeQuietly(making);
    closeSync(openSync(making, 'wx', 0o600));
    database.prepare('VACUUM INTO ?').run(making);
    syncFile(making);
    check(making);
    takeName(making, path);
    syncFolderOf(path);
  } catch (error) {
    if (isFromReading(error) || !(error as { code?: string }).code) throw error;
    throw new CopyNotWritten(error);
  } finally {
    removeQuietly(making);
  }
}
