import { useCallback, useRef, useState } from 'react';
import type { CaseSummary } from '../../../preload/contract/cases.ts';
import type { Answer } from '../../../preload/contract/shared.ts';
import { say } from '../../language.ts';
import { announce } from '../../ui/announcer.tsx';
import { bulkWords as words } from './bulk-words.ts';

type Case = Pick<CaseSummary, 'number'>;

/** What came of changing several cases: those that were, and of those that were not which and why. */
interface BulkOutcome {
  readonly done: readonly string[];
  readonly refused: readonly { readonly number: string; readonly message: string }[];
  /** It was stopped, so many before the end. */
  readonly left: number;
}

interface BulkHandle {
  /** One action a case, one after the other: each stands for itself. A second one while one runs is none. */
  readonly run: (
    cases: readonly Case[],
    act: (number: string) => Promise<Answer<unknown>>,
  ) => Promise<BulkOutcome | null>;
  readonly stop: () => void;
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** In one line: how many, and of the others which and why. Null before anything was done. */
  readonly told: string | null;
  readonly forget: () => void;
}

/** So many numbers are named for one reason. */
const mostNamed = 5;

/** `12 done, 3 not: 7K3M-Q2XA, 9G5T-11BC: Case … is closed. …` Each reason stands once. */
export function toldOf({ done, refused, left }: BulkOutcome): string {
  const reasons = new Map<string, string[]>();
  for (const { number, message } of refused) {
    // The number that a sentence names stands before it already.
    const reason = message.replaceAll(number, '…');
    reasons.set(reason, [...(reasons.get(reason) ?? []), number]);
  }
  const parts = [...reasons].map(([reason, numbers]) => {
    const named = numbers.slice(0, mostNamed).join(', ');
    const others = numbers.length - mostNamed;
    return `${others > 0 ? say(words.andOthers, { named, count: others }) : named}: ${reason}`;
  });
  return [
    refused.length === 0
      ? say(words.done, { count: done.length })
      : say(words.doneNot, { count: done.length, not: refused.length, why: parts.join(' ') }),
    ...(left === 0 ? [] : [say(words.stopped, { count: left })]),
  ].join(' ');
}

/** Changing several cases, with progress and a way to stop. */
export function useBulk(): BulkHandle {
  const [progress, setProgress] = useState<BulkHandle['progress']>(null);
  const [told, setTold] = useState<string | null>(null);
  const stopped = useRef(false);
  const running = useRef(false);
  const run = useCallback<BulkHandle['run']>(async (cases, act) => {
    if (running.current || cases.length === 0) return null;
    running.current = true;
    stopped.current = false;
    setTold(null);
    const done: string[] = [];
    const refused: { number: string; message: string }[] = [];
    for (const { number } of cases) {
      if (stopped.current) break;
      setProgress({ done: done.length + refused.length, total: cases.length });
      const answer = await act(number);
      if (answer.ok) done.push(number);
      else refused.push({ number, message: answer.error.message });
    }
    const outcome = { done, refused, left: cases.length - done.length - refused.length };
    running.current = false;
    setProgress(null);
    const line = toldOf(outcome);
    setTold(line);
    announce(line);
    return outcome;
  }, []);
  const stop = useCallback(() => {
    stopped.current = true;
  }, []);
  const forget = useCallback(() => setTold(null), []);
  return { run, stop, progress, told, forget };
}
