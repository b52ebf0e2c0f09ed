import type { Millis } from '../preload/contract/shared.ts';
import { say } from './language.ts';
import { clockWords } from './stored-time-words.ts';

/**
 * How far ahead, in milliseconds, a lifetime's beginning has to lie before it counts as over. Two programs beside each other
 * and a clock that is set a little back must not end what was just made.
 */
export const farAhead = 60_000;

/**
 * Whether something that was done at a stored time lies ahead of now: the clock was wrong when it was written and has been
 * put right since, so the time says nothing.
 */
export const isAhead = (at: Millis, now: Millis): boolean => at > now;

/** The same for what must not be over because a clock was set back a little: only what lies clearly ahead. */
export const isFarAhead = (at: Millis, now: Millis): boolean => at > now + farAhead;

/**
 * Whether something that was done at `at` still counts, as a cooldown or a count “in the last hour” does: it was less than
 * `length` milliseconds ago, and not in the future.
 */
export const isRecent = (at: Millis, length: Millis, now: Millis): boolean =>
  at > now - length && !isAhead(at, now);

/**
 * Whether a stored end has come: it has passed, or it lies further ahead than its whole `length` in milliseconds, which
 * only a clock that was wrong can have written.
 */
export const isOver = (until: Millis, length: Millis, now: Millis): boolean =>
  until <= now || isFarAhead(until - length, now);

/** Whether a lifetime is over that was stored with its beginning and its end. */
export const hasEnded = (
  { created_at: from, expires_at: until }: { readonly created_at: Millis; readonly expires_at: Millis },
  now: Millis,
): boolean => isOver(until, Math.max(until - from, 0), now);

/** What a case says where a stored time was set aside. */
export const clockChangedWords = (what: keyof typeof clockWords, at: Millis): string =>
  say(clockWords[what], { at: new Date(at).toISOString().slice(0, 16).replace('T', ' ') });
