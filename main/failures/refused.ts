import type { Refusal } from '../../preload/contract/shared.ts';

export interface Refused {
  readonly ok: false;
  readonly error: Refusal;
}

/** A refusal: a code for a script, a sentence for a person, and fields of that code. */
export const refused = (
  code: string,
  message: string,
  fields: Readonly<Record<string, unknown>> = {},
): Refused => ({
  ok: false,
  error: { ...fields, code, message },
});

/** A moment as a sentence tells it, in UTC. */
export const when = (at: number): string => new Date(at).toISOString().replace('T', ' ').slice(0, 16);
