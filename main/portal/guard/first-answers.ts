import type { Millis } from '../../../preload/contract/shared.ts';
import type { Clock } from '../../desk/ground/basics/context.ts';

/** So long, and for so many forms, a form that is sent once more gets its first answer again. */
export interface Keeping {
  readonly lasts: Millis;
  readonly most: number;
}

const usualKeeping: Keeping = { lasts: 10 * 60_000, most: 2000 };

/** The first answer to each form, for when it is sent once more: a double click, a reload, a browser that tries again. */
export interface FirstAnswers {
  /**
   * Carries a form out once. When it is sent again, the first answer is given, even while that is still being made.
   * Where the first came to nothing (try again later), the next one is carried out. `key` names one form as it was sent.
   */
  once(key: string, carryOut: () => Promise<Response>): Promise<Response>;
}

interface Kept {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

const keep = async (response: Response): Promise<Kept> => ({
  status: response.status,
  headers: [...response.headers],
  body: await response.text(),
});

const responseOf = ({ status, headers, body }: Kept): Response =>
  new Response(body, { status, headers: headers.map(([name, value]): [string, string] => [name, value]) });

/** An answer that says "later" changed nothing: the same form may be sent again then. */
const isFinal = ({ status }: Kept): boolean => status !== 429 && status < 500;

/**
 * In memory, on purpose: the key of a form dies with the program that showed it, so after a restart the same form is
 * opened again before anything is done.
 */
export function createFirstAnswers(clock: Clock, keeping: Keeping = usualKeeping): FirstAnswers {
  const kept = new Map<string, { readonly at: Millis; readonly first: Promise<Kept> }>();

  const known = (key: string, now: Millis): Promise<Kept> | undefined => {
    const entry = kept.get(key);
    return entry && entry.at <= now && entry.at > now - keeping.lasts ? entry.first : undefined;
  };

  const makeRoom = (now: Millis): void => {
    // The map is in the order of time, so what is over stands at its beginning.
    for (const [key, { at }] of kept) {
      if (at <= now && at > now - keeping.lasts && kept.size < keeping.most) return;
      kept.delete(key);
    }
  };

  return {
    once: async (key, carryOut) => {
      const now = clock();
      const before = known(key, now);
      if (before) return responseOf(await before);
      makeRoom(now);
      const first = carryOut().then(keep);
      kept.delete(key);
      kept.set(key, { at: now, first });
      const forget = (): void => {
        if (kept.get(key)?.first === first) kept.delete(key);
      };
      try {
        const answer = await first;
        if (!isFinal(answer)) forget();
        return responseOf(answer);
      } catch (error) {
        forget();
        throw error;
      }
    },
  };
}
