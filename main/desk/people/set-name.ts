import { done, failures } from '../../failures.ts';
import { say } from '../../language.ts';
import { correctedWords } from '../../mail/templates/corrected-words.ts';
import { detailsCorrected } from '../../mail/templates/details-corrected.tsx';
import { deskIdentity } from '../../mail/templates/template.ts';
import { sql } from '../../store/sql.ts';
import type { ActionOf } from '../ground/basics/definitions.ts';
import { queueMail } from '../ground/mail/queue-mail.ts';
import { languageOfReader } from '../ground/people/language-of.ts';
import { findMailboxAccount } from '../ground/people/mailbox-account.ts';
import { displayName } from '../ground/people/people.ts';
import { replaceWords } from '../ground/people/search-index.ts';
import { aboutPerson, accountToChange, personAfter } from '../ground/people/who-asks.ts';
import { nameKey } from '../ground/words/folding.ts';
import { unchangedWords } from './unchanged-words.ts';
import { peopleWords as words } from './words.ts';

/** A person's name, put right at the desk. The mailbox on file is told: a name decides who is taken for the same person. */
export const settingName: ActionOf<'people.set-name'> = {
  subject: aboutPerson('people.set-name'),
  handle: (transaction, input, context) => {
    const { accountId, givenName, familyName } = input;
    const found = accountToChange(transaction, accountId);
    if (!found.ok) return found;
    const { value: account } = found;
    if (account.kind !== 'person') return failures.notAPerson(displayName(account));
    if (account.given_name === givenName && account.family_name === familyName)
      return failures.nothingToChange(say(unchangedWords.sameName, { name: displayName(account) }));
    transaction.one(
      sql`UPDATE accounts SET given_name = ${givenName}, family_name = ${familyName},
            name_key = ${nameKey(givenName, familyName)}, updated_at = ${context.now} WHERE id = ${accountId}`,
    );
    replaceWords(transaction, account.search_id, givenName, familyName, account.practice_name);
    const name = `${givenName} ${familyName}`.trim();
    const mailboxes = findMailboxAccount(transaction, sql`a.id = ${accountId}`);
    const to = mailboxes?.login_email ?? mailboxes?.clinic_email;
    const messages = to
      ? [
          queueMail(
            transaction,
            {
              purpose: 'details-corrected',
              to,
              content: detailsCorrected({
                desk: deskIdentity(
                  context.settings,
                  languageOfReader(transaction, account, to === mailboxes?.login_email),
                ),
                name,
                practiceName: account.practice_name,
                what: correctedWords.personName,
                at: context.now,
              }),
              caseId: context.case?.id ?? null,
              accountId,
              expiresAt: null,
              supersedeKey: null,
            },
            context,
          ),
        ]
      : [];
    context.line(() => say(words.name, { before: displayName(account), after: name }), {
      messageIds: messages.map(({ id }) => id),
    });
    const after = personAfter(transaction, accountId, context);
    return after.ok ? done({ ...after.value, messages }) : after;
  },
};
