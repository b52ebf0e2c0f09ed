import { randomBytes } from 'node:crypto';
import { createIds } from '../desk/ground/basics/context.ts';
import type { Store, StoreOptions } from '../store/store.ts';
import type { JoinedStore } from '../team/joined-store.ts';
import { raiseWhenAllCan } from './team-raise.ts';
import { snapshotInWorker } from './team-snapshots.ts';

/** What a running desk does for its team now and then: a newer schema once all can read it, a snapshot where it is due. */
export async function careForTeam(
  local: Store,
  joined: Pick<JoinedStore, 'snapshotIsDue'>,
  options: Pick<StoreOptions, 'key' | 'nativeBinding'>,
): Promise<void> {
  const clock = Date.now;
  await raiseWhenAllCan(local, { clock, random: randomBytes, newId: createIds(clock, randomBytes) });
  if (!(await joined.snapshotIsDue())) return;
  const workerFile = new URL('./team-snapshot-worker.js', import.meta.url);
  await snapshotInWorker(workerFile, { ...options, path: local.path });
}
