import { existsSync } from 'node:fs';
import type { Actor } from '../desk/ground/basics/action.ts';
import { type Answer, done, failures } from '../failures.ts';
import { dataFolder } from '../folder/data-folder.ts';
import { makeFolder } from '../store/make-folder.ts';
import { newestVersion } from '../store/migrations/index.ts';
import { removeCopy } from '../store/rekeyed-copy.ts';
import { restoringFile } from '../store/restore-swap.ts';
import { openStore, type Store, type StoreOptions, storeRefusal } from '../store/store.ts';
import { takeName } from '../store/take-name.ts';
import type { Connection } from '../team/connection.ts';
import { teamIn } from '../team/found-team.ts';
import { type Invitation, openInvitation } from '../team/invitation.ts';
import { keyRing } from '../team/key-ring.ts';
import { keepAccess, type Membership, membershipOf } from '../team/membership.ts';
import { createFolder, openFolder } from '../whole-store/open-store.ts';
import { replaceStore } from '../whole-store/replace-store.ts';
import { presentKeyOf } from '../whole-store/restore-store.ts';
import { type TeamMade, type TeamPlace, withStore } from './team-create.ts';
import { makeMemberStore, type NewMember, ownPassword } from './team-member-store.ts';
import { answeredByServer, checkSameTeam, overConnection } from './team-server.ts';

export interface Invited {
  /** The invitation's file, and its code as it was typed. */
  readonly text: string;
  readonly code: string;
  /** Who works at the desk that joins. */
  readonly operator: string;
}

export interface TeamJoined extends TeamMade {
  /** The folder that the store is in now that was here before; null where there was none. */
  readonly aside: string | null;
}

/**
 * Makes a store out of the team's newest snapshot, as the desk that an invitation is for: in an empty folder, or with `setAside` in
 * the place of the store that is there. The invitation's password is changed, so that it works once. What was refused leaves
 * nothing; stopped anywhere, the same again ends it. Codes `store-exists`, `team-invitation-invalid`, `team-invitation-expired`,
 * `team-invitation-used`, `team-snapshot-damaged`, `store-too-new`, those of `connect`, of `createFolder` and of `replaceStore`.
 */
export async function joinTeam(
  place: TeamPlace,
  { setAside = false, ...invited }: Invited & { readonly setAside?: boolean },
): Promise<Answer<TeamJoined>> {
  const hasStore = existsSync(dataFolder(place.folder).store);
  if (hasStore && !setAside) return failures.storeExists(place.folder);
  return asInvited(place, invited, (make) => (hasStore ? replaceStore(place, make) : makeFirst(place, make)));
}

/**
 * Makes the same beside the store that a folder has, under the same key: `swapIn` puts it in that one's place. The present store
 * may be open meanwhile. Codes `team-member`, those of `openFolder`, and of `joinTeam` without `store-exists`.
 */
export async function makeMemberBeside(place: TeamPlace, invited: Invited): Promise<Answer<TeamJoined>> {
  const opened = await openFolder(place);
  if (!opened.ok) return opened;
  const { store, key } = opened.value;
  const isMember = membershipOf(store.read) !== null;
  const making = restoringFile(store.path);
  store.close();
  let isWhole = false;
  try {
    if (isMember) return failures.teamMember();
    return await asInvited(place, invited, async (make) => {
      const made = await make({ path: making, key, nativeBinding: place.nativeBinding, isCopy: true });
      isWhole = made.ok;
      return made;
    });
  } finally {
    key.fill(0);
    if (!isWhole) removeCopy(making);
  }
}

/** Has a member's store made as the desk that an invitation is for; `put` says where, and gives where the one before is now. */
async function asInvited(
  place: TeamPlace,
  { text, code, operator }: Invited,
  put: (make: (options: StoreOptions) => Promise<Answer<null>>) => Promise<Answer<string | null>>,
): Promise<Answer<TeamJoined>> {
  const invitation = await openInvitation(text, code);
  if (invitation === null) return failures.teamInvitationInvalid();
  if (invitation.endsAt < place.clock()) return failures.teamInvitationExpired(invitation.endsAt);
  const { team, desk, endsAt: _, keys: hexKeys, ...access } = invitation;
  const [first = '', ...others] = hexKeys;
  const keys = [Buffer.from(first, 'hex'), ...others.map((key) => Buffer.from(key, 'hex'))] as const;
  // By the invitation's password, or by the one that an earlier try under the same key has taken in its place.
  const joinBy = (password: string, wasHere: boolean): Promise<Answer<TeamJoined>> => {
    const membership: Membership = { team, desk, access: { ...access, password }, keys };
    return answeredByServer(() =>
      overConnection(membership.access, async (connection) => {
        checkSameTeam(await teamIn(connection), membership);
        if (!(await isFree(connection, invitation, wasHere))) return failures.teamInvitationUsed();
        const privateKey = place.random(32);
        const own = { place, connection, membership, keys, privateKey, by: null };
        const member = { ...own, invitation: access.password };
        const make = async (options: StoreOptions): Promise<Answer<null>> => {
          const made = await makeMemberStore(member, options);
          if (made.ok) await sayJoined(member, operator);
          return made;
        };
        const made = await put(make);
        return made.ok ? done({ team, desk, aside: made.value }) : made;
      }),
    );
  };
  const isRefused = (answer: Answer<unknown>): boolean =>
    !answer.ok && answer.error.code === 'team-access-refused';
  const joined = await joinBy(access.password, false);
  if (!isRefused(joined)) return joined;
  // Its role has another password since, or is no more.
  const key = await presentKeyOf(place);
  const again = key && (await joinBy(ownPassword(key, access.password), true));
  return again === null || isRefused(again) ? failures.teamInvitationUsed() : again;
}

/** Whether nobody has joined by an invitation, unless that was here. */
async function isFree(connection: Connection, { desk }: Invitation, wasHere: boolean): Promise<boolean> {
  const { rows } = await connection.query(
    'SELECT 1 FROM login_desk.desks WHERE id = $1 AND (joined_at IS NULL OR $2) AND removed_at IS NULL',
    [desk, wasHere],
  );
  return rows.length === 1;
}

const sayJoined = async (
  { connection, membership, place }: Pick<NewMember, 'connection' | 'membership' | 'place'>,
  operator: string,
): Promise<void> => {
  await connection.query(
    'UPDATE login_desk.desks SET joined_at = $2, seen_at = $2, operator = $3, schema_version = $4 WHERE id = $1',
    [membership.desk, place.clock(), operator, newestVersion],
  );
};

/** Makes the first store of a folder, under another name until it is whole and the server knows the new password. */
async function makeFirst(
  place: TeamPlace,
  make: (options: StoreOptions) => Promise<Answer<null>>,
): Promise<Answer<null>> {
  const made = await createFolder(place, place.random, (options) => makeNamed(place, options, make));
  if (!made.ok) return made;
  made.value.store.close();
  made.value.key.fill(0);
  return done(null);
}

async function makeNamed(
  place: TeamPlace,
  options: StoreOptions,
  make: (options: StoreOptions) => Promise<Answer<null>>,
): Promise<Answer<Store>> {
  const making = `${options.path}.new`;
  try {
    makeFolder(place.folder);
    const made = await make({ ...options, path: making });
    if (!made.ok) return made;
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

/**
 * Takes the team's newest snapshot in the place of a member's store, which is moved into a folder beside: for a desk that was away for
 * long, and for one whose team's log went back behind it. It stays the same desk. Codes `team-no-member`, `team-desk-gone`, those of
 * `withStore`, of `makeMemberStore` and of `replaceStore`, and what a server refuses.
 */
export async function rejoinTeam(
  place: TeamPlace,
  { by }: { readonly by: Actor },
): Promise<Answer<TeamJoined>> {
  const known = await withStore(place, { alone: true }, async ({ store }) => {
    const membership = membershipOf(store.read);
    if (membership === null) return failures.teamNoMember();
    const { privateKey = place.random(32) } = membership;
    // In the present store too: stopped once the others seal for it, that one can still read what they seal.
    store.derive((transaction) => {
      keepAccess(transaction, { ...membership, privateKey });
      return { keep: true, value: null };
    });
    return done({ membership, privateKey, keys: keyRing(store.read, membership).all() });
  });
  if (!known.ok) return known;
  const { membership, privateKey, keys } = known.value;
  const { team, desk, access } = membership;
  return answeredByServer(() =>
    overConnection(access, async (connection) => {
      checkSameTeam(await teamIn(connection), membership);
      const { rows } = await connection.query(
        'SELECT 1 FROM login_desk.desks WHERE id = $1 AND joined_at IS NOT NULL AND removed_at IS NULL',
        [desk],
      );
      if (rows.length === 0) return failures.teamDeskGone();
      const member = { place, connection, membership, keys, privateKey, by, invitation: null };
      // What was done without the team is done again on the state that the team has.
      const swapping = { ...place, keepsCopy: true };
      const made = await replaceStore(swapping, (options) => makeMemberStore(member, options));
      return made.ok ? done({ team, desk, aside: made.value }) : made;
    }),
  );
}
