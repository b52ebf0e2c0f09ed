import { type SendingLimit, sendingLimits } from '../../../../preload/contract/limits.ts';
import type { Millis } from '../../../../preload/contract/shared.ts';
import { clockChangedWords, isAhead } from '../../../stored-times.ts';
import type { ActionContext } from './context.ts';

const minute = 60_000;
const hour = 60 * minute;

/** When the next may be sent, and why it has to wait; null where it may go now. */
export interface Cooldown {
  readonly why: 'too-soon' | 'too-many';
  readonly nextAt: Millis;
}

/**
 * Whether something may be sent now, by the times at which the like was sent and the limit that the action has in the contract.
 * Times that lie ahead come from a clock that was put right since, and block no one.
 */
export function cooldownOf(limit: SendingLimit, sentAt: readonly Millis[], now: Millis): Cooldown | null {
  const { perHour } = sendingLimits[limit];
  const recent = sentAt
    .filter((at) => at > now - hour && !isAhead(at, now))
    .sort((one, other) => other - one);
  const oldest = perHour === null ? undefined : recent[perHour - 1];
  if (oldest !== undefined) return { why: 'too-many', nextAt: oldest + hour };
  const newest = recent[0];
  return newest !== undefined && newest > now - minute ? { why: 'too-soon', nextAt: newest + minute } : null;
}

/** Says in the case that a time was set aside because the clock was changed; nothing where none lies ahead. */
export function sayClockChanged(
  context: Pick<ActionContext, 'now' | 'line'>,
  what: Parameters<typeof clockChangedWords>[0],
  times: readonly Millis[],
): void {
  const ahead = times.filter((at) => isAhead(at, context.now));
  if (ahead.length > 0)
    context.line(() => clockChangedWords(what, Math.max(...ahead)), { clockChanged: true });
}
