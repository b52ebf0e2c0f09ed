import { auditActions } from '../desk/audit/audit-actions.ts';
import { removeOldAction } from '../desk/audit/remove-old.ts';
import { createDesk } from '../desk/desk.ts';
import type { KeptAction } from '../desk/doing.ts';
import type { Again } from '../desk/ground/basics/again.ts';
import type { RandomBytes } from '../desk/ground/basics/context.ts';
import { programName } from '../desk/ground/basics/program-name.ts';
import { againOf } from '../desk/kept/again.ts';
import { keptEntries, ownKeptActions } from '../desk/kept/own-actions.ts';
import { firstOperatorActions, operatorsOwnActions } from '../desk/operators/own-actions.ts';
import { signInActions } from '../desk/operators/sign-in-entries.ts';
import { portalActions } from '../desk/own-actions.ts';
import { failures, type Refused } from '../failures.ts';
import { type Store, storeRefusal } from '../store/store.ts';
import { StoreRefused } from '../store/store-refused.ts';

/** What was kept, as it is handed on: nobody on the way looks into it. */
export interface KeptWork {
  readonly what: unknown;
  readonly refusal: unknown;
}

/** What could not be read of it. */
export interface LostWork {
  readonly folder: string;
  readonly kept: readonly unknown[];
  readonly missing: number | null;
}

export interface KeptWorkParts {
  /** The store on which it is done again. */
  readonly store: Store;
  readonly clock: () => number;
  readonly random: RandomBytes;
  readonly deskId: string;
  readonly sandboxFolder: string;
  readonly tell: (line: string) => void;
}

/** Does again what was done on a copy of the store, by doors like those that it came through. */
export function createKeptWork(parts: KeptWorkParts) {
  const { store, clock, random, deskId, sandboxFolder } = parts;
  const own = { store, clock, random, desk: deskId, sandboxFolder };
  const asProgram = createDesk({
    ...own,
    asProgram: true,
    internalActions: [
      ...auditActions,
      removeOldAction,
      ...signInActions,
      ...firstOperatorActions,
      ...portalActions,
      ...ownKeptActions,
    ],
    laterActions: async () => [(await import('../desk/audit/mail-head.ts')).mailHeadAction],
  });
  const asOperator = createDesk({
    ...own,
    internalActions: [...operatorsOwnActions, ...auditActions, removeOldAction],
  });
  const doAgain = async (
    kept: KeptAction,
    isOver: () => boolean,
    refusedThen: Refused | null,
    /** Why it is not done now, whatever it came to then. */
    refusedNow: Partial<Again> | null = null,
  ): Promise<void> => {
    const again = againOf(kept.action, { refusedThen, now: clock(), isOver });
    const desk = kept.asProgram ? asProgram : asOperator;
    await desk.perform(kept.action, refusedNow ? { ...again, ...refusedNow } : again);
  };
  let loading: Promise<unknown> | null = null;
  // Who waited for that goes on in the order of the calls.
  const load = (): Promise<unknown> => {
    loading ??= Promise.all([asProgram.load(), asOperator.load()]);
    return loading;
  };
  const byItself = async (type: string, input: unknown): Promise<void> => {
    const done = await asProgram.perform({ type, input, operator: programName });
    if (!done.ok) throw new StoreRefused(done);
  };
  return {
    perform: async ({ what, refusal }: KeptWork, isOver: () => boolean): Promise<void> => {
      await load();
      const kept = what as KeptAction;
      const refusedThen = refusal as Refused | null;
      try {
        await doAgain(kept, isOver, refusedThen);
      } catch (error) {
        if (storeRefusal(error, store.path) !== null) throw error;
        // A bug must not keep back what was done after it.
        parts.tell(error instanceof Error ? (error.stack ?? error.message) : String(error));
        await doAgain(kept, isOver, null, { refusedThen: failures.internal() });
      }
    },
    refuse: async ({ what }: KeptWork, why: Refused, isOver: () => boolean): Promise<void> => {
      await load();
      await doAgain(what as KeptAction, isOver, null, { refusedThen: why, isCut: true });
    },
    lost: ({ folder, kept, missing }: LostWork): Promise<void> =>
      byItself(keptEntries.lost, { folder, read: kept.length, missing }),
    forget: (): Promise<void> => byItself(keptEntries.over, { desk: deskId }),
  };
}
