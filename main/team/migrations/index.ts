import type { Connection } from '../connection.ts';
import { migration as first } from './0010-first.ts';

/** In order. One that has landed is never changed. */
export const teamMigrations: readonly { readonly version: number; readonly statements: readonly string[] }[] =
  [first];

/** The version of the team's tables that this program works with. */
export const newestTeamVersion = teamMigrations.at(-1)?.version ?? 0;

/** Brings the team's tables from one version to the newest. The caller has begun a transaction as their owner. */
export async function migrateTeam(owner: Connection, from: number): Promise<void> {
  for (const { version, statements } of teamMigrations)
    if (version > from) for (const statement of statements) await owner.query(statement);
}

/** Takes all of `grantsFor` back. */
export const revokesFor = (role: string): readonly string[] => [
  `REVOKE ALL ON ALL TABLES IN SCHEMA login_desk FROM ${role}`,
  `REVOKE ALL ON SCHEMA login_desk FROM ${role}`,
];

/**
 * What a desk's role may: read everything, add to the log, bring its own row of `desks` up to date; all of that row where a database can't
 * tell columns apart.
 */
export const grantsFor = (role: string, byColumn: boolean): readonly string[] => [
  `GRANT USAGE ON SCHEMA login_desk TO ${role}`,
  `GRANT SELECT ON login_desk.team, login_desk.desks TO ${role}`,
  `GRANT SELECT, INSERT ON login_desk.entries, login_desk.snapshots, login_desk.snapshot_parts TO ${role}`,
  `GRANT UPDATE ${byColumn ? '(operator, program, schema_version, position, seen_at, joined_at, removed_at) ' : ''}ON login_desk.desks TO ${role}`,
];
