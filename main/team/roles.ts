import { createHash, createHmac, pbkdf2Sync } from 'node:crypto';
import type { Connection } from './connection.ts';
import { grantsFor, revokesFor } from './migrations/index.ts';

/** How a desk is let in. */
export interface Role {
  readonly name: string;
  readonly password: string;
}

/** What makes the roles' names and passwords. */
export type RandomBytes = (length: number) => Buffer;

const iterations = 4096;

/** A role of its own for a desk: a name that says whose it is, and a password of 24 random bytes. */
export const newRole = (desk: string, random: RandomBytes): Role => ({
  name: `login_desk_${desk.replaceAll('-', '').slice(-12)}`,
  password: random(24).toString('base64url'),
});

/** What a server keeps of a password (RFC 5803): so that the password itself stands in no statement, and in no log of it. */
export function passwordVerifier(password: string, random: RandomBytes): string {
  const salt = random(16);
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const keyed = (text: string): Buffer => createHmac('sha256', salted).update(text).digest();
  const stored = createHash('sha256').update(keyed('Client Key')).digest();
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${stored.toString('base64')}:${keyed('Server Key').toString('base64')}`;
}

/** Makes a desk's role, over the owner's connection. */
export async function makeRole(
  owner: Connection,
  { name, password }: Role,
  random: RandomBytes,
  byColumn: boolean,
): Promise<void> {
  await owner.query(`CREATE ROLE ${name} LOGIN PASSWORD '${passwordVerifier(password, random)}'`);
  for (const grant of grantsFor(name, byColumn)) await owner.query(grant);
}

/** Gives a role another password, over its own connection or the owner's. */
export const changePassword = async (
  connection: Connection,
  { name, password }: Role,
  random: RandomBytes,
): Promise<void> => {
  await connection.query(`ALTER ROLE ${name} PASSWORD '${passwordVerifier(password, random)}'`);
};

/** Lets nobody in as a role any more, over its own connection; its owner ends it later. */
export const closeRole = async (connection: Connection, name: string): Promise<void> => {
  await connection.query(`ALTER ROLE ${name} PASSWORD NULL`);
};

/** Ends a role and whatever it has open, over the owner's connection. */
export async function endRole(owner: Connection, name: string): Promise<void> {
  const { rows } = await owner.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
  if (rows.length === 0) return;
  await owner.query(`ALTER ROLE ${name} NOLOGIN`);
  // Only who may do this ends what is still open; a role without rights can do nothing with it anyway.
  await owner
    .query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = $1', [name])
    .catch(() => undefined);
  for (const revoke of revokesFor(name)) await owner.query(revoke);
  await owner.query(`DROP ROLE ${name}`);
}
