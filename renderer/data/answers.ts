import { catalogue } from '../../language/catalogue.ts';
import type { Answer, Refusal } from '../../preload/contract/shared.ts';
import { say } from '../language.ts';

const words = catalogue({
  noAnswer: {
    en: 'The program could not answer. Try again; if it stays like this, restart the program.',
    es: 'El programa no pudo responder. Inténtelo de nuevo; si sigue así, reinicie el programa.',
  },
});

/** A call that broke on its way, in the shape of every other refusal, so that a screen shows both alike. */
function refusalOf(problem: unknown): Refusal {
  const detail = problem instanceof Error ? problem.message : String(problem);
  return {
    code: 'internal-error',
    message: say(words.noAnswer),
    detail,
  };
}

/** Awaits an answer and never throws: what broke becomes a refusal. */
export async function settled<Value>(call: () => Promise<Answer<Value>>): Promise<Answer<Value>> {
  try {
    return await call();
  } catch (problem) {
    return { ok: false, error: refusalOf(problem) };
  }
}

/** The field that a refusal speaks of, or null where it speaks of the whole input. */
export function refusedField(refusal: Refusal | null): string | null {
  if (refusal === null) return null;
  for (const name of ['field', 'column', 'key', 'path'] as const) {
    const value = refusal[name];
    if (typeof value === 'string' && value !== '') return value;
    if (Array.isArray(value) && value.length > 0) return value.join('.');
  }
  return null;
}
