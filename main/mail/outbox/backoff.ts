import type { Millis } from '../../../preload/contract/shared.ts';

const minute = 60_000;
const hour = 60 * minute;

/** After this a message that no server takes is given up (RFC 5321, 4.5.4.1 asks for 4 to 5 days). */
const longestTrying = 5 * 24 * hour;

// The shortest wait and the room for chance above it: twice within the first hour, then every two to three hours.
const waits = [
  { least: minute, room: minute },
  { least: 10 * minute, room: 20 * minute },
  { least: 2 * hour, room: hour },
] as const;

/** The longest wait that there is. A next try beyond it comes from a clock that was set back. */
export const longestWait = 3 * hour;

// With less left of a link's life, another try would not leave its reader the time to use it.
const leastOfLink = 2 * minute;

export interface Tried {
  readonly now: Millis;
  readonly createdAt: Millis;
  /** Tries so far, the one that just went wrong included. */
  readonly attempts: number;
  /** When a link in the message dies. */
  readonly expiresAt: Millis | null;
  /** From 0 to below 1, evenly: many messages that failed together don't come back together. */
  readonly chance: number;
}

/** When to try again; or that the link will be dead by then, or that it has been tried for long enough. */
export function nextTry(tried: Tried): Millis | 'expired' | 'given-up' {
  const { now, expiresAt } = tried;
  if (now - tried.createdAt >= longestTrying) return 'given-up';
  const wait = waits[Math.min(Math.max(tried.attempts, 1), waits.length) - 1] ?? waits[0];
  const next = now + wait.least + Math.floor(wait.room * tried.chance);
  if (expiresAt === null || next < expiresAt) return next;
  // The usual wait is longer than the link lives: what is left is halved instead, while that still helps.
  const left = expiresAt - now;
  return left > 2 * leastOfLink ? now + Math.floor(left / 2) : 'expired';
}

/** Evenly spread from 0 to below 1, out of random bytes. */
export const chanceOf = (random: (count: number) => Buffer): number => random(4).readUInt32BE() / 2 ** 32;
