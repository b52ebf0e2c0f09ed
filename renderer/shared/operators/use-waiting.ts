import { useEffect, useState } from 'react';
import type { Refusal } from '../../../preload/contract/shared.ts';
import { say } from '../../language.ts';
import { operatorWords as words } from './words.ts';

/** When the next attempt is heard after a refusal, in milliseconds UTC; null where nothing has to be waited for. */
export function nextAttemptAt(error: Refusal | null): number | null {
  const at = error?.nextAt;
  return typeof at === 'number' ? at : null;
}

const wait = (seconds: number): string =>
  seconds < 60
    ? say(words.waitSeconds, { seconds })
    : say(words.waitMinutes, { minutes: Math.floor(seconds / 60), seconds: seconds % 60 });

export interface Waiting {
  /** Seconds left, 0 where the next attempt is heard. */
  readonly seconds: number;
  /** The same in a sentence. */
  readonly sentence: string;
}

/** How long is still to be waited after failed attempts, new every second. */
export function useWaiting(until: number | null): Waiting {
  const left = (): number => (until === null ? 0 : Math.max(0, Math.ceil((until - Date.now()) / 1000)));
  const [seconds, setSeconds] = useState(left);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `left` is of `until` alone.
  useEffect(() => {
    setSeconds(left());
    if (until === null) return;
    const timer = setInterval(() => {
      setSeconds(left());
      if (left() === 0) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [until]);
  return { seconds, sentence: seconds === 0 ? '' : wait(seconds) };
}
