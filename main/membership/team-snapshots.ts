import { Worker } from 'node:worker_threads';
import { v7 } from 'uuid';
import { type Answer, done, failures } from '../failures.ts';
import type { OpenedStore } from '../keys/open-with-key.ts';
import { deskLanguage } from '../language.ts';
import { type StoreOptions, storeRefusal } from '../store/store.ts';
import type { Connection } from '../team/connection.ts';
import type { LogPlace } from '../team/entry-rows.ts';
import { teamIn } from '../team/found-team.ts';
import { keyRing } from '../team/key-ring.ts';
import { type Membership, membershipOf, placeOf } from '../team/membership.ts';
import { putSnapshot, snapshotCopy, snapshotPlace } from '../team/snapshot.ts';
import { type TeamPlace, withStore } from './team-create.ts';
import { answeredByServer, checkSameTeam, overConnection } from './team-server.ts';

/** Behind these many entries a new snapshot is worth its making for who joins now. */
const staleAfter = 1000;

interface SnapshotMade {
  /** The entry that it is at. */
  readonly position: number;
}

type SnapshotOptions = Pick<TeamPlace, 'nativeBinding' | 'watch'>;

const put = (
  { store, key }: OpenedStore,
  { query }: Pick<Connection, 'query'>,
  membership: Membership,
  { nativeBinding, watch }: SnapshotOptions,
): Promise<LogPlace> => {
  const at = Date.now();
  return putSnapshot(
    { query, keys: keyRing(store.read, membership).all(), nativeBinding, watch },
    { store, key, copy: snapshotCopy(store.path), desk: membership.desk },
    { id: v7({ msecs: at }), at },
  );
};

/** Sees to it that who joins now begins with a snapshot that is not old. Rejects as the log does. */
export const freshSnapshot = (
  opened: OpenedStore,
  membership: Membership,
  options: SnapshotOptions,
): Promise<void> =>
  overConnection(membership.access, async (own) => {
    checkSameTeam(await teamIn(own), membership);
    const newest = await snapshotPlace(own.query);
    if (newest === null || placeOf(opened.store.read).position - newest.position > staleAfter)
      await put(opened, own, membership, options);
  });

/** Puts a snapshot of an open store on its team's server. Codes `team-no-member`, those of a store, and what a server refuses. */
export async function snapshotOf(
  opened: OpenedStore,
  options: SnapshotOptions,
): Promise<Answer<SnapshotMade>> {
  const membership = membershipOf(opened.store.read);
  if (membership === null) return failures.teamNoMember();
  try {
    return await answeredByServer(() =>
      overConnection(membership.access, async (own) => {
        checkSameTeam(await teamIn(own), membership);
        const { position } = await put(opened, own, membership, options);
        return done({ position });
      }),
    );
  } catch (error) {
    const refusal = storeRefusal(error, opened.store.path);
    if (refusal === null) throw error;
    return refusal;
  }
}

/** The same for a folder's store. Codes of `snapshotOf` and `withStore`. */
export const makeTeamSnapshot = (place: TeamPlace): Promise<Answer<SnapshotMade>> =>
  withStore(place, { alone: false }, (opened) => snapshotOf(opened, place));

/**
 * The same in a worker, so that the window goes on drawing. `workerFile` is the built `team-snapshot-worker.js`. Codes as `snapshotOf`
 * and of `openStore`; rejects where the worker dies.
 */
export const snapshotInWorker = (
  workerFile: string | URL,
  options: StoreOptions,
): Promise<Answer<SnapshotMade>> =>
  new Promise((said, died) => {
    const worker = new Worker(workerFile, { workerData: { language: deskLanguage(), options } });
    worker.once('message', said);
    worker.once('error', died);
    worker.once('exit', () => died(new Error('the worker that makes a snapshot ended without an answer')));
  });
