import type { FailedCheck } from '../../../../preload/contract/callers.ts';
import type { Millis, ProofKind } from '../../../../preload/contract/shared.ts';
import { say } from '../../../language.ts';
import type { Reader, Writer } from '../../../store/handles.ts';
import { sql } from '../../../store/sql.ts';
import type { ActionContext, LineText } from '../basics/context.ts';
import { writeLine } from '../case-log/write-case.ts';
import { isProofKind, proofName } from '../rules/proof-rules.ts';
import { proofWords as words } from './words.ts';

/** For how long a failed check warns every operator, in days. */
const warningDays = 30;
const day = 24 * 60 * 60_000;

/** A check that failed without being one of the proofs: the case was ended because no one could tell who called. */
const notProven = 'not-proven';

const inWords = (kind: string): string =>
  kind === notProven ? say(words.notProven) : isProofKind(kind) ? proofName(kind) : kind;

/**
 * Keeps that a caller did not pass a check: a line in the case, and a warning on the account and its practice for every
 * operator.
 */
export function keepFailedCheck(
  transaction: Writer,
  context: Pick<ActionContext, 'now' | 'operator' | 'newId' | 'changed'>,
  about: {
    readonly id: string;
    readonly number: string;
    readonly practice_id: string | null;
    readonly account_id: string | null;
  },
  kind: ProofKind | typeof notProven,
  text: LineText = () => say(words.notVerified, { check: inWords(kind) }),
): void {
  transaction.one(
    sql`INSERT INTO failed_checks (id, case_id, practice_id, account_id, kind, at, operator)
        VALUES (${context.newId()}, ${about.id},
          coalesce(${about.practice_id}, (SELECT practice_id FROM accounts WHERE id = ${about.account_id})),
          ${about.account_id}, ${kind}, ${context.now}, ${context.operator})`,
  );
  writeLine(transaction, context, about.id, 'callers.record-failed-check', text);
  context.changed('cases', 'directory', `case:${about.number}`);
  if (about.account_id !== null) context.changed(`account:${about.account_id}`);
  if (about.practice_id !== null) context.changed(`practice:${about.practice_id}`);
}

/**
 * Checks that callers did not pass in the last 30 days, newest first: for an account also those of its practice. One that
 * lies further ahead than that comes from a clock that was wrong, and would warn for as long as that was ahead.
 */
export function failedChecks(
  reader: Reader,
  {
    accountId,
    practiceId,
  }: { readonly accountId?: string | undefined; readonly practiceId?: string | undefined },
  now: Millis,
): readonly FailedCheck[] {
  const practice =
    practiceId ??
    reader.get<{ practice_id: string }>(sql`SELECT practice_id FROM accounts WHERE id = ${accountId ?? ''}`)
      ?.practice_id ??
    '';
  return reader
    .all<{ at: Millis; operator: string; kind: string; number: string | null }>(
      sql`SELECT f.at, f.operator, f.kind, c.number FROM failed_checks AS f LEFT JOIN cases AS c ON c.id = f.case_id
          WHERE (f.account_id = ${accountId ?? ''} OR f.practice_id = ${practice})
            AND f.at BETWEEN ${now - warningDays * day + 1} AND ${now + warningDays * day}
          ORDER BY f.at DESC, f.id DESC LIMIT 20`,
    )
    .map(({ at, operator, kind, number }) => ({
      at,
      operator,
      caseNumber: number,
      text: say(words.warning, { check: inWords(kind) }),
    }));
}

/** A case that ended because no one could tell who called did not end, after all: no one is warned of it. */
export const forgetNotProven = (transaction: Writer, caseId: string, at: Millis): number =>
  transaction.run(
    sql`DELETE FROM failed_checks WHERE case_id = ${caseId} AND kind = ${notProven} AND at = ${at}`,
  );
