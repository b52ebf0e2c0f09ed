import type Database from 'better-sqlite3';
import { copyStore } from './copy-store.ts';
import { createHandle, type Writer } from './handles.ts';
import { holdTransaction } from './held-transaction.ts';
import { migrateSteps } from './migrate.ts';
import type { ProgramSchema } from './migrations/index.ts';
import { noteWrittenRows } from './sealed-rows.ts';
import { sql } from './sql.ts';
import type { Store, Written } from './store-shape.ts';

/** The store on one connection: a write is one transaction of SQLite's, and is done when it returns. */
export function databaseStore(database: Database.Database, path: string, { steps }: ProgramSchema): Store {
  const handle = createHandle(database);
  const unexplained = database.prepare('SELECT 1 FROM temp.rows_written LIMIT 1');
  const transact = <Value>(work: (transaction: Writer) => Written<Value>): Value => {
    database.exec('BEGIN IMMEDIATE');
    let written: Written<Value>;
    try {
      written = work(handle);
      if (written.keep && unexplained.get() !== undefined)
        throw new Error('A write changed rows that no entry of the audit chain explains');
      database.exec(written.keep ? 'COMMIT' : 'ROLLBACK');
    } catch (error) {
      if (database.inTransaction) database.exec('ROLLBACK');
      throw error;
    }
    const { keep, value, instead } = written;
    if (!keep && instead)
      transact((transaction) => {
        instead(transaction);
        return { keep: true, value: null };
      });
    return value;
  };
  const patience = Number(database.pragma('busy_timeout', { simple: true }));
  const isBusy = (): boolean => {
    try {
      database.exec('PRAGMA busy_timeout = 0; BEGIN IMMEDIATE; ROLLBACK');
      return false;
    } catch (error) {
      // Whatever else is wrong, the write itself says better.
      return String((error as { code?: string }).code).startsWith('SQLITE_BUSY');
    } finally {
      database.exec(`PRAGMA busy_timeout = ${patience}`);
    }
  };
  // Asked again and again: in a team with each entry of others.
  const version = database.prepare('PRAGMA user_version').pluck();
  const dataVersion = database.prepare('PRAGMA data_version').pluck();
  const schemaNow = (): number => Number(version.get());
  return {
    path,
    schema: schemaNow(),
    newestSchema: steps.at(-1)?.version ?? 0,
    schemaNow,
    migrateInside: (to) => {
      migrateSteps(database, steps, to);
      // Tables that are new are noted from now on, too.
      noteWrittenRows(database);
    },
    readOnly: false,
    unreadLog: null,
    read: handle,
    write: async (work) => transact(work),
    isBusy,
    derive: transact,
    hold: (work) => holdTransaction(database, handle, work),
    dataVersion: () => Number(dataVersion.get()),
    isKeptElsewhere: () => {
      database.pragma('synchronous = NORMAL');
      // Others' entries touch the same pages again and again: they go back into the file together.
      database.pragma('wal_autocheckpoint = 4000');
    },
    copyTo: (target) => {
      handle.run(sql`VACUUM INTO ${target}`);
    },
    backUpTo: (target, check) => copyStore(database, target, check),
    close: () => database.close(),
  };
}
