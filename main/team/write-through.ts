import { failures } from '../failures.ts';
import type { Writer } from '../store/handles.ts';
import { type Doing, type Store, storeRefusal, type Written } from '../store/store.ts';
import { StoreRefused } from '../store/store-refused.ts';
import { type Attempt, attempt, heldAttempt } from './attempt.ts';
import type { LogPlace } from './entry-rows.ts';
import { catchUp, type FollowParts } from './follow.ts';
import type { TeamLog } from './log.ts';
import { placeOf } from './membership.ts';
import { createPace } from './pace.ts';
import { createQueueing, type Queueing } from './queueing.ts';
import { type Entry, sealEntry, type TeamKeys } from './seal.ts';
import type { Outcome, Tried, Work } from './try-locally.ts';

export interface TeamStoreParts {
  /** The store on this machine. */
  readonly local: Store;
  readonly log: TeamLog;
  /** Those that seal at the place where the store is. */
  readonly keys: () => TeamKeys;
  /** The id of this desk in the team. */
  readonly desk: string;
  /** Milliseconds, UTC. */
  readonly clock: () => number;
  /** Makes an entry's id for a time. */
  readonly newId: (at: number) => string;
  /** Does work on the local store once no other program writes there, so that this thread does not wait for it. */
  readonly inTurn?: <Value>(work: () => Promise<Value>) => Promise<Value>;
  /** Whether nobody else reads over the store's connection: then what is tried is not written twice. */
  readonly isAlone?: boolean;
  /** Called at points where tests stop a desk. */
  readonly at?: (step: 'tried' | 'appended' | 'applied') => void;
}

/** The store of a desk in a team: every write goes through the team's log first, and comes from there to every desk. */
export interface TeamStore extends Store {
  /** Brings this store to the log's end; `begun` is told when it begins to look, `behind` how far there is to go. Rejects with `StoreRefused`. */
  catchUp(begun?: () => void, behind?: (entries: number) => void): Promise<void>;
  /**
   * The same store for one write that brings the whole team to a newer schema: it is done in that one, in one entry with the
   * migration, and where it is refused nothing of it is.
   */
  raising(schema: number): Store;
  /** Up to which entry this store is. */
  place(): LogPlace;
  /** Says what became of an entry whose answer was lost; see `TeamLog.ask`. */
  ask(entry: Entry): Promise<'appended' | 'taken'>;
  /** Told after others' entries were carried out here. */
  onArrived(listener: () => void): void;
}

/** The refusal of a write of which nobody knows whether it is in the log: its entry, with which that can be asked. */
export class EntryInDoubt extends StoreRefused {
  readonly entry: Entry;

  constructor(entry: Entry) {
    super(failures.teamAnswerLost());
    this.entry = entry;
  }
}

interface Waiting {
  readonly work: Work;
  /** Whether it is known to write: much that is only looked after finds nothing to do. */
  readonly willWrite: boolean;
  readonly settle: (outcome: Outcome) => void;
}

/** How often in a row an entry is refused though nothing came before it, before that is taken for a fault. */
const mostInVain = 3;
/**
 * How long one write may take where it is tried, in milliseconds. Every desk carries it out in one go, between what its people
 * do.
 */
const longestWrite = 80;
/** Works that go together in one entry, at most. */
const mostTogether = 64;
/**
 * From so many entries of others a second on what is here is no longer the log's end; from so many on somebody is quicker nearly
 * every time, and who wants to write queues up first.
 */
const lively = { readsFirst: 4, queues: 30 };

/** Who expects to try for so long asks for its turn first, in milliseconds: trying in vain would cost more than asking. */
const worthATurn = 20;

/** Work that wants to be rolled back. */
class NotKept extends Error {
  readonly written: Written<unknown>;

  constructor(written: Written<unknown>) {
    super('rolled back');
    this.written = written;
  }
}

/** Puts a team's log before a local store. See `team.md`: try, append, apply. */
export function createTeamStore(parts: TeamStoreParts): TeamStore {
  const { local, log, keys, desk, clock, newId, at = () => undefined } = parts;
  const atStore = async <Value>(work: () => Value): Promise<Value> =>
    parts.inTurn ? parts.inTurn(async () => work()) : work();
  const arrivedListeners: (() => void)[] = [];
  let arrived = 0;
  let told = 0;
  const elapsed = (): number => performance.now();
  const pace = createPace(elapsed);
  /** How long it takes of late to try one work, in milliseconds. */
  let tryTakes = 0;
  const follow: FollowParts = {
    local,
    log,
    keys,
    applied: () => {
      arrived += 1;
      pace.happened(1);
    },
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    elapsed,
    atStore,
  };
  const tellArrived = (): void => {
    if (arrived === told) return;
    told = arrived;
    for (const listener of arrivedListeners) listener();
  };

  /** Tries, appends and applies, again and again until the entry is in its place. */
  const commit = async (
    works: readonly Work[],
    willWrite: boolean,
    raiseTo: number | null = null,
  ): Promise<readonly Outcome[]> => {
    const queueing = createQueueing(
      log,
      () => placeOf(local.read).position,
      (page) => catchUp(follow, page),
    );
    try {
      const isLong = works.length * tryTakes >= worthATurn;
      if (willWrite && (isLong || pace.perSecond() >= lively.queues)) await queueing.comeUp();
      else if (willWrite && pace.perSecond() >= lively.readsFirst) await catchUp(follow);
      for (let inVain = 0; ; ) {
        const began = elapsed();
        const trial = await atStore(() =>
          parts.isAlone && raiseTo === null ? heldAttempt(local, works) : attempt(local, works, raiseTo),
        );
        tryTakes += (elapsed() - began) / works.length / 8 - tryTakes / 8;
        const { tried } = trial;
        let entry: Entry;
        try {
          at('tried');
          if (tried.statements.length === 0) return tried.outcomes;
          entry = entryFor(tried);
          // Who has waited for a turn has it, or goes on without.
          if ((await trial.heard(appended(entry, queueing.turn))) === 'appended') {
            queueing.letNextGo();
            at('appended');
            await atStore(() => carryOutOwn(entry, trial));
            at('applied');
            return tried.outcomes;
          }
        } finally {
          trial.end();
        }
        // Others write too: those who try again one after the other try once.
        await queueing.comeUp();
        inVain = placeOf(local.read).position >= entry.position ? 0 : inVain + 1;
        // Nothing came in between, and yet there is no room behind the last entry: the log is not what it was.
        if (inVain > mostInVain) throw new StoreRefused(failures.teamStopped('wentBack', entry.position));
      }
    } finally {
      queueing.letNextGo();
    }
  };
  const appended = async (entry: Entry, turn: Queueing['turn']): Promise<'appended' | 'taken'> => {
    try {
      return await log.append(entry, turn);
    } catch (error) {
      const isLost = error instanceof StoreRefused && error.refusal.error.code === 'team-answer-lost';
      throw isLost ? new EntryInDoubt(entry) : error;
    }
  };
  const entryFor = ({ place, statements, schema }: Tried): Entry => {
    const now = clock();
    return sealEntry(
      keys(),
      {
        position: place.position + 1,
        id: newId(now),
        desk,
        at: now,
        schema,
        previous: place.hash,
      },
      statements,
    );
  };
  /** It is the team's from now on: where this store can't take it just now, it comes with what others did. */
  const carryOutOwn = (entry: Entry, trial: Attempt): void => {
    try {
      trial.carryOut(entry);
    } catch (error) {
      if (error instanceof StoreRefused || storeRefusal(error, local.path) === null) throw error;
    }
  };

  // One thing after the other: entries of this program are made one at a time, and others' come between them.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const done = last.then(work, work);
    last = done.catch(() => undefined);
    return done;
  };

  let waiting: Waiting[] = [];
  const flush = async (): Promise<void> => {
    const together = waiting.slice(0, mostTogether);
    waiting = waiting.slice(mostTogether);
    if (together.length === 0) return;
    try {
      const outcomes = await commit(
        together.map(({ work }) => work),
        together.some(({ willWrite }) => willWrite),
      );
      together.forEach(({ settle }, index) => {
        const outcome = outcomes[index];
        if (outcome) settle(outcome);
      });
    } catch (error) {
      for (const { settle } of together) settle({ ok: false, error });
    }
    if (waiting.length > 0) void inTurn(flush);
    // What the others did is shown once who waits here has an answer.
    tellArrived();
  };

  const write = <Value>(work: (transaction: Writer) => Written<Value>, doing?: Doing): Promise<Value> =>
    new Promise<Value>((resolve, reject) => {
      waiting.push({
        work,
        willWrite: doing !== undefined,
        settle: (outcome) => (outcome.ok ? resolve(outcome.value as Value) : reject(outcome.error)),
      });
      if (waiting.length === 1) void inTurn(flush);
    });

  const raise = async <Value>(
    work: (transaction: Writer) => Written<Value>,
    schema: number,
  ): Promise<Value> => {
    const tried = (transaction: Writer): Written<Value> => {
      const written = work(transaction);
      // The migration is rolled back with it: what is noted instead goes the usual way.
      if (!written.keep) throw new NotKept(written);
      return written;
    };
    const [outcome] = await inTurn(() => commit([tried], true, schema));
    if (outcome?.ok) return outcome.value as Value;
    if (!(outcome?.error instanceof NotKept)) throw outcome?.error;
    const { written } = outcome.error;
    return write(() => written as Written<Value>);
  };

  return {
    ...local,
    longestWrite,
    write,
    dataVersion: () => local.dataVersion() + arrived,
    catchUp: (begun, behind) =>
      inTurn(async () => {
        begun?.();
        try {
          await catchUp({ ...follow, ...(behind ? { behind } : {}) });
        } finally {
          tellArrived();
        }
      }),
    ask: log.ask,
    raising: (schema) => ({ ...local, write: (work) => raise(work, schema) }),
    place: () => placeOf(local.read),
    onArrived: (listener) => {
      arrivedListeners.push(listener);
    },
    close: () => {
      void log.end();
      local.close();
    },
  };
}
