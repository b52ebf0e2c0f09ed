import type { LeftOut } from '../../../preload/contract/outbox.ts';
import { say } from '../../language.ts';
import { changeWords as words } from './change-words.ts';

/** What a change of several passed over and why, each reason once: `Left out: 3 messages. The link in this message no longer works. …`. */
export function leftOutWords(leftOut: readonly LeftOut[]): string {
  if (leftOut.length === 0) return '';
  const reasons = new Map<string, number>();
  for (const { error } of leftOut) reasons.set(error.message, (reasons.get(error.message) ?? 0) + 1);
  const parts = [...reasons].map(([reason, count]) =>
    reasons.size === 1 ? reason : say(words.timesReason, { count, reason }),
  );
  return say(words.leftOut, { count: leftOut.length, reasons: parts.join(' ') });
}
