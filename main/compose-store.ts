import { setTimeout as after } from 'node:timers/promises';
import type { SomeDesks } from '../preload/contract/settings.ts';
import type { Background } from './desk/ground/basics/background.ts';
import { type Store, type StoreOptions, storeRefusal } from './store/store.ts';
import { type WatchedStore, watchWrites } from './store/writes-under-way.ts';
import { membershipOf } from './team/membership.ts';
import { takingTurns, turnsAt } from './transfer/turns.ts';

/** The store that a desk works on: the one of this machine, or its team's over it. */
export interface ComposedStore {
  readonly store: WatchedStore;
  /** Whether other desks have all that is in it too. */
  readonly isShared: boolean;
  /** Whether this desk is among some of its team's; one without a team is. */
  isAmong(desks: SomeDesks): boolean;
  /** From now on it is kept in step with those desks; `arrived` is told when something of theirs has come. */
  follow(background: Background, arrived: () => void): void;
}

/** How often a desk asks its team for what it was not told of, in milliseconds. */
const askEvery = 1000;
/** How often a desk asks what its team needs: a newer schema, a new snapshot; in milliseconds. */
const careEvery = 10 * 60_000;
/** How long a start waits for what others did meanwhile, in milliseconds. */
const startPatience = 1500;

/** What a job's or a desk's store is over an open one. Of a store without a team nothing of one is loaded. */
async function joined(
  opened: Store,
  version: string,
  inTurn: ReturnType<typeof turnsAt> | null,
  listens: boolean,
) {
  if (opened.readOnly || membershipOf(opened.read) === null) return null;
  const { joinedStore } = await import('./team/joined-store.ts');
  return joinedStore(opened, { clock: Date.now, version, listens, ...(inTurn ? { inTurn } : {}) });
}

/** The store of a job in a worker, over its own connection. `version` is the program's. */
export const composeJobStore = async (opened: Store, version: string): Promise<Store> =>
  (await joined(opened, version, null, false))?.store ?? opened;

/** Puts the store of a desk together; `version` is the program's, the options are those that the store was opened with. A person at the desk goes before an import, also one in another program. */
export async function composeStore(
  opened: Store,
  version: string,
  options: Pick<StoreOptions, 'key' | 'nativeBinding'>,
): Promise<ComposedStore> {
  const team = await joined(opened, version, turnsAt(opened), true);
  if (team === null)
    return {
      store: watchWrites(takingTurns(opened)),
      isShared: false,
      isAmong: () => true,
      follow: () => undefined,
    };
  const { store, follow } = team;
  // What is shown at once should be what the team has; without its server, what was there last.
  await Promise.race([follow(), after(startPatience, undefined, { ref: false })]).catch((error) => {
    if (storeRefusal(error, opened.path) === null) throw error;
  });
  return {
    store: watchWrites(store),
    isShared: true,
    isAmong: (desks) => desks === 'all' || desks.includes(team.desk),
    follow: (background, arrived) => {
      store.onArrived(arrived);
      team.onHint(() => background.begin(follow));
      background.every(askEvery, follow);
      background.every(careEvery, async () => {
        const { careForTeam } = await import('./team-care.ts');
        await careForTeam(opened, team, options);
      });
    },
  };
}
