import { renameSync } from 'node:fs';
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

/** Puts a damaged copy aside and gives what can be read of what was kept in it. Throws as the system does. */
export function setAsideCopy({ path, key, nativeBinding }: CopyPlace, now: number): ReadCopy {
  let found = nothing;
  try {
    const database = openKeyed({ path: copyFile(offlineFolder(path)), key, nativeBinding });
    try {
      found = readRows(database);
    } finally {
      database.close();
    }
  } catch {
    // Nothing of it can be read.
  }
  const folder = `${offlineFolder(path)}-damaged-${new Date(now).toISOString().slice(0, 19).replace(/[:T]/g, '-')}`;
  renameSync(offlineFolder(path), folder);
  return { ...found, folder };
}
