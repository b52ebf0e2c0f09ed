import { closeSync, openSync, rmSync, statSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';
import type { Clock } from '../desk/ground/basics/context.ts';
import type { Store } from '../store/store.ts';

/** Lies beside the store while a person's change, which should not wait for an import, is to be written. */
const turnFile = (storePath: string): string => `${storePath}-turn`;

/** How long such a file counts, in milliseconds: longer ones were left by a program that was killed. */
const longest = 2000;
/** How often it is looked at while another has the turn, in milliseconds. */
const lookEvery = 2;

/** Does work on a store in its turn: says that it wants one, and waits until no one else writes. */
export type InTurn = <Value>(work: () => Promise<Value>) => Promise<Value>;

/**
 * Turns at a store that go before the chunks of an import, also of one in another program. SQLite has no queue: who
 * waits for the lock looks whether it is free every 20 milliseconds or so, and an import that takes it again at once
 * could make them wait for seconds. So a write says that it wants a turn before it asks for the lock; it then waits for
 * the rest of one chunk at most, and this thread goes on meanwhile. With `onlyWhereBusy` it says so only where somebody else is
 * writing: for who writes many times a second.
 */
export function turnsAt(store: Store, onlyWhereBusy = false): InTurn {
  const file = turnFile(store.path);
  // The last one who wants to write takes the file away.
  let wanting = 0;
  return async (work) => {
    if (onlyWhereBusy && wanting === 0 && !store.isBusy()) return work();
    wanting += 1;
    const told = raise(file);
    try {
      for (let waited = 0; waited < longest && store.isBusy(); waited += lookEvery) await after(lookEvery);
      return await work();
    } finally {
      wanting -= 1;
      if (told && wanting === 0) rmSync(file, { force: true });
    }
  };
}

/**
 * A store whose writes are done in turns (`turnsAt`), in the order of the calls. Faces and the sender get this store; imports
 * keep the plain one.
 */
export function takingTurns(store: Store): Store {
  if (store.readOnly) return store;
  const inTurn = turnsAt(store);
  let wanting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return {
    ...store,
    write: async (work, doing) => {
      wanting += 1;
      const write = () => inTurn(() => store.write(work, doing));
      try {
        // At once where no one waits.
        const written = wanting === 1 ? write() : last.then(write);
        last = written.catch(() => undefined);
        return await written;
      } finally {
        wanting -= 1;
      }
    },
  };
}

/** Where nothing can be written beside the store, the lock alone decides. */
function raise(file: string): boolean {
  try {
    closeSync(openSync(file, 'w', 0o600));
    return true;
  } catch {
    return false;
  }
}

/**
 * Waits while another wants to write or is writing, and says whether it had to. Between chunks only: nothing may be
 * open.
 */
export async function giveWay(storePath: string, clock: Clock): Promise<boolean> {
  const file = turnFile(storePath);
  for (let waited = false; ; waited = true) {
    const since = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
    if (since === undefined) return waited;
    // One that lies ahead was left before the clock was put right.
    if (Math.abs(clock() - since) > longest) {
      rmSync(file, { force: true });
      return waited;
    }
    await after(lookEvery);
  }
}
