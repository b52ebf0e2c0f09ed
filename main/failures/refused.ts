import type { Refusal, RefusalCode } from '../../preload/contract/refusals.ts';

export interface Refused<Code extends RefusalCode = RefusalCode> {
  readonly ok: false;
  readonly error: Refusal<Code>;
}

/** A refusal: a code for a script, a sentence for a person, and fields of that code. */
export const refused = <const Code extends RefusalCode>(
  code: Code,
  message: string,
  fields: Readonly<Record<string, unknown>> = {},
): Refused<Code> => ({
  ok: false,
  error: { ...fields, code, message },
});

/** A moment as a sentence tells it, in UTC. */
export const when = (at: number): string => new Date(at).toISOString().replace('T', ' ').slice(0, 16);
