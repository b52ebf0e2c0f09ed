import type { Strength } from '../../../preload/contract/shared.ts';
import { inDeskLanguage, say } from '../../language.ts';
import type { Reader } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import type { AccountCell, DirectoryRecord, PracticeCell } from '../directory/import/source-cells.ts';
import { languageWords } from './language-words.ts';
import { takeProblems } from './take-problems.ts';
import { differenceWords as words } from './words.ts';

/** A difference as planning needs it: values are whole. */
export interface DifferentCell {
  readonly record: DirectoryRecord;
  readonly id: string;
  readonly column_name: string;
  readonly source_value: string;
  readonly source_key: string;
  readonly desk_value: string;
}

/** An action that the desk has for it, with its input. */
export interface Step {
  readonly type: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** How the source's value is taken: by actions of the desk, or where it has none by writing the cell. */
export interface TakePlan {
  readonly steps: readonly Step[];
  /** Strength of proof where the cell is written; null where actions do it. */
  readonly writes: Strength | null;
  readonly problem: string | null;
  readonly asksAdministrator: boolean;
  readonly changes: readonly string[];
}

const byActions = (
  steps: readonly Step[],
  changes: readonly string[],
  asksAdministrator = false,
): TakePlan => ({
  steps,
  writes: null,
  problem: null,
  asksAdministrator,
  changes,
});

const byWriting = (strength: Strength, ...changes: readonly string[]): TakePlan => ({
  steps: [],
  writes: strength,
  problem: null,
  asksAdministrator: false,
  changes,
});

const notTakeable = (problem: string): TakePlan => ({
  steps: [],
  writes: null,
  problem,
  asksAdministrator: false,
  changes: [],
});

interface Names {
  readonly given_name: string;
  readonly family_name: string;
}

interface PostalAddress {
  readonly address: string;
  readonly city: string;
  readonly state: string;
  readonly postal_code: string;
}

interface AddressRow {
  readonly held: string | null;
  readonly pending: string | null;
}

const addressOf = (reader: Reader, accountId: string): AddressRow | undefined =>
  reader.get<AddressRow>(
    sql`SELECT c.email_key AS held, n.email_key AS pending FROM accounts a
        LEFT JOIN claims c ON c.account_id = a.id AND c.role = 'current'
        LEFT JOIN claims n ON n.account_id = a.id AND n.role = 'pending' WHERE a.id = ${accountId}`,
  );

const byTheSource = (): string => inDeskLanguage(() => say(words.bySource));

/** Works out what taking the source's value does, before anything is done. */
export const planTake = (reader: Reader, cell: DifferentCell): TakePlan =>
  cell.record === 'practice'
    ? planOfPractice(reader, cell, cell.column_name as PracticeCell)
    : planOfAccount(reader, cell, cell.column_name as AccountCell);

function planOfPractice(
  reader: Reader,
  { id: practiceId, source_value: value }: DifferentCell,
  column: PracticeCell,
): TakePlan {
  switch (column) {
    case 'name':
      return byActions(
        [{ type: 'practices.correct-name', input: { practiceId, name: value } }],
        [say(words.practiceName, { name: value }), say(words.clinicTold)],
      );
    case 'email':
      return byActions(
        [{ type: 'practices.correct-email', input: { practiceId, email: value } }],
        value === '' ? [say(words.noClinicEmail)] : [say(words.otherClinicEmail), say(words.bothTold)],
      );
    case 'phone':
      return byActions(
        [{ type: 'practices.correct-phone', input: { practiceId, phone: value } }],
        [say(value === '' ? words.noNumber : words.otherNumber), say(words.clinicTold)],
      );
    case 'address':
    case 'city':
    case 'state':
    case 'postal_code': {
      const now = reader.get<PostalAddress>(
        sql`SELECT address, city, state, postal_code FROM practices WHERE id = ${practiceId}`,
      );
      const next: PostalAddress = { ...(now as PostalAddress), [column]: value };
      const { postal_code: postalCode, ...rest } = next;
      return byActions(
        [{ type: 'practices.correct-address', input: { practiceId, ...rest, postalCode } }],
        [value === '' ? say(words.addressPartEmpty) : say(words.addressPart, { value })],
      );
    }
    case 'status':
      return value === 'closed'
        ? byActions(
            [{ type: 'practices.close', input: { practiceId, why: byTheSource() } }],
            [say(words.practiceClosed)],
          )
        : byActions(
            [{ type: 'practices.reopen', input: { practiceId, why: byTheSource() } }],
            [say(words.practiceReopened)],
          );
    case 'language':
      return byWriting(0, say(languageWords.practice, { language: value }));
  }
}

function planOfAccount(reader: Reader, cell: DifferentCell, column: AccountCell): TakePlan {
  const { id: accountId, source_value: value } = cell;
  switch (column) {
    case 'practice_id':
      return byWriting(3, say(words.accountMoves, { practice: value }));
    case 'kind':
      return byWriting(3, say(value === 'clinic' ? words.becomesClinic : words.becomesPerson));
    case 'user_name':
      return byWriting(3, say(value === '' ? words.noUserName : words.otherUserName));
    case 'given_name':
    case 'family_name': {
      const now = reader.get<Names>(
        sql`SELECT given_name, family_name FROM accounts WHERE id = ${accountId}`,
      );
      const names: Names = { ...(now as Names), [column]: value };
      const { given_name: givenName, family_name: familyName } = names;
      return byActions(
        [{ type: 'people.set-name', input: { accountId, givenName, familyName } }],
        [say(words.personName, { name: `${givenName} ${familyName}`.trim() }), say(words.mailboxTold)],
      );
    }
    case 'role':
      return byActions(
        [{ type: 'people.set-role-title', input: { accountId, roleTitle: value } }],
        [value === '' ? say(words.noRoleTitle) : say(words.roleTitle, { title: value })],
      );
    case 'admin':
      return value === 'yes'
        ? byActions(
            [{ type: 'people.grant-administrator', input: { accountId } }],
            [say(words.becomesAdministrator)],
            true,
          )
        : byActions(
            [{ type: 'people.revoke-administrator', input: { accountId } }],
            [say(words.noAdministrator)],
          );
    case 'login_email':
      return planOfAddress(reader, cell);
    case 'email_state':
      return value === 'verified'
        ? byActions([{ type: 'claims.send-verification', input: { accountId } }], [say(words.linkSent)])
        : notTakeable(say(takeProblems.staysVerified));
    case 'phone':
      return planOfPhone(cell);
    case 'phone_type':
      return byWriting(
        3,
        value === 'voip'
          ? say(words.codesSpoken)
          : value === ''
            ? say(words.phoneTypeUnknown)
            : say(words.phoneType, { type: value }),
      );
    case 'status':
      return planOfStatus(cell);
    case 'language':
      return byWriting(0, say(languageWords.account, { language: value }));
  }
}

/** A new login email goes the way of every change of one: both addresses are told, and the new one proves itself. */
function planOfAddress(
  reader: Reader,
  { id: accountId, source_value: email, source_key: key }: DifferentCell,
): TakePlan {
  const now = addressOf(reader, accountId);
  if (email === '') return notTakeable(say(takeProblems.keepsEmail));
  if (now?.pending === key) return notTakeable(say(takeProblems.changePending));
  return now?.held
    ? byActions(
        [{ type: 'claims.change-email', input: { accountId, email } }],
        [
          say(words.changeBegins),
          say(words.oldWorks),
          ...(now.pending === null ? [] : [say(words.pendingEnds)]),
        ],
      )
    : byActions([{ type: 'claims.claim', input: { accountId, email } }], [say(words.claims)]);
}

function planOfPhone({ id: accountId, source_value: phone, desk_value: now }: DifferentCell): TakePlan {
  const reset: Step = { type: 'signing-in.reset-phone', input: { accountId, revokeBrowsers: false } };
  const set: Step = { type: 'signing-in.set-phone', input: { accountId, phone } };
  const goes = say(words.phoneRemoved);
  if (phone === '') return byActions([reset], [goes]);
  const comes = say(words.phoneAdded);
  return now === '' ? byActions([set], [comes]) : byActions([reset, set], [goes, comes]);
}

function planOfStatus({ id: accountId, source_value: value, desk_value: now }: DifferentCell): TakePlan {
  if (value === 'deactivated')
    return byActions(
      [{ type: 'people.deactivate', input: { accountId, why: byTheSource() } }],
      [say(words.deactivated)],
    );
  if (now === 'deactivated' && value === 'active')
    return byActions([{ type: 'people.reactivate', input: { accountId } }], [say(words.reactivated)], true);
  if (now === 'locked' && value === 'active')
    return byActions([{ type: 'signing-in.unlock', input: { accountId } }], [say(words.unlocked)]);
  if (value === 'locked') return byWriting(now === 'deactivated' ? 3 : 2, say(words.locked));
  return byWriting(now === 'active' ? 2 : 3, say(words.status, { status: value }));
}
