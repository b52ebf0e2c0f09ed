import { type Answer, done, failures } from '../failures.ts';
import type { Connection } from './connection.ts';
import { migrateTeam, newestTeamVersion } from './migrations/index.ts';
import { makeRole, newRole, type RandomBytes, type Role } from './roles.ts';

/** The oldest PostgreSQL that a team can lie on. */
const oldestServer = 15;

/** Which PostgreSQL a server is; null for another database that speaks as one, and numbers itself otherwise. */
async function plainVersion(owner: Connection): Promise<number | null> {
  const { rows } = await owner.query<{ version: string }>('SELECT version()');
  const found = /^PostgreSQL (\d+)(?!.*-YB-)/.exec(rows[0]?.version ?? '');
  return found ? Number(found[1]) : null;
}

/** A desk as the team's server knows it when it comes in. */
export interface NewDesk {
  readonly id: string;
  readonly name: string;
  /** Milliseconds, UTC. */
  readonly at: number;
}

/** Whether a team's tables are in a database. */
export const hasTeam = async (connection: Connection): Promise<boolean> =>
  (await connection.query(`SELECT 1 FROM information_schema.schemata WHERE schema_name = 'login_desk'`)).rows
    .length > 0;

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
 * Makes a team's tables over the owner's connection, all at once or not at all. Codes `team-exists`, `team-server-refused` for a
 * server that is too old or an owner who may not make tables and roles.
 */
export async function foundTeam(
  owner: Connection,
  { team, at }: { readonly team: string; readonly at: number },
): Promise<Answer<null>> {
  const version = await plainVersion(owner);
  if (version !== null && version < oldestServer)
    return failures.teamServerRefused(`PostgreSQL ${version} < ${oldestServer}`);
  if (await hasTeam(owner)) return failures.teamExists();
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

/** Makes a role for a desk and lists it among the team's, over the owner's connection. */
export async function addDesk(owner: Connection, desk: NewDesk, random: RandomBytes): Promise<Role> {
  const role = newRole(desk.id, random);
  await inTransaction(owner, async () => {
    await makeRole(owner, role, random);
    await owner.query(
      `INSERT INTO login_desk.desks (id, role, name, operator, program, schema_version, position, invited_at)
       VALUES ($1, $2, $3, '', '', 0, 0, $4)`,
      [desk.id, role.name, desk.name, desk.at],
    );
  });
  return role;
}

/** Takes a team's tables away again, with all that is in them: where it could not be made whole. */
export async function dissolveTeam(owner: Connection): Promise<void> {
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
