import type { Refused } from '../failures.ts';

/** An error that is a refusal: what a store of another kind can't do, with the sentence that a person gets. */
export class StoreRefused extends Error {
  readonly refusal: Refused;

  constructor(refusal: Refused) {
    super(refusal.error.message);
    this.refusal = refusal;
  }
}
