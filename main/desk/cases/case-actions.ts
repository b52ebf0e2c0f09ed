import type { CaseSummary, ResolutionCode } from '../../../preload/contract/cases.ts';
import { type Answer, done, failures } from '../../failures.ts';
import type { Reader, Writer } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import type { ActionContext } from '../context.ts';
import { defineAction } from '../definitions.ts';
import { type CaseRow, caseSummary, findCaseRow } from './read-case.ts';
import { insertCase, reopenCase, writeLine } from './write-case.ts';

/** Reason and resolution codes in words, as in `forgot-user-name` → `forgot user name`. */
const inWords = (code: string): string => code.replaceAll('-', ' ');

function openCaseRow(reader: Reader, number: string): Answer<CaseRow> {
  const row = findCaseRow(reader, number);
  if (row.ok && row.value.state === 'closed') return failures.caseClosed(number);
  return row;
}

function summaryOf(reader: Reader, number: string, context: ActionContext): Answer<CaseSummary> {
  context.changed('cases', `case:${number}`);
  const row = findCaseRow(reader, number);
  return row.ok ? done(caseSummary(row.value)) : row;
}

/** Whom a case is about, as far as it was said: an account brings its practice. Codes `practice-not-found`, `account-not-found`. */
function subjectOf(
  reader: Reader,
  input: { readonly practiceId?: string | undefined; readonly accountId?: string | undefined },
): Answer<{ readonly practiceId: string | null; readonly accountId: string | null }> {
  const account =
    input.accountId === undefined
      ? undefined
      : reader.get<{ practice_id: string }>(
          sql`SELECT practice_id FROM accounts WHERE id = ${input.accountId}`,
        );
  if (input.accountId !== undefined && !account) return failures.accountNotFound(input.accountId);
  const practiceId = input.practiceId ?? account?.practice_id ?? null;
  if (practiceId !== null && !reader.get(sql`SELECT 1 FROM practices WHERE id = ${practiceId}`))
    return failures.practiceNotFound(practiceId);
  return done({ practiceId, accountId: input.accountId ?? null });
}

function finish(
  transaction: Writer,
  input: { readonly number: string; readonly resolution: ResolutionCode },
  context: ActionContext,
  state: 'solved' | 'closed',
): Answer<CaseSummary> {
  const row = openCaseRow(transaction, input.number);
  if (!row.ok) return row;
  transaction.one(
    sql`UPDATE cases SET state = ${state}, resolution = ${input.resolution},
          solved_at = coalesce(solved_at, ${context.now}),
          closed_at = ${state === 'closed' ? context.now : null}
        WHERE id = ${row.value.id}`,
  );
  const done = state === 'closed' ? 'Closed' : 'Solved';
  writeLine(
    transaction,
    context,
    row.value.id,
    `cases.${state === 'closed' ? 'close' : 'solve'}`,
    `${done}: ${inWords(input.resolution)}`,
  );
  return summaryOf(transaction, input.number, context);
}

const opening = defineAction('cases.open', {
  handle: (transaction, input, context) => {
    const subject = subjectOf(transaction, input);
    if (!subject.ok) return subject;
    const { number } = insertCase(transaction, context, { ...input, ...subject.value });
    return summaryOf(transaction, number, context);
  },
});

const noting = defineAction('cases.note', {
  handle: (transaction, input, context) => {
    const row = findCaseRow(transaction, input.number);
    if (!row.ok) return row;
    writeLine(transaction, context, row.value.id, 'cases.note', input.text);
    return summaryOf(transaction, input.number, context);
  },
});

const updating = defineAction('cases.update', {
  handle: (transaction, input, context) => {
    const row = openCaseRow(transaction, input.number);
    if (!row.ok) return row;
    const subject = subjectOf(transaction, input);
    if (!subject.ok) return subject;
    const before = row.value;
    const after = {
      caller: input.caller ?? before.caller,
      callback: input.callback === undefined ? before.callback : input.callback || null,
      practice: subject.value.practiceId ?? before.practice_id,
      account: subject.value.accountId ?? before.account_id,
      reason: input.reason ?? before.reason,
      priority: input.priority ?? before.priority,
      tags: input.tags ? JSON.stringify(input.tags) : before.tags,
      state: input.state ?? (before.state === 'solved' ? 'open' : before.state),
    };
    // Proofs were for the account that the case was about; they don't move to another one.
    if (before.account_id !== null && after.account !== before.account_id) {
      if (transaction.get(sql`SELECT 1 FROM proofs WHERE case_id = ${before.id}`))
        return failures.caseOtherAccount(input.number);
    }
    transaction.one(
      sql`UPDATE cases SET caller = ${after.caller}, callback = ${after.callback}, practice_id = ${after.practice},
            account_id = ${after.account}, reason = ${after.reason}, priority = ${after.priority}, tags = ${after.tags},
            state = ${after.state}
          WHERE id = ${before.id}`,
    );
    const { number: _, ...fields } = input;
    const said = Object.entries(fields).map(
      ([field, value]) =>
        `${field === 'practiceId' ? 'practice' : field === 'accountId' ? 'account' : field} → ${Array.isArray(value) ? value.join(', ') || 'none' : inWords(String(value)) || 'none'}`,
    );
    if (said.length > 0) writeLine(transaction, context, before.id, 'cases.update', said.join('; '));
    return summaryOf(transaction, input.number, context);
  },
});

const reopening = defineAction('cases.reopen', {
  handle: (transaction, input, context) => {
    const row = findCaseRow(transaction, input.number);
    if (!row.ok) return row;
    if (row.value.state !== 'closed' && row.value.state !== 'solved')
      return failures.caseNotClosed(input.number);
    reopenCase(transaction, context, row.value.id, input.why);
    return summaryOf(transaction, input.number, context);
  },
});

export const caseActions = [
  opening,
  noting,
  updating,
  defineAction('cases.solve', {
    handle: (transaction, input, context) => finish(transaction, input, context, 'solved'),
  }),
  defineAction('cases.close', {
    handle: (transaction, input, context) => finish(transaction, input, context, 'closed'),
  }),
  reopening,
];
