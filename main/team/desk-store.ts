import type { Refusal } from '../../preload/contract/refusals.ts';
import type { Writer } from '../store/handles.ts';
import { provisionalSince } from '../store/provisional.ts';
import type { Doing, Store, Written } from '../store/store.ts';
import { StoreRefused } from '../store/store-refused.ts';
import { type AwayCopies, type AwayCopy, hasEntry } from './away-copy.ts';
import type { ReadCopy } from './damaged-copy.ts';
import type { JoinedStore } from './joined-store.ts';
import { createLinkState, isAway, type LinkState } from './link-state.ts';
import type { Entry } from './seal.ts';
import { type DoAgain, takeOverKept } from './take-over.ts';
import { EntryInDoubt } from './write-through.ts';

/** The store that a desk of a team works on: the team's, or without its server a copy. */
export interface DeskStore extends Store {
  /** The team's store itself, whether its server is there or not. */
  readonly confirmed: Store;
  readonly link: LinkState;
  /**
   * Brings the store to the log's end and takes over what was done without it. Rejects with `StoreRefused` where it can't;
   * what is done until it can is kept. With `hinted` nobody looks whether another program of the desk has worked without the
   * team meanwhile: hints come many times a second, and the next look without one finds out.
   */
  follow(why?: 'hinted'): Promise<void>;
  /** Whether a copy is there whose work is not taken over yet. */
  hasCopy(): boolean;
  /** From now on what was done without the team is taken over by it. */
  takesOver(again: DoAgain): void;
  /** Told when others' entries came, or when what is read is another store from now on. */
  onArrived(listener: () => void): void;
}

export interface DeskStoreParts {
  readonly team: JoinedStore;
  readonly local: Store;
  readonly copies: AwayCopies;
  /** Copies that were damaged, until it is told what could not be read of them. */
  readonly damaged: ReadCopy[];
  readonly clock: () => number;
  /** Called at points where tests stop a desk. */
  readonly at?: (step: 'copied' | 'settled' | 'performed' | 'noted' | 'ended') => void;
}

/** How long the server may be away before a copy is made that nobody has asked for yet, in milliseconds. */
const graceBeforeCopy = 2000;

const awayRefusal = (error: unknown): Refusal | null =>
  error instanceof StoreRefused && isAway(error.refusal) ? error.refusal.error : null;

/** Switches a desk between its team's store and a copy. Those who have it see one store. */
export async function createDeskStore(parts: DeskStoreParts): Promise<DeskStore> {
  const { team, local, clock, at = () => undefined } = parts;
  const { copies, damaged: lost } = parts;
  const link = createLinkState();
  const arrivedListeners: (() => void)[] = [];
  const arrived = (): void => {
    for (const listener of arrivedListeners) listener();
  };
  team.store.onArrived(arrived);

  let isWithout = false;
  let stoppedBy: StoreRefused | null = null;
  let since = clock();
  let copy: AwayCopy | null = null;
  let again: DoAgain | null = null;
  // What versions of data the copies had that are gone, so that the number only grows.
  let versionsBefore = 0;
  let onCopyUnderWay = 0;

  const kept = (): number => copy?.kept() ?? 0;
  let making: Promise<AwayCopy> | null = null;
  const tell = (why: Refusal): void =>
    link.set({ state: 'without', since, kept: kept(), isCopying: making !== null, why });
  const tellAgain = (): void => {
    const now = link.now();
    if (now.state === 'without') tell(now.why);
  };
  const loseTeam = (why: Refusal): void => {
    if (!isWithout) since = clock();
    isWithout = true;
    tell(why);
  };
  const use = (next: AwayCopy | null): void => {
    if (copy === next) return;
    versionsBefore += 1 + (copy?.store.dataVersion() ?? 0);
    copy?.close();
    copy = next;
    arrived();
  };
  const getCopy = (): Promise<AwayCopy> => {
    if (copy) return Promise.resolve(copy);
    making ??= copies
      .get(since)
      .then((made) => {
        at('copied');
        use(made);
        return made;
      })
      .finally(() => {
        making = null;
        tellAgain();
      });
    tellAgain();
    return making;
  };

  // One after the other, so that what was asked for first is done first.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };
  const writeOnCopy = <Value>(
    work: (transaction: Writer) => Written<Value>,
    doing: Doing | undefined,
    inDoubt: Entry | null,
  ): Promise<Value> => {
    onCopyUnderWay += 1;
    return inTurn(async () => {
      for (let doubtful = inDoubt; ; ) {
        const target = await getCopy();
        // It is in there already, or may be: what it came to nobody can say here.
        if (doubtful && hasEntry(target.store, doubtful) !== false) throw new EntryInDoubt(doubtful);
        const written = await target.write(work, doing, doubtful);
        if (written !== 'over') {
          const now = link.now();
          if (now.state !== 'in-step') link.set({ ...now, kept: kept() });
          return written.value;
        }
        // Another program has taken it over: the team is there.
        use(null);
        isWithout = false;
        try {
          return await team.store.write(work, doing);
        } catch (error) {
          const why = awayRefusal(error);
          if (why === null) throw error;
          loseTeam(why);
          doubtful = error instanceof EntryInDoubt ? error.entry : null;
        }
      }
    }).finally(() => {
      onCopyUnderWay -= 1;
    });
  };
  const write = async <Value>(
    work: (transaction: Writer) => Written<Value>,
    doing?: Doing,
  ): Promise<Value> => {
    if (stoppedBy && copy) throw stoppedBy;
    if (isWithout || copy) return writeOnCopy(work, doing, null);
    try {
      return await team.store.write(work, doing);
    } catch (error) {
      const why = awayRefusal(error);
      if (why === null) throw error;
      loseTeam(why);
      return writeOnCopy(work, doing, error instanceof EntryInDoubt ? error.entry : null);
    }
  };

  /** Does again, in order, what the copy has kept, until nothing is left and the copy is dropped. */
  const takeOver = async (doing: DoAgain): Promise<void> => {
    for (;;) {
      // What was being written when the team came back is kept first.
      if (making) await making.catch(() => undefined);
      while (onCopyUnderWay > 0) await last;
      // It may be of another program of this desk.
      if (copy === null && copies.exists()) use(await copies.find());
      const from = copy;
      if (from === null) return;
      while (lost[0]) {
        await doing.lost(lost[0]);
        lost.shift();
      }
      await takeOverKept(from, {
        again: doing,
        at,
        goesOn: () => link.set({ state: 'catching-up', behind: 0, kept: kept() }),
        isInLog: async (entry) => {
          if ((await team.store.ask(entry)) === 'taken') return false;
          await team.store.catchUp();
          return true;
        },
      });
      if (from.isClosed()) {
        if (copy === from) return;
        continue;
      }
      // Nothing else happens between this look and the end of the copy.
      if (onCopyUnderWay > 0 || !from.end()) continue;
      at('ended');
      use(null);
      isWithout = false;
      await doing.forget();
      return;
    }
  };

  let loseTimer: number | null = null;
  const failed = (error: unknown): void => {
    if (!(error instanceof StoreRefused) || !error.refusal.error.code.startsWith('team-')) return;
    const why = awayRefusal(error);
    if (why === null) {
      stoppedBy = error;
      isWithout = copy !== null;
      link.set({ state: 'stopped', kept: kept(), why: error.refusal.error });
      return;
    }
    stoppedBy = null;
    loseTeam(why);
    loseTimer ??= clock();
    if (copy === null && making === null && clock() - loseTimer >= graceBeforeCopy) {
      // A full disk is told to whoever writes.
      void inTurn(getCopy).catch(() => undefined);
    }
  };

  const found = await copies.find().catch((error: unknown) => {
    if (!(error instanceof StoreRefused)) throw error;
    // It can't be opened just now, on a full disk: looking up goes on, and what is done here waits for it.
    isWithout = true;
    tell(error.refusal.error);
    return null;
  });
  if (found) {
    use(found);
    since = provisionalSince(found.store.read) ?? since;
    isWithout = true;
    link.set({ state: 'catching-up', behind: 0, kept: kept() });
  }

  const turn = async (isHinted: boolean): Promise<void> => {
    try {
      await team.follow((behind) => link.set({ state: 'catching-up', behind, kept: kept() }));
      if (again && (isWithout || copy || (!isHinted && copies.exists()))) await takeOver(again);
      stoppedBy = null;
      loseTimer = null;
      if (copy) return;
      isWithout = false;
      link.set({ state: 'in-step' });
    } catch (error) {
      failed(error);
      throw error;
    }
  };
  let turning: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  let nextIsHinted = true;
  const follow = (why?: 'hinted'): Promise<void> => {
    if (turning === null) {
      turning = turn(why === 'hinted').finally(() => {
        turning = null;
      });
      return turning;
    }
    // It may have read already when that came which this is about.
    nextIsHinted &&= why === 'hinted';
    const onceMore = (): Promise<void> => {
      const reason = nextIsHinted ? 'hinted' : undefined;
      next = null;
      nextIsHinted = true;
      return follow(reason);
    };
    next ??= turning.then(onceMore, onceMore);
    return next;
  };

  const reader = (): Store['read'] => (copy ? copy.store : local).read;
  return {
    ...team.store,
    read: {
      all: (statement) => reader().all(statement),
      get: (statement) => reader().get(statement),
      each: (statement) => reader().each(statement),
    },
    write,
    derive: (work) => (copy ? copy.store : local).derive(work),
    isBusy: () => (copy ? copy.store : local).isBusy(),
    dataVersion: () => team.store.dataVersion() + versionsBefore + (copy?.store.dataVersion() ?? 0),
    confirmed: team.store,
    link,
    follow,
    hasCopy: () => copy !== null,
    takesOver: (given) => {
      again = given;
    },
    onArrived: (listener) => {
      arrivedListeners.push(listener);
    },
    close: () => {
      copy?.close();
      team.store.close();
    },
  };
}
