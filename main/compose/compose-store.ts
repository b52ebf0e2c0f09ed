import { setTimeout as after } from 'node:timers/promises';
import type { SomeDesks } from '../../preload/contract/settings.ts';
import type { TeamLink } from '../../preload/contract/team-link.ts';
import { makeAnew } from '../desk/derived-values.ts';
import type { Background } from '../desk/ground/basics/background.ts';
import { hasOfflineCopy } from '../store/offline-folder.ts';
import { type Store, type StoreOptions, storeRefusal } from '../store/store.ts';
import { type WatchedStore, watchWrites } from '../store/writes-under-way.ts';
import type { ReadCopy } from '../team/damaged-copy.ts';
import type { JoinParts } from '../team/joined-store.ts';
import { membershipOf } from '../team/membership.ts';
import type { TeamPresence } from '../team/presence.ts';
import type { DoAgain } from '../team/take-over.ts';
import { takingTurns, turnsAt } from '../transfer/turns.ts';

/** The store that a desk works on: the one of this machine, or its team's over it. */
export interface ComposedStore {
  readonly store: WatchedStore;
  /** Whether other desks have all that is in it too. */
  readonly isShared: boolean;
  /** The store itself, also while the desk works on a copy of it; null where there is no copy and never will be. */
  readonly confirmed: WatchedStore | null;
  /** Whether this desk is among some of its team's; one without a team is. */
  isAmong(desks: SomeDesks): boolean;
  /** From now on it is kept in step with those desks; `arrived` is told when something of theirs has come. */
  follow(background: Background, arrived: () => void): void;
  /** From now on what was done without the team's server is taken over by it; at once where that is there. */
  takesOver(again: DoAgain): Promise<void>;
  /** How it stands to those desks; null where there are none. */
  link(): TeamLink | null;
  /** Told whenever that is otherwise; gives back how to stop listening. */
  onLink(listener: () => void): () => void;
  /** Who else is at those desks; null where there are none. */
  readonly presence: TeamPresence | null;
}

/** How often a desk asks its team for what it was not told of, in milliseconds. */
const askEvery = 1000;
/** How often at most it is told that something of theirs has come, in milliseconds: each time all that is shown is looked at again. */
const tellEvery = 300;
/** How often a desk asks what its team needs: a newer schema, a new snapshot; in milliseconds. */
const careEvery = 10 * 60_000;
/** How long a start waits for what others did meanwhile, in milliseconds. */
const startPatience = 1500;
/** How long a write waits for a server that does not answer before the desk goes on without it, in milliseconds. */
const awayAfter = 2000;

/** What a job's or a desk's store is over an open one. Of a store without a team nothing of one is loaded. */
async function joined(
  opened: Store,
  version: string,
  inTurn: ReturnType<typeof turnsAt> | null,
  log: Pick<JoinParts, 'listens' | 'lostFor' | 'isAlone'>,
) {
  if (opened.readOnly || membershipOf(opened.read) === null) return null;
  const { joinedStore } = await import('../team/joined-store.ts');
  return joinedStore(opened, { clock: Date.now, version, makeAnew, ...log, ...(inTurn ? { inTurn } : {}) });
}

/** The store of a job in a worker, over its own connection. `version` is the program's. */
export const composeJobStore = async (opened: Store, version: string): Promise<Store> =>
  (await joined(opened, version, null, { listens: false, isAlone: true }))?.store ?? opened;

/** What opens a store, and so a copy of it. */
type OpenedBy = Pick<StoreOptions, 'key' | 'nativeBinding'>;

/** A store that belongs to no team is the desk's as it is. */
function alone(opened: Store, place: OpenedBy): ComposedStore {
  const store = watchWrites(takingTurns(opened));
  return {
    store,
    isShared: false,
    isAmong: () => true,
    // It left its team before that had all of its work.
    confirmed: !opened.readOnly && hasOfflineCopy(opened.path) ? store : null,
    follow: () => undefined,
    takesOver: async (again) => {
      const lost: ReadCopy[] = [];
      const copies = await copiesOf(opened, place, (found) => lost.push(found));
      const { takeOverAlone } = await import('../team/take-over.ts');
      await takeOverAlone(copies, lost, again).catch(passesAt(opened));
    },
    link: () => null,
    onLink: () => () => undefined,
    presence: null,
  };
}

/** What a store can't give just now keeps nobody from opening it. */
const passesAt =
  (opened: Store) =>
  (error: unknown): void => {
    if (storeRefusal(error, opened.path) === null) throw error;
  };

async function copiesOf(opened: Store, place: OpenedBy, damaged: (found: ReadCopy) => void) {
  const { createAwayCopies } = await import('../team/away-copy.ts');
  return createAwayCopies({ place: { ...place, path: opened.path }, clock: Date.now, damaged });
}

/**
 * Puts the store of a desk together; `version` is the program's. A person at the desk goes before an import, also one in another
 * program. `place` is how a copy of the store can be made, on which the desk works while its team's server is away.
 */
export async function composeStore(opened: Store, version: string, place: OpenedBy): Promise<ComposedStore> {
  const team = await joined(opened, version, turnsAt(opened, true), { listens: true, lostFor: awayAfter });
  if (team === null) return alone(opened, place);
  const { createDeskStore } = await import('../team/desk-store.ts');
  const { beatEvery } = await import('../team/presence.ts');
  const { calmly } = await import('../team/calmly.ts');
  const found: ReadCopy[] = [];
  const store = await createDeskStore({
    team,
    local: opened,
    clock: Date.now,
    copies: await copiesOf(opened, place, (damaged) => found.push(damaged)),
    damaged: found,
  });
  const follow = (): Promise<void> => store.follow();
  const passes = passesAt(opened);
  // What is shown at once should be what the team has; without its server, what was there last.
  await Promise.race([follow(), after(startPatience, undefined, { ref: false })]).catch(passes);
  return {
    store: watchWrites(store),
    isShared: true,
    confirmed: watchWrites(store.confirmed),
    isAmong: (desks) => desks === 'all' || desks.includes(team.desk),
    follow: (background, arrived) => {
      store.onArrived(
        calmly(
          () => background.begin(arrived),
          tellEvery,
          () => performance.now(),
        ),
      );
      team.onHint(() => background.begin(() => store.follow('hinted')));
      background.every(askEvery, follow);
      background.every(careEvery, async () => {
        const { careForTeam } = await import('../membership/team-care.ts');
        await careForTeam(opened, team, place);
      });
      background.every(beatEvery, team.presence.beat);
      store.link.onChanged(() => {
        if (store.link.now().state === 'in-step') team.presence.greet();
      });
    },
    takesOver: async (again) => {
      store.takesOver(again);
      // One that is under way began before it knew how.
      for (let tries = 0; tries < 2 && store.hasCopy(); tries += 1) await follow().catch(passes);
    },
    link: store.link.now,
    onLink: store.link.onChanged,
    presence: team.presence,
  };
}
