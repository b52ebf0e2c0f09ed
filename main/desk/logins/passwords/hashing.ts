import { type Answer, done, failures } from '../../../failures.ts';

/** argon2id with 19 MiB, two passes, one lane: the least that OWASP's Password Storage Cheat Sheet accepts for it. */
const hashingCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashes and checks passwords off the main thread, so many at once and no more. Both refuse with `portal-busy`. */
export interface PasswordHasher {
  /** The hash in its text form (`$argon2id$v=19$…`), with a salt of its own. */
  hash(password: string): Promise<Answer<string>>;
  /** Whether a password is the one of a hash. Without a hash it takes as long and says no. */
  verify(stored: string | null, password: string): Promise<Answer<boolean>>;
}

export interface HasherLimits {
  readonly atOnce: number;
  readonly waiting: number;
}

// Most commands hash nothing: the native module is loaded with the first password.
const argon2 = (): Promise<typeof import('@node-rs/argon2')> => import('@node-rs/argon2');

/** A guesser may keep a core busy, not all of them, nor fill the memory with 19 MiB each. */
const usualHasherLimits: HasherLimits = { atOnce: 2, waiting: 32 };

export function createPasswordHasher(limits: HasherLimits = usualHasherLimits): PasswordHasher {
  let running = 0;
  const queue: (() => void)[] = [];
  // The hash of nothing anybody chose: what is compared where there is no account, so that it takes as long.
  let nobodys: Promise<string> | undefined;

  async function inTurn<Value>(work: () => Promise<Value>): Promise<Answer<Value>> {
    if (running >= limits.atOnce) {
      if (queue.length >= limits.waiting) return failures.portalBusy();
      await new Promise<void>((turn) => queue.push(turn));
    } else running += 1;
    try {
      return done(await work());
    } finally {
      // The next one takes over this one's place.
      const next = queue.shift();
      if (next) next();
      else running -= 1;
    }
  }

  return {
    hash: (password) => inTurn(async () => (await argon2()).hash(password, hashingCost)),
    verify: async (stored, password) => {
      const { hash, verify } = await argon2();
      nobodys ??= hash('\u0000', hashingCost);
      const against = stored ?? (await nobodys);
      const same = await inTurn(() => verify(against, password).catch(() => false));
      return same.ok ? done(same.value && stored !== null) : same;
    },
  };
}
