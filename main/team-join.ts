import { existsSync } from 'node:fs';
import { dataFolder } from './data-folder.ts';
import { auditEntries } from './desk/audit/audit-actions.ts';
import { type Answer, done, failures } from './failures.ts';
import { createFolder } from './open-store.ts';
import { makeFolder } from './store/make-folder.ts';
import { newestVersion } from './store/migrations/index.ts';
import { removeCopy } from './store/rekeyed-copy.ts';
import { openStore, type Store, type StoreOptions, storeRefusal } from './store/store.ts';
import { StoreRefused } from './store/store-refused.ts';
import { takeName } from './store/take-name.ts';
import type { Connection } from './team/connection.ts';
import { teamIn } from './team/found-team.ts';
import { type Invitation, openInvitation } from './team/invitation.ts';
import { keepDeskKey, keyRing } from './team/key-ring.ts';
import type { LogPlace } from './team/log.ts';
import { keepAccess, keepMembership, type Membership, placeOf } from './team/membership.ts';
import { changePassword } from './team/roles.ts';
import { takeSnapshot } from './team/snapshot.ts';
import type { TeamMade, TeamPlace } from './team-create.ts';
import { performInTeam } from './team-entry.ts';
import { answeredByServer, checkSameTeam, overConnection } from './team-server.ts';

/**
 * Makes a store in an empty folder out of the team's newest snapshot, as the desk that an invitation is for. The invitation's
 * password is changed, so that it works once. What was refused leaves nothing. Codes `store-exists`,
 * `team-invitation-invalid`, `team-invitation-expired`, `team-invitation-used`, `team-snapshot-damaged`, `store-too-new`,
 * those of `connect` and of `createFolder`.
 */
export async function joinTeam(
  place: TeamPlace,
  { text, code, operator }: { readonly text: string; readonly code: string; readonly operator: string },
): Promise<Answer<TeamMade>> {
  if (existsSync(dataFolder(place.folder).store)) return failures.storeExists(place.folder);
  const invitation = await openInvitation(text, code);
  if (invitation === null) return failures.teamInvitationInvalid();
  if (invitation.endsAt < place.clock()) return failures.teamInvitationExpired(invitation.endsAt);
  const { team, desk, endsAt: _, keys: hexKeys, ...access } = invitation;
  const [first = '', ...others] = hexKeys;
  const membership: Membership = {
    team,
    desk,
    access,
    keys: [Buffer.from(first, 'hex'), ...others.map((key) => Buffer.from(key, 'hex'))],
    privateKey: place.random(32),
  };
  const answer = await answeredByServer(() =>
    overConnection(access, async (connection) => {
      checkSameTeam(await teamIn(connection), membership);
      if (!(await isFree(connection, invitation))) return failures.teamInvitationUsed();
      const made = await createFolder(place, place.random, (options) =>
        makeMember(place, connection, membership, operator, options),
      );
      if (!made.ok) return made;
      made.value.store.close();
      made.value.key.fill(0);
      return done({ team, desk });
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
  try {
    makeFolder(place.folder);
    const taken = await takeSnapshot(
      { query: connection.query, keys: membership.keys, nativeBinding: place.nativeBinding },
      { copy: making, newKey: options.key, schema: newestVersion },
    );
    if (!taken.ok) return taken;
    const opened = openStore({ ...options, path: making, isCopy: true });
    if (!opened.ok) return opened;
    try {
      await becomeMember(place, connection, membership, { store: opened.value, at: taken.value });
    } finally {
      opened.value.close();
    }
    await connection.query(
      'UPDATE login_desk.desks SET joined_at = $2, seen_at = $2, operator = $3 WHERE id = $1',
      [membership.desk, place.clock(), operator],
    );
    takeName(making, options.path);
    return openStore(options);
  } catch (error) {
    const refusal = storeRefusal(error, options.path);
    if (refusal === null) throw error;
    return refusal;
  } finally {
    removeCopy(making);
  }
}

/** Brings the new store to the log's end, tells the others in the audit log, and takes a password that no invitation has. */
async function becomeMember(
  place: TeamPlace,
  connection: Connection,
  membership: Membership,
  { store, at }: { readonly store: Store; readonly at: LogPlace },
): Promise<void> {
  const { desk, access, privateKey = place.random(32) } = membership;
  store.derive((transaction) => {
    keepMembership(transaction, membership, at);
    return { keep: true, value: null };
  });
  const { rows } = await connection.query<{ name: string }>(
    'SELECT name FROM login_desk.desks WHERE id = $1',
    [desk],
  );
  const entry = { action: auditEntries.teamJoined, input: { desk, name: rows[0]?.name ?? '' }, by: null };
  const noted = await performInTeam(store, place, entry, (transaction) =>
    keepDeskKey(transaction, { desk, privateKey }),
  );
  if (!noted.ok) throw new StoreRefused(noted);
  // Who had an earlier key may have made all of this, with the help of who runs the server.
  if (keyRing(store.read, membership).isBehind())
    throw new StoreRefused(failures.teamStopped('altered', placeOf(store.read).position));
  const password = place.random(24).toString('base64url');
  await changePassword(connection, { name: access.user, password }, place.random);
  store.derive((transaction) => {
    keepAccess(transaction, { ...membership, access: { ...access, password } });
    return { keep: true, value: null };
  });
}
