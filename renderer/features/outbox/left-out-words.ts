import type { LeftOut } from '../../../preload/contract/outbox.ts';
import { countOf, countText } from '../../data/numbers.ts';

/** What a change of several passed over and why, each reason once: `Left out: 3 messages. The link in this message is dead by now. …`. */
export function leftOutWords(leftOut: readonly LeftOut[]): string {
  if (leftOut.length === 0) return '';
  const reasons = new Map<string, number>();
  for (const { error } of leftOut) reasons.set(error.message, (reasons.get(error.message) ?? 0) + 1);
  const parts = [...reasons].map(([reason, count]) =>
    reasons.size === 1 ? reason : `${countText(count)} × ${reason}`,
  );
  return `Left out: ${countOf(leftOut.length, 'message')}. ${parts.join(' ')}`;
}
