import type { Answer, Refusal } from '../preload/contract/shared.ts';
import { callersFailures } from './failures/callers.ts';
import { claimsFailures } from './failures/claims.ts';
import { differencesFailures } from './failures/differences.ts';
import { directoryFailures } from './failures/directory.ts';
import { generalFailures } from './failures/general.ts';
import { loginHelpFailures } from './failures/login-help.ts';
import { mailFailures } from './failures/mail.ts';
import type { Refused } from './failures/refused.ts';
import { signingInFailures } from './failures/signing-in.ts';
import { storeFailures } from './failures/store.ts';
import { transferFailures } from './failures/transfer.ts';

/** A success with its value. */
export const done = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({
  ok: true,
  value,
});

/**
 * Every refusal of the program, once: the code a script gets and the sentence a person gets, in a file a room.
 * A sentence says what happened and what to do. Exceptions are for bugs.
 */
export const failures = {
  ...generalFailures,
  ...storeFailures,
  ...directoryFailures,
  ...differencesFailures,
  ...claimsFailures,
  ...callersFailures,
  ...signingInFailures,
  ...loginHelpFailures,
  ...transferFailures,
  ...mailFailures,
} as const;

export { type InputIssue, predicateInWords, problemInWords } from './failures/problem-in-words.ts';
export type { Answer, Refusal, Refused };
