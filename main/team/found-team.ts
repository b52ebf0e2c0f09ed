import { type Answer, done, failures } from '../failures.ts';
import { StoreRefused } from '../store/store-refused.ts';
import type { Connection } from './connection.ts';
import { migrateTeam, newestTeamVersion } from './migrations/index.ts';
import { endRole, makeRole, newRole, type RandomBytes, type Role } from './roles.ts';

/** The oldest PostgreSQL that a team can lie on. */
const oldestServer = 15;
/** The lock of who makes a team: another number than that of who adds to its log. */
const making = 7_283_401_956;
const lockNotFree = '55P03';

/** What a server calls itself. */
const nameOf = async (owner: Connection): Promise<string> =>
  (await owner.query<{ version: string }>('SELECT version()')).rows[0]?.version ?? '';

/** Which PostgreSQL a server is; null for another database that speaks as one, and numbers itself otherwise. */
async function plainVersion(owner: Connection): Promise<number | null> {
  const found = /^PostgreSQL (\d+)(?!.*-YB-)/.exec(await nameOf(owner));
  return found ? Number(found[1]) : null;
}

/** Whether rights can be given for columns alone. */
const hasColumnRights = async (owner: Connection): Promise<boolean> =>
  !/^Cockroach/.test(await nameOf(owner));

/** A desk as the team's server knows it when it comes in. */
export interface NewDesk {
  readonly id: string;
  readonly name: string;
  /** Milliseconds, UTC. */
  readonly at: number;
}

/** Whether a team's tables are in a database. */
const hasTables = async (connection: Connection): Promise<boolean> =>
  (await connection.query(`SELECT 1 FROM information_schema.schemata WHERE schema_name = 'login_desk'`)).rows
    .length > 0;

/** Whether a team in a database was never finished: nobody has come to it. */
async function isUnfinished(connection: Connection): Promise<boolean> {
  try {
    const { rows } = await connection.query(
      `SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM login_desk.desks WHERE joined_at IS NOT NULL)
         AND NOT EXISTS (SELECT 1 FROM login_desk.entries WHERE position > 1)`,
    );
    return rows.length > 0;
  } catch (error) {
    if (!(error instanceof StoreRefused) || !connection.isOpen) throw error;
    // Without its tables it is none; somebody else's may not be looked into.
    return error.refusal.error.code === 'team-missing';
  }
}

/** Whether there is a team in a database. What a program left that was stopped while it made one is none. */
export const hasTeam = async (connection: Connection): Promise<boolean> =>
  (await hasTables(connection)) && !(await isUnfinished(connection));

/** The team in a database and the role that owns its tables. Rejects with `team-missing` where there is none. */
export async function teamIn(
  connection: Pick<Connection, 'query'>,
): Promise<{ readonly id: string; readonly owner: string } | null> {
  const { rows } = await connection.query<{ id: string; owner: string }>(
    'SELECT id, owner FROM login_desk.team',
  );
  return rows[0] ?? null;
}

/**
 * Makes a team's tables over the owner's connection, all at once or not at all. What is left there of one that was never finished goes
 * first. Codes `team-exists`, `team-server-refused` for a
 * server that is too old or an owner who may not make tables and roles.
 */
export async function foundTeam(
  owner: Connection,
  { team, at }: { readonly team: string; readonly at: number },
): Promise<Answer<null>> {
  const version = await plainVersion(owner);
  if (version !== null && version < oldestServer)
    return failures.teamServerRefused(`PostgreSQL ${version} < ${oldestServer}`);
  // Another desk may be at it right now: what that has made so far looks like what is left of one that was stopped.
  if (!(await isAlone(owner)) || (await hasTeam(owner))) return failures.teamExists();
  await takeBackTeam(owner);
  await inTransaction(owner, async () => {
    await migrateTeam(owner, 0);
    await owner.query('INSERT INTO login_desk.team (id, owner, made_at, version) VALUES ($1, $2, $3, $4)', [
      team,
      owner.user,
      at,
      newestTeamVersion,
    ]);
  });
  return done(null);
}

/** Whether nobody else makes a team in this database, as long as this connection is open; where that can't be asked, nobody does. */
async function isAlone(owner: Connection): Promise<boolean> {
  try {
    // A server needs a moment to see that a program was killed.
    await owner.query(`BEGIN; SET LOCAL lock_timeout = '5s'; SELECT pg_advisory_lock(${making}); COMMIT`);
    return true;
  } catch (error) {
    if (!owner.isOpen) throw error;
    await owner.query('ROLLBACK');
    return (error as { readonly code?: string }).code !== lockNotFree;
  }
}

/** Makes a role for a desk and lists it among the team's, over the owner's connection. */
export async function addDesk(owner: Connection, desk: NewDesk, random: RandomBytes): Promise<Role> {
  const role = newRole(desk.id, random);
  const byColumn = await hasColumnRights(owner);
  await inTransaction(owner, async () => {
    await makeRole(owner, role, random, byColumn);
    await owner.query(
      `INSERT INTO login_desk.desks (id, role, name, operator, program, schema_version, position, invited_at)
       VALUES ($1, $2, $3, '', '', 0, 0, $4)`,
      [desk.id, role.name, desk.name, desk.at],
    );
  });
  return role;
}

/** The roles of the desks that a team knows; none where that was not made yet. */
async function rolesIn(owner: Connection): Promise<readonly string[]> {
  try {
    const { rows } = await owner.query<{ role: string }>('SELECT role FROM login_desk.desks');
    return rows.map(({ role }) => role);
  } catch (error) {
    if (error instanceof StoreRefused && error.refusal.error.code === 'team-missing') return [];
    throw error;
  }
}

/** Takes away again what there is of a team that was never finished, and its desks' roles. Of any other it takes nothing. */
export async function takeBackTeam(owner: Connection): Promise<void> {
  if (!(await hasTables(owner)) || !(await isUnfinished(owner))) return;
  for (const role of await rolesIn(owner)) await endRole(owner, role);
  await owner.query('DROP SCHEMA IF EXISTS login_desk CASCADE');
}

async function inTransaction(connection: Connection, work: () => Promise<void>): Promise<void> {
  await connection.query('BEGIN');
  try {
    await work();
    await connection.query('COMMIT');
  } catch (error) {
    if (connection.isOpen) await connection.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
