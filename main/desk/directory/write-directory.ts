import type { Millis } from '../../../preload/contract/shared.ts';
import { type Answer, done, failures, type Refused } from '../../failures.ts';
import type { Reader, Writer } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import { emailKey, type KeyedEmail } from '../claims/email-key.ts';
import {
  type AddressConflict,
  type ImportedAddress,
  importClaim,
  standingConflict,
} from '../claims/import-claim.ts';
import type { VoidCircumstances } from '../logins/tokens.ts';
import { caseKey, nameKey, phoneDigits, phoneTail } from './folding.ts';
import { type AccountRow, accountHash, addressHashBytes, type PracticeRow, practiceHash } from './rows.ts';
import { addWords, replaceWords, replaceWordsOfAccounts, type SearchIds } from './search-index.ts';

export interface WriteCircumstances extends VoidCircumstances {
  readonly searchIds: SearchIds;
}

export interface Upserted {
  readonly change: 'added' | 'updated' | 'unchanged';
  /** The address that the row asks for and another account holds; told again for an unchanged row while it stands. */
  readonly conflict: AddressConflict | null;
}

/** A refusal with the column of the file that it is about. */
const inColumn = (column: string, { ok, error }: Refused): Refused => ({ ok, error: { ...error, column } });
const unchanged = (conflict: AddressConflict | null) => done<Upserted>({ change: 'unchanged', conflict });

interface StoredPractice {
  readonly name: string;
  readonly import_hash: Buffer | null;
  readonly search_id: number;
}

/**
 * Adds or updates one practice. The same row as at its last import changes nothing, whatever the desk changed since.
 * Code `email-invalid`, with `column`.
 */
export function upsertPractice(
  transaction: Writer,
  row: PracticeRow,
  { now, searchIds }: WriteCircumstances,
): Answer<Upserted> {
  const hash = practiceHash(row);
  const stored = transaction.get<StoredPractice>(
    sql`SELECT name, import_hash, search_id FROM practices WHERE id = ${row.id}`,
  );
  if (stored?.import_hash?.equals(hash)) return unchanged(null);
  const email = row.email === '' ? null : emailKey(row.email);
  if (email && !email.ok) return inColumn('email', email);

  const address = email?.value ?? null;
  if (stored) changePractice(transaction, row, address, hash, now);
  else addPractice(transaction, row, address, hash, searchIds.practice(), now);
  if (stored && stored.name !== row.name) {
    replaceWords(transaction, stored.search_id, row.name);
    replaceWordsOfAccounts(transaction, row.id, row.name);
  }
  return done({ change: stored ? 'updated' : 'added', conflict: null });
}

// One statement that inserts or updates would be shorter; SQLite guards such a one with a savepoint, and each savepoint
// makes FTS5 write its pages: an import took five times as long.

function addPractice(
  transaction: Writer,
  row: PracticeRow,
  email: KeyedEmail | null,
  hash: Buffer,
  searchId: number,
  now: Millis,
): void {
  const digits = phoneDigits(row.phone);
  transaction.one(
    sql`INSERT INTO practices (id, id_key, name, email, email_key, phone, phone_digits, phone_tail, address, city, state,
          postal_code, status, import_hash, search_id, created_at, updated_at)
        VALUES (${row.id}, ${caseKey(row.id)}, ${row.name}, ${email?.email ?? null}, ${email?.key ?? null},
          ${row.phone || null}, ${digits || null}, ${phoneTail(digits)}, ${row.address}, ${row.city}, ${row.state},
          ${row.postalCode}, ${row.status}, ${hash}, ${searchId}, ${now}, ${now})`,
  );
  addWords(transaction, searchId, row.name);
}

function changePractice(
  transaction: Writer,
  row: PracticeRow,
  email: KeyedEmail | null,
  hash: Buffer,
  now: Millis,
): void {
  const digits = phoneDigits(row.phone);
  transaction.one(
    sql`UPDATE practices SET name = ${row.name}, email = ${email?.email ?? null}, email_key = ${email?.key ?? null},
          phone = ${row.phone || null}, phone_digits = ${digits || null}, phone_tail = ${phoneTail(digits)},
          address = ${row.address}, city = ${row.city}, state = ${row.state}, postal_code = ${row.postalCode},
          status = ${row.status}, import_hash = ${hash}, updated_at = ${now}
        WHERE id = ${row.id}`,
  );
}

interface StoredAccount {
  readonly import_hash: Buffer | null;
  readonly search_id: number;
}

/**
 * Adds or updates one account, and its claim. The same row as at its last import changes nothing, whatever the desk
 * changed since; a row whose address is the same as at its last import leaves the address alone.
 * Codes `practice-not-found`, `user-name-taken`, `email-invalid`, `email-missing`, each with `column`.
 */
export function upsertAccount(
  transaction: Writer,
  row: AccountRow,
  circumstances: WriteCircumstances,
): Answer<Upserted> {
  const { now, searchIds } = circumstances;
  const hash = accountHash(row);
  const stored = transaction.get<StoredAccount>(
    sql`SELECT import_hash, search_id FROM accounts WHERE id = ${row.id}`,
  );
  if (stored?.import_hash?.equals(hash))
    return unchanged(row.loginEmail === '' ? null : standingConflict(transaction, row.id));
  const practice = transaction.get<{ name: string }>(
    sql`SELECT name FROM practices WHERE id = ${row.practiceId}`,
  );
  if (!practice) return inColumn('practice_id', failures.practiceNotFound(row.practiceId));
  const imported = importedAddress(row);
  if (!imported.ok) return inColumn('login_email', imported);
  const taken = userNameHolder(transaction, row);
  if (taken !== undefined) return inColumn('user_name', failures.userNameTaken(row.userName, taken));

  const names = [row.givenName, row.familyName, practice.name];
  if (stored) {
    changeAccount(transaction, row, hash, now);
    replaceWords(transaction, stored.search_id, ...names);
  } else {
    const searchId = searchIds.account();
    addAccount(transaction, row, hash, searchId, now);
    addWords(transaction, searchId, ...names);
  }
  const sameAddress = stored?.import_hash
    ?.subarray(0, addressHashBytes)
    .equals(hash.subarray(0, addressHashBytes));
  const conflict = sameAddress
    ? standingConflict(transaction, row.id)
    : importClaim(transaction, row.id, imported.value, !stored, circumstances);
  return done({ change: stored ? 'updated' : 'added', conflict });
}

function importedAddress(row: AccountRow): Answer<ImportedAddress | null> {
  if (row.loginEmail === '')
    return row.emailState === 'none' ? done(null) : failures.emailMissing(row.emailState);
  const address = emailKey(row.loginEmail);
  return address.ok ? done({ address: address.value, state: row.emailState }) : address;
}

/** Which other account has the user name: of a clinic anywhere, of a person in the same practice. */
function userNameHolder(reader: Reader, row: AccountRow): string | undefined {
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

function addAccount(transaction: Writer, row: AccountRow, hash: Buffer, searchId: number, now: Millis): void {
  const digits = phoneDigits(row.phone);
  transaction.one(
    sql`INSERT INTO accounts (id, practice_id, kind, user_name, user_name_key, given_name, family_name, name_key, role,
          administrator, phone, phone_digits, phone_tail, phone_type, status, legacy_login, import_hash, search_id,
          created_at, updated_at)
        VALUES (${row.id}, ${row.practiceId}, ${row.kind}, ${row.userName || null}, ${caseKey(row.userName) || null},
          ${row.givenName}, ${row.familyName}, ${nameKey(row.givenName, row.familyName)}, ${row.role},
          ${row.administrator ? 1 : 0}, ${row.phone || null}, ${digits || null}, ${phoneTail(digits)},
          ${row.phoneType}, ${row.status}, ${legacyLogin(row)}, ${hash}, ${searchId}, ${now}, ${now})`,
  );
}

function changeAccount(transaction: Writer, row: AccountRow, hash: Buffer, now: Millis): void {
  const digits = phoneDigits(row.phone);
  transaction.one(
    sql`UPDATE accounts SET practice_id = ${row.practiceId}, kind = ${row.kind}, user_name = ${row.userName || null},
          user_name_key = ${caseKey(row.userName) || null}, given_name = ${row.givenName},
          family_name = ${row.familyName}, name_key = ${nameKey(row.givenName, row.familyName)}, role = ${row.role},
          administrator = ${row.administrator ? 1 : 0}, phone = ${row.phone || null},
          phone_digits = ${digits || null}, phone_tail = ${phoneTail(digits)}, phone_type = ${row.phoneType},
          status = ${row.status}, legacy_login = min(legacy_login, ${legacyLogin(row)}), import_hash = ${hash},
          updated_at = ${now}
        WHERE id = ${row.id}`,
  );
}
