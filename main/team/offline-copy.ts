import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import type { Answer } from '../failures.ts';
import { isAlive } from '../store/is-alive.ts';
import type { StoreKey } from '../store/key.ts';
import { openKeyed } from '../store/keyed-database.ts';
import { hasOfflineCopy, offlineFolder } from '../store/offline-folder.ts';
import { openStore, type Store } from '../store/store.ts';
import { syncFile, syncFolderOf } from '../store/sync-files.ts';
import { makeKeptTables, readThrough } from './kept-actions.ts';

/** A store of which a copy is made, and what opens both. */
export interface CopyPlace {
  /** Of the store. */
  readonly path: string;
  readonly key: StoreKey;
  readonly nativeBinding?: string | undefined;
}

/**
 * The copy in its folder. Each has a name of its own: who closes an older one that was dropped takes the log of that name away.
 */
export function copyFile(folder: string): string {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return join(folder, names.find((name) => /^copy-[\d-]+\.db$/.test(name)) ?? 'copy.db');
}

const removeFolder = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 });

/** The same for what only takes room: where open files hold it (Windows) it goes with the next start. */
function removeQuietly(folder: string): void {
  try {
    removeFolder(folder);
  } catch {
    // Its name says that it is to go.
  }
}

const held = ['EPERM', 'EBUSY', 'EACCES'];

/** Renames a folder. A file in it that was closed just now may be held for a moment by who looks for viruses in it (Windows). */
function renameFolder(from: string, to: string): void {
  for (let tries = 0; ; tries += 1) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      const isHeld = held.includes((error as NodeJS.ErrnoException).code ?? '');
      if (!isHeld || existsSync(to) || tries === 3) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    }
  }
}

const leftBehind = /-offline-(?:(over)|making-(\d+))-/;

/** Removes what programs left that were killed while they made a copy, or could not remove when they had ended one. */
export function removeLeftBehind(storePath: string): void {
  for (const name of readdirSync(dirname(storePath))) {
    const [whole, over, pid] = name.startsWith(`${basename(storePath)}-`)
      ? (leftBehind.exec(name) ?? [])
      : [];
    if (whole !== undefined && (over !== undefined || !isAlive(Number(pid))))
      removeQuietly(join(dirname(storePath), name));
  }
}

const isTaken = (error: unknown): boolean =>
  ['EEXIST', 'ENOTEMPTY', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '');

/**
 * Copies a store that others have open, as it is now, encrypted with the same key. Where another program was quicker its copy is
 * the one. Throws as SQLite and the system do; nothing half made stays.
 */
export function makeOfflineCopy({ path, key, nativeBinding }: CopyPlace, since: number): void {
  removeLeftBehind(path);
  // Several threads of one program may be at it.
  const own = `${process.pid}-${threadId}`;
  const making = `${offlineFolder(path)}-making-${own}`;
  try {
    removeFolder(making);
    mkdirSync(making, { mode: 0o700 });
    const copy = join(making, `copy-${own}-${since}.db`);
    const store = openKeyed({ path, key, nativeBinding, readonly: true });
    try {
      store.prepare('VACUUM INTO ?').run(copy);
    } finally {
      store.close();
    }
    const made = openKeyed({ path: copy, key, nativeBinding });
    try {
      made.transaction(() => makeKeptTables(made, since)).immediate();
    } finally {
      made.close();
    }
    syncFile(copy);
    try {
      renameFolder(making, offlineFolder(path));
    } catch (error) {
      if (!isTaken(error) || !hasOfflineCopy(path)) throw error;
    }
    syncFolderOf(offlineFolder(path));
  } finally {
    removeQuietly(making);
  }
}

/** Opens a store's copy. Codes of `openStore`. */
export function openOfflineCopy({ path, key, nativeBinding }: CopyPlace): Answer<Store> {
  const opened = openStore({ path: copyFile(offlineFolder(path)), key, nativeBinding, isCopy: true });
  if (!opened.ok) return opened;
  try {
    readThrough(opened.value.read);
    return opened;
  } catch (error) {
    opened.value.close();
    throw error;
  }
}

/**
 * Takes a copy's name away and removes what can be removed of it. `file` is the copy's own, so that no other that has come in its
 * place is dropped with it. Called while nobody else may write there.
 */
export function dropCopy(storePath: string, file: string): void {
  const folder = offlineFolder(storePath);
  if (copyFile(folder) !== file) return;
  const over = `${folder}-over-${basename(file)}`;
  try {
    renameSync(folder, over);
  } catch {
    // Where open files hold their folder (Windows) it goes once they are closed: it says itself that it is over.
    return;
  }
  removeQuietly(over);
}
