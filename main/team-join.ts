import { existsSync } from 'node:fs';
import { dataFolder } from './data-folder.ts';
import { type Answer, done, failures } from './failures.ts';
import { createFolder, openFolder } from './open-store.ts';
import { makeFolder } from './store/make-folder.ts';
import { newestVersion } from './store/migrations/index.ts';
import { removeCopy } from './store/rekeyed-copy.ts';
import { restoringFile } from './store/restore-swap.ts';
import { openStore, type Store, type StoreOptions, storeRefusal } from './store/store.ts';
import { takeName } from './store/take-name.ts';
import type { Connection } from './team/connection.ts';
import { teamIn } from './team/found-team.ts';
import { type Invitation, openInvitation } from './team/invitation.ts';
import { keepMembership, type Membership, membershipOf } from './team/membership.ts';
import { changePassword } from './team/roles.ts';
import { takeSnapshot } from './team/snapshot.ts';
import type { TeamMade, TeamPlace } from './team-create.ts';
import { answeredByServer, checkSameTeam, overConnection } from './team-server.ts';

export interface Invited {
  /** The invitation's file, and its code as it was typed. */
  readonly text: string;
  readonly code: string;
  /** Who works at the desk that joins. */
  readonly operator: string;
}

/**
 * Makes a store in an empty folder out of the team's newest snapshot, as the desk that an invitation is for. The invitation's
 * password is changed, so that it works once. What was refused leaves nothing. Codes `store-exists`,
 * `team-invitation-invalid`, `team-invitation-expired`, `team-invitation-used`, `team-snapshot-damaged`, `store-too-new`,
 * those of `connect` and of `createFolder`.
 */
export async function joinTeam(place: TeamPlace, invited: Invited): Promise<Answer<TeamMade>> {
  if (existsSync(dataFolder(place.folder).store)) return failures.storeExists(place.folder);
  return withInvitation(place, invited, async (connection, membership) => {
    const made = await createFolder(place, place.random, (options) =>
      makeMember(place, connection, membership, invited.operator, options),
    );
    if (!made.ok) return made;
    made.value.store.close();
    made.value.key.fill(0);
    return done(null);
  });
}

/**
 * Makes the same beside the store that a folder has, under the same key: `swapIn` puts it in that one's place. The present store
 * may be open meanwhile. Codes `team-member`, those of `openFolder`, and of `joinTeam` without `store-exists`.
 */
export async function makeMemberBeside(place: TeamPlace, invited: Invited): Promise<Answer<TeamMade>> {
  const opened = await openFolder(place);
  if (!opened.ok) return opened;
  const { store, key } = opened.value;
  const isMember = membershipOf(store.read) !== null;
  const { path } = store;
  store.close();
  try {
    if (isMember) return failures.teamMember();
    return await withInvitation(place, invited, (connection, membership) =>
      fetchMember(
        place,
        connection,
        membership,
        invited.operator,
        { path: restoringFile(path), key, nativeBinding: place.nativeBinding },
        () => done(null),
      ),
    );
  } finally {
    key.fill(0);
  }
}

/** Does work as the desk that an invitation is for, with the password that it has from then on. */
async function withInvitation(
  place: TeamPlace,
  { text, code }: Invited,
  work: (connection: Connection, membership: Membership) => Promise<Answer<unknown>>,
): Promise<Answer<TeamMade>> {
  const invitation = await openInvitation(text, code);
  if (invitation === null) return failures.teamInvitationInvalid();
  if (invitation.endsAt < place.clock()) return failures.teamInvitationExpired(invitation.endsAt);
  const { team, desk, endsAt: _, keys: hexKeys, ...access } = invitation;
  const [first = '', ...others] = hexKeys;
  const password = place.random(24).toString('base64url');
  const membership: Membership = {
    team,
    desk,
    access: { ...access, password },
    keys: [Buffer.from(first, 'hex'), ...others.map((key) => Buffer.from(key, 'hex'))],
  };
  const answer = await answeredByServer(() =>
    overConnection(access, async (connection) => {
      checkSameTeam(await teamIn(connection), membership);
      if (!(await isFree(connection, invitation))) return failures.teamInvitationUsed();
      const made = await work(connection, membership);
      return made.ok ? done({ team, desk }) : made;
    }),
  );
  // Its role has another password since, or is no more.
  return !answer.ok && answer.error.code === 'team-access-refused' ? failures.teamInvitationUsed() : answer;
}

async function isFree(connection: Connection, { desk }: Invitation): Promise<boolean> {
  const { rows } = await connection.query(
    'SELECT 1 FROM login_desk.desks WHERE id = $1 AND joined_at IS NULL AND removed_at IS NULL',
    [desk],
  );
  return rows.length === 1;
}

/** Makes a member's store of the snapshot, under another name until it is whole and the server knows the new password. */
async function makeMember(
  place: TeamPlace,
  connection: Connection,
  membership: Membership,
  operator: string,
  options: StoreOptions,
): Promise<Answer<Store>> {
  const making = `${options.path}.new`;
  makeFolder(place.folder);
  return fetchMember(place, connection, membership, operator, { ...options, path: making }, () => {
    takeName(making, options.path);
    return openStore(options);
  });
}

/** Makes a member's store of the snapshot in a new file, and tells the server the new password. `end` goes on with it. What was refused leaves no file. */
async function fetchMember<Value>(
  place: TeamPlace,
  connection: Connection,
  membership: Membership,
  operator: string,
  options: StoreOptions,
  end: () => Answer<Value>,
): Promise<Answer<Value>> {
  let isWhole = false;
  try {
    const taken = await takeSnapshot(
      { query: connection.query, keys: membership.keys, nativeBinding: place.nativeBinding },
      { copy: options.path, newKey: options.key, schema: newestVersion },
    );
    if (!taken.ok) return taken;
    const opened = openStore({ ...options, isCopy: true });
    if (!opened.ok) return opened;
    opened.value.derive((transaction) => {
      keepMembership(transaction, membership, taken.value);
      return { keep: true, value: null };
    });
    opened.value.close();
    const { user: name, password } = membership.access;
    await changePassword(connection, { name, password }, place.random);
    await connection.query(
      'UPDATE login_desk.desks SET joined_at = $2, seen_at = $2, operator = $3 WHERE id = $1',
      [membership.desk, place.clock(), operator],
    );
    const ended = end();
    isWhole = ended.ok;
    return ended;
  } catch (error) {
    const refusal = storeRefusal(error, options.path);
    if (refusal === null) throw error;
    return refusal;
  } finally {
    if (!isWhole) removeCopy(options.path);
  }
}
