import type { Strength } from '../../preload/contract/shared.ts';
import { failures, type Refused } from '../failures.ts';
import { say } from '../language.ts';
import type { Reader, Writer } from '../store/handles.ts';
import { sql } from '../store/sql.ts';
import type { Action } from './ground/basics/action.ts';
import type { LineText } from './ground/basics/context.ts';
import type { Subject } from './ground/basics/definitions.ts';
import { accountFactsOf, displayName } from './ground/people/people.ts';
import type { ProvenCase } from './ground/proofs/keep-proofs.ts';
import { performWords as words } from './words.ts';

/** The case that an action is said to belong to. */
export interface CaseRow extends ProvenCase {
  readonly number: string;
  readonly state: string;
  /** The id of the case that goes on for it. */
  readonly merged_into: string | null;
}

/** The case is the one of the open call, which is another practice's: whoever asked has to say whose call it is. */
export function otherPractices(found: CaseRow, subject: Subject, needed: Strength): Refused | null {
  const { practiceId, accountId = null } = subject;
  if (!found.practice_id || !practiceId || found.practice_id === practiceId) return null;
  return failures.whichCall({ number: found.number, practiceId, accountId, needed });
}

/** A question back to whoever asked, and no refusal: nobody tried what they may not. */
export const isQuestion = ({ error }: Refused): boolean => error.code === 'which-call';

/** What was done before was asked about then. */
export const asAnswered = ({ unasked: _, ...request }: Action): Action => request;

/** Proofs are for the practice and the account that they were made for. Null where the case fits the action. */
export function otherSubject(found: CaseRow, subject: Subject): Refused | null {
  if (found.account_id && subject.accountId && found.account_id !== subject.accountId)
    return failures.caseOtherAccount(found.number);
  // What concerns a whole practice has no account: the proofs have to be for that practice.
  if (found.practice_id && subject.practiceId && found.practice_id !== subject.practiceId)
    return failures.caseOtherPractice(found.number);
  return null;
}

/** In the case of another practice's caller a line says for whom it was done. */
export function forWhom(
  reader: Reader,
  found: CaseRow | null,
  subject: Subject | null,
  line: LineText,
): LineText {
  const practiceId = subject?.practiceId;
  if (!found?.practice_id || !practiceId || found.practice_id === practiceId) return line;
  const account = subject.accountId ? accountFactsOf(reader, subject.accountId) : undefined;
  const practice = reader.get<{ name: string }>(sql`SELECT name FROM practices WHERE id = ${practiceId}`);
  const name = account ? `${displayName(account)}, ${practice?.name ?? ''}` : (practice?.name ?? '');
  return () => say(words.forAnother, { done: typeof line === 'string' ? line : line(), name, practiceId });
}

/**
 * A case that was opened before anybody knew whom it is about learns it from the first action. A case's account lies in its
 * practice: what concerns another practice leaves the case as it is.
 */
export function adoptSubject(transaction: Writer, caseId: string, subject: Subject): void {
  const practice = subject.practiceId ?? null;
  transaction.run(
    sql`UPDATE cases SET practice_id = coalesce(practice_id, ${practice}),
          account_id = coalesce(account_id, ${subject.accountId ?? null}),
          reason = CASE WHEN reason = 'other' THEN ${subject.reason} ELSE reason END
        WHERE id = ${caseId} AND (practice_id IS NULL OR ${practice} IS NULL OR practice_id = ${practice})`,
  );
}
