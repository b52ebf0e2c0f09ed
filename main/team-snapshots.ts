import { type Answer, done, failures } from './failures.ts';
import type { OpenedStore } from './open-with-key.ts';
import { type Connection, connect } from './team/connection.ts';
import { teamIn } from './team/found-team.ts';
import { keyRing } from './team/key-ring.ts';
import type { LogPlace } from './team/log.ts';
import { type Membership, membershipOf, placeOf } from './team/membership.ts';
import { putSnapshot, snapshotPlace } from './team/snapshot.ts';
import { type TeamPlace, withStore } from './team-create.ts';
import { checkSameTeam, overConnection } from './team-server.ts';

/** Behind these many entries a new snapshot is worth its making. */
const staleAfter = 1000;

const put = (
  place: TeamPlace,
  { store, key }: OpenedStore,
  { query }: Pick<Connection, 'query'>,
  membership: Membership,
): Promise<LogPlace> =>
  putSnapshot(
    { query, keys: keyRing(store.read, membership).all(), nativeBinding: place.nativeBinding },
    { store, key, copy: `${store.path}.snapshot`, desk: membership.desk },
    { id: place.newId(), at: place.clock() },
  );

/** Sees to it that who joins now begins with a snapshot that is not old. Rejects as the log does. */
export async function freshSnapshot(
  place: TeamPlace,
  opened: OpenedStore,
  membership: Membership,
): Promise<void> {
  const own = await connect(membership.access);
  try {
    checkSameTeam(await teamIn(own), membership);
    const newest = await snapshotPlace(own.query);
    if (newest === null || placeOf(opened.store.read).position - newest.position > staleAfter)
      await put(place, opened, own, membership);
  } finally {
    await own.end();
  }
}

/** Puts a snapshot of a member's store on the server. Codes `team-no-member`, those of `withStore`, and what a server refuses. */
export const makeTeamSnapshot = (place: TeamPlace): Promise<Answer<{ readonly position: number }>> =>
  withStore(place, { alone: false }, async (opened) => {
    const membership = membershipOf(opened.store.read);
    if (membership === null) return failures.teamNoMember();
    const { position } = await overConnection(membership.access, async (own) => {
      checkSameTeam(await teamIn(own), membership);
      return put(place, opened, own, membership);
    });
    return done({ position });
  });
