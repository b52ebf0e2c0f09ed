import { setTimeout as after } from 'node:timers/promises';
import type { TeamLog } from './log.ts';

/** A desk in the queue of those who want to add. */
export interface Queueing {
  /** Waits for its turn, unless it has it, and then is at the log's end. Rejects as following does. */
  comeUp(): Promise<void>;
  /** Whether it has waited, in vain or not. */
  readonly hasWaited: boolean;
  /** Its turn is over; nothing happens where it has none. */
  letNextGo(): void;
}

/** How long who waits lets the others go on before it follows them again, in milliseconds. */
const followEvery = 250;

/** Who waits follows the others meanwhile: little is left to do in the turn then. */
export function createQueueing(
  { takeTurn }: Pick<TeamLog, 'takeTurn'>,
  follow: () => Promise<void>,
): Queueing {
  let release: (() => void) | null = null;
  let hasWaited = false;

  const wait = async (): Promise<(() => void) | null> => {
    let isOver = false;
    const turn = takeTurn().finally(() => {
      isOver = true;
    });
    try {
      while (!isOver) {
        await follow();
        await Promise.race([turn, after(followEvery)]);
      }
    } catch (error) {
      void turn.then((givenBack) => givenBack?.());
      throw error;
    }
    return turn;
  };

  return {
    comeUp: async () => {
      release ??= await wait();
      hasWaited = true;
      await follow();
    },
    get hasWaited() {
      return hasWaited;
    },
    letNextGo: () => {
      release?.();
      release = null;
    },
  };
}
