import { actionOutcomes } from '../../../preload/contract/action-outcomes.ts';
import type { InvitationOutcome } from '../../../preload/contract/people.ts';
import type { Millis } from '../../../preload/contract/shared.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { say } from '../../language.ts';
import { invitation } from '../../mail/templates/invitation.tsx';
import { deskIdentity } from '../../mail/templates/template.ts';
import type { Reader, Writer } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import { inUse } from '../claims/claiming.ts';
import type { ActionContext } from '../ground/basics/context.ts';
import { cooldownOf, sayClockChanged } from '../ground/basics/cooldown.ts';
import type { ActionOf, Subject } from '../ground/basics/definitions.ts';
import { claimBy, claimOf, insertClaim } from '../ground/claims/write-claims.ts';
import { portalLink } from '../ground/mail/portal-link.ts';
import { queueMail } from '../ground/mail/queue-mail.ts';
import { issueToken } from '../ground/mail/tokens.ts';
import { languageOfAccount } from '../ground/people/language-of.ts';
import { type AccountFacts, accountFactsOf, displayName, fullName } from '../ground/people/people.ts';
import { addWords, createSearchIds } from '../ground/people/search-index.ts';
import { aboutPerson, accountToChange, askingAdministrator } from '../ground/people/who-asks.ts';
import { emailKey } from '../ground/words/email-key.ts';
import { nameKey } from '../ground/words/folding.ts';
import { maskEmail } from '../ground/words/masking.ts';
import { peopleWords as words } from './words.ts';

const minute = 60_000;
/** An invitation opens nothing without the access code, and new people start on a day of their own. */
const invitationMinutes = 7 * 24 * 60;

interface PracticeRow {
  readonly id: string;
  readonly name: string;
  readonly status: string;
}

const practiceOf = (reader: Reader, practiceId: string): PracticeRow | undefined =>
  reader.get<PracticeRow>(sql`SELECT id, name, status FROM practices WHERE id = ${practiceId}`);

/** Queues the mail with the link, to the address that the account holds. */
function sendInvitation(
  transaction: Writer,
  account: AccountFacts,
  { to, invitedBy }: { readonly to: string; readonly invitedBy: string },
  context: ActionContext,
): InvitationOutcome {
  const expiresAt = context.now + invitationMinutes * minute;
  const caseId = context.case?.id ?? null;
  const token = issueToken(
    transaction,
    { accountId: account.id, purpose: 'invitation', caseId, expiresAt },
    context,
  );
  const message = queueMail(
    transaction,
    {
      purpose: 'invitation',
      token,
      to,
      content: invitation({
        desk: deskIdentity(context.settings, languageOfAccount(transaction, account.id)),
        name: fullName(account),
        practiceName: account.practice_name,
        invitedBy,
        link: portalLink(context.settings, 'invitation', token),
        minutes: invitationMinutes,
      }),
      caseId,
      accountId: account.id,
      expiresAt,
      supersedeKey: `invitation:${account.id}`,
    },
    context,
  );
  context.changed('directory', 'claims', `account:${account.id}`, `practice:${account.practice_id}`);
  return {
    caseNumber: context.case?.number ?? '',
    accountId: account.id,
    messages: [message],
    expiresAt,
  };
}

interface NewPerson {
  readonly givenName: string;
  readonly familyName: string;
  readonly roleTitle: string;
  readonly editLevel: string;
}

function addPerson(
  transaction: Writer,
  practice: PracticeRow,
  person: NewPerson,
  context: ActionContext,
): string {
  const id = context.newId();
  const searchId = createSearchIds(transaction).account();
  transaction.one(
    sql`INSERT INTO accounts (id, practice_id, kind, given_name, family_name, name_key, role, edit_level, status,
          legacy_login, search_id, created_at, updated_at)
        VALUES (${id}, ${practice.id}, 'person', ${person.givenName}, ${person.familyName},
          ${nameKey(person.givenName, person.familyName)}, ${person.roleTitle}, ${person.editLevel}, 'invited', 0,
          ${searchId}, ${context.now}, ${context.now})`,
  );
  addWords(transaction, searchId, person.givenName, person.familyName, practice.name);
  return id;
}

export const inviting: ActionOf<'people.invite'> = {
  subject: (reader, { practiceId, invitedBy }) => {
    const practice = practiceOf(reader, practiceId);
    if (!practice) return failures.practiceNotFound(practiceId);
    const administrator = askingAdministrator(reader, practice, invitedBy);
    return administrator.ok
      ? done<Subject>({
          reason: actionOutcomes['people.invite'].reason,
          practiceId,
          caller: administrator.value,
        })
      : administrator;
  },
  handle: (transaction, input, context) => {
    const practice = practiceOf(transaction, input.practiceId);
    if (!practice) return failures.practiceNotFound(input.practiceId);
    if (practice.status !== 'active') return failures.practiceClosed(practice.name);
    const administrator = askingAdministrator(transaction, practice, input.invitedBy);
    if (!administrator.ok) return administrator;
    const address = emailKey(input.email);
    if (!address.ok) return address;
    const accountId = addPerson(transaction, practice, input, context);
    if (claimOf(transaction, address.value.key))
      return inUse(transaction, address.value.email, accountId, context);
    insertClaim(
      transaction,
      address.value,
      { account_id: accountId, state: 'unverified', role: 'current' },
      context.now,
    );
    transaction.one(
      sql`INSERT INTO invitations (account_id, invited_by, invited_at, sent_at)
          VALUES (${accountId}, ${input.invitedBy}, ${context.now}, ${context.now})`,
    );
    // A case of a practice becomes the new person's, so that what follows is found there.
    if (context.case)
      transaction.one(
        sql`UPDATE cases SET account_id = coalesce(account_id, ${accountId}) WHERE id = ${context.case.id}`,
      );
    const account = accountFactsOf(transaction, accountId) as AccountFacts;
    const outcome = sendInvitation(
      transaction,
      account,
      { to: address.value.email, invitedBy: administrator.value },
      context,
    );
    context.line(
      () =>
        say(words.invited, {
          name: displayName(account),
          inviter: administrator.value,
          to: maskEmail(address.value.email),
        }),
      { messageId: outcome.messages[0]?.id, accountId },
    );
    return done(outcome);
  },
};

/** An account that still waits for its invitation to be finished. Codes `account-inactive`, `not-invited` and those of `accountToChange`. */
export function invitedAccount(reader: Reader, accountId: string): Answer<AccountFacts> {
  const account = accountToChange(reader, accountId);
  if (!account.ok) return account;
  if (account.value.status === 'deactivated') return failures.accountInactive(displayName(account.value));
  return account.value.status === 'invited' ? account : failures.notInvited(displayName(account.value));
}

interface SentRow {
  readonly sent_at: Millis;
  readonly invited_by: string | null;
}

export const resending: ActionOf<'people.resend-invitation'> = {
  subject: aboutPerson('people.resend-invitation'),
  handle: (transaction, { accountId }, context) => {
    const account = invitedAccount(transaction, accountId);
    if (!account.ok) return account;
    const claim = claimBy(transaction, accountId);
    if (!claim) return failures.invitationWithoutAddress(displayName(account.value));
    const sent = transaction.get<SentRow>(
      sql`SELECT sent_at, invited_by FROM invitations WHERE account_id = ${accountId}`,
    );
    const wait = sent ? cooldownOf('invitation', [sent.sent_at], context.now) : null;
    if (wait) return failures.invitationTooSoon(wait.nextAt);
    if (sent) sayClockChanged(context, 'invitation', [sent.sent_at]);
    transaction.one(
      sql`INSERT INTO invitations (account_id, invited_at, sent_at)
          VALUES (${accountId}, ${context.now}, ${context.now})
          ON CONFLICT (account_id) DO UPDATE SET sent_at = excluded.sent_at, wrong_codes = 0`,
    );
    const inviter = sent?.invited_by ? accountFactsOf(transaction, sent.invited_by) : undefined;
    const invitedBy = inviter ? displayName(inviter) : account.value.practice_name;
    const outcome = sendInvitation(transaction, account.value, { to: claim.email, invitedBy }, context);
    context.line(() => say(words.invitedAgain, { to: maskEmail(claim.email) }), {
      messageId: outcome.messages[0]?.id,
    });
    return done(outcome);
  },
};
