import { readFile, rm } from 'node:fs/promises';
import type { RandomBytes } from '../desk/ground/basics/context.ts';
import { replaceFile } from '../drafts/desk-drafts.ts';
import {
  draftsKeyOf,
  type KeptTexts,
  ownWordsFile,
  sealDrafts,
  unsealDrafts,
} from '../drafts/sealed-drafts.ts';
import { type Answer, done, failures } from '../failures.ts';
import type { StoreKey } from '../store/key.ts';
import { storeRefusal } from '../store/store.ts';

/** Words that dictionaries lack and people at this computer know: sealed beside the store, and in no team's. */
export interface OwnWords {
  /** In the order of the alphabet. What can't be read is gone. */
  all(): Promise<readonly string[]>;
  /** Codes `disk-full`, `store-not-writable`, `store-read-only`. */
  add(word: string): Promise<Answer<{ added: true }>>;
  /** False where it was not there. The same codes. */
  forget(word: string): Promise<Answer<{ forgotten: boolean }>>;
  /** Waits for what is being written. */
  settled(): Promise<void>;
}

interface OwnWordsParts {
  readonly folder: string;
  readonly key: StoreKey;
  readonly clock: () => number;
  readonly random: RandomBytes;
  readonly readOnly: boolean;
}

/** More words than these no desk has of its own; the oldest go first. */
const mostWords = 500;

export function createOwnWords(parts: OwnWordsParts): OwnWords {
  const { folder, clock, random } = parts;
  const file = ownWordsFile(folder);
  // Before the store's key is wiped.
  const key = draftsKeyOf(parts.key);
  let writing: Promise<unknown> = Promise.resolve();

  // Each time: the command line may work beside the window.
  const words = async (): Promise<KeptTexts> => {
    const bytes = await readFile(file).catch(() => null);
    return (bytes && unsealDrafts(bytes, file, key)) ?? new Map();
  };
  /** One after the other; what could not be written is as if it had not been said. */
  const change = <Value>(
    to: (now: KeptTexts) => KeptTexts | null,
    value: (hasChanged: boolean) => Value,
  ): Promise<Answer<Value>> => {
    const write = async (): Promise<Answer<Value>> => {
      if (parts.readOnly) return failures.storeReadOnly();
      const next = to(await words());
      if (next === null) return done(value(false));
      try {
        if (next.size === 0) await rm(file, { force: true });
        else await replaceFile(folder, file, sealDrafts(next, file, key, random));
      } catch (error) {
        const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
        return storeRefusal(error, file) ?? failures.storeNotWritable(file, code);
      }
      return done(value(true));
    };
    const written = writing.then(write);
    writing = written;
    return written;
  };

  return {
    all: async () => [...(await words()).keys()].toSorted((one, other) => one.localeCompare(other)),
    add: (word) =>
      change(
        (now) =>
          now.has(word)
            ? null
            : new Map([...now, [word, { at: clock(), json: '' }] as const].slice(-mostWords)),
        () => ({ added: true }) as const,
      ),
    forget: (word) =>
      change(
        (now) => (now.has(word) ? new Map([...now].filter(([each]) => each !== word)) : null),
        (forgotten) => ({ forgotten }),
      ),
    settled: async () => {
      await writing;
    },
  };
}
