import { z } from 'zod';
import type { CaseRecord } from '../../../preload/contract/cases.ts';
import type { PhoneType } from '../../../preload/contract/shared.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { say } from '../../language.ts';
import { mailboxProof } from '../../mail/templates/mailbox-proof.tsx';
import { deskIdentity } from '../../mail/templates/template.ts';
import type { Reader } from '../../store/handles.ts';
import { type CaseRow, findCaseRow, readCase } from '../cases/read-case.ts';
import { checkCode } from '../codes/security-codes.ts';
import { sendCode } from '../codes/send-code.ts';
import type { ActionContext, LineText } from '../ground/basics/context.ts';
import { cooldownOf, sayClockChanged } from '../ground/basics/cooldown.ts';
import { type ActionOf, defineInternalAction } from '../ground/basics/definitions.ts';
import { caseNumberOf } from '../ground/case-log/case-number.ts';
import { writeLine } from '../ground/case-log/write-case.ts';
import { portalLink } from '../ground/mail/portal-link.ts';
import { queueMail } from '../ground/mail/queue-mail.ts';
import { auditToken } from '../ground/mail/token-lines.ts';
import { findToken, issueToken, sentLately, spendToken } from '../ground/mail/tokens.ts';
import { languageOfAccount } from '../ground/people/language-of.ts';
import { accountFactsOf, displayName } from '../ground/people/people.ts';
import { keepFailedCheck } from '../ground/proofs/failed-checks.ts';
import { keepProofs } from '../ground/proofs/keep-proofs.ts';
import { maskEmail } from '../ground/words/masking.ts';
import { isAccessCode } from '../people/access-code.ts';
import { provingMailbox } from './mailbox.ts';
import { callerWords as words } from './words.ts';

/** The caller is waiting: a link that proves them lives as long as a call may last. */
const mailboxMinutes = 30;
const minute = 60_000;

function openCase(reader: Reader, number: string): Answer<CaseRow> {
  const row = findCaseRow(reader, number);
  return row.ok && row.value.state === 'closed' ? failures.caseClosed(number) : row;
}

/** An open case with the account that it is about, whose caller is to be checked. */
function caseAndAccount(
  reader: Reader,
  number: string,
): Answer<{
  readonly row: CaseRow;
  readonly accountId: string;
  readonly name: string;
  readonly phone: string | null;
  readonly type: PhoneType | null;
}> {
  const row = openCase(reader, number);
  if (!row.ok) return row;
  const accountId = row.value.account_id;
  const account = accountId === null ? undefined : accountFactsOf(reader, accountId);
  if (accountId === null || !account) return failures.caseWithoutAccount(number);
  const { phone, phone_type: type } = account;
  return done({ row: row.value, accountId, name: displayName(account), phone, type });
}

function caseAfter(reader: Reader, number: string, context: ActionContext): Answer<CaseRecord> {
  context.changed('cases', `case:${number}`);
  return readCase(reader, number, context);
}

export const sending: ActionOf<'callers.send-code'> = {
  handle: (transaction, { number, by }, context) => {
    const found = caseAndAccount(transaction, number);
    if (!found.ok) return found;
    const { row, accountId, name, phone, type } = found.value;
    if (phone === null) return failures.phoneMissing(name);
    const sent = sendCode(
      transaction,
      { accountId, purpose: 'prove-caller', phone, type, by, caseId: row.id },
      { ...context, line: (text) => writeLine(transaction, context, row.id, 'callers.send-code', text) },
    );
    if (!sent.ok) return sent;
    const { line, ...outcome } = sent.value;
    writeLine(transaction, context, row.id, 'callers.send-code', line);
    context.changed('cases', `case:${number}`);
    return done({ caseNumber: number, ...outcome });
  },
};

export const checking: ActionOf<'callers.check-code'> = {
  audit: ({ number }) => ({ number }),
  handle: (transaction, { number, code }, context) => {
    const found = caseAndAccount(transaction, number);
    if (!found.ok) return found;
    const { row, accountId } = found.value;
    // Bound to the case too: a code that one call asked for proves no one in another.
    const check = checkCode(
      transaction,
      { accountId, purpose: 'prove-caller', caseId: row.id },
      code,
      context.now,
    );
    if (!check.ok) return check;
    if (check.value.passed) {
      const kept = keepProofs(transaction, context, row, [{ kind: 'phone-code' }]);
      if (!kept.ok) return kept;
    } else
      keepFailedCheck(transaction, context, row, 'phone-code', () =>
        say(words.wrongCode, { left: check.value.triesLeft }),
      );
    const record = caseAfter(transaction, number, context);
    return record.ok ? done({ ...check.value, case: record.value }) : record;
  },
};

export const sendingLink: ActionOf<'callers.send-mailbox-link'> = {
  handle: (transaction, { number }, context) => {
    const row = openCase(transaction, number);
    if (!row.ok) return row;
    const mailbox = provingMailbox(transaction, row.value);
    if (!mailbox.ok) return mailbox;
    const { accountId, email, name, practiceName } = mailbox.value;
    const sent = sentLately(transaction, accountId, ['prove-mailbox'], context.now);
    const wait = cooldownOf('mailbox-link', sent, context.now);
    if (wait) return failures.mailTooSoon(wait.nextAt);
    const line = (text: LineText): void =>
      writeLine(transaction, context, row.value.id, 'callers.send-mailbox-link', text);
    sayClockChanged({ now: context.now, line }, 'link', sent);
    const expiresAt = context.now + mailboxMinutes * minute;
    const token = issueToken(
      transaction,
      { accountId, purpose: 'prove-mailbox', caseId: row.value.id, expiresAt },
      context,
    );
    const message = queueMail(
      transaction,
      {
        purpose: 'mailbox-proof',
        token,
        to: email,
        content: mailboxProof({
          desk: deskIdentity(context.settings, languageOfAccount(transaction, accountId)),
          name,
          practiceName,
          caseNumber: number,
          link: portalLink(context.settings, 'prove-mailbox', token),
          minutes: mailboxMinutes,
        }),
        caseId: row.value.id,
        accountId,
        expiresAt,
        supersedeKey: `mailbox-proof:${accountId}`,
      },
      context,
    );
    writeLine(
      transaction,
      context,
      row.value.id,
      'callers.send-mailbox-link',
      () => say(words.linkQueued, { email: maskEmail(email), minutes: mailboxMinutes }),
      { messageId: message.id },
    );
    context.changed('cases', `case:${number}`);
    return done({ caseNumber: number, messages: [message], expiresAt });
  },
};

export const checkingAccessCode: ActionOf<'callers.check-access-code'> = {
  audit: ({ number }) => ({ number }),
  handle: (transaction, { number, code }, context) => {
    const row = openCase(transaction, number);
    if (!row.ok) return row;
    if (row.value.practice_id === null) return failures.caseWithoutAccount(number);
    const right = isAccessCode(transaction, row.value.practice_id, code);
    if (!right.ok) return right;
    if (right.value) {
      const kept = keepProofs(transaction, context, row.value, [{ kind: 'practice-access-code' }]);
      if (!kept.ok) return kept;
    } else
      keepFailedCheck(transaction, context, row.value, 'practice-access-code', () =>
        say(words.wrongAccessCode),
      );
    const record = caseAfter(transaction, number, context);
    return record.ok ? done({ passed: right.value, case: record.value }) : record;
  },
};

/**
 * Keeps that the link to the mailbox on file was opened: the proof of the case that sent it. Only the portal performs it,
 * after a button was pressed. Codes of `findToken`, `case-closed`, `case-other-account`, `mailbox-missing`.
 */
export const proveMailbox = defineInternalAction(
  'callers.prove-mailbox',
  z.object({ token: z.string().max(200) }),
  {
    audit: auditToken,
    handle: (transaction, { token }, context) => {
      const found = findToken(transaction, token, 'prove-mailbox', context.now);
      if (!found.ok) return found;
      const number = caseNumberOf(transaction, found.value.case_id) ?? '';
      const row = openCase(transaction, number);
      if (!row.ok) return row;
      // The case may have been turned to somebody else since, whom this mailbox does not prove.
      if (row.value.account_id !== found.value.account_id) return failures.caseOtherAccount(number);
      spendToken(transaction, found.value, context.now);
      const kept = keepProofs(transaction, context, row.value, [{ kind: 'mailbox-link' }]);
      if (!kept.ok) return kept;
      context.changed('cases', `case:${number}`);
      return done({ caseNumber: number });
    },
  },
);
