import type Database from 'better-sqlite3';
import { createHandle } from './handles.ts';
import { openKeyed } from './keyed-database.ts';
import { noteWrittenRows } from './sealed-rows.ts';
import { readSearchTerms } from './search-terms.ts';
import type { Store, StoreOptions } from './store.ts';

/** How long another's write is waited for, in milliseconds: this waits in a thread that nobody else needs. */
const patience = 300;

/** What keeps to itself whatever is written. */
export interface TryingStore extends Pick<Store, 'derive' | 'isBusy'> {
  close(): void;
}

/**
 * Writes that are tried out beside a store that this program has open, in another thread: they are rolled back, and one that would be
 * kept throws. The connection is made at the first of them. Throws as SQLite does.
 */
export function tryBeside({ path, key, nativeBinding }: StoreOptions): TryingStore {
  // Whoever opened the store zeroes theirs.
  const own = Buffer.from(key);
  let opened: Database.Database | null = null;
  const database = (): Database.Database => {
    if (opened) return opened;
    const made = openKeyed({ path, key: own, nativeBinding, patience });
    made.pragma('foreign_keys = ON');
    made.pragma('temp_store = MEMORY');
    made.pragma('trusted_schema = OFF');
    made.pragma('mmap_size = 0');
    readSearchTerms(made);
    noteWrittenRows(made);
    opened = made;
    return made;
  };
  return {
    isBusy: () => {
      try {
        database().exec('BEGIN IMMEDIATE; ROLLBACK');
        return false;
      } catch (error) {
        // Whatever else is wrong, the write itself says better.
        return String((error as { code?: string }).code).startsWith('SQLITE_BUSY');
      }
    },
    derive: (work) => {
      const trying = database();
      trying.exec('BEGIN IMMEDIATE');
      try {
        const { keep, value } = work(createHandle(trying));
        if (keep) throw new Error('What is tried out is not kept');
        return value;
      } finally {
        if (trying.inTransaction) trying.exec('ROLLBACK');
      }
    },
    close: () => {
      own.fill(0);
      opened?.close();
    },
  };
}
