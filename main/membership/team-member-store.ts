import { hkdfSync } from 'node:crypto';
import { auditEntries } from '../desk/audit/audit-actions.ts';
import { makeAnew } from '../desk/derived-values.ts';
import type { Actor } from '../desk/ground/basics/action.ts';
import { type Answer, done, failures } from '../failures.ts';
import type { StoreKey } from '../store/key.ts';
import { openKeyed } from '../store/keyed-database.ts';
import { newestVersion } from '../store/migrations/index.ts';
import { openStore, type Store, type StoreOptions } from '../store/store.ts';
import { StoreRefused } from '../store/store-refused.ts';
import { syncFile } from '../store/sync-files.ts';
import type { Connection } from '../team/connection.ts';
import type { LogPlace } from '../team/entry-rows.ts';
import { openTeamStore } from '../team/joined-store.ts';
import { keepDeskKey, keyRing } from '../team/key-ring.ts';
import { keepAccess, keepMembership, type Membership, placeOf } from '../team/membership.ts';
import { changePassword } from '../team/roles.ts';
import type { TeamKeys } from '../team/seal.ts';
import { takeSnapshot } from '../team/snapshot.ts';
import { unwatched } from '../team/watch.ts';
import type { TeamPlace } from './team-create.ts';
import { performInTeam } from './team-entry.ts';

export interface NewMember {
  readonly place: TeamPlace;
  /** The desk's own connection. */
  readonly connection: Connection;
  readonly membership: Membership;
  /** All keys of the team that the desk has, the newest first. */
  readonly keys: TeamKeys;
  /** The desk's private key. */
  readonly privateKey: Buffer;
  /** Who does it; null where nobody of the team is there yet. */
  readonly by: Actor | null;
  /** The password of the invitation that it joins by, which is changed so that it works once; null where it joins by none. */
  readonly invitation: string | null;
}

/**
 * The password that a desk takes in the place of its invitation's. It is the same however often the desk tries to join, so that one that
 * was stopped on the way is still let in, and nobody knows it who has the invitation alone.
 */
export const ownPassword = (key: StoreKey, invitation: string): string =>
  Buffer.from(hkdfSync('sha256', key, invitation, 'Login Desk team password', 24)).toString('base64url');

/**
 * Makes a member's store out of the team's newest snapshot, in the file of the options, and brings it to the log's end. It is closed
 * then, and all of it is on the disk. Codes `team-snapshot-damaged`, `team-key-missing`, `store-too-new`; rejects as the log does.
 */
export async function makeMemberStore(member: NewMember, options: StoreOptions): Promise<Answer<null>> {
  const { place, connection, keys } = member;
  const { path, key, nativeBinding } = options;
  const taken = await takeSnapshot(
    { query: connection.query, keys, nativeBinding: place.nativeBinding, watch: place.watch },
    { copy: path, newKey: key, schema: newestVersion },
  );
  if (!taken.ok) return taken;
  const opened = openStore({ ...options, isCopy: true, keepsSchema: true });
  if (!opened.ok) return opened;
  try {
    const become = await becomeMember(member, opened.value, key, taken.value);
    if (!become.ok) return become;
  } finally {
    opened.value.close();
  }
  const database = openKeyed({ path, key, nativeBinding });
  try {
    // It is moved as one file.
    database.pragma('journal_mode = DELETE');
  } finally {
    database.close();
  }
  syncFile(path);
  return done(null);
}

/** Brings the new store to the log's end, tells the others in the audit log, and takes a password that no invitation has. */
async function becomeMember(
  { place, connection, membership, privateKey, by, invitation }: NewMember,
  store: Store,
  key: StoreKey,
  at: LogPlace,
): Promise<Answer<null>> {
  const { desk, access } = membership;
  store.derive((transaction) => {
    keepMembership(transaction, { ...membership, privateKey }, at);
    return { keep: true, value: null };
  });
  const { rows } = await connection.query<{ name: string }>(
    'SELECT name FROM login_desk.desks WHERE id = $1',
    [desk],
  );
  await bringUp(store, place);
  place.watch?.('finishing');
  const entry = { action: auditEntries.teamJoined, input: { desk, name: rows[0]?.name ?? '' }, by };
  const noted = await performInTeam(store, place, entry, (transaction) =>
    keepDeskKey(transaction, { desk, privateKey }),
  );
  if (!noted.ok) return noted;
  // Who had an earlier key may have made all of this, with the help of who runs the server.
  if (keyRing(store.read, membership).isBehind())
    throw new StoreRefused(failures.teamStopped('altered', placeOf(store.read).position));
  if (invitation === null) return done(null);
  const password = ownPassword(key, invitation);
  // Known here before the server asks for it.
  store.derive((transaction) => {
    keepAccess(transaction, { ...membership, access: { ...access, password }, privateKey });
    return { keep: true, value: null };
  });
  await changePassword(connection, { name: access.user, password }, place.random);
  return done(null);
}

/** Brings the new store nearly to the log's end: what comes meanwhile is little. */
async function bringUp(store: Store, { clock, watch = unwatched }: TeamPlace): Promise<void> {
  const opened = openTeamStore(store, { clock, makeAnew, listens: false });
  if (opened === null) return;
  let most = 0;
  try {
    await opened.store.catchUp(undefined, (behind) => {
      most = Math.max(most, behind);
      watch('catching-up', most - behind, most);
    });
  } finally {
    await opened.log.end();
  }
}
