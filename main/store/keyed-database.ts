import Database from 'better-sqlite3';
import type { StoreKey } from './key.ts';

export interface KeyedOptions {
  readonly path: string;
  readonly key: StoreKey;
  /** See `StoreOptions`. */
  readonly nativeBinding?: string | undefined;
  /** The file stays as it is, byte for byte. */
  readonly readonly?: boolean;
  /** How long another's lock is waited for, in milliseconds. */
  readonly patience?: number;
}

/**
 * Opens an encrypted database that is there, as it is: no schema is looked at and nothing is set. With another key the first
 * read throws `SQLITE_NOTADB`.
 */
export function openKeyed(options: KeyedOptions): Database.Database {
  const { path, key, nativeBinding, readonly = false, patience = 5000 } = options;
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
