import { randomBytes } from 'node:crypto';
import { createIds } from '../../main/desk/ground/basics/context.ts';
import type { ServerAccess } from '../../main/team/connection.ts';
import type { TeamPlace } from '../../main/team-create.ts';
import { workingKeychain } from './file-keychain.ts';
import { ownerPassword, type PostgresServer } from './postgres.ts';

/** A folder with its key file, as the team's commands work on it. */
export const teamPlace = ({
  folder,
  keyFile,
}: {
  readonly folder: string;
  readonly keyFile: string;
}): TeamPlace => ({
  folder,
  keyFile,
  keychain: workingKeychain(),
  clock: Date.now,
  random: randomBytes,
  newId: createIds(Date.now, randomBytes),
});

/** The owner of a test's server, which listens. */
export const ownerOf = ({ port }: Pick<PostgresServer, 'port'>): ServerAccess => ({
  host: '127.0.0.1',
  port,
  database: 'postgres',
  user: 'desk',
  password: ownerPassword,
  tls: false,
  fingerprint: null,
});
