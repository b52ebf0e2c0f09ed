import type { Writer } from '../../store/handles.ts';
import type { Store } from '../../store/store.ts';

/** Writes into the store what several connections have to say at about the same time, in one commit. */
export interface Ledger {
  /** Done once `work` is committed, together with whatever else was asked for by then. */
  commit<Value>(work: (transaction: Writer) => Value): Promise<Value>;
}

interface Entry {
  readonly work: (transaction: Writer) => unknown;
  readonly done: (value: unknown) => void;
  readonly failed: (error: unknown) => void;
}

// No one is kept waiting for company longer than this, in milliseconds.
const longestWait = 5;

/**
 * A commit waits for the disk, so one of them serves all who wait. None of them goes on before it is through.
 * `company` tells how many there are that may ask for one: for those it pays to wait as long as a commit takes.
 */
export function createLedger(store: Store, company: () => number): Ledger {
  let waiting: Entry[] = [];
  let lastTook = 0;

  // One commit after the other: what failed together is written alone before anything later.
  let commit = Promise.resolve();
  const whenTogether = (deadline: number): void => {
    if (waiting.length < company() && performance.now() < deadline) setImmediate(whenTogether, deadline);
    else commit = commit.then(flush);
  };

  const together = (entries: readonly Entry[]): Promise<readonly unknown[]> =>
    store.write((transaction) => ({ keep: true, value: entries.map(({ work }) => work(transaction)) }));

  /** Never rejects: each entry hears of its own failure. */
  const flush = async (): Promise<void> => {
    const entries = waiting;
    waiting = [];
    const began = performance.now();
    try {
      const values = await together(entries);
      lastTook = performance.now() - began;
      for (const [index, entry] of entries.entries()) entry.done(values[index]);
    } catch (error) {
      if (entries.length === 1) {
        entries[0]?.failed(error);
        return;
      }
      // One of them is at fault; the others must not suffer for it.
      for (const entry of entries) {
        try {
          entry.done((await together([entry]))[0]);
        } catch (own) {
          entry.failed(own);
        }
      }
    }
  };

  return {
    commit: <Value>(work: (transaction: Writer) => Value) =>
      new Promise<Value>((resolve, reject) => {
        waiting.push({ work, done: resolve as (value: unknown) => void, failed: reject });
        if (waiting.length === 1)
          setImmediate(whenTogether, performance.now() + Math.min(lastTook, longestWait));
      }),
  };
}
