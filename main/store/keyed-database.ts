import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { StoreKey } from './key.ts';
import { logState } from './log-end.ts';
import { type LogPart, readIndexHead, tookLessOfLog } from './log-read.ts';

export interface KeyedOptions {
  readonly path: string;
  readonly key: StoreKey;
  /** See `StoreOptions`. */
  readonly nativeBinding?: string | undefined;
  /** The file stays as it is, byte for byte. */
  readonly readonly?: boolean;
  /** How long another's lock is waited for, in milliseconds. */
  readonly patience?: number;
  /** What is committed in its log, where that was read a moment ago. */
  readonly log?: LogPart | null;
}

/**
 * Opens an encrypted database that is there, as it is: no schema is looked at and nothing is set. With another key it throws
 * `SQLITE_NOTADB`, here or at the first read; where a part of its log can't be read, `SQLITE_IOERR_READ`, and the log stays.
 */
export function openKeyed(options: KeyedOptions): Database.Database {
  const { path } = options;
  const log = options.log === undefined ? committedIn(path) : options.log;
  const before = log && { part: log, index: readIndexHead(path) };
  const database = connect(options);
  if (before === null) return database;
  try {
    // The first read is the one that takes over the log.
    database.pragma('data_version');
  } catch (error) {
    closeAndKeepLog(database, options);
    throw error;
  }
  if (!tookLessOfLog(path, before)) return database;
  closeAndKeepLog(database, options);
  throw Object.assign(new Error(`A part of the log of ${path} could not be read`), {
    code: 'SQLITE_IOERR_READ',
  });
}

function committedIn(path: string): LogPart | null {
  const log = logState(`${path}-wal`);
  return log.state === 'damaged' ? null : log.part;
}

function connect({ path, key, nativeBinding, readonly = false, patience = 5000 }: KeyedOptions) {
  // The library's own word for a folder that is not there has no code.
  if (!existsSync(path))
    throw Object.assign(new Error(`There is no file ${path}`), { code: 'SQLITE_CANTOPEN' });
  const database = new Database(path, {
    timeout: patience,
    fileMustExist: true,
    readonly,
    ...(nativeBinding ? { nativeBinding } : {}),
  });
  try {
    database.pragma("cipher = 'chacha20'");
    database.pragma(`key = 'raw:${key.toString('hex')}'`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Closes a database without its log being taken for done: who closes it last may only read, and leaves the log where it is. */
function closeAndKeepLog(database: Database.Database, options: KeyedOptions): void {
  const reading = connect({ ...options, readonly: true });
  try {
    reading.pragma('data_version');
  } catch {
    // It holds the log all the same.
  }
  database.close();
  reading.close();
}
