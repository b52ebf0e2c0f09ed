import type Database from 'better-sqlite3';
import { type Migration, migrations } from './migrations/index.ts';

/** Brings a store up to date, all steps in one transaction: after a fault it is as it was. */
export function migrate(
  database: Database.Database,
  applicationId: number,
  steps: readonly Migration[] = migrations,
): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    const from = Number(database.pragma('user_version', { simple: true }));
    for (const step of steps) {
      if (step.version <= from) continue;
      database.exec(step.statements);
      database.pragma(`user_version = ${step.version}`);
    }
    database.pragma(`application_id = ${applicationId}`);
    database.exec('COMMIT');
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
