import type Database from 'better-sqlite3';
import { type Migration, migrations } from './migrations/index.ts';

/** Carries out the steps that a store lacks, up to one of them, in a transaction that is under way. */
export function migrateSteps(
  database: Database.Database,
  steps: readonly Migration[],
  to = Number.POSITIVE_INFINITY,
): void {
  const from = Number(database.pragma('user_version', { simple: true }));
  for (const { version, statements } of steps) {
    if (version <= from || version > to) continue;
    database.exec(statements);
    database.pragma(`user_version = ${version}`);
  }
}

/**
 * Brings a store up to date, all steps in one transaction: after a fault it is as it was. `mayBegin` is asked once no one else
 * can write; where it says no, nothing is done and the answer is false.
 */
export function migrate(
  database: Database.Database,
  applicationId: number,
  steps: readonly Migration[] = migrations,
  mayBegin: () => boolean = () => true,
): boolean {
  database.exec('BEGIN IMMEDIATE');
  try {
    if (!mayBegin()) {
      database.exec('ROLLBACK');
      return false;
    }
    migrateSteps(database, steps);
    database.pragma(`application_id = ${applicationId}`);
    database.exec('COMMIT');
    return true;
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
