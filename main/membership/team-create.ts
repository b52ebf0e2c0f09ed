import { auditEntries } from '../desk/audit/audit-actions.ts';
import { refreshDerivedValues } from '../desk/derived-values.ts';
import type { Actor } from '../desk/ground/basics/action.ts';
import type { Clock, NewId, RandomBytes } from '../desk/ground/basics/context.ts';
import { type Answer, done, failures } from '../failures.ts';
import type { OpenedStore, StoreLocation } from '../keys/open-with-key.ts';
import { putSigningKeyIntoStore } from '../keys/signing-key.ts';
import { runsElsewhere } from '../store/running-marks.ts';
import { type Store, storeRefusal } from '../store/store.ts';
import { StoreRefused } from '../store/store-refused.ts';
import { type Connection, connect, type ServerAccess } from '../team/connection.ts';
import { addDesk, foundTeam, hasTeam, takeBackTeam } from '../team/found-team.ts';
import { keepDeskKey } from '../team/key-ring.ts';
import { beginMembership, dropMembership, type Membership, membershipOf } from '../team/membership.ts';
import { firstHash } from '../team/seal.ts';
import { putSnapshot, snapshotCopy } from '../team/snapshot.ts';
import { unwatched, type Watch } from '../team/watch.ts';
import { openFolder } from '../whole-store/open-store.ts';
import { performInTeam } from './team-entry.ts';
import { answeredByServer, overConnection } from './team-server.ts';

export interface TeamPlace extends StoreLocation {
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly newId: NewId;
  /** Told how far long work is. */
  readonly watch?: Watch | undefined;
}

export interface TeamMade {
  /** The team's id. */
  readonly team: string;
  /** The id of this desk in it. */
  readonly desk: string;
}

/**
 * Opens the store of a folder by itself, does work, and closes it. `alone` refuses it while another program has the store open,
 * which would go on as if nothing had changed. Codes of `openFolder`, `store-in-use`, `store-read-only`, and what a server
 * refuses.
 */
export async function withStore<Value>(
  place: StoreLocation,
  { alone }: { readonly alone: boolean },
  work: (opened: OpenedStore) => Promise<Answer<Value>>,
): Promise<Answer<Value>> {
  const opened = await openFolder(place);
  if (!opened.ok) return opened;
  const { store, key } = opened.value;
  try {
    if (store.readOnly) return store.readOnlyBecause ?? failures.storeReadOnly();
    if (alone && runsElsewhere(store.path)) return failures.storeInUseElsewhere();
    return await answeredByServer(() => work(opened.value));
  } catch (error) {
    const refusal = storeRefusal(error, store.path);
    if (refusal === null) throw error;
    return refusal;
  } finally {
    store.close();
    key.fill(0);
  }
}

/** Whether a team could be made in a database, before a desk is closed for it. Codes `team-exists` and those of `connect`. */
export const checkNoTeam = (owner: ServerAccess): Promise<Answer<null>> =>
  answeredByServer(() =>
    overConnection(owner, async (connection) =>
      (await hasTeam(connection)) ? failures.teamExists() : done(null),
    ),
  );

/**
 * Makes a team out of a folder's store: the tables over the owner's connection, which no desk keeps, this desk's own role, the
 * team's key, and the first snapshot. What was refused leaves nothing; stopped anywhere, the store is its own or a member, and the same
 * again makes the team. Codes `team-member`, `team-exists`, those of `connect`
 * and of `withStore`.
 */
export const createTeam = (
  place: TeamPlace,
  { owner, name, by }: { readonly owner: ServerAccess; readonly name: string; readonly by: Actor },
): Promise<Answer<TeamMade>> =>
  withStore(place, { alone: true }, async (opened) => {
    const { store } = opened;
    const { watch = unwatched } = place;
    if (membershipOf(store.read) !== null) return failures.teamMember();
    // What every desk begins with is by the rules of the program that makes the team.
    await refreshDerivedValues(store);
    const team = place.newId();
    const desk = place.newId();
    const keys = [place.random(32)] as const;
    const privateKey = place.random(32);
    return overConnection(owner, async (connection) => {
      watch('preparing');
      const founded = await foundTeam(connection, { team, at: place.clock() });
      if (!founded.ok) return founded;
      try {
        const made = await addDesk(connection, { id: desk, name, at: place.clock() }, place.random);
        const access = { ...owner, user: made.name, password: made.password };
        const membership = { team, desk, access, keys, privateKey };
        await becomeFirst(place, opened, membership);
        watch('finishing');
        // The first entry of the log is that there is one; with it the store is a member.
        const entry = { action: auditEntries.teamCreated, input: { desk, name }, by };
        const noted = await performInTeam(store, { ...place, membership }, entry, (transaction) =>
          keepDeskKey(transaction, { desk, privateKey }),
        );
        if (noted.ok) {
          await sayJoined(connection, desk, place.clock(), store.newestSchema);
          return done({ team, desk });
        }
        await takeBack(connection, store);
        return noted;
      } catch (error) {
        // Where it is a member all the same, what failed came after that.
        if (membershipOf(store.read) === null) await takeBack(connection, store);
        throw error;
      }
    });
  });

/** From now on the server lists the desk as a member. Where that can't be said now, the desk says it when it follows. */
const sayJoined = async (
  connection: Connection,
  desk: string,
  now: number,
  schema: number,
): Promise<void> => {
  try {
    await connection.query(
      'UPDATE login_desk.desks SET joined_at = $2, seen_at = $2, schema_version = $3 WHERE id = $1',
      [desk, now, schema],
    );
  } catch (error) {
    if (!(error instanceof StoreRefused)) throw error;
  }
};

/** Puts the store on the server as the first of a team, and notes in it which one that will be. */
async function becomeFirst(
  place: TeamPlace,
  { store, key }: OpenedStore,
  membership: Membership,
): Promise<void> {
  // The others sign with it too.
  await putSigningKeyIntoStore({ ...place, store });
  store.derive((transaction) => {
    beginMembership(transaction, membership, { position: 0, hash: firstHash(membership.team) });
    return { keep: true, value: null };
  });
  const own = await connect(membership.access);
  try {
    const { nativeBinding, watch } = place;
    const parts = { query: own.query, keys: membership.keys, nativeBinding, watch };
    const from = { store, key, copy: snapshotCopy(store.path), desk: membership.desk };
    await putSnapshot(parts, from, { id: place.newId(), at: place.clock() });
  } finally {
    await own.end();
  }
}

/** Takes back what was made here and on the server. Where that does not answer any more, the next one who makes a team there does. */
async function takeBack(owner: Connection, store: Store): Promise<void> {
  store.derive((transaction) => {
    dropMembership(transaction);
    return { keep: true, value: null };
  });
  try {
    await takeBackTeam(owner);
  } catch {
    // Why it failed at first says more.
  }
}
