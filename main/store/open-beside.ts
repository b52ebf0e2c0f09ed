import { createHandle } from './handles.ts';
import { openKeyed } from './keyed-database.ts';
import { newestVersion } from './migrations/index.ts';
import { readSearchTerms } from './search-terms.ts';
import type { Store, StoreOptions } from './store.ts';

/** What a connection of its own keeps of the file in memory, in kibibytes: a few of them may read at once. */
const cacheKibibytes = 16_384;

/**
 * Opens a store that this program has open already, for reading beside it in another thread. Nothing is looked at or brought up
 * to date, and what would write is refused with `store-read-only`. Throws as SQLite does.
 */
export function openBeside({ path, key, nativeBinding }: StoreOptions): Store {
  const database = openKeyed({ path, key, nativeBinding, readonly: true });
  database.pragma('temp_store = MEMORY');
  database.pragma('trusted_schema = OFF');
  database.pragma('mmap_size = 0');
  database.pragma(`cache_size = -${cacheKibibytes}`);
  readSearchTerms(database);
  const schemaNow = (): number => Number(database.pragma('user_version', { simple: true }));
  const refuse = (): never => {
    throw Object.assign(new Error('the store is open for reading'), { code: 'SQLITE_READONLY' });
  };
  return {
    path,
    schema: schemaNow(),
    newestSchema: newestVersion,
    schemaNow,
    migrateInside: refuse,
    readOnly: true,
    unreadLog: null,
    read: createHandle(database),
    write: async () => refuse(),
    isBusy: () => false,
    derive: refuse,
    hold: refuse,
    isKeptElsewhere: () => undefined,
    dataVersion: () => Number(database.pragma('data_version', { simple: true })),
    copyTo: refuse,
    backUpTo: refuse,
    close: () => database.close(),
  };
}
