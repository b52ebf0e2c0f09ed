import type { Millis } from '../../../preload/contract/shared.ts';
import type { Clock } from '../../desk/context.ts';

/** So many at once, and after that one in each `every` milliseconds. */
export interface Rate {
  readonly burst: number;
  readonly every: Millis;
}

export interface Limiter {
  /** Takes one for a key. 0 where it may go on, else after how many milliseconds the next one may. */
  take(key: string): Millis;
}

/** More keys than this are not remembered: the oldest go first, so that nobody can fill the memory with them. */
export const mostKeys = 10_000;

/**
 * Counts for each key by the moment at which all it took so far is worked off (the generic cell rate algorithm): one
 * number a key, no timers, and the wait it tells is exact.
 */
export function createLimiter(rate: Rate, clock: Clock, keys = mostKeys): Limiter {
  const workedOffAt = new Map<string, Millis>();
  const makeRoom = (now: Millis): void => {
    if (workedOffAt.size < keys) return;
    for (const [key, at] of workedOffAt) if (at <= now) workedOffAt.delete(key);
    for (const key of workedOffAt.keys()) {
      if (workedOffAt.size < keys) return;
      workedOffAt.delete(key);
    }
  };
  return {
    take: (key) => {
      const now = clock();
      const known = workedOffAt.get(key) ?? now;
      // Further ahead than all that may be taken at once only a clock can have put it that was put right since.
      const start = known > now + rate.burst * rate.every ? now : Math.max(now, known);
      const wait = start - now - (rate.burst - 1) * rate.every;
      if (wait > 0) return wait;
      makeRoom(now);
      // Put in anew, so that the order in the map is the order of use.
      workedOffAt.delete(key);
      workedOffAt.set(key, start + rate.every);
      return 0;
    },
  };
}

const second = 1000;
const minute = 60 * second;

/** What the portal counts. A name that is not on file counts like one that is: the limit must not tell them apart. */
export interface PortalRates {
  /** Pages that one client opens. */
  readonly pages: Rate;
  /** Forms that one client sends. */
  readonly forms: Rate;
  /** Mails that are asked for one address. */
  readonly address: Rate;
  /** Resets that are asked for one user name; the desk has a stricter limit for an account of its own. */
  readonly userName: Rate;
  /** Tries to sign in as one account. */
  readonly signIn: Rate;
  /** Tries to sign in from one client, whoever as. */
  readonly signInClient: Rate;
  /** Forms sent with one link. */
  readonly link: Rate;
}

export const usualRates: PortalRates = {
  pages: { burst: 240, every: second / 2 },
  forms: { burst: 60, every: 5 * second },
  address: { burst: 3, every: 20 * minute },
  userName: { burst: 5, every: 12 * minute },
  signIn: { burst: 10, every: 3 * minute },
  signInClient: { burst: 30, every: 20 * second },
  link: { burst: 20, every: 30 * second },
};

export type PortalLimiters = { readonly [Name in keyof PortalRates]: Limiter };

export const createLimiters = (rates: PortalRates, clock: Clock): PortalLimiters =>
  Object.fromEntries(
    Object.entries(rates).map(([name, rate]: [string, Rate]) => [name, createLimiter(rate, clock)]),
  ) as unknown as PortalLimiters;
