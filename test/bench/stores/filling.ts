import type Database from 'better-sqlite3';
import { dataFolder } from '../../../main/data-folder.ts';
import { appendAudit } from '../../../main/desk/audit/chain.ts';
import { createHandle, type Writer } from '../../../main/store/handles.ts';
import { readKeyFile } from '../../../main/store/key.ts';
import { openKeyed } from '../../../main/store/keyed-database.ts';
import { noteWrittenRows } from '../../../main/store/sealed-rows.ts';

/** A store that is being filled by the program's own writers, many rows to a transaction, each with its entry in the chain. */
export interface Filling {
  readonly writer: Writer;
  /** Writes each item; after so many of them a transaction ends with an entry that explains its rows. */
  each<Item>(items: Iterable<Item>, action: string, write: (item: Item, at: number) => void): void;
  close(): void;
}

const rowsTogether = 20_000;

/**
 * Opens a store for filling. What makes an ordinary write safe is left out, for a store that is not filled to the end is thrown
 * away: no log, no waiting for the disk, one huge cache.
 */
export function openFilling(folder: string, keyFile: string, now: number): Filling {
  const key = readKeyFile(keyFile);
  if (!key.ok) throw new Error(key.error.message);
  const database = openKeyed({ path: dataFolder(folder).store, key: key.value });
  for (const setting of fast) database.pragma(setting);
  noteWrittenRows(database);
  const writer = createHandle(database);
  return {
    writer,
    each: (items, action, write) => {
      let at = 0;
      const begin = (): Database.Database => database.exec('BEGIN IMMEDIATE');
      const end = (): void => {
        appendAudit(writer, { at: now, operator: 'Sam', action, input: { rows: at } });
        database.exec('COMMIT');
      };
      begin();
      for (const item of items) {
        write(item, at);
        at += 1;
        if (at % rowsTogether !== 0) continue;
        end();
        begin();
      }
      end();
    },
    close: () => {
      // What the indexes' statistics are is the program's own affair: it gathers none.
      database.pragma('journal_mode = WAL');
      database.pragma('wal_checkpoint(TRUNCATE)');
      database.close();
    },
  };
}

const fast = [
  'journal_mode = OFF',
  'synchronous = OFF',
  'locking_mode = EXCLUSIVE',
  'temp_store = MEMORY',
  'trusted_schema = OFF',
  'cache_size = -1500000',
] as const;
