import type { Millis } from '../../../../preload/contract/shared.ts';
import type { Reader, Writer } from '../../../store/handles.ts';
import { sql } from '../../../store/sql.ts';
import type { KeyedEmail } from '../../ground/words/email-key.ts';
import { caseKey, type NameFolder, nameKey, phoneDigits, phoneTail } from '../../ground/words/folding.ts';
import type { AccountRow, PracticeRow } from './rows.ts';

// One statement that inserts or updates would be shorter; SQLite guards such a one with a savepoint, which copies each page
// that the statement changes.

/** Puts a new practice into the store, without its words. */
export function addPractice(
  transaction: Writer,
  row: PracticeRow,
  email: KeyedEmail | null,
  searchId: number,
  now: Millis,
): void {
  const digits = phoneDigits(row.phone);
  transaction.one(
    sql`INSERT INTO practices (id, id_key, name, email, email_key, phone, phone_digits, phone_tail, address, city, state,
          postal_code, status, language, search_id, created_at, updated_at)
        VALUES (${row.id}, ${caseKey(row.id)}, ${row.name}, ${email?.email ?? null}, ${email?.key ?? null},
          ${row.phone || null}, ${digits || null}, ${phoneTail(digits)}, ${row.address}, ${row.city}, ${row.state},
          ${row.postalCode}, ${row.status}, ${row.language || null}, ${searchId}, ${now}, ${now})`,
  );
}

/** Writes a whole practice; its words are another matter. */
export function changePractice(
  transaction: Writer,
  row: PracticeRow,
  email: KeyedEmail | null,
  now: Millis,
): void {
  const digits = phoneDigits(row.phone);
  transaction.one(
    sql`UPDATE practices SET name = ${row.name}, email = ${email?.email ?? null}, email_key = ${email?.key ?? null},
          phone = ${row.phone || null}, phone_digits = ${digits || null}, phone_tail = ${phoneTail(digits)},
          address = ${row.address}, city = ${row.city}, state = ${row.state}, postal_code = ${row.postalCode},
          status = ${row.status}, language = ${row.language || null}, updated_at = ${now}
        WHERE id = ${row.id}`,
  );
}

/** Which other account has the user name: of a clinic anywhere, of a person in the same practice. */
export function userNameHolder(reader: Reader, row: AccountRow): string | undefined {
  const key = caseKey(row.userName);
  if (key === '') return undefined;
  return row.kind === 'clinic'
    ? reader.get<{ id: string }>(
        sql`SELECT id FROM accounts WHERE kind = 'clinic' AND user_name_key = ${key} AND id <> ${row.id}`,
      )?.id
    : reader.get<{ id: string }>(
        sql`SELECT id FROM accounts
            WHERE kind = 'person' AND practice_id = ${row.practiceId} AND user_name_key = ${key} AND id <> ${row.id}`,
      )?.id;
}

// Who signs in with a verified address has left the legacy login behind.
const legacyLogin = (row: AccountRow): number => (row.emailState === 'verified' ? 0 : 1);

/** What a new account is put into the store with. */
interface NewAccount {
  readonly searchId: number;
  readonly folder: Pick<NameFolder, 'nameKey'>;
  readonly now: Millis;
}

/**
 * Puts a new account into the store, without its words and its claim. False, and nothing is written, where another account
 * has its id or its user name.
 */
export function addAccount(
  transaction: Writer,
  row: AccountRow,
  { searchId, folder, now }: NewAccount,
): boolean {
  const digits = phoneDigits(row.phone);
  return (
    transaction.run(
      sql`INSERT INTO accounts (id, practice_id, kind, user_name, user_name_key, given_name, family_name, name_key, role,
          administrator, phone, phone_digits, phone_tail, phone_type, status, language, legacy_login, search_id,
          created_at, updated_at)
        VALUES (${row.id}, ${row.practiceId}, ${row.kind}, ${row.userName || null}, ${caseKey(row.userName) || null},
          ${row.givenName}, ${row.familyName}, ${folder.nameKey(row.givenName, row.familyName)}, ${row.role},
          ${row.administrator ? 1 : 0}, ${row.phone || null}, ${digits || null}, ${phoneTail(digits)},
          ${row.phoneType}, ${row.status}, ${row.language || null}, ${legacyLogin(row)}, ${searchId}, ${now}, ${now})
        ON CONFLICT DO NOTHING`,
    ) === 1
  );
}

/** Writes a whole account besides its address. */
export function changeAccount(transaction: Writer, row: AccountRow, now: Millis): void {
  const digits = phoneDigits(row.phone);
  transaction.one(
    sql`UPDATE accounts SET practice_id = ${row.practiceId}, kind = ${row.kind}, user_name = ${row.userName || null},
          user_name_key = ${caseKey(row.userName) || null}, given_name = ${row.givenName},
          family_name = ${row.familyName}, name_key = ${nameKey(row.givenName, row.familyName)}, role = ${row.role},
          administrator = ${row.administrator ? 1 : 0}, phone = ${row.phone || null},
          phone_digits = ${digits || null}, phone_tail = ${phoneTail(digits)}, phone_type = ${row.phoneType},
          status = ${row.status}, language = ${row.language || null}, updated_at = ${now}
        WHERE id = ${row.id}`,
  );
}

/** Who signs in with an address from now on has left the legacy login behind. */
export const leaveLegacyLogin = (transaction: Writer, accountId: string, now: Millis): void =>
  transaction.one(sql`UPDATE accounts SET legacy_login = 0, updated_at = ${now} WHERE id = ${accountId}`);
