import { existsSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type Database from 'better-sqlite3';
import { openKeyed } from '../store/keyed-database.ts';
import { offlineFolder } from '../store/offline-folder.ts';
import { entryOf, type Kept, type KeptEntry, type KeptRow, keptOf } from './kept-actions.ts';
import { type CopyPlace, copyFile } from './offline-copy.ts';
import type { Entry } from './seal.ts';

/** What could be read of a copy that can't be opened. */
export interface ReadCopy {
  readonly kept: readonly Kept[];
  readonly entries: readonly Entry[];
  /** How many actions are lost in it; null where nobody can say. */
  readonly missing: number | null;
  /** Where the damaged copy lies now. */
  readonly folder: string;
}

type Found = Omit<ReadCopy, 'folder'>;
const nothing: Found = { kept: [], entries: [], missing: null };

/** A row at a time: a page that is gone takes only its own with it. */
function readRows(database: Database.Database): Found {
  const entries = (database.prepare('SELECT id, entry FROM kept_entries').all() as KeptEntry[]).map(entryOf);
  const known = new Set(entries.map(({ id }) => id));
  const last = Number(database.prepare('SELECT max(number) FROM kept_actions').pluck().get() ?? 0);
  const one = database.prepare(
    'SELECT number, id, what, refusal, entry, done FROM kept_actions WHERE number = ?',
  );
  const kept: Kept[] = [];
  let missing = 0;
  for (let number = 1; number <= last; number += 1) {
    let row: (KeptRow & { readonly done: number }) | undefined;
    try {
      row = one.get(number) as typeof row;
    } catch {
      // Said below.
    }
    // Of one that may be in the log nobody could say whether it is.
    if (row === undefined || (row.entry !== null && !known.has(row.entry))) missing += 1;
    else if (row.done === 0) kept.push(keptOf(row));
  }
  return { kept, entries, missing };
}

const asideName = (storePath: string): string => `${basename(offlineFolder(storePath))}-damaged-`;
/** Lies in the folder of one whose actions are safe in another copy. */
const readMark = 'read';

/** Puts a damaged copy aside, as it is. Throws as the system does. */
export function setAsideCopy(storePath: string, now: number): void {
  const name = `${asideName(storePath)}${new Date(now).toISOString().slice(0, 19).replace(/[:T]/g, '-')}`;
  renameSync(offlineFolder(storePath), join(dirname(storePath), name));
}

/** The folders of damaged copies that nobody has read yet. */
export const unreadCopies = (storePath: string): readonly string[] =>
  readdirSync(dirname(storePath))
    .filter((name) => name.startsWith(asideName(storePath)))
    .map((name) => join(dirname(storePath), name))
    .filter((folder) => !existsSync(join(folder, readMark)));

/** What can be read of a damaged copy. */
export function readDamaged({ key, nativeBinding }: CopyPlace, folder: string): ReadCopy {
  try {
    const database = openKeyed({ path: copyFile(folder), key, nativeBinding });
    try {
      return { ...readRows(database), folder };
    } finally {
      database.close();
    }
  } catch {
    // Nothing of it can be read.
    return { ...nothing, folder };
  }
}

/** Notes that what could be read of it is safe. Throws as the system does. */
export const noteRead = (folder: string): void =>
  writeFileSync(join(folder, readMark), '', { mode: 0o600, flush: true });
