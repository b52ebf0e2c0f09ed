import type { Answer } from '../../preload/contract/shared.ts';
import { settled } from './answers.ts';

/** Refusals that speak of the window and not of the question: it is locked, or no one is signed in. */
const closed: ReadonlySet<string> = new Set(['desk-locked', 'not-signed-in']);

let waiting: (() => void)[] = [];

/** Someone is signed in and the window is unlocked: what waited for that is asked again. */
export function openGate(): void {
  const all = waiting;
  waiting = [];
  for (const go of all) go();
}

/**
 * Asks, and where the window is locked by then, waits until it is not and asks again: a screen below the lock keeps what it
 * shows instead of turning into an error. `ended` is looked at only when it has to wait.
 */
export async function askThroughGate<Value>(
  ask: () => Promise<Answer<Value>>,
  ended: () => AbortSignal,
): Promise<Answer<Value>> {
  for (;;) {
    const answer = await settled(ask);
    if (answer.ok || !closed.has(answer.error.code)) return answer;
    const signal = ended();
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    if (signal.aborted) return answer;
  }
}
