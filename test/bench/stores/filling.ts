import type Database from 'better-sqlite3';
import { appendAudit } from '../../../main/desk/audit/chain.ts';
import { dataFolder } from '../../../main/folder/data-folder.ts';
import { createHandle, type Writer } from '../../../main/store/handles.ts';
import { readKeyFile } from '../../../main/store/key.ts';
import { openKeyed } from '../../../main/store/keyed-database.ts';
import { noteWrittenRows, type SealedKind, sealedKinds } from '../../../main/store/sealed-rows.ts';
import { type Sql, sql } from '../../../main/store/sql.ts';

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
  const at = { path: dataFolder(folder).store, key: key.value };
  const database = openKeyed(at);
  for (const setting of fast) database.pragma(setting);
  const noteAdded = noteLater(database);
  const { writer, settle } = indexedLater(createHandle(database));
  return {
    writer,
    each: (items, action, write) => {
      let at = 0;
      const begin = (): Database.Database => database.exec('BEGIN IMMEDIATE');
      const end = (): void => {
        settle();
        noteAdded();
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
      database.close();
      // Those who share it later find it as the program leaves its stores.
      const again = openKeyed(at);
      again.pragma('journal_mode = WAL');
      again.close();
    },
  };
}

/**
 * A writer whose full-text indexes are written when a transaction ends. A statement that may fail half-way is a savepoint, and
 * at each one FTS5 writes the pages of what it was given before.
 */
function indexedLater(writer: Writer): { readonly writer: Writer; readonly settle: () => void } {
  let lastText =
    writer.get<{ last: number }>(sql`SELECT coalesce(max(search_id), 0) AS last FROM case_texts`)?.last ?? 0;
  let waiting: Sql[] = [];
  const isIndex = ({ text }: Sql): boolean => /^INSERT INTO (search|case_index) /.test(text);
  return {
    writer: {
      ...writer,
      get: <Row>(statement: Sql): Row | undefined => {
        if (!statement.text.startsWith('INSERT INTO case_texts')) return writer.get<Row>(statement);
        // The program asks for the id of the text, which is a savepoint too.
        lastText += 1;
        writer.one({
          text: 'INSERT INTO case_texts (search_id, case_id, part, folded, digits, number) VALUES (?, ?, ?, ?, ?, ?)',
          values: [lastText, ...statement.values],
        });
        return { search_id: lastText } as Row;
      },
      run: (statement) => {
        if (!isIndex(statement)) return writer.run(statement);
        waiting.push(statement);
        return 1;
      },
      one: (statement) => {
        if (isIndex(statement)) waiting.push(statement);
        else writer.one(statement);
      },
    },
    settle: () => {
      for (const statement of waiting) writer.one(statement);
      waiting = [];
    },
  };
}

// What a filler adds to, and the table whose rows tell what is new. It changes and removes nothing.
const added = {
  case: 'cases',
  line: 'timeline',
  account: 'accounts',
  practice: 'practices',
  claim: 'accounts',
} as const;

/**
 * Gives what notes the rows that were added since it was last called, as `noteWrittenRows` does one by one with triggers. A
 * trigger makes each statement a savepoint, at which FTS5 writes its pages: filling took three times as long.
 */
function noteLater(database: Database.Database): () => void {
  noteWrittenRows(database);
  const triggers = database
    .prepare(`SELECT name FROM temp.sqlite_schema WHERE type = 'trigger'`)
    .pluck()
    .all();
  for (const name of triggers) database.exec(`DROP TRIGGER temp."${name}"`);
  const kinds = sealedKinds.filter(({ kind }) => kind in added);
  const tableOf = ({ kind }: SealedKind): string => added[kind as keyof typeof added];
  const highest = (kind: SealedKind): number =>
    Number(
      database
        .prepare(`SELECT coalesce(max(rowid), 0) FROM ${tableOf(kind)}`)
        .pluck()
        .get(),
    );
  const noted = new Map(kinds.map((kind) => [kind, highest(kind)]));
  return () => {
    for (const kind of kinds) {
      const isNew =
        kind.table === tableOf(kind)
          ? 't.rowid > ?'
          : `t.account_id IN (SELECT id FROM ${tableOf(kind)} WHERE rowid > ?)`;
      database
        .prepare(
          `INSERT INTO temp.rows_written (kind, key) SELECT ?, ${kind.key('t')} FROM ${kind.table} AS t WHERE ${isNew}`,
        )
        .run(kind.kind, noted.get(kind) ?? 0);
      noted.set(kind, highest(kind));
    }
  };
}

const fast = [
  // Without a log, where each page is encrypted twice. From a log the way to memory leads over a file.
  'journal_mode = DELETE',
  'journal_mode = MEMORY',
  'synchronous = OFF',
  'locking_mode = EXCLUSIVE',
  'temp_store = MEMORY',
  'trusted_schema = OFF',
  // Each check of a reference is a savepoint too, and what the generator makes refers to what it made before.
  'foreign_keys = OFF',
  'cache_size = -1500000',
] as const;
