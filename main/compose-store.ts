import { setTimeout as after } from 'node:timers/promises';
import type { TeamLink } from '../preload/contract/team-link.ts';
import type { Background } from './desk/ground/basics/background.ts';
import { type Store, storeRefusal } from './store/store.ts';
import { type WatchedStore, watchWrites } from './store/writes-under-way.ts';
import { membershipOf } from './team/membership.ts';
import type { TeamPresence } from './team/presence.ts';
import { takingTurns, turnsAt } from './transfer/turns.ts';

/** The store that a desk works on: the one of this machine, or its team's over it. */
export interface ComposedStore {
  readonly store: WatchedStore;
  /** Whether other desks have all that is in it too. */
  readonly isShared: boolean;
  /** From now on it is kept in step with those desks; `arrived` is told when something of theirs has come. */
  follow(background: Background, arrived: () => void): void;
  /** How it stands to those desks; null where there are none. */
  link(): TeamLink | null;
  /** Told whenever that is otherwise; gives back how to stop listening. */
  onLink(listener: () => void): () => void;
  /** Who else is at those desks; null where there are none. */
  readonly presence: TeamPresence | null;
}

/** How often a desk asks its team for what it was not told of, in milliseconds. */
const askEvery = 1000;
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

/** Puts the store of a desk together; `version` is the program's. A person at the desk goes before an import, also one in another program. */
export async function composeStore(opened: Store, version: string): Promise<ComposedStore> {
  const team = await joined(opened, version, turnsAt(opened), true);
  if (team === null)
    return {
      store: watchWrites(takingTurns(opened)),
      isShared: false,
      follow: () => undefined,
      link: () => null,
      onLink: () => () => undefined,
      presence: null,
    };
  const { store } = team;
  const { createLinkState, isAway } = await import('./team/link-state.ts');
  const { beatEvery } = await import('./team/presence.ts');
  const link = createLinkState();
  const follow = async (): Promise<void> => {
    try {
      await team.follow();
      link.set({ state: 'in-step' });
    } catch (error) {
      const refusal = storeRefusal(error, opened.path);
      if (refusal === null) throw error;
      const before = link.now();
      const since = before.state === 'without' ? before.since : Date.now();
      link.set(
        isAway(refusal)
          ? { state: 'without', since, kept: 0, why: refusal.error }
          : { state: 'stopped', kept: 0, why: refusal.error },
      );
      throw error;
    }
  };
  // What is shown at once should be what the team has; without its server, what was there last.
  await Promise.race([follow(), after(startPatience, undefined, { ref: false })]).catch((error) => {
    if (storeRefusal(error, opened.path) === null) throw error;
  });
  return {
    store: watchWrites(store),
    isShared: true,
    follow: (background, arrived) => {
      store.onArrived(arrived);
      team.onHint(() => background.begin(follow));
      background.every(askEvery, follow);
      background.every(beatEvery, team.presence.beat);
      link.onChanged(() => {
        if (link.now().state === 'in-step') team.presence.greet();
      });
    },
    link: link.now,
    onLink: link.onChanged,
    presence: team.presence,
  };
}
