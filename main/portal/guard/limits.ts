import type { Millis } from '../../../preload/contract/shared.ts';
import type { Clock } from '../../desk/ground/basics/context.ts';

/** So many at once, and after that one in each `every` milliseconds. */
export interface Rate {
  readonly burst: number;
  readonly every: Millis;
}

export interface Limiter {
  /** Takes one for a key. 0 where it may go on, else after how many milliseconds the next one may. */
  take(key: string): Millis;
}

/** More keys than this are not remembered: the oldest are dropped first, so the memory can't be filled with them. */
const mostKeys = 10_000;

/** What is remembered for each key. Of more than so many the one that was used longest ago is forgotten. */
interface Memory<Value> {
  get(key: string): Value | undefined;
  keep(key: string, value: Value): void;
  forget(key: string): void;
}

function createMemory<Value>(most: number, isOver: (value: Value) => boolean): Memory<Value> {
  const kept = new Map<string, Value>();
  const makeRoom = (): void => {
    if (kept.size < most) return;
    for (const [key, value] of kept) if (isOver(value)) kept.delete(key);
    for (const key of kept.keys()) {
      if (kept.size < most) return;
      kept.delete(key);
    }
  };
  return {
    get: (key) => kept.get(key),
    keep: (key, value) => {
      // Put in again, so that the order in the map is the order of use.
      kept.delete(key);
      makeRoom();
      kept.set(key, value);
    },
    forget: (key) => void kept.delete(key),
  };
}

/**
 * Counts for each key by the moment at which all it took so far is worked off (the generic cell rate algorithm): one
 * number a key, no timers, and the wait it tells is exact.
 */
export function createLimiter(rate: Rate, clock: Clock, keys = mostKeys): Limiter {
  const longest = rate.burst * rate.every;
  const workedOffAt = createMemory<Millis>(keys, (at) => at <= clock());
  return {
    take: (key) => {
      const now = clock();
      const until = workedOffAt.get(key) ?? now;
      // Further ahead than the limit allows: the clock was set back since.
      const start = until > now + longest ? now : Math.max(now, until);
      const wait = start - now - (rate.burst - 1) * rate.every;
      if (wait > 0) return wait;
      workedOffAt.keep(key, start + rate.every);
      return 0;
    },
  };
}

/** The first `free` don't wait; after that each waits twice as long as the one before, up to `most`. After `forget` without any it starts over. */
export interface Growth {
  readonly free: number;
  readonly first: Millis;
  readonly most: Millis;
  readonly forget: Millis;
}

interface Grown {
  readonly count: number;
  readonly at: Millis;
}

const waitAfter = (growth: Growth, count: number): Millis =>
  count < growth.free ? 0 : Math.min(growth.most, growth.first * 2 ** Math.min(count - growth.free, 30));

// A time ahead of the clock is from before the clock was put back.
const isForgotten = (growth: Growth, { at }: Grown, now: Millis): boolean =>
  at > now || at <= now - growth.forget;

const createGrowth = (growth: Growth, clock: Clock, keys: number) => {
  const memory = createMemory<Grown>(keys, (grown) => isForgotten(growth, grown, clock()));
  return {
    ...memory,
    get: (key: string): Grown | undefined => {
      const grown = memory.get(key);
      return grown && !isForgotten(growth, grown, clock()) ? grown : undefined;
    },
  };
};

/** Limits requests for one name from all clients together. Waits are short at first; refused requests do not make them longer. */
export function createGrowingLimiter(growth: Growth, clock: Clock, keys = mostKeys): Limiter {
  const memory = createGrowth(growth, clock, keys);
  return {
    take: (key) => {
      const now = clock();
      const known = memory.get(key);
      const wait = known ? known.at + waitAfter(growth, known.count) - now : 0;
      if (wait > 0) return wait;
      memory.keep(key, { count: (known?.count ?? 0) + 1, at: now });
      return 0;
    },
  };
}

/** Slows down what is tried with a name and refuses nothing, so that no stranger's tries keep out who has the password. */
export interface Slowdown {
  /** Counts a try; how many milliseconds later than usual it is answered. */
  delay(key: string): Millis;
  /** The right password was given: the count starts over. */
  passed(key: string): void;
}

export function createSlowdown(growth: Growth, clock: Clock, keys = mostKeys): Slowdown {
  const memory = createGrowth(growth, clock, keys);
  return {
    delay: (key) => {
      const count = memory.get(key)?.count ?? 0;
      memory.keep(key, { count: count + 1, at: clock() });
      return waitAfter(growth, count);
    },
    passed: memory.forget,
  };
}

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/**
 * What the portal counts for a client; its whole network may take `networkShare` times as much. A name that is not on
 * file counts like one that is: the limit must not tell them apart.
 */
export interface PortalRates {
  /** Pages that a client opens. */
  readonly pages: Rate;
  /** Forms that a client sends. */
  readonly forms: Rate;
  /** Mails that a client asks for, for one address. */
  readonly address: Rate;
  /** Resets that a client asks for, for one user name; the desk has a stricter limit for an account of its own. */
  readonly userName: Rate;
  /** Tries of a client to sign in as one account. */
  readonly signIn: Rate;
  /** A client's attempts to sign in, with any name. */
  readonly signInClient: Rate;
  /** Forms that a client sends with one link. */
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

/** A network is many clients, and may be one guesser's whole. */
const networkShare = 4;

/** Mails that all clients together ask for with one name. */
const nameGrowth: Growth = { free: 5, first: minute, most: 15 * minute, forget: hour };
/** Tries of everybody together to sign in with one name. */
export const signInGrowth: Growth = { free: 5, first: 400, most: 4800, forget: 30 * minute };

/** Who is counted: a client, and the network that it is in. */
export interface Counted {
  readonly client: string;
  readonly network: string;
}

export interface ClientLimiter {
  /** Takes one for a client and its network; `about` names what is counted apart, as an address or a link. */
  take(counted: Counted, about?: string): Millis;
}

export type PortalLimiters = { readonly [Name in keyof PortalRates]: ClientLimiter };

function createClientLimiter(rate: Rate, clock: Clock): ClientLimiter {
  const clients = createLimiter(rate, clock);
  const networks = createLimiter(
    { burst: rate.burst * networkShare, every: rate.every / networkShare },
    clock,
  );
  return {
    take: ({ client, network }, about = '') =>
      clients.take(`${client} ${about}`) || networks.take(`${network} ${about}`),
  };
}

export const createLimiters = (rates: PortalRates, clock: Clock): PortalLimiters =>
  Object.fromEntries(
    Object.entries(rates).map(([name, rate]: [string, Rate]) => [name, createClientLimiter(rate, clock)]),
  ) as unknown as PortalLimiters;

/** What is counted for a name, for all clients together. */
export interface NameLimits {
  readonly mails: Limiter;
  readonly signIns: Slowdown;
}

export const createNameLimits = (clock: Clock): NameLimits => ({
  mails: createGrowingLimiter(nameGrowth, clock),
  signIns: createSlowdown(signInGrowth, clock),
});
