import { actionOutcomes } from '../../../preload/contract/action-outcomes.ts';
import type { PracticeOutcome } from '../../../preload/contract/people.ts';
import type { AccountStatus, PracticeStatus } from '../../../preload/contract/shared.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { say } from '../../language.ts';
import type { Reader, Writer } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import { voidCodes } from '../codes/security-codes.ts';
import type { ActionContext } from '../ground/basics/context.ts';
import type { ActionOf, Subject } from '../ground/basics/definitions.ts';
import { claimBy } from '../ground/claims/write-claims.ts';
import { cancelLinkMails, voidLinks } from '../ground/mail/tokens.ts';
import { displayName } from '../ground/people/people.ts';
import { administratorsOf } from '../ground/people/person-record.ts';
import { aboutPerson, accountToChange, askingAdministrator, personAfter } from '../ground/people/who-asks.ts';
import { revokeBrowsers } from '../signing-in/browsers.ts';
import { unchangedWords } from './unchanged-words.ts';
import { peopleWords as words } from './words.ts';

/** Nothing that was mailed, texted or remembered lets anyone in any more. */
function closeDoors(transaction: Writer, accountId: string, context: ActionContext): void {
  const { now } = context;
  voidLinks(transaction, sql`account_id = ${accountId}`, 'deactivated', now);
  cancelLinkMails(transaction, sql`account_id = ${accountId}`, context);
  voidCodes(transaction, accountId, null, now);
  revokeBrowsers(transaction, accountId, null, now);
}

export const deactivating: ActionOf<'people.deactivate'> = {
  subject: aboutPerson('people.deactivate'),
  handle: (transaction, { accountId, why }, context) => {
    const account = accountToChange(transaction, accountId);
    if (!account.ok) return account;
    const { value: person } = account;
    const name = displayName(person);
    if (person.status === 'deactivated')
      return failures.nothingToChange(say(unchangedWords.deactivatedAlready, { name }));
    const administrators = administratorsOf(transaction, person.practice_id);
    if (administrators.length === 1 && administrators[0]?.accountId === accountId)
      return failures.lastAdministrator(name, person.practice_name);
    transaction.one(
      sql`UPDATE accounts SET status = 'deactivated', deactivated_from = ${person.status}, updated_at = ${context.now}
          WHERE id = ${accountId}`,
    );
    closeDoors(transaction, accountId, context);
    context.changed('claims');
    context.line(() => say(words.deactivated, { hasReason: why === '' ? 'no' : 'yes', why }));
    return personAfter(transaction, accountId, context);
  },
};

/** What an account was before it was deactivated; one that an import brought deactivated had signed in once. */
const statusBefore = (reader: Reader, accountId: string): AccountStatus =>
  reader.get<{ status: AccountStatus | null }>(
    sql`SELECT deactivated_from AS status FROM accounts WHERE id = ${accountId}`,
  )?.status === 'invited'
    ? 'invited'
    : 'active';

export const reactivating: ActionOf<'people.reactivate'> = {
  subject: aboutPerson('people.reactivate'),
  handle: (transaction, { accountId }, context) => {
    const account = accountToChange(transaction, accountId);
    if (!account.ok) return account;
    const name = displayName(account.value);
    if (account.value.status !== 'deactivated')
      return failures.nothingToChange(say(unchangedWords.notDeactivated, { name }));
    const status = statusBefore(transaction, accountId);
    transaction.one(
      sql`UPDATE accounts SET status = ${status}, deactivated_from = NULL, failures = 0, locked_until = NULL,
            updated_at = ${context.now} WHERE id = ${accountId}`,
    );
    context.changed('claims');
    const email = claimBy(transaction, accountId) ? 'held' : 'none';
    context.line(() => say(status === 'invited' ? words.reactivatedInvited : words.reactivated, { email }));
    return personAfter(transaction, accountId, context);
  },
};

interface PracticeRow {
  readonly name: string;
  readonly status: PracticeStatus;
}

const practiceOf = (reader: Reader, practiceId: string): PracticeRow | undefined =>
  reader.get<PracticeRow>(sql`SELECT name, status FROM practices WHERE id = ${practiceId}`);

/** The practice; the caller is the administrator of it who asks, where one is named. */
function aboutPractice(
  reader: Reader,
  asked: { readonly practiceId: string; readonly askedBy?: string | undefined },
): Answer<Subject> {
  const practice = practiceOf(reader, asked.practiceId);
  if (!practice) return failures.practiceNotFound(asked.practiceId);
  const subject: Subject = { reason: actionOutcomes['practices.close'].reason, practiceId: asked.practiceId };
  if (asked.askedBy === undefined) return done(subject);
  const asking = askingAdministrator(reader, { id: asked.practiceId, name: practice.name }, asked.askedBy);
  return asking.ok ? done({ ...subject, caller: asking.value }) : asking;
}

function setPracticeStatus(
  transaction: Writer,
  practiceId: string,
  status: PracticeStatus,
  context: ActionContext,
): PracticeOutcome {
  transaction.one(
    sql`UPDATE practices SET status = ${status}, updated_at = ${context.now} WHERE id = ${practiceId}`,
  );
  context.changed('directory', 'claims', `practice:${practiceId}`);
  const held = transaction.get<{ n: number }>(
    sql`SELECT count(*) AS n FROM claims WHERE account_id IN (SELECT id FROM accounts WHERE practice_id = ${practiceId})`,
  );
  return { caseNumber: context.case?.number ?? '', practiceId, status, addresses: held?.n ?? 0 };
}

export const closing: ActionOf<'practices.close'> = {
  subject: aboutPractice,
  handle: (transaction, { practiceId, why }, context) => {
    const practice = practiceOf(transaction, practiceId);
    if (!practice) return failures.practiceNotFound(practiceId);
    if (practice.status === 'closed')
      return failures.nothingToChange(say(unchangedWords.closedAlready, { name: practice.name }));
    const outcome = setPracticeStatus(transaction, practiceId, 'closed', context);
    const accounts = sql`(SELECT id FROM accounts WHERE practice_id = ${practiceId})`;
    voidLinks(transaction, sql`account_id IN ${accounts}`, 'practice-closed', context.now);
    cancelLinkMails(transaction, sql`account_id IN ${accounts}`, context);
    transaction.run(
      sql`UPDATE security_codes SET voided_at = ${context.now},
            state = CASE WHEN state = 'queued' THEN 'cancelled' ELSE state END
          WHERE account_id IN ${accounts} AND used_at IS NULL AND voided_at IS NULL`,
    );
    transaction.run(
      sql`UPDATE trusted_browsers SET revoked_at = ${context.now}
          WHERE account_id IN ${accounts} AND revoked_at IS NULL`,
    );
    const closed = { practice: practice.name, why, count: outcome.addresses };
    context.line(() => say(words.practiceClosed, closed));
    return done(outcome);
  },
};

export const reopening: ActionOf<'practices.reopen'> = {
  subject: aboutPractice,
  handle: (transaction, { practiceId, why }, context) => {
    const practice = practiceOf(transaction, practiceId);
    if (!practice) return failures.practiceNotFound(practiceId);
    if (practice.status === 'active') return failures.practiceNotClosed(practice.name);
    const outcome = setPracticeStatus(transaction, practiceId, 'active', context);
    context.line(() => say(words.practiceReopened, { practice: practice.name, why }));
    return done(outcome);
  },
};
