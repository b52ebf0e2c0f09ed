import type { PlainMessage } from '../../../language/catalogue.ts';
import {
  caseStateWords,
  priorityWords,
  reasonWords,
  resolutionWords,
} from '../../../preload/contract/case-words.ts';
import type { CaseSummary, ResolutionCode } from '../../../preload/contract/cases.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { say } from '../../language.ts';
import type { Reader, Writer } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import type { ActionContext } from '../ground/basics/context.ts';
import type { ActionOf, ActionsOf } from '../ground/basics/definitions.ts';
import { comesTo } from '../ground/case-log/case-clock.ts';
import { keepCaseHead } from '../ground/case-log/case-texts.ts';
import { insertCase, reopenCase, writeLine } from '../ground/case-log/write-case.ts';
import { keepFailedCheck } from '../ground/proofs/failed-checks.ts';
import { endProofs } from '../ground/proofs/keep-proofs.ts';
import { endHandover, type Handover, handoverOf } from './handovers.ts';
import { type CaseRow, caseSummary, findCaseRow } from './read-case.ts';
import { caseWords as words } from './words.ts';

/** A word of a list inside a line: it begins small there. */
function inLine(message: PlainMessage): string {
  const text = say(message);
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** The words of fields that are codes. */
const codesInWords: Readonly<Record<string, Readonly<Record<string, PlainMessage>>>> = {
  reason: reasonWords,
  priority: priorityWords,
  state: caseStateWords,
};

/** A field's value as it stands in a line; empty where there is none. */
function valueInWords(field: string, value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  const text = String(value ?? '');
  const code = codesInWords[field]?.[text];
  return code ? inLine(code) : text;
}

/** A change as `field → value`. */
function changeInWords([field, given]: readonly [string, unknown]): string {
  const value = valueInWords(field, given);
  return say(words.fieldChanged, { field, value, isEmpty: value === '' ? 'yes' : 'no' });
}

export function openCaseRow(reader: Reader, number: string): Answer<CaseRow> {
  const row = findCaseRow(reader, number);
  if (row.ok && row.value.state === 'closed') return failures.caseClosed(number);
  return row;
}

export function summaryOf(reader: Reader, number: string, context: ActionContext): Answer<CaseSummary> {
  context.changed('cases', `case:${number}`);
  const row = findCaseRow(reader, number);
  return row.ok ? done(caseSummary(row.value)) : row;
}

interface Whom {
  readonly practiceId: string | null;
  readonly accountId: string | null;
}

/** What is said of whom a case is about: undefined where nothing is, null where it is removed. */
interface SaidWhom {
  readonly practiceId?: string | null | undefined;
  readonly accountId?: string | null | undefined;
}

/**
 * Whom a case is about, as far as it was said: an account brings its practice, and lies in it. What is not said stays as it was
 * before, but for an account of another practice. Codes `practice-not-found`, `account-not-found`, `case-account-elsewhere`.
 */
function subjectOf(reader: Reader, input: SaidWhom, before?: Whom): Answer<Whom> {
  if (before && input.practiceId === undefined && input.accountId === undefined) return done(before);
  const accountId = input.accountId === undefined ? (before?.accountId ?? null) : input.accountId;
  const account =
    accountId === null
      ? undefined
      : reader.get<{ practice_id: string }>(sql`SELECT practice_id FROM accounts WHERE id = ${accountId}`);
  if (accountId !== null && !account) return failures.accountNotFound(accountId);
  const said =
    input.practiceId === undefined && input.accountId == null ? before?.practiceId : input.practiceId;
  const practiceId = said === undefined ? (account?.practice_id ?? null) : said;
  if (practiceId !== null && !reader.get(sql`SELECT 1 FROM practices WHERE id = ${practiceId}`))
    return failures.practiceNotFound(practiceId);
  if (!account || account.practice_id === practiceId) return done({ practiceId, accountId });
  // The practice was put right, and nothing said of the account: it was as wrong as the practice.
  return input.accountId == null
    ? done({ practiceId, accountId: null })
    : failures.caseAccountElsewhere(input.accountId, practiceId);
}

/** How a case stood when it was closed, as its line keeps it. */
export interface ClosedFrom {
  readonly before: Pick<CaseRow, 'state' | 'resolution'> & {
    readonly remindAt: CaseRow['remind_at'];
    /** To whom it was handed, who had not taken it; left out where nobody was waited for. */
    readonly handover?: Handover;
  };
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
    sql`UPDATE cases SET ${comesTo(state, context.now)}, resolution = ${input.resolution},
          solved_at = coalesce(solved_at, ${context.now}),
          closed_at = ${state === 'closed' ? context.now : null}, remind_at = NULL
        WHERE id = ${row.value.id}`,
  );
  endProofs(transaction, row.value.id, context.now);
  const handover = state === 'closed' ? handoverOf(transaction, row.value.id) : undefined;
  endHandover(transaction, row.value.id);
  if (input.resolution === 'caller-not-proven')
    keepFailedCheck(transaction, context, row.value, 'not-proven');
  const { state: was, resolution, remind_at: remindAt } = row.value;
  writeLine(
    transaction,
    context,
    row.value.id,
    `cases.${state === 'closed' ? 'close' : 'solve'}`,
    () => say(words[state], { resolution: inLine(resolutionWords[input.resolution]) }),
    // What undoing it goes back to.
    state === 'closed'
      ? ({
          before: { state: was, resolution, remindAt, ...(handover ? { handover } : {}) },
        } satisfies ClosedFrom)
      : undefined,
  );
  return summaryOf(transaction, input.number, context);
}

/** What an update changes, by its fields; an account that is removed with its practice too. */
function changesOf(
  { number: _, ...fields }: { readonly number: string } & Readonly<Record<string, unknown>>,
  was: Whom,
  is: Whom,
): readonly (readonly [string, unknown])[] {
  const wentToo = was.accountId !== null && is.accountId === null && !('accountId' in fields);
  return Object.entries(wentToo ? { ...fields, accountId: null } : fields);
}

export const opening: ActionOf<'cases.open'> = {
  handle: (transaction, input, context) => {
    const subject = subjectOf(transaction, input);
    if (!subject.ok) return subject;
    const { number } = insertCase(transaction, context, { ...input, ...subject.value });
    return summaryOf(transaction, number, context);
  },
};

export const noting: ActionOf<'cases.note'> = {
  handle: (transaction, input, context) => {
    const row = findCaseRow(transaction, input.number);
    if (!row.ok) return row;
    writeLine(transaction, context, row.value.id, 'cases.note', input.text);
    return summaryOf(transaction, input.number, context);
  },
};

export const updating: ActionOf<'cases.update'> = {
  handle: (transaction, input, context) => {
    const row = openCaseRow(transaction, input.number);
    if (!row.ok) return row;
    const before = row.value;
    const was = { practiceId: before.practice_id, accountId: before.account_id };
    const subject = subjectOf(transaction, input, was);
    if (!subject.ok) return subject;
    const after = {
      caller: input.caller ?? before.caller,
      callback: input.callback === undefined ? before.callback : input.callback || null,
      practice: subject.value.practiceId,
      account: subject.value.accountId,
      reason: input.reason ?? before.reason,
      priority: input.priority ?? before.priority,
      tags: input.tags ? JSON.stringify(input.tags) : before.tags,
      state: input.state ?? (before.state === 'solved' ? 'open' : before.state),
    };
    // Proofs were for the account and the practice that the case was about; they don't move to others.
    const leavesAccount = before.account_id !== null && after.account !== before.account_id;
    const leavesPractice = before.practice_id !== null && after.practice !== before.practice_id;
    if (
      (leavesAccount || leavesPractice) &&
      transaction.get(sql`SELECT 1 FROM proofs WHERE case_id = ${before.id}`)
    )
      return leavesAccount
        ? failures.caseOtherAccount(input.number)
        : failures.caseOtherPractice(input.number);
    transaction.one(
      sql`UPDATE cases SET caller = ${after.caller}, callback = ${after.callback}, practice_id = ${after.practice},
            account_id = ${after.account}, reason = ${after.reason}, priority = ${after.priority}, tags = ${after.tags},
            ${comesTo(after.state, context.now)},
            remind_at = ${after.state === 'waiting' && input.state === undefined ? before.remind_at : null}
          WHERE id = ${before.id}`,
    );
    keepCaseHead(transaction, before.id);
    const changes = changesOf(input, was, subject.value);
    if (changes.length > 0)
      writeLine(transaction, context, before.id, 'cases.update', () => changes.map(changeInWords).join('; '));
    return summaryOf(transaction, input.number, context);
  },
};

export const reopening: ActionOf<'cases.reopen'> = {
  handle: (transaction, input, context) => {
    const row = findCaseRow(transaction, input.number);
    if (!row.ok) return row;
    if (row.value.state !== 'closed' && row.value.state !== 'solved')
      return failures.caseNotClosed(input.number);
    endProofs(transaction, row.value.id, context.now);
    reopenCase(transaction, context, row.value.id, input.why);
    return summaryOf(transaction, input.number, context);
  },
};

export const caseActions: ActionsOf<'cases.solve' | 'cases.close'> = {
  'cases.solve': {
    handle: (transaction, input, context) => finish(transaction, input, context, 'solved'),
  },
  'cases.close': {
    handle: (transaction, input, context) => finish(transaction, input, context, 'closed'),
  },
};
