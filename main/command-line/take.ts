import type { Refusal } from '../../preload/contract/shared.ts';
import type { Answer } from '../failures.ts';

/** A refusal on its way out of a command: thrown by `take`, printed and turned into exit status 1 in one place. */
export class RefusedError extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

/** The value of an answer, or the end of the command. */
export function take<Value>(answer: Answer<Value>): Value {
  if (answer.ok) return answer.value;
  throw new RefusedError(answer.error);
}
