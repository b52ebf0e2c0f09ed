import { Worker } from 'node:worker_threads';
import type { Language } from '../../language/languages.ts';
import type { FromSpelling, ToSpelling } from './worker-messages.ts';

/** Looks words up in the dictionary of a language. What goes wrong there marks nothing: a note is written without it too. */
export interface Spelling {
  /** Those of the words that are misspelt. */
  misspelt(language: Language, words: readonly string[]): Promise<readonly string[]>;
  /** What may be meant by a word, the likeliest first. */
  suggest(language: Language, word: string): Promise<readonly string[]>;
  close(): Promise<void>;
}

interface SpellingParts {
  /** The built `spelling-worker.js`. */
  readonly workerFile: string | URL;
  readonly tell: (line: string) => void;
  /** How long a worker that nothing is asked of keeps its dictionaries, in milliseconds. */
  readonly keptMillis?: number;
}

// Some calls later a note is written again.
const usuallyKept = 10 * 60_000;

export function createSpelling({ workerFile, tell, keptMillis = usuallyKept }: SpellingParts): Spelling {
  const waiting = new Map<number, (words: readonly string[]) => void>();
  let worker: Worker | null = null;
  let rest: NodeJS.Timeout | null = null;
  let last = 0;

  const giveUp = (of: Worker): void => {
    if (worker !== of) return;
    worker = null;
    for (const answer of waiting.values()) answer([]);
    waiting.clear();
  };
  const start = (): Worker => {
    const started = new Worker(workerFile, { name: 'spelling' });
    started.on('message', ({ id, words }: FromSpelling) => {
      waiting.get(id)?.(words);
      waiting.delete(id);
      if (waiting.size > 0) return;
      rest = setTimeout(() => void end(), keptMillis);
      rest.unref();
    });
    started.on('error', (error) => tell(`The dictionary ended: ${error.name}`));
    started.on('exit', () => giveUp(started));
    // It keeps no program from ending.
    started.unref();
    return started;
  };
  const end = async (): Promise<void> => {
    if (rest !== null) clearTimeout(rest);
    const ending = worker;
    if (ending === null) return;
    giveUp(ending);
    await ending.terminate();
  };
  type Asked = ToSpelling extends infer Each ? Omit<Each, 'id'> : never;
  const ask = (asked: Asked): Promise<readonly string[]> =>
    new Promise((answer) => {
      last += 1;
      waiting.set(last, answer);
      worker ??= start();
      worker.postMessage({ ...asked, id: last });
      if (rest !== null) clearTimeout(rest);
    });
  return {
    misspelt: (language, words) => ask({ kind: 'misspelt', language, words } as Asked),
    suggest: (language, word) => ask({ kind: 'suggest', language, word } as Asked),
    close: end,
  };
}
