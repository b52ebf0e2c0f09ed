import type { Language } from '../../../language/languages.ts';
import type { AnswerRecipient, AnswerWay } from '../../../preload/contract/case-answers.ts';
import { done, failures } from '../../failures.ts';
import { say } from '../../language.ts';
import { caseAnswer } from '../../mail/templates/case-answer.tsx';
import { deskIdentity } from '../../mail/templates/template.ts';
import type { Reader } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import type { ActionOf, QueriesOf } from '../ground/basics/definitions.ts';
import { writeLine } from '../ground/case-log/write-case.ts';
import { queueMail } from '../ground/mail/queue-mail.ts';
import { languageOfPractice, languageOfReader } from '../ground/people/language-of.ts';
import { findMailboxAccount } from '../ground/people/mailbox-account.ts';
import { fullName } from '../ground/people/people.ts';
import { maskEmail } from '../ground/words/masking.ts';
import { openCaseRow } from './case-actions.ts';
import { type CaseRow, findCaseRow } from './read-case.ts';
import { caseWords as words } from './words.ts';

/** The purpose of an answer among the messages of a case. */
const purpose = 'case-answer';

interface Reached {
  readonly to: AnswerRecipient;
  /** As it is stored. */
  readonly email: string;
  readonly name: string;
  readonly accountId: string | null;
  /** Null: the desk's own. */
  readonly language: Language | null;
}

type About = Pick<CaseRow, 'id' | 'practice_id' | 'account_id'>;

/**
 * The address of who wrote to the desk with “email us”: as the mail was sent then. What was corrected in the case since turns no
 * answer to somebody else.
 */
function senderOf(reader: Reader, { id }: About): string | null {
  const asked = reader.get<{ raw: Buffer }>(
    sql`SELECT b.raw FROM messages AS m JOIN message_bytes AS b ON b.id = m.id
        WHERE m.case_id = ${id} AND m.purpose = 'email-us' ORDER BY m.created_at, m.id LIMIT 1`,
  );
  const head = asked?.raw.toString('utf8').split('\r\n\r\n', 1)[0] ?? '';
  return /^Reply-To: (\S+)$/m.exec(head.replaceAll('\r', ''))?.[1] ?? null;
}

/** The mailbox on file of whom the case is about: a person's own, else the clinic's. */
function onFileOf(reader: Reader, { practice_id, account_id }: About): Omit<Reached, 'to'> | null {
  const account = account_id === null ? undefined : findMailboxAccount(reader, sql`a.id = ${account_id}`);
  if (account) {
    const email = account.login_email ?? account.clinic_email;
    const language = languageOfReader(reader, account, account.login_email !== null);
    // The clinic's mailbox is read by all of the clinic.
    const name = account.login_email === null ? account.practice_name : fullName(account);
    return email === null ? null : { email, name, accountId: account.id, language };
  }
  const practice = reader.get<{ name: string; email: string | null }>(
    sql`SELECT name, email FROM practices WHERE id = ${practice_id} AND email <> ''`,
  );
  return practice === undefined || practice.email === null || practice_id === null
    ? null
    : {
        email: practice.email,
        name: practice.name,
        accountId: null,
        language: languageOfPractice(reader, practice_id),
      };
}

/** Whom an answer can go to: who wrote to the desk waits for one, so they come first. */
function reachedOf(reader: Reader, about: About): readonly Reached[] {
  const sender = senderOf(reader, about);
  const onFile = onFileOf(reader, about);
  return [
    ...(sender === null
      ? []
      : [
          {
            to: 'sender' as const,
            email: sender,
            name: '',
            accountId: null,
            language: onFile?.language ?? null,
          },
        ]),
    ...(onFile === null ? [] : [{ to: 'on-file' as const, ...onFile }]),
  ];
}

const mostReferences = 20;

/** The Message-IDs of what was written to and fro in a case, the oldest first: an answer stands below them at its reader's. */
const threadOf = (reader: Reader, caseId: string, email: string): readonly string[] =>
  reader
    .all<{ id: string }>(
      sql`SELECT id FROM (
            SELECT m.message_id AS id, m.created_at AS at FROM messages AS m
              WHERE m.case_id = ${caseId} AND m.purpose = ${purpose} AND m.to_address = ${email}
            UNION ALL
            SELECT t.data ->> 'cameAs', t.at FROM timeline AS t
              WHERE t.case_id = ${caseId} AND t.kind = 'mail.reply' AND t.data ->> 'cameAs' IS NOT NULL)
          ORDER BY at DESC, id DESC LIMIT ${mostReferences}`,
    )
    .map(({ id }) => id)
    .toReversed();

export const answering: ActionOf<'cases.answer'> = {
  handle: (transaction, { number, text, to }, context) => {
    const row = openCaseRow(transaction, number);
    if (!row.ok) return row;
    const ways = reachedOf(transaction, row.value);
    const reached = to === undefined ? ways[0] : ways.find((way) => way.to === to);
    if (reached === undefined) return failures.answerNowhere(number);
    const { email, name, accountId, language } = reached;
    const message = queueMail(
      transaction,
      {
        purpose,
        to: email,
        content: caseAnswer({
          desk: deskIdentity(context.settings, language),
          name,
          caseNumber: number,
          text,
        }),
        caseId: row.value.id,
        accountId,
        expiresAt: null,
        supersedeKey: null,
        byHand: true,
        answers: threadOf(transaction, row.value.id, email),
      },
      context,
    );
    writeLine(
      transaction,
      context,
      row.value.id,
      'cases.answer',
      () => say(words.answered, { email: maskEmail(email), text }),
      { messageId: message.id },
    );
    context.changed('cases', `case:${number}`);
    return done({ caseNumber: number, messages: [message] });
  },
};

export const answerWays: QueriesOf<'answerWays'>['answerWays'] = (reader, { number }, { settings }) => {
  const row = findCaseRow(reader, number);
  if (!row.ok) return row;
  return done(
    reachedOf(reader, row.value).map(
      ({ to, email, language }): AnswerWay => ({
        to,
        email: to === 'sender' ? email : maskEmail(email),
        language: language ?? settings['desk.language'],
      }),
    ),
  );
};
