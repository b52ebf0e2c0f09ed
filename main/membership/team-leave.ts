import { rmSync } from 'node:fs';
import { auditEntries } from '../desk/audit/audit-actions.ts';
import type { Actor } from '../desk/ground/basics/action.ts';
import { draftsFolder } from '../drafts/sealed-drafts.ts';
import { type Answer, done, failures } from '../failures.ts';
import { dataFolder, expectedDeskFile } from '../folder/data-folder.ts';
import { lockSetup } from '../folder/setup-lock.ts';
import type { OpenedStore } from '../keys/open-with-key.ts';
import { removeQuietly } from '../store/make-folder.ts';
import { hasOfflineCopy } from '../store/offline-folder.ts';
import { programNoteFile } from '../store/program-note.ts';
import { storeRefusal } from '../store/store.ts';
import { dropDeskKey } from '../team/key-ring.ts';
import { dropMembership, type Membership, membershipOf } from '../team/membership.ts';
import { closeRole } from '../team/roles.ts';
import { type TeamPlace, withStore } from './team-create.ts';
import { dropDuties } from './team-duties.ts';
import { performEntry, performInTeam, type TeamEntry } from './team-entry.ts';
import { answeredByServer, overConnection } from './team-server.ts';

export interface TeamLeft {
  readonly team: string;
  /** Whether the store is gone from this computer. */
  readonly removed: boolean;
}

interface Leaving {
  readonly place: TeamPlace;
  readonly store: OpenedStore['store'];
  readonly membership: Membership;
  readonly by: Actor;
}

const entryOf = ({ membership, by }: Leaving, name: string): TeamEntry => ({
  action: auditEntries.teamLeft,
  input: { desk: membership.desk, name },
  by,
});

/** Tells the others. It is in the log only where the log has all that this store has. */
const tellTeam = (leaving: Leaving): Promise<Answer<null>> => {
  const { place, store, membership } = leaving;
  const { access, desk } = membership;
  return answeredByServer(() =>
    overConnection(access, async (own) => {
      const { rows } = await own.query<{ name: string }>('SELECT name FROM login_desk.desks WHERE id = $1', [
        desk,
      ]);
      const entry = entryOf(leaving, rows[0]?.name ?? '');
      const noted = await performInTeam(store, place, entry, (transaction) => {
        dropDuties(transaction, desk);
        return dropDeskKey(transaction, desk);
      });
      if (!noted.ok) return noted;
      await own.query('UPDATE login_desk.desks SET removed_at = $2 WHERE id = $1', [desk, place.clock()]);
      return done(null);
    }),
  );
};

/** Nobody is let in as a desk any more that has left: the last thing, so that what was stopped before it can be done again. */
async function closeBehind({ access }: Membership): Promise<void> {
  await answeredByServer(() =>
    overConnection(access, async (own) => done(await closeRole(own, access.user))),
  );
}

/**
 * Makes a store of its own out of a member's, with all that it holds. Codes `team-no-member`, those of the door and of `withStore`.
 */
export const leaveTeam = (place: TeamPlace, { by }: { readonly by: Actor }): Promise<Answer<TeamLeft>> =>
  withStore(place, { alone: true }, async ({ store }) => {
    const membership = membershipOf(store.read);
    if (membership === null) return failures.teamNoMember();
    const leaving = { place, store, membership, by };
    // The team sees it, where its server answers; the desk goes in any case.
    const told = await tellTeam(leaving);
    if (!told.ok && !told.error.code.startsWith('team-')) return told;
    store.derive((transaction) => {
      dropMembership(transaction);
      return { keep: true, value: null };
    });
    const { team, desk } = membership;
    if (told.ok) await closeBehind(membership);
    const noted = told.ok ? told : await performEntry(store, { ...place, desk }, entryOf(leaving, ''));
    return noted.ok ? done({ team, removed: false }) : noted;
  });

/**
 * Leaves the team and deletes the store from this computer: only where the team's log has everything that is in it. Its key and its
 * backups stay. Stopped anywhere, the same again ends it. Codes `team-no-member`,
 * `team-kept-work`, what a server refuses, those of the door, of `withStore` and of `lockSetup`.
 */
export async function leaveWithoutStore(
  place: TeamPlace,
  { by }: { readonly by: Actor },
): Promise<Answer<TeamLeft>> {
  const { store: path } = dataFolder(place.folder);
  // The team doesn't have it.
  if (hasOfflineCopy(path)) return failures.teamKeptWork();
  const told = await withStore(place, { alone: true }, async ({ store }) => {
    const membership = membershipOf(store.read);
    if (membership === null) return failures.teamNoMember();
    const left = await tellTeam({ place, store, membership, by });
    return left.ok ? done(membership) : left;
  });
  if (!told.ok) return told;
  const { team } = told.value;
  const lock = lockSetup(place.folder);
  if (!lock.ok) return lock;
  try {
    removeQuietly(expectedDeskFile(place.folder));
    // The file that the rest belongs to goes first: what is left of the others is nothing without it.
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${end}`, { force: true });
    removeQuietly(programNoteFile(path));
    rmSync(draftsFolder(place.folder), { recursive: true, force: true });
    await closeBehind(told.value);
    return done({ team, removed: true });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    return storeRefusal(error, path) ?? failures.storeNotWritable(path, code);
  } finally {
    lock.value();
  }
}
