import type { PlainMessage } from '../../../language/catalogue.ts';
import { actionOutcomes } from '../../../preload/contract/action-outcomes.ts';
import type { CorrectionOutcome } from '../../../preload/contract/corrections.ts';
import type { QueuedMessage } from '../../../preload/contract/logins.ts';
import type { PracticeStatus } from '../../../preload/contract/shared.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { inDeskLanguage, say } from '../../language.ts';
import type { MessageContent } from '../../mail/message/draft.ts';
import { cancelWaiting } from '../../mail/outbox/outbox.ts';
import { correctedWords } from '../../mail/templates/corrected-words.ts';
import { clinicEmailCorrected, detailsCorrected } from '../../mail/templates/details-corrected.tsx';
import { deskIdentity } from '../../mail/templates/template.ts';
import type { Reader, Writer } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import type { ActionContext } from '../ground/basics/context.ts';
import type { ActionOf, Subject } from '../ground/basics/definitions.ts';
import { queueMail, tellCancelled } from '../ground/mail/queue-mail.ts';
import { returnedFrom } from '../ground/mail/returned-mail.ts';
import { cancelLinkMails, voidLinks } from '../ground/mail/tokens.ts';
import { languageOfPractice } from '../ground/people/language-of.ts';
import { replaceWords, replaceWordsOfAccounts } from '../ground/people/search-index.ts';
import { askingAdministrator } from '../ground/people/who-asks.ts';
import { emailKey } from '../ground/words/email-key.ts';
import { phoneDigits, phoneTail } from '../ground/words/folding.ts';
import { maskEmail, maskPhone } from '../ground/words/masking.ts';
import { isNoNumber } from '../ground/words/phone-key.ts';
import { unchangedWords } from './unchanged-words.ts';
import { peopleWords as words } from './words.ts';

interface PracticeRow {
  readonly id: string;
  readonly search_id: number;
  readonly name: string;
  readonly email: string | null;
  readonly email_key: string | null;
  readonly phone: string | null;
  readonly address: string;
  readonly city: string;
  readonly state: string;
  readonly postal_code: string;
  readonly status: PracticeStatus;
}

interface Asked {
  readonly practiceId: string;
  readonly askedBy?: string | undefined;
}

/** The practice of a correction. Codes `practice-not-found`, `practice-closed`. */
function practiceToCorrect(reader: Reader, { practiceId }: Asked): Answer<PracticeRow> {
  const practice = reader.get<PracticeRow>(
    sql`SELECT id, search_id, name, email, email_key, phone, address, city, state, postal_code, status
        FROM practices WHERE id = ${practiceId}`,
  );
  if (!practice) return failures.practiceNotFound(practiceId);
  return practice.status === 'closed' ? failures.practiceClosed(practice.name) : done(practice);
}

function aboutPractice(reader: Reader, asked: Asked): Answer<Subject> {
  const practice = practiceToCorrect(reader, asked);
  if (!practice.ok) return practice;
  const subject: Subject = {
    reason: actionOutcomes['practices.correct-email'].reason,
    practiceId: practice.value.id,
  };
  if (asked.askedBy === undefined) return done(subject);
  const asking = askingAdministrator(reader, practice.value, asked.askedBy);
  return asking.ok ? done({ ...subject, caller: asking.value }) : asking;
}

/** Mails the clinic email on file that something was corrected; no one where the practice has none. */
function tellClinic(
  transaction: Writer,
  practice: PracticeRow,
  what: PlainMessage,
  context: ActionContext,
): readonly QueuedMessage[] {
  if (practice.email === null) return [];
  const content = detailsCorrected({
    desk: deskIdentity(context.settings, languageOfPractice(transaction, practice.id)),
    name: '',
    practiceName: practice.name,
    what,
    at: context.now,
  });
  return [mailTo(transaction, practice.email, practice.email_key, content, context)];
}

function mailTo(
  transaction: Writer,
  to: string,
  key: string | null,
  content: MessageContent,
  context: ActionContext,
): QueuedMessage {
  // Mail to an address that takes none comes back again; that is known, and no reason to open the case again.
  const caseId = returnedFrom(transaction, key) === null ? (context.case?.id ?? null) : null;
  return queueMail(
    transaction,
    {
      purpose: 'details-corrected',
      to,
      content,
      caseId,
      accountId: null,
      expiresAt: null,
      supersedeKey: null,
    },
    context,
  );
}

function outcome(
  practice: PracticeRow,
  messages: readonly QueuedMessage[],
  context: ActionContext,
): Answer<CorrectionOutcome> {
  context.changed('directory', `practice:${practice.id}`);
  return done({ caseNumber: context.case?.number ?? '', practiceId: practice.id, messages });
}

const shownPhone = (phone: string | null): string => (phone === null ? say(words.none) : maskPhone(phone));
const shownEmail = (email: string | null): string => (email === null ? say(words.none) : maskEmail(email));

/** Links that were sent to the old clinic email no longer work, and mail that still waits for it is cancelled. */
function voidWhatWentThere(transaction: Writer, practice: PracticeRow, context: ActionContext): void {
  // An account with a verified address of its own got its links there.
  const accounts = sql`(SELECT a.id FROM accounts a WHERE a.practice_id = ${practice.id} AND NOT EXISTS (
    SELECT 1 FROM claims c WHERE c.account_id = a.id AND c.role = 'current' AND c.state = 'verified'))`;
  const there = ['reset-password', 'prove-mailbox'] as const;
  voidLinks(transaction, sql`account_id IN ${accounts}`, 'clinic-email-changed', context.now, there);
  cancelLinkMails(transaction, sql`account_id IN ${accounts}`, context, there);
  const waiting = cancelWaiting(
    transaction,
    sql`to_address = ${practice.email} AND purpose = 'user-name-reminder'
        AND case_id IN (SELECT id FROM cases WHERE practice_id = ${practice.id})`,
    context.now,
    inDeskLanguage(() => say(words.clinicEmailCorrectedReason)),
  );
  tellCancelled(transaction, waiting, context);
}

export const correctingEmail: ActionOf<'practices.correct-email'> = {
  subject: aboutPractice,
  handle: (transaction, input, context) => {
    const found = practiceToCorrect(transaction, input);
    if (!found.ok) return found;
    const { value: practice } = found;
    const address = input.email === '' ? null : emailKey(input.email);
    if (address && !address.ok) return address;
    const next = address?.value ?? null;
    if ((next?.email ?? null) === practice.email)
      return failures.nothingToChange(say(unchangedWords.sameClinicEmail, { name: practice.name }));
    transaction.one(
      sql`UPDATE practices SET email = ${next?.email ?? null}, email_key = ${next?.key ?? null},
            updated_at = ${context.now} WHERE id = ${practice.id}`,
    );
    if (practice.email_key !== (next?.key ?? null)) voidWhatWentThere(transaction, practice, context);
    const about = {
      desk: deskIdentity(context.settings, languageOfPractice(transaction, practice.id)),
      name: '',
      practiceName: practice.name,
      at: context.now,
    };
    const content = next
      ? clinicEmailCorrected({ ...about, masked: maskEmail(next.email) })
      : detailsCorrected({ ...about, what: correctedWords.clinicEmail });
    const recipients = new Map<string, string>();
    if (practice.email !== null && practice.email_key !== null)
      recipients.set(practice.email_key, practice.email);
    if (next) recipients.set(next.key, next.email);
    const messages = [...recipients].map(([key, to]) => mailTo(transaction, to, key, content, context));
    context.line(
      () =>
        say(words.clinicEmail, {
          practice: practice.name,
          before: shownEmail(practice.email),
          after: shownEmail(next?.email ?? null),
          count: messages.length,
        }),
      { messageIds: messages.map(({ id }) => id) },
    );
    return outcome(practice, messages, context);
  },
};

export const correctingPhone: ActionOf<'practices.correct-phone'> = {
  subject: aboutPractice,
  // A number is masked until it is revealed, in the audit chain too.
  audit: ({ phone, ...rest }) => ({ ...rest, phone: maskPhone(phone) }),
  handle: (transaction, input, context) => {
    const found = practiceToCorrect(transaction, input);
    if (!found.ok) return found;
    const { value: practice } = found;
    const phone = input.phone === '' ? null : input.phone;
    const digits = phoneDigits(input.phone);
    if (phone !== null && isNoNumber(digits)) return failures.phoneNoNumber();
    if (phone === practice.phone)
      return failures.nothingToChange(say(unchangedWords.samePhone, { name: practice.name }));
    transaction.one(
      sql`UPDATE practices SET phone = ${phone}, phone_digits = ${digits || null}, phone_tail = ${phoneTail(digits)},
            updated_at = ${context.now} WHERE id = ${practice.id}`,
    );
    const messages = tellClinic(transaction, practice, correctedWords.practicePhone, context);
    context.line(
      () =>
        say(words.phone, {
          practice: practice.name,
          before: shownPhone(practice.phone),
          after: shownPhone(phone),
        }),
      { messageIds: messages.map(({ id }) => id) },
    );
    return outcome(practice, messages, context);
  },
};

export const correctingName: ActionOf<'practices.correct-name'> = {
  subject: aboutPractice,
  handle: (transaction, input, context) => {
    const found = practiceToCorrect(transaction, input);
    if (!found.ok) return found;
    const { value: practice } = found;
    const { name } = input;
    if (name === practice.name)
      return failures.nothingToChange(say(unchangedWords.samePracticeName, { name }));
    transaction.one(
      sql`UPDATE practices SET name = ${name}, updated_at = ${context.now} WHERE id = ${practice.id}`,
    );
    replaceWords(transaction, practice.search_id, name);
    replaceWordsOfAccounts(transaction, practice.id, name);
    const messages = tellClinic(transaction, { ...practice, name }, correctedWords.practiceName, context);
    context.line(() => say(words.practiceName, { before: practice.name, after: name }), {
      messageIds: messages.map(({ id }) => id),
    });
    return outcome(practice, messages, context);
  },
};

const inOneLine = (address: string, city: string, state: string, postalCode: string): string =>
  [address, [city, state, postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ') ||
  say(words.noAddress);

export const correctingAddress: ActionOf<'practices.correct-address'> = {
  subject: aboutPractice,
  handle: (transaction, input, context) => {
    const found = practiceToCorrect(transaction, input);
    if (!found.ok) return found;
    const { value: practice } = found;
    const { address, city, state, postalCode } = input;
    const isSame =
      address === practice.address &&
      city === practice.city &&
      state === practice.state &&
      postalCode === practice.postal_code;
    if (isSame) return failures.nothingToChange(say(unchangedWords.sameAddress, { name: practice.name }));
    transaction.one(
      sql`UPDATE practices SET address = ${address}, city = ${city}, state = ${state}, postal_code = ${postalCode},
            updated_at = ${context.now} WHERE id = ${practice.id}`,
    );
    const messages = tellClinic(transaction, practice, correctedWords.practiceAddress, context);
    context.line(
      () =>
        say(words.address, {
          practice: practice.name,
          before: inOneLine(practice.address, practice.city, practice.state, practice.postal_code),
          after: inOneLine(address, city, state, postalCode),
        }),
      { messageIds: messages.map(({ id }) => id) },
    );
    return outcome(practice, messages, context);
  },
};
