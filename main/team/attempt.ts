import { setTimeout as after } from 'node:timers/promises';
import type { HeldTransaction } from '../store/held-transaction.ts';
import type { Store } from '../store/store.ts';
import { applyEntries } from './carry-out.ts';
import { keepPlace } from './membership.ts';
import type { Entry } from './seal.ts';
import { type Tried, tryInside, tryLocally, trySingle, type Work } from './try-locally.ts';

/** Works that were tried, before the log has decided on them. */
export interface Attempt {
  readonly tried: Tried;
  /** Waits for the log's word; what is held open is given up where that takes long. */
  heard<Word>(word: Promise<Word>): Promise<Word>;
  /** Carries their entry out on the store: it is in the log. */
  carryOut(entry: Entry): void;
  /** Nothing of it stays open. */
  end(): void;
}

/** How long the store is held for a word of the log, in milliseconds: nobody else at this desk writes meanwhile. */
const longestHeld = 250;

/** Tries works and rolls them back: what they write comes when the log has it. */
export function attempt(local: Store, works: readonly Work[], raiseTo: number | null): Attempt {
  const tried = tryLocally(local, works, raiseTo);
  return {
    tried,
    heard: (word) => word,
    carryOut: (entry) => void applyEntries(local, [{ entry, statements: tried.statements }]),
    end: () => undefined,
  };
}

function holdTried(local: Store, works: readonly Work[]): HeldTransaction<Tried> {
  const [only, ...others] = works;
  if (only && others.length === 0) {
    const held = local.hold((transaction) => trySingle(transaction, local, only));
    if (held.value !== null) return { ...held, value: held.value };
    held.drop();
  }
  return local.hold((transaction) => tryInside(transaction, local, works, null));
}

/**
 * Tries works and keeps them open for a moment, so that what they wrote need not be written a second time: for a connection that
 * nobody else reads over.
 */
export function heldAttempt(local: Store, works: readonly Work[]): Attempt {
  const held = holdTried(local, works);
  let open: HeldTransaction<Tried> | null = held;
  const end = (): void => {
    open?.drop();
    open = null;
  };
  return {
    tried: held.value,
    heard: async (word) => {
      const isOver = word.then(
        () => true,
        () => true,
      );
      if (!(await Promise.race([isOver, after(longestHeld, false, { ref: false })]))) end();
      return word;
    },
    carryOut: (entry) => {
      if (open === null) applyEntries(local, [{ entry, statements: held.value.statements }]);
      else open.keep((transaction) => keepPlace(transaction, entry));
      open = null;
    },
    end,
  };
}
