import { actionOutcomes } from '../../../preload/contract/action-outcomes.ts';
import type { AccessCodeOutcome } from '../../../preload/contract/people.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { say } from '../../language.ts';
import type { Reader, Writer } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import type { ActionContext } from '../ground/basics/context.ts';
import type { ActionsOf, Subject } from '../ground/basics/definitions.ts';
import { newCaseNumber } from '../ground/case-log/write-case.ts';
import { sameSecret } from '../ground/words/secrets.ts';
import { peopleWords as words } from './words.ts';

interface PracticeRow {
  readonly name: string;
  readonly status: string;
  readonly access_code: string | null;
}

const practiceOf = (reader: Reader, practiceId: string): PracticeRow | undefined =>
  reader.get<PracticeRow>(sql`SELECT name, status, access_code FROM practices WHERE id = ${practiceId}`);

// As it is said: without hyphens and spaces, and with the letters that the alphabet leaves out for being mistaken.
const heard = (code: string): string =>
  code
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');

/** Whether a code is the practice's. Code `access-code-missing` where it has none yet. */
export function isAccessCode(reader: Reader, practiceId: string, said: string): Answer<boolean> {
  const practice = practiceOf(reader, practiceId);
  if (!practice) return failures.practiceNotFound(practiceId);
  if (practice.access_code === null) return failures.accessCodeMissing(practice.name);
  return done(sameSecret(heard(practice.access_code), heard(said)));
}

function showCode(
  transaction: Writer,
  practiceId: string,
  renew: boolean,
  context: ActionContext,
): Answer<AccessCodeOutcome> {
  const practice = practiceOf(transaction, practiceId);
  if (!practice) return failures.practiceNotFound(practiceId);
  if (practice.status !== 'active') return failures.practiceClosed(practice.name);
  const isNew = renew || practice.access_code === null;
  // Forty random bits in an alphabet for the phone, as a case's number has.
  const code = isNew ? newCaseNumber(context.random) : (practice.access_code ?? '');
  if (isNew)
    transaction.one(
      sql`UPDATE practices SET access_code = ${code}, updated_at = ${context.now} WHERE id = ${practiceId}`,
    );
  const replaced = renew && practice.access_code !== null;
  context.line(() =>
    say(replaced ? words.accessCodeRenewed : words.accessCodeShown, { practice: practice.name }),
  );
  context.changed(`practice:${practiceId}`);
  return done({ caseNumber: context.case?.number ?? '', code });
}

const aboutPractice = (reader: Reader, { practiceId }: { readonly practiceId: string }): Answer<Subject> =>
  practiceOf(reader, practiceId)
    ? done({ reason: actionOutcomes['people.practice-access-code'].reason, practiceId })
    : failures.practiceNotFound(practiceId);

/** The code that a new person needs beside the invitation: shown to be said, never mailed, each showing on record. */
export const accessCodeActions: ActionsOf<
  'people.practice-access-code' | 'people.renew-practice-access-code'
> = {
  'people.practice-access-code': {
    subject: aboutPractice,
    handle: (transaction, { practiceId }, context) => showCode(transaction, practiceId, false, context),
  },
  'people.renew-practice-access-code': {
    subject: aboutPractice,
    handle: (transaction, { practiceId }, context) => showCode(transaction, practiceId, true, context),
  },
};
