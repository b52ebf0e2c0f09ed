import type { Refusal, RefusalCode } from '../preload/contract/refusals.ts';
import type { Answer } from '../preload/contract/shared.ts';
import { backupFailures } from './failures/backup.ts';
import { callersFailures } from './failures/callers.ts';
import { claimsFailures } from './failures/claims.ts';
import { differencesFailures } from './failures/differences.ts';
import { directoryFailures } from './failures/directory.ts';
import { generalFailures } from './failures/general.ts';
import { loginsFailures } from './failures/logins.ts';
import { mailFailures } from './failures/mail.ts';
import { networkFailures } from './failures/network.ts';
import { operatorsFailures } from './failures/operators.ts';
import { policyFailures } from './failures/policy.ts';
import type { Refused } from './failures/refused.ts';
import { signingInFailures } from './failures/signing-in.ts';
import { type NewerProgram, storeFailures } from './failures/store.ts';
import { teamFailures } from './failures/team.ts';
import { transferFailures } from './failures/transfer.ts';
import { updateFailures } from './failures/updates.ts';

/** A success with its value. */
export const done = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({
  ok: true,
  value,
});

type Makers = Readonly<Record<string, (...given: never[]) => Refused>>;
/** The code of a failure; nothing for one that passes on the code of another. */
type CodeOf<Made> = Made extends Refused<infer Code> ? (RefusalCode extends Code ? never : Code) : never;
type CodesOf<Given extends Makers> = { readonly [Name in keyof Given]: CodeOf<ReturnType<Given[Name]>> };
/** Nothing where all codes are there; else a field that no one has, so that the compiler names the missing ones. */
type None<Missing> = [Missing] extends [never] ? unknown : { readonly missing: Missing };

/** A code of the contract that no failure here has does not compile. */
const forEveryCode = <Given extends Makers>(
  given: Given & None<Exclude<RefusalCode, CodesOf<Given>[keyof Given]>>,
): Given => given;

/**
 * Every refusal of the program, once: the code a script gets and the sentence a person gets, in a file a room.
 * A sentence says what happened and what to do. Exceptions are for bugs.
 */
export const failures = forEveryCode({
  ...generalFailures,
  ...storeFailures,
  ...teamFailures,
  ...backupFailures,
  ...updateFailures,
  ...directoryFailures,
  ...differencesFailures,
  ...claimsFailures,
  ...callersFailures,
  ...operatorsFailures,
  ...signingInFailures,
  ...loginsFailures,
  ...transferFailures,
  ...mailFailures,
  ...policyFailures,
  ...networkFailures,
});

export { type InputIssue, predicateInWords, problemInWords } from './failures/problem-in-words.ts';
export type { Answer, NewerProgram, Refusal, Refused };
