import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { nearWords, searchWords } from '../../main/desk/ground/words/folding.ts';
import { keysOf } from '../../main/desk/ground/words/near-keys.ts';
import { openKeyed } from '../../main/store/keyed-database.ts';
import { createNewStore, type StoreOptions } from '../../main/store/store.ts';

// So many rows are written in one transaction.
const blockRows = 5000;

type Row = readonly unknown[];

/** What a loop took for the rows that it wrote, in milliseconds; reading them from the other store is not counted. */
export interface BareImport {
  readonly wall: number;
  readonly processor: number;
}

/**
 * The least work that makes the store which an import made: its rows, as they came out in the end, put one after the other
 * into a new store with the same tables, indexes and FTS5, encrypted alike. Nothing is parsed, folded, looked up or hashed,
 * and words go in last, so that SQLite writes their index once a transaction.
 */
export function importBare(imported: StoreOptions, parent: string): BareImport {
  const folder = mkdtempSync(join(parent, 'bare-'));
  const options = { path: join(folder, 'desk.db'), key: randomBytes(32) };
  const made = createNewStore(options);
  if (!made.ok) throw new Error(made.error.message);
  made.value.close();
  const from = openKeyed({ ...imported, readonly: true });
  const to = openKeyed(options);
  try {
    for (const pragma of [
      'journal_mode = WAL',
      'synchronous = FULL',
      'foreign_keys = ON',
      'temp_store = MEMORY',
      'mmap_size = 0',
      'cache_size = -65536',
      'wal_autocheckpoint = 8000',
    ])
      to.pragma(pragma);
    return copied(from, to);
  } finally {
    from.close();
    to.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function copied(from: Database.Database, to: Database.Database): BareImport {
  const insert = insertsInto(to);
  const addWords = to.prepare('INSERT INTO search (rowid, words) VALUES (?, ?)');
  const addNear = to.prepare('INSERT OR IGNORE INTO near_words (key, word) VALUES (?, ?)');
  const took = { wall: 0, processor: 0 };
  for (const kind of ['practice', 'account'] as const)
    for (const block of blocksOf(from, kind)) {
      const near = [...new Set(block.words.flatMap(({ names }) => nearWords(...names)))].flatMap((word) =>
        keysOf(word).map((key) => [key, word]),
      );
      const words = block.words.map(({ searchId, names }) => [searchId, searchWords(...names)]);
      const rows = block.rows.map(([table, row]) => [insert(table), row] as const);
      const [started, processor] = [performance.now(), process.cpuUsage()];
      to.exec('BEGIN IMMEDIATE');
      for (const [statement, row] of rows) statement.run(...row);
      for (const row of near) addNear.run(...row);
      for (const row of words) addWords.run(...row);
      to.exec('COMMIT');
      const { user, system } = process.cpuUsage(processor);
      took.wall += performance.now() - started;
      took.processor += (user + system) / 1000;
    }
  return took;
}

function insertsInto(to: Database.Database): (table: string) => Database.Statement {
  const known = new Map<string, Database.Statement>();
  return (table) => {
    const found = known.get(table);
    if (found) return found;
    const columns = to.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table);
    const made = to.prepare(`INSERT INTO ${table} VALUES (${columns.map(() => '?').join(', ')})`);
    known.set(table, made);
    return made;
  };
}

interface Block {
  /** Rows and the tables that they go into, each behind those that it refers to. */
  readonly rows: readonly (readonly [table: string, row: Row])[];
  readonly words: readonly { readonly searchId: number; readonly names: readonly string[] }[];
}

interface Named {
  readonly id: string;
  readonly search_id: number;
  readonly names: string;
}

const named = {
  practice: `SELECT id, search_id, json_array(name) AS names FROM practices
             WHERE search_id > ? ORDER BY search_id LIMIT ${blockRows}`,
  account: `SELECT a.id, a.search_id, json_array(given_name, family_name, p.name) AS names
            FROM accounts AS a JOIN practices AS p ON p.id = a.practice_id
            WHERE a.search_id > ? ORDER BY a.search_id LIMIT ${blockRows}`,
} as const;

const belongs = {
  practice: {
    practices: 't.id = j.value',
    source_practices: 't.id = j.value',
    row_seals: `t.kind = 'practice' AND t.key = j.value`,
  },
  account: {
    accounts: 't.id = j.value',
    source_accounts: 't.id = j.value',
    claims: 't.account_id = j.value',
    wanted_addresses: 't.account_id = j.value',
    row_seals: `(t.kind, t.key) IN (VALUES ('account', j.value), ('claim', 'current ' || j.value))`,
  },
} as const;

function* blocksOf(from: Database.Database, kind: 'practice' | 'account'): Generator<Block> {
  for (let after = 0; ; ) {
    const records = from.prepare(named[kind]).all(after) as Named[];
    if (records.length === 0) return;
    after = records.at(-1)?.search_id ?? 0;
    const ids = JSON.stringify(records.map(({ id }) => id));
    const rows = Object.entries(belongs[kind]).flatMap(([table, condition]) =>
      (
        from
          .prepare(`SELECT t.* FROM json_each(?) AS j CROSS JOIN ${table} AS t ON ${condition}`)
          .raw()
          .all(ids) as Row[]
      ).map((row) => [table, row] as const),
    );
    yield {
      rows,
      words: records.map((record) => ({
        searchId: record.search_id,
        names: JSON.parse(record.names) as string[],
      })),
    };
  }
}
