import type { Channel, Strength } from '../../preload/contract/shared.ts';
import { type Answer, done, failures, type Refused } from '../failures.ts';
import { inDeskLanguage, say } from '../language.ts';
import type { Reader, Writer } from '../store/handles.ts';
import { sql } from '../store/sql.ts';
import type { Action } from './ground/basics/action.ts';
import type { LineText } from './ground/basics/context.ts';
import type { Subject } from './ground/basics/definitions.ts';
import { leadingNumber } from './ground/case-log/merged-cases.ts';
import { insertCase } from './ground/case-log/write-case.ts';
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

/** The open case of a number as it was typed, with or without its hyphen. Codes `case-not-found`, `case-merged`, `case-closed`. */
export function findCase(reader: Reader, number: string): Answer<CaseRow> {
  const typed = number.trim().toUpperCase();
  const row = reader.get<CaseRow>(
    sql`SELECT id, number, state, practice_id, account_id, reason, merged_into FROM cases WHERE number = ${typed.length === 8 ? `${typed.slice(0, 4)}-${typed.slice(4)}` : typed}`,
  );
  if (!row) return failures.caseNotFound(number);
  if (row.merged_into !== null) return failures.caseMerged(row.number, leadingNumber(reader, row.id));
  return row.state === 'closed' ? failures.caseClosed(row.number) : done(row);
}

/** Opens a case for an action that was asked without one; none for what is about nobody. */
export function openOwnCase(
  transaction: Writer,
  base: Parameters<typeof insertCase>[1],
  channel: Channel,
  subject: Subject | null,
): { readonly id: string; readonly number: string } | null {
  if (!subject) return null;
  return insertCase(transaction, base, {
    ...subject,
    channel,
    caller: subject.caller ?? inDeskLanguage(() => say(words.notNamed)),
  });
}

/** A line names the administrator who asked for the change, whatever handler writes it. */
export function askedFor(reader: Reader, input: unknown, line: LineText): LineText {
  const { askedBy } = (input ?? {}) as { readonly askedBy?: unknown };
  const asking = typeof askedBy === 'string' ? accountFactsOf(reader, askedBy) : undefined;
  if (!asking) return line;
  return () => {
    const text = typeof line === 'string' ? line : line();
    const asked = say(words.askedFor, { name: displayName(asking) });
    return text.includes(asked) ? text : `${text}; ${asked}`;
  };
}
