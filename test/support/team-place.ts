import { randomBytes } from 'node:crypto';
import { createIds } from '../../main/desk/ground/basics/context.ts';
import { dataFolder } from '../../main/folder/data-folder.ts';
import type { TeamPlace } from '../../main/membership/team-create.ts';
import { readKeyFile } from '../../main/store/key.ts';
import { openStore } from '../../main/store/store.ts';
import type { ServerAccess } from '../../main/team/connection.ts';
import { keepMembership, membershipOf, placeOf } from '../../main/team/membership.ts';
import { valueIn } from './answers.ts';
import type { CutLink } from './cut-link.ts';
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

/** From now on a desk of a team reaches its server over a link that a test can cut. Its store is closed meanwhile. */
export function throughLink(
  { folder, keyFile }: { readonly folder: string; readonly keyFile: string },
  { port }: Pick<CutLink, 'port'>,
): void {
  const key = valueIn(readKeyFile(keyFile));
  const store = valueIn(openStore({ path: dataFolder(folder).store, key }));
  store.derive((transaction) => {
    const membership = membershipOf(transaction);
    if (membership)
      keepMembership(
        transaction,
        { ...membership, access: { ...membership.access, port } },
        placeOf(transaction),
      );
    return { keep: true, value: null };
  });
  store.close();
}

/** Takes what later versions added from a store, as a team's is whose desks have the version that began with teams: schema 400. */
export const backToFirstTeams = [
  'case_views',
  'last_import',
  'import_pieces',
  'forms_taken',
  'handovers',
  'team_key_shares',
  'team_desk_keys',
  'provisional',
  'not_taken_over',
  'done_again',
]
  .map((table) => `DROP TABLE ${table};`)
  .concat(
    [
      'cases_of_assignee',
      'cases_by_channel',
      'cases_waiting',
      'cases_by_reminder',
      'cases_by_priority',
      'cases_tagged',
      'cases_unanswered',
      'cases_unsolved',
      'cases_to_answer',
      'cases_merged',
      'proofs_of_practice',
      'proofs_of_account',
      'proofs_of_administrator',
      'invitations_by_inviter',
    ].map((index) => `DROP INDEX ${index};`),
    ['assignee_id', 'remind_at', 'paused_at', 'paused_millis', 'paused_before_answer', 'merged_into'].map(
      (column) => `ALTER TABLE cases DROP COLUMN ${column};`,
    ),
  )
  .concat('PRAGMA user_version = 400')
  .join(' ');
