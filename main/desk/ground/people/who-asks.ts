import { actionOutcomes, type HelpingAction } from '../../../../preload/contract/action-outcomes.ts';
import type { PersonOutcome } from '../../../../preload/contract/people.ts';
import { type Answer, done, failures } from '../../../failures.ts';
import type { Reader } from '../../../store/handles.ts';
import type { ActionContext } from '../basics/context.ts';
import type { Subject } from '../basics/definitions.ts';
import { type AccountFacts, accountFactsOf, displayName } from './people.ts';
import { administratorsOf, personRecord } from './person-record.ts';

/**
 * Says whether an account is one of an administrator of the practice who can ask for changes, and gives back the name.
 * Codes `account-not-found`, `not-administrator`.
 */
export function askingAdministrator(
  reader: Reader,
  practice: { readonly id: string; readonly name: string },
  askedBy: string,
): Answer<string> {
  const found = administratorsOf(reader, practice.id).find(({ accountId }) => accountId === askedBy);
  if (found) return done(found.name);
  const account = accountFactsOf(reader, askedBy);
  return account
    ? failures.notAdministrator(displayName(account), practice.name)
    : failures.accountNotFound(askedBy);
}

interface AboutPerson {
  readonly accountId: string;
  readonly askedBy?: string | undefined;
}

/** Whom a change of a person's account is about; the caller is the administrator who asks, where one is named. */
export const aboutPerson =
  (type: HelpingAction) =>
  (reader: Reader, { accountId, askedBy }: AboutPerson): Answer<Subject> => {
    const account = accountFactsOf(reader, accountId);
    if (!account) return failures.accountNotFound(accountId);
    const subject: Subject = {
      reason: actionOutcomes[type].reason,
      practiceId: account.practice_id,
      accountId,
      caller: displayName(account),
    };
    if (askedBy === undefined) return done(subject);
    const asking = askingAdministrator(
      reader,
      { id: account.practice_id, name: account.practice_name },
      askedBy,
    );
    return asking.ok ? done({ ...subject, caller: asking.value }) : asking;
  };

/** The account of a change, in a practice that is open. Codes `account-not-found`, `practice-closed`. */
export function accountToChange(reader: Reader, accountId: string): Answer<AccountFacts> {
  const account = accountFactsOf(reader, accountId);
  if (!account) return failures.accountNotFound(accountId);
  return account.practice_status === 'closed'
    ? failures.practiceClosed(account.practice_name)
    : done(account);
}

/** How a person stands after a change, for the face and the listeners. */
export function personAfter(
  reader: Reader,
  accountId: string,
  context: ActionContext,
): Answer<PersonOutcome> {
  const person = personRecord(reader, accountId, context.now);
  if (!person.ok) return person;
  context.changed('directory', `account:${accountId}`, `practice:${person.value.practiceId}`);
  return done({ caseNumber: context.case?.number ?? '', person: person.value });
}
