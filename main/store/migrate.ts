import type Database from 'better-sqlite3';
import { type Migration, migrations } from './migrations/index.ts';

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
    const from = Number(database.pragma('user_version', { simple: true }));
    for (const step of steps) {
      if (step.version <= from) continue;
      database.exec(step.statements);
      database.pragma(`user_version = ${step.version}`);
    }
    database.pragma(`application_id = ${applicationId}`);
    database.exec('COMMIT');
    return true;
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
