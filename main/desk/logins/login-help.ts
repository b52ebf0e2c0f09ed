import type { Language } from '../../../language/languages.ts';
import { actionOutcomes } from '../../../preload/contract/action-outcomes.ts';
import { userNameReadings } from '../../../preload/contract/pasted-text.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { say } from '../../language.ts';
import { emailUs } from '../../mail/templates/email-us.tsx';
import { deskIdentity } from '../../mail/templates/template.ts';
import { userNameReminder } from '../../mail/templates/user-name-reminder.tsx';
import type { Reader } from '../../store/handles.ts';
import { type Sql, sql } from '../../store/sql.ts';
import type { ActionOf, Subject } from '../ground/basics/definitions.ts';
import { queueMail } from '../ground/mail/queue-mail.ts';
import { languageOfAccount, languageOfPractice } from '../ground/people/language-of.ts';
import { accountName, findMailboxAccount, type MailboxAccount } from '../ground/people/mailbox-account.ts';
import { isInactive } from '../ground/people/people.ts';
import { emailKey } from '../ground/words/email-key.ts';
import { caseKey } from '../ground/words/folding.ts';
import { maskEmail } from '../ground/words/masking.ts';
import { sendReset } from './reset.ts';
import { loginWords as words } from './words.ts';

interface Clinic {
  readonly practice_id: string;
  readonly practice_name: string;
  readonly email: string;
  readonly account_id: string | null;
  readonly user_name: string | null;
}

/** The active practices that an address serves as clinic email, with the user name of each where it has one. */
function clinicsAt(reader: Reader, typed: string): Answer<readonly Clinic[]> {
  const key = emailKey(typed);
  if (!key.ok) return key;
  const clinics = reader.all<Clinic>(
    sql`SELECT p.id AS practice_id, p.name AS practice_name, p.email, a.id AS account_id, a.user_name
        FROM practices AS p LEFT JOIN accounts AS a
          ON a.practice_id = p.id AND a.kind = 'clinic' AND a.status <> 'deactivated' AND a.user_name IS NOT NULL
        WHERE p.email_key = ${key.value.key} AND p.status = 'active' ORDER BY p.name, p.id, a.user_name`,
  );
  if (clinics.length === 0) return failures.emailNotOnFile(typed, say(words.noClinicEmail));
  const withUserName = clinics.filter((clinic) => clinic.user_name !== null);
  if (withUserName.length === 0)
    return failures.emailNotOnFile(
      typed,
      say(words.noUserName, { practices: clinics.map((clinic) => clinic.practice_name).join(', ') }),
    );
  return done(withUserName);
}

/** One mailbox may serve several practices: the first of them that has a language decides. */
const languageOfClinics = (reader: Reader, clinics: readonly Clinic[]): Language | null =>
  clinics
    .map(({ account_id: account, practice_id: practice }) =>
      account === null ? languageOfPractice(reader, practice) : languageOfAccount(reader, account),
    )
    .find((language) => language !== null) ?? null;

// As long as the name of a caller may be.
const longestCaller = 200;

/** The practices that one mailbox serves. */
function namesOf(clinics: readonly Clinic[]): string {
  const names = [...new Set(clinics.map((clinic) => clinic.practice_name))].join(', ');
  return names.length > longestCaller ? `${names.slice(0, longestCaller - 1)}…` : names;
}

export const userNameHelp: ActionOf<'logins.user-name-help'> = {
  subject: (reader, { email }) => {
    const clinics = clinicsAt(reader, email);
    if (!clinics.ok) return clinics;
    const only = clinics.value.length === 1 ? clinics.value[0] : undefined;
    const practices = new Set(clinics.value.map((clinic) => clinic.practice_id));
    return done<Subject>({
      reason: actionOutcomes['logins.user-name-help'].reason,
      practiceId: practices.size === 1 ? (clinics.value[0]?.practice_id ?? null) : null,
      accountId: only?.account_id ?? null,
      // Nobody said who calls, and a made-up name would be taken for one: it is the practice that asks.
      caller: namesOf(clinics.value),
    });
  },
  handle: (transaction, { email }, context) => {
    const clinics = clinicsAt(transaction, email);
    if (!clinics.ok) return clinics;
    const to = clinics.value[0]?.email ?? email;
    const message = queueMail(
      transaction,
      {
        purpose: 'user-name-reminder',
        to,
        content: userNameReminder({
          desk: deskIdentity(context.settings, languageOfClinics(transaction, clinics.value)),
          clinics: clinics.value.map((clinic) => ({
            practiceName: clinic.practice_name,
            userName: clinic.user_name ?? '',
          })),
        }),
        caseId: context.case?.id ?? null,
        accountId: null,
        expiresAt: null,
        supersedeKey: null,
      },
      context,
    );
    const count = clinics.value.length;
    context.line(() => say(words.reminderQueued, { to: maskEmail(to), count }), { messageId: message.id });
    return done({ caseNumber: context.case?.number ?? '', messages: [message] });
  },
};

/** The clinic account with a user name, or why there is none that help could go to. */
function clinicAccount(reader: Reader, userName: string): Answer<MailboxAccount> {
  const first = (kind: Sql): MailboxAccount | undefined => {
    for (const reading of userNameReadings(userName)) {
      const found = findMailboxAccount(reader, sql`a.user_name_key = ${caseKey(reading)} ${kind} LIMIT 1`);
      if (found) return found;
    }
    return undefined;
  };
  const account = first(sql`AND a.kind = 'clinic'`);
  if (!account) {
    const person = first(sql``);
    return failures.userNameNotOnFile(
      userName,
      person ? say(words.personsUserName) : say(words.noClinicAccount),
    );
  }
  if (account.practice_status !== 'active')
    return failures.userNameNotOnFile(
      userName,
      say(words.practiceClosed, { practice: account.practice_name }),
    );
  if (account.status === 'deactivated')
    return failures.userNameNotOnFile(
      userName,
      say(words.clinicDeactivated, { practice: account.practice_name }),
    );
  return done(account);
}

export const passwordHelp: ActionOf<'logins.password-help'> = {
  subject: (reader, { userName, requestedBy }) => {
    const account = clinicAccount(reader, userName);
    if (!account.ok) return account;
    return done<Subject>({
      reason: actionOutcomes['logins.password-help'].reason,
      practiceId: account.value.practice_id,
      accountId: account.value.id,
      caller: requestedBy,
    });
  },
  handle: (transaction, { userName, requestedBy }, context) => {
    const account = clinicAccount(transaction, userName);
    return account.ok
      ? sendReset(transaction, account.value, { requestedBy, clearLock: false }, context)
      : account;
  },
};

/** An account that a reset may be sent for. Codes `account-not-found`, `account-inactive`, `account-invited`. */
function resettable(reader: Reader, accountId: string): Answer<MailboxAccount> {
  const account = findMailboxAccount(reader, sql`a.id = ${accountId}`);
  if (!account) return failures.accountNotFound(accountId);
  if (isInactive(account)) return failures.accountInactive(accountName(account));
  // A reset would let somebody in who never showed the practice access code.
  if (account.status === 'invited') return failures.accountInvited(accountName(account));
  return done(account);
}

export const resetSending: ActionOf<'logins.send-reset'> = {
  subject: (reader, { accountId, requestedBy }) => {
    const account = resettable(reader, accountId);
    if (!account.ok) return account;
    return done<Subject>({
      reason: actionOutcomes['logins.send-reset'].reason,
      practiceId: account.value.practice_id,
      accountId,
      caller: requestedBy,
    });
  },
  handle: (transaction, { accountId, requestedBy, clearLock }, context) => {
    const account = resettable(transaction, accountId);
    return account.ok ? sendReset(transaction, account.value, { requestedBy, clearLock }, context) : account;
  },
};

export const emailingUs: ActionOf<'logins.email-us'> = {
  subject: (_reader, { from }) => {
    const key = emailKey(from);
    return key.ok
      ? done<Subject>({ reason: actionOutcomes['logins.email-us'].reason, caller: key.value.email })
      : key;
  },
  handle: (transaction, { from, about, given, text }, context) => {
    const key = emailKey(from);
    if (!key.ok) return key;
    const message = queueMail(
      transaction,
      {
        purpose: 'email-us',
        to: context.settings['mail.support'],
        content: emailUs({
          desk: deskIdentity(context.settings, null),
          from: key.value.email,
          about,
          given,
          text,
        }),
        caseId: context.case?.id ?? null,
        accountId: null,
        expiresAt: null,
        supersedeKey: null,
        replyTo: key.value.email,
      },
      context,
    );
    const asked = about === 'user-name' ? 'userName' : 'password';
    context.line(() => say(words.askedForHelp, { about: asked, given, text }), { messageId: message.id });
    return done({ caseNumber: context.case?.number ?? '', messages: [message] });
  },
};
