import { closeSync, copyFileSync, existsSync, openSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Answer, done, failures, type Refused } from '../failures.ts';
import { filesState } from './damage.ts';
import { makeFolder } from './make-folder.ts';
import { openDatabase } from './open-database.ts';
import { canOnlyBeRead, makeReadingCopy, type ReadingCopy } from './reading-copy.ts';
import { sql } from './sql.ts';
import { storeRefusal } from './store-refusal.ts';
import { StoreRefused } from './store-refused.ts';
import type { Doing, Store, StoreOptions, Written } from './store-shape.ts';
import { takeName } from './take-name.ts';

export type { Doing, Store, StoreOptions, Written };
export { storeRefusal };
/**
 * Opens a store that is there, and brings its schema up to date. One that can't be written is opened for reading. Codes
 * `store-missing`, `store-damaged`, `store-key-wrong`, `store-too-new`, `store-not-writable`, `disk-full`.
 */
export function openStore(options: StoreOptions): Answer<Store> {
  if (!existsSync(options.path)) return failures.storeMissing(dirname(options.path));
  const { damage, endUnread, log: part } = filesState(options.path);
  if (damage !== null) return failures.storeDamaged(options.path, damage);
  const log = `${options.path}-wal`;
  if (canOnlyBeRead(options.path)) {
    const reading = openForReading(options);
    return reading.ok && endUnread ? done({ ...reading.value, unreadLog: log }) : reading;
  }
  if (!endUnread) {
    const opened = openDatabase(options, options.isCopy ? 'copy' : 'used', part);
    // What this program can't work with in its team's schema it can look into.
    return !opened.ok && opened.error.code === 'team-raise-needed' ? openForReading(options, opened) : opened;
  }
  return openBesideUnread(options, log);
}

/** Opens a store whose log ends with what can't be read: its bytes are kept before SQLite writes over them. */
function openBesideUnread(options: StoreOptions, log: string): Answer<Store> {
  const kept = `${log}-unread-${statSync(log).mtime.toISOString().slice(0, 19).replace(/[:T]/g, '-')}`;
  try {
    copyFileSync(log, kept);
  } catch (error) {
    const refusal = storeRefusal(error, options.path);
    if (refusal) return refusal;
    throw error;
  }
  const opened = openDatabase(options);
  if (!opened.ok) return opened;
  // What was read goes into the store's file, so that the rest is never read again.
  opened.value.read.get(sql`PRAGMA wal_checkpoint(TRUNCATE)`);
  return done({ ...opened.value, unreadLog: kept });
}

/** Opens a copy of a store that can't be written; what is written to it is refused with `store-read-only`. */
function openForReading(options: StoreOptions, because?: Refused): Answer<Store> {
  let copy: ReadingCopy;
  try {
    copy = makeReadingCopy(options.path);
  } catch (error) {
    const refusal = storeRefusal(error, options.path);
    if (refusal) return refusal;
    throw error;
  }
  let opened: Answer<Store> | undefined;
  try {
    opened = openDatabase({ ...options, path: copy.path }, 'copy');
  } finally {
    // Also where opening throws: the copy is as large as the store.
    if (!opened?.ok) copy.remove();
  }
  if (!opened.ok) {
    // The person knows the store by its own place.
    const { code, what } = opened.error as { readonly code: string; readonly what?: unknown };
    return code === 'store-damaged' ? failures.storeDamaged(options.path, String(what)) : opened;
  }
  const store = opened.value;
  return done({
    ...store,
    path: options.path,
    readOnly: true,
    ...(because ? { readOnlyBecause: because } : {}),
    write: () =>
      Promise.reject(
        because
          ? new StoreRefused(because)
          : Object.assign(new Error('the store is open for reading'), { code: 'SQLITE_READONLY' }),
      ),
    isBusy: () => false,
    close: () => {
      store.close();
      copy.remove();
    },
  });
}

/** Makes a new store, encrypted from its first byte. Code `store-exists` where there is one: it is never replaced. */
export function createNewStore(options: StoreOptions): Answer<Store> {
  if (existsSync(options.path)) return failures.storeExists(dirname(options.path));
  const folder = dirname(options.path);
  try {
    makeFolder(folder);
    // Made whole under another name: a program that is killed meanwhile leaves no half-made store.
    const making = `${options.path}.new`;
    for (const end of ['', '-wal', '-shm']) rmSync(`${making}${end}`, { force: true });
    closeSync(openSync(making, 'wx', 0o600));
    const made = openDatabase({ ...options, path: making }, 'new');
    if (made.ok) {
      // Closing alone keeps quiet about a log that could not be brought into the file, and the name is given to the file only.
      made.value.read.get(sql`PRAGMA wal_checkpoint(TRUNCATE)`);
      made.value.close();
      // Of two that make it at once one is the first: a link takes no other's place.
      takeName(making, options.path);
    }
    for (const end of ['', '-wal', '-shm']) rmSync(`${making}${end}`, { force: true });
    if (!made.ok) return made;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    if (code === 'EEXIST') return failures.storeExists(folder);
    return storeRefusal(error, folder) ?? failures.storeNotWritable(folder, code);
  }
  return openDatabase(options);
}
