import { z } from 'zod';
import type { Reader, Writer } from '../store/handles.ts';
import { type Sql, sql } from '../store/sql.ts';
import type { ServerAccess } from './connection.ts';
import type { LogPlace } from './entry-rows.ts';
import type { TeamKeys } from './seal.ts';

/** That a store belongs to a team, and as what. It lies in the store itself: what opens the store opens this too. */
export interface Membership {
  /** The team's id. */
  readonly team: string;
  /** The id of this desk in the team. */
  readonly desk: string;
  readonly access: ServerAccess;
  /** Those that it joined with, the newest first. Later ones come through the log: `key-ring.ts`. */
  readonly keys: TeamKeys;
  /** This desk's own, for which the team's later keys are sealed. */
  readonly privateKey?: Buffer | undefined;
}

/** Where a team's server is, who is let in, and the team's keys in hexadecimal, the one that seals now first. */
export const linkShape = z.object({
  host: z.string(),
  port: z.number(),
  database: z.string(),
  user: z.string(),
  password: z.string(),
  tls: z.boolean(),
  fingerprint: z.string().nullable(),
  keys: z.array(z.string().regex(/^[0-9a-f]{64}$/)).min(1),
});

const storedShape = linkShape.extend({
  /** That the team was only being made: see `beginMembership`. */
  isBegun: z.literal(true).optional(),
  privateKey: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});

interface MembershipRow {
  readonly team: string;
  readonly desk: string;
  readonly link: string;
  readonly position: number;
}

/** Which team a store belongs to; null where it belongs to none, or to one that was never finished. */
export function membershipOf(reader: Reader): Membership | null {
  const row = reader.get<MembershipRow>(sql`SELECT team, desk, link, position FROM team_membership`);
  if (!row) return null;
  const { keys, privateKey, isBegun, ...access } = storedShape.parse(JSON.parse(row.link));
  if (isBegun && row.position === 0) return null;
  const [first = '', ...others] = keys;
  return {
    team: row.team,
    desk: row.desk,
    access,
    keys: [Buffer.from(first, 'hex'), ...others.map((key) => Buffer.from(key, 'hex'))],
    privateKey: privateKey === undefined ? undefined : Buffer.from(privateKey, 'hex'),
  };
}

const linkOf = ({ access, keys, privateKey }: Membership, isBegun?: true): string =>
  JSON.stringify({
    ...access,
    isBegun,
    keys: keys.map((key) => key.toString('hex')),
    privateKey: privateKey?.toString('hex'),
  });

/** Makes a store a member, as it is at a place of the log. */
export const keepMembership = (transaction: Writer, membership: Membership, place: LogPlace): void =>
  transaction.one(keeping(membership.team, membership.desk, linkOf(membership), place));

/**
 * Makes a store the first member of a team that is being made: it is one once it has carried out the log's first entry. Until then it
 * is a store of its own, whatever stops the program.
 */
export const beginMembership = (transaction: Writer, membership: Membership, place: LogPlace): void =>
  transaction.one(keeping(membership.team, membership.desk, linkOf(membership, true), place));

const keeping = (team: string, desk: string, link: string, { position, hash }: LogPlace): Sql =>
  sql`INSERT INTO team_membership (one, team, desk, link, position, hash)
      VALUES (1, ${team}, ${desk}, ${link}, ${position}, ${hash})
      ON CONFLICT (one) DO UPDATE SET team = excluded.team, desk = excluded.desk, link = excluded.link,
        position = excluded.position, hash = excluded.hash`;

/** Notes how the desk is let in from now on. */
export const keepAccess = (transaction: Writer, membership: Membership): void =>
  transaction.one(sql`UPDATE team_membership SET link = ${linkOf(membership)}`);

/** Makes it a store of its own again, with all that it holds. */
export const dropMembership = (transaction: Writer): void => {
  for (const statement of [
    sql`DELETE FROM team_membership`,
    sql`DELETE FROM team_desk_keys`,
    sql`DELETE FROM team_key_shares`,
  ])
    transaction.run(statement);
};

/** Up to which entry a store is. Throws where it belongs to no team. */
export function placeOf(reader: Reader): LogPlace {
  const place = reader.get<LogPlace>(sql`SELECT position, hash FROM team_membership`);
  if (!place) throw new Error('This store belongs to no team');
  return place;
}

/** Notes up to which entry a store is from now on: in the transaction that carries the entry out. */
export const keepPlace = (transaction: Writer, { position, hash }: LogPlace): void =>
  transaction.one(sql`UPDATE team_membership SET position = ${position}, hash = ${hash}`);
