import { setTimeout as after } from 'node:timers/promises';
import type { LogPage } from './entry-rows.ts';
import type { TeamLog, Turn } from './log.ts';

/** A desk in the queue of those who want to add. */
export interface Queueing {
  /** Waits for its turn, unless it has it, and then is at the log's end. Rejects as following does. */
  comeUp(): Promise<void>;
  /** What to add with: the turn, or that it was waited for in vain; nothing where it was not waited for. */
  readonly turn: Turn | 'waited' | undefined;
  /** Its turn is over; nothing happens where it has none. */
  letNextGo(): void;
}

/** How long who waits lets the others go on before it follows them, and then again, in milliseconds. */
const followAfter = { first: 50, again: 250 };

/**
 * Who waits follows the others meanwhile: little is left to do in the turn then. `place` is the position of the store; `follow` brings
 * it to the log's end, from what was read of it where that is given.
 */
export function createQueueing(
  { takeTurn }: Pick<TeamLog, 'takeTurn'>,
  place: () => number,
  follow: (page?: LogPage) => Promise<void>,
): Queueing {
  let turn: Turn | null = null;
  let hasWaited = false;

  const wait = async (): Promise<Turn | null> => {
    let isOver = false;
    const coming = takeTurn(place()).finally(() => {
      isOver = true;
    });
    try {
      await Promise.race([coming, after(followAfter.first)]);
      while (!isOver) {
        await follow();
        await Promise.race([coming, after(followAfter.again)]);
      }
    } catch (error) {
      void coming.then((come) => come?.end());
      throw error;
    }
    return coming;
  };

  return {
    comeUp: async () => {
      turn?.end();
      // What came long ago is carried out before it is this desk's turn: in the turn everybody else waits for it.
      if (!hasWaited) await follow();
      turn = await wait();
      hasWaited = true;
      await follow(turn?.page);
    },
    get turn() {
      return turn ?? (hasWaited ? 'waited' : undefined);
    },
    letNextGo: () => {
      turn?.end();
      turn = null;
    },
  };
}
