import { failures } from '../../failures.ts';
import { say } from '../../language.ts';
import { sql } from '../../store/sql.ts';
import type { ActionOf } from '../ground/basics/definitions.ts';
import { displayName } from '../ground/people/people.ts';
import { administratorsOf } from '../ground/people/person-record.ts';
import { aboutPerson, accountToChange, askingAdministrator, personAfter } from '../ground/people/who-asks.ts';
import { unchangedWords } from './unchanged-words.ts';
import { peopleWords as words } from './words.ts';

export const settingRole: ActionOf<'people.set-role-title'> = {
  subject: aboutPerson('people.set-role-title'),
  handle: (transaction, { accountId, roleTitle }, context) => {
    const account = accountToChange(transaction, accountId);
    if (!account.ok) return account;
    if (account.value.role === roleTitle)
      return failures.nothingToChange(
        say(unchangedWords.sameRoleTitle, { name: displayName(account.value) }),
      );
    transaction.one(
      sql`UPDATE accounts SET role = ${roleTitle}, updated_at = ${context.now} WHERE id = ${accountId}`,
    );
    const before = account.value.role;
    context.line(() =>
      say(words.roleTitle, { before: before || say(words.none), after: roleTitle || say(words.none) }),
    );
    return personAfter(transaction, accountId, context);
  },
};

export const settingEditLevel: ActionOf<'people.set-edit-level'> = {
  subject: aboutPerson('people.set-edit-level'),
  handle: (transaction, { accountId, editLevel }, context) => {
    const account = accountToChange(transaction, accountId);
    if (!account.ok) return account;
    const before = transaction.get<{ edit_level: string }>(
      sql`SELECT edit_level FROM accounts WHERE id = ${accountId}`,
    );
    if (before?.edit_level === editLevel)
      return failures.nothingToChange(
        say(unchangedWords.sameEditLevel, { name: displayName(account.value) }),
      );
    transaction.one(
      sql`UPDATE accounts SET edit_level = ${editLevel}, updated_at = ${context.now} WHERE id = ${accountId}`,
    );
    context.line(() => say(words.editLevel, { before: before?.edit_level ?? '', after: editLevel }));
    return personAfter(transaction, accountId, context);
  },
};

export const settingEmergencyAccess: ActionOf<'people.set-emergency-access'> = {
  subject: aboutPerson('people.set-emergency-access'),
  handle: (transaction, { accountId, allowed }, context) => {
    const account = accountToChange(transaction, accountId);
    if (!account.ok) return account;
    if (account.value.kind !== 'person') return failures.notAPerson(displayName(account.value));
    if (allowed && account.value.status === 'deactivated')
      return failures.accountInactive(displayName(account.value));
    transaction.one(
      sql`UPDATE accounts SET emergency_access = ${allowed ? 1 : 0}, updated_at = ${context.now} WHERE id = ${accountId}`,
    );
    context.line(() => say(allowed ? words.emergencyAllowed : words.emergencyRemoved));
    return personAfter(transaction, accountId, context);
  },
};

export const granting: ActionOf<'people.grant-administrator'> = {
  subject: aboutPerson('people.grant-administrator'),
  handle: (transaction, { accountId, askedBy }, context) => {
    const account = accountToChange(transaction, accountId);
    if (!account.ok) return account;
    const { value: person } = account;
    const name = displayName(person);
    if (person.kind !== 'person') return failures.notAPerson(name);
    if (person.status === 'deactivated') return failures.accountInactive(name);
    if (person.status === 'invited') return failures.accountInvited(name);
    if (person.administrator === 1)
      return failures.nothingToChange(say(unchangedWords.administratorAlready, { name }));
    const asked = askedBy !== undefined;
    if (asked) {
      const found = askingAdministrator(
        transaction,
        { id: person.practice_id, name: person.practice_name },
        askedBy,
      );
      if (!found.ok) return found;
    } else if (administratorsOf(transaction, person.practice_id).length > 0) {
      return failures.notAdministrator(say(words.whoAsks), person.practice_name);
    } else if (!context.lead) {
      // No one in the practice can ask, so somebody at the desk answers for it.
      return failures.leadNeeded();
    }
    transaction.one(
      sql`UPDATE accounts SET administrator = 1, updated_at = ${context.now} WHERE id = ${accountId}`,
    );
    // Who asked for it is said by the door.
    context.line(() => say(asked ? words.administratorMade : words.administratorByLead));
    return personAfter(transaction, accountId, context);
  },
};

export const revoking: ActionOf<'people.revoke-administrator'> = {
  subject: aboutPerson('people.revoke-administrator'),
  handle: (transaction, { accountId }, context) => {
    const account = accountToChange(transaction, accountId);
    if (!account.ok) return account;
    const name = displayName(account.value);
    if (account.value.administrator === 0)
      return failures.nothingToChange(say(unchangedWords.noAdministrator, { name }));
    const left = administratorsOf(transaction, account.value.practice_id);
    // Somebody who is deactivated is no administrator that the practice could lose.
    if (left.length === 1 && left[0]?.accountId === accountId)
      return failures.lastAdministrator(name, account.value.practice_name);
    transaction.one(
      sql`UPDATE accounts SET administrator = 0, updated_at = ${context.now} WHERE id = ${accountId}`,
    );
    context.line(() => say(words.administratorRemoved));
    return personAfter(transaction, accountId, context);
  },
};
