import { claimBy, wantedBy } from '../../desk/claims/write-claims.ts';
import type { AccountRow, PracticeRow } from '../../desk/directory/rows.ts';
import type { Reader } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';

/**
 * Fills a row's columns that its file does not have with what the directory knows of it: a file of names and phones
 * must not wipe out everybody's address. An empty cell of a column that is there does clear. New rows stay as they are.
 */
export type KeepAbsent<Row> = (reader: Reader, row: Row, absent: ReadonlySet<string>) => Row;

export const keepPractice: KeepAbsent<PracticeRow> = (reader, row, absent) => {
  if (absent.size === 0) return row;
  const stored = reader.get<
    Omit<PracticeRow, 'email' | 'phone'> & { email: string | null; phone: string | null }
  >(
    sql`SELECT id, name, email, phone, address, city, state, postal_code AS postalCode, status FROM practices
        WHERE id = ${row.id}`,
  );
  if (!stored) return row;
  const pick = <Key extends keyof PracticeRow>(column: string, key: Key, known: PracticeRow[Key]) =>
    absent.has(column) ? known : row[key];
  return {
    id: row.id,
    name: row.name,
    email: pick('email', 'email', stored.email ?? ''),
    phone: pick('phone', 'phone', stored.phone ?? ''),
    address: pick('address', 'address', stored.address),
    city: pick('city', 'city', stored.city),
    state: pick('state', 'state', stored.state),
    postalCode: pick('postal_code', 'postalCode', stored.postalCode),
    status: pick('status', 'status', stored.status),
  };
};

interface StoredAccount {
  readonly userName: string | null;
  readonly givenName: string;
  readonly familyName: string;
  readonly role: string;
  readonly administrator: 0 | 1;
  readonly phone: string | null;
  readonly phoneType: AccountRow['phoneType'];
  readonly status: AccountRow['status'];
}

export const keepAccount: KeepAbsent<AccountRow> = (reader, row, absent) => {
  if (absent.size === 0) return row;
  const stored = reader.get<StoredAccount>(
    sql`SELECT user_name AS userName, given_name AS givenName, family_name AS familyName, role, administrator, phone,
          phone_type AS phoneType, status FROM accounts WHERE id = ${row.id}`,
  );
  if (!stored) return row;
  const pick = <Key extends keyof AccountRow>(column: string, key: Key, known: AccountRow[Key]) =>
    absent.has(column) ? known : row[key];
  const address = absent.has('login_email') ? storedAddress(reader, row.id) : row;
  return {
    ...row,
    userName: pick('user_name', 'userName', stored.userName ?? ''),
    givenName: pick('given_name', 'givenName', stored.givenName),
    familyName: pick('family_name', 'familyName', stored.familyName),
    role: pick('role', 'role', stored.role),
    administrator: pick('admin', 'administrator', stored.administrator === 1),
    loginEmail: address.loginEmail,
    emailState: absent.has('email_state') ? address.emailState : row.emailState,
    phone: pick('phone', 'phone', stored.phone ?? ''),
    phoneType: pick('phone_type', 'phoneType', stored.phoneType),
    status: pick('status', 'status', stored.status),
  };
};

/** The address that an account holds, or else the one that it asks for, as a file would bring it. */
function storedAddress(reader: Reader, accountId: string): Pick<AccountRow, 'loginEmail' | 'emailState'> {
  const claim = claimBy(reader, accountId);
  if (claim) return { loginEmail: claim.email, emailState: claim.state };
  return { loginEmail: wantedBy(reader, accountId)?.email ?? '', emailState: 'none' };
}
