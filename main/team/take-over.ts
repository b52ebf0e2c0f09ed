import type { Refused } from '../failures.ts';
import type { AwayCopies, AwayCopy } from './away-copy.ts';
import { refusesThis } from './connection.ts';
import type { ReadCopy } from './damaged-copy.ts';
import { type Kept, keptEntries, nextKept, noteDoneAgain, settleEntry } from './kept-actions.ts';
import type { Entry } from './seal.ts';

/** Does again on a store what was done on its copy. */
export interface DoAgain {
  /**
   * Does it once, however often it is called with it, in the order of the calls, unless another program of the desk has taken over
   * all of the copy by then (`isOver`), which may have made it forgotten; rejects with `StoreRefused` where the team's server
   * is away.
   */
  perform(kept: Kept, isOver: () => boolean): Promise<void>;
  /** Says in its place, once, as above, why it can't be done: the team's server does not take it. */
  refuse(kept: Kept, why: Refused, isOver: () => boolean): Promise<void>;
  /** What could not be read of a damaged copy is told. Once, as above. */
  lost(found: ReadCopy): Promise<void>;
  /** Nothing is left: how it is known what was done again is needed no more. */
  forget(): Promise<void>;
}

/** So many actions are done again at once: as many as others carry out between what their people do. */
const mostTogether = 16;

export interface TakeOverParts {
  readonly again: DoAgain;
  /** Whether an entry of which nobody knew is in the log, and what it did here then. */
  readonly isInLog: (entry: Entry) => Promise<boolean>;
  /** Told before each round of them. */
  readonly goesOn: () => void;
  /** Called at points where tests stop a desk. */
  readonly at: (step: 'settled' | 'performed' | 'noted') => void;
}

/** Does again, in order, what a copy has kept, until nothing of it is left for now. Stopped anywhere it can begin again. */
export async function takeOverKept(
  copy: AwayCopy,
  { again, isInLog, goesOn, at }: TakeOverParts,
): Promise<void> {
  const { store } = copy;
  for (const entry of keptEntries(store.read)) {
    const isIn = await isInLog(entry);
    if (copy.isClosed()) return;
    store.derive((transaction) => {
      settleEntry(transaction, entry, isIn);
      return { keep: true, value: null };
    });
    at('settled');
  }
  for (;;) {
    const next = nextKept(store.read, mostTogether);
    if (next.length === 0) return;
    goesOn();
    // Asked for in their order they are done in it, several of them in one entry.
    const performed = await Promise.allSettled(next.map((kept) => again.perform(kept, copy.isOver)));
    // Somebody here wrote meanwhile, and saw that another program had taken all of it over.
    if (copy.isClosed()) return;
    const failed = performed.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
    const other = failed.find((error) => !refusesThis(error));
    if (other !== undefined) throw other;
    if (failed.length > 0) await oneByOne(next, again, copy);
    if (copy.isClosed()) return;
    at('performed');
    store.derive((transaction) => {
      for (const { number } of next) noteDoneAgain(transaction, number);
      return { keep: true, value: null };
    });
    at('noted');
  }
}

/**
 * Of several the server may refuse one: each is done by itself then, and the one that it does not take is told, so that it holds up
 * nothing that was done after it. Rejects where the server does not take that either: it takes nothing now.
 */
async function oneByOne(next: readonly Kept[], again: DoAgain, copy: AwayCopy): Promise<void> {
  for (const kept of next) {
    try {
      await again.perform(kept, copy.isOver);
    } catch (error) {
      if (!refusesThis(error)) throw error;
      await again.refuse(kept, error.refusal, copy.isOver);
    }
    if (copy.isClosed()) return;
  }
}

/** The same for a store that has left its team: what that may have got is the team's, here it is done once. */
export async function takeOverAlone(
  copies: AwayCopies,
  lost: readonly ReadCopy[],
  again: DoAgain,
): Promise<void> {
  const copy = await copies.find();
  if (copy === null) return;
  for (const found of lost) await again.lost(found);
  const parts = { again, isInLog: async () => false, goesOn: () => undefined, at: () => undefined };
  do await takeOverKept(copy, parts);
  while (!copy.end());
  copy.close();
  await again.forget();
}
