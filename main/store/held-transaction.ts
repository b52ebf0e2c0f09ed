import type Database from 'better-sqlite3';
import type { Writer } from './handles.ts';

/** A transaction that is under way. Until it is kept or dropped no other connection writes, and this one reads what it wrote. */
export interface HeldTransaction<Value> {
  readonly value: Value;
  /** Does the last of it, and keeps all of it. */
  keep(last: (transaction: Writer) => void): void;
  /** Rolls it back; nothing happens where it is over. */
  drop(): void;
}

/** Begins a transaction that stays open. A throw rolls it back. */
export function holdTransaction<Value>(
  database: Database.Database,
  handle: Writer,
  work: (transaction: Writer) => Value,
): HeldTransaction<Value> {
  const drop = (): void => {
    if (database.inTransaction) database.exec('ROLLBACK');
  };
  const orDrop = <Done>(step: () => Done): Done => {
    try {
      return step();
    } catch (error) {
      drop();
      throw error;
    }
  };
  database.exec('BEGIN IMMEDIATE');
  return {
    value: orDrop(() => work(handle)),
    keep: (last) =>
      orDrop(() => {
        last(handle);
        database.exec('COMMIT');
      }),
    drop,
  };
}
