import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { StoreKey } from './key.ts';
import { logState } from './log-end.ts';
import { framesTaken, type LogPart } from './log-read.ts';

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

/** So often a log is taken over before less than all of it is believed to be all. */
const mostTries = 3;

/**
 * Opens an encrypted database that is there, as it is: no schema is looked at and nothing is set. With another key it throws
 * `SQLITE_NOTADB`, here or at the first read; where a part of its log can't be read, `SQLITE_IOERR_READ`, and the log stays.
 *
 * The cipher's layer does not pass on an error in reading (SQLite3 Multiple Ciphers up to 2.4.0, mended after it): a frame that
 * can't be read looks to SQLite like the end of the log, and with the close everything after it would be gone. So the log is read
 * here before, which does pass errors on, and what SQLite took is compared. Less, and as much each time, is what a killed writer
 * left behind the end of a log that others have open: it was acknowledged to no one.
 */
export function openKeyed(options: KeyedOptions): Database.Database {
  const { path, readonly = false } = options;
  let log = options.log === undefined ? committedIn(path) : options.log;
  // Who only reads throws no log away.
  if (log === null || readonly) return connect(options);
  let takenBefore = -1;
  for (let attempt = 1; ; attempt += 1) {
    const { database, taken } = takeOverLog(options, log);
    if (database) return database;
    const now = committedIn(path);
    // Another program emptied it, or began it again: it had all of it in the store before.
    const isOver = now === null || !now.salts.equals(log.salts);
    if (isOver || (attempt === mostTries && taken === takenBefore)) return connect(options);
    if (attempt === mostTries)
      throw Object.assign(new Error(`A part of the log of ${path} could not be read`), {
        code: 'SQLITE_IOERR_READ',
      });
    takenBefore = taken;
    log = now;
  }
}

interface TakenLog {
  readonly taken: number;
  /** Open where all of the log was taken. */
  readonly database: Database.Database | null;
}

/** Opens a database, unless it takes less of its log than is there: then it is closed again and the log is where it was. */
function takeOverLog(options: KeyedOptions, log: LogPart): TakenLog {
  // Who closes a database last empties its log and throws it away, but for one that may only read: it stays until that is right.
  const guard = connect({ ...options, readonly: true });
  try {
    // The first read is the one that takes over the log.
    guard.pragma('data_version');
    const database = connect(options);
    try {
      const taken = framesTaken(database);
      if (taken >= log.frames) return { taken, database };
      database.close();
      return { taken, database: null };
    } catch (error) {
      database.close();
      throw error;
    }
  } finally {
    guard.close();
  }
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
