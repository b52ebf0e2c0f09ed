import { auditActions } from './desk/audit/audit-actions.ts';
import { removeOldAction } from './desk/audit/remove-old.ts';
import { createDesk } from './desk/desk.ts';
import type { RandomBytes } from './desk/ground/basics/context.ts';
import { programName } from './desk/ground/basics/program-name.ts';
import { againOf } from './desk/kept/again.ts';
import { forgetDoneAgain, lostActions, workLost } from './desk/kept/lost.ts';
import { firstOperatorActions, operatorsOwnActions } from './desk/operators/own-actions.ts';
import { signInActions } from './desk/operators/sign-in-entries.ts';
import { portalActions } from './desk/own-actions.ts';
import type { KeptAction } from './desk/perform.ts';
import { failures, type Refused } from './failures.ts';
import { type Store, storeRefusal } from './store/store.ts';
import { StoreRefused } from './store/store-refused.ts';

/** What was kept, as it is handed on: nobody on the way looks into it. */
export interface KeptWork {
  readonly what: unknown;
  readonly refusal: unknown;
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
      ...lostActions,
    ],
    laterActions: async () => [(await import('./desk/audit/mail-head.ts')).mailHeadAction],
  });
  const asOperator = createDesk({
    ...own,
    internalActions: [...operatorsOwnActions, ...auditActions, removeOldAction],
  });
  const doAgain = async (kept: KeptAction, refusedThen: Refused | null, isBug = false): Promise<void> => {
    const again = againOf(kept.action, { refusedThen: isBug ? null : refusedThen, now: clock() });
    const desk = kept.asProgram ? asProgram : asOperator;
    await desk.perform(kept.action, isBug ? { ...again, refusedThen } : again);
  };
  return {
    perform: async ({ what, refusal }: KeptWork): Promise<void> => {
      const kept = what as KeptAction;
      const refusedThen = refusal as Refused | null;
      try {
        await doAgain(kept, refusedThen);
      } catch (error) {
        if (storeRefusal(error, store.path) !== null) throw error;
        // A bug must not keep back what was done after it.
        parts.tell(error instanceof Error ? (error.stack ?? error.message) : String(error));
        await doAgain(kept, failures.internal(), true);
      }
    },
    lost: async (found: {
      readonly folder: string;
      readonly kept: readonly unknown[];
      readonly missing: number | null;
    }): Promise<void> => {
      const { folder, kept, missing } = found;
      const input = { folder, read: kept.length, missing };
      const told = await asProgram.perform({ type: workLost, input, operator: programName });
      if (!told.ok) throw new StoreRefused(told);
    },
    forget: async (): Promise<void> => {
      const forget = forgetDoneAgain(deskId);
      await store.write((transaction) => {
        const keep = transaction.run(forget) > 0;
        return { keep, value: null };
      });
    },
  };
}
