import type { Language } from '../../../../language/languages.ts';
import type { Reader } from '../../../store/handles.ts';
import { sql } from '../../../store/sql.ts';
import type { DeskAddress } from './merge-cells.ts';
import type { AccountRow, PracticeRow } from './rows.ts';

/** A practice as the desk has it, in the shape of an imported row. */
export interface StoredPractice {
  readonly row: PracticeRow;
  readonly searchId: number;
  /** Of its last import by a version of before migration 60. */
  readonly formerHash: Buffer | null;
}

interface PracticeColumns extends Omit<PracticeRow, 'email' | 'phone' | 'language'> {
  readonly email: string | null;
  readonly phone: string | null;
  readonly language: Language | null;
  readonly searchId: number;
  readonly formerHash: Buffer | null;
}

export function storedPractice(reader: Reader, id: string): StoredPractice | undefined {
  const found = reader.get<PracticeColumns>(
    sql`SELECT id, name, email, phone, address, city, state, postal_code AS postalCode, status, language, search_id AS searchId,
          import_hash AS formerHash FROM practices WHERE id = ${id}`,
  );
  if (!found) return undefined;
  const { searchId, formerHash, ...row } = found;
  const { email, phone, language } = row;
  return {
    row: { ...row, email: email ?? '', phone: phone ?? '', language: language ?? '' },
    searchId,
    formerHash,
  };
}

/** An account as the desk has it, in the shape of an imported row, and what is known of its address besides. */
export interface StoredAccount {
  readonly row: AccountRow;
  readonly address: DeskAddress;
  /** A new verification phone waits to be confirmed. */
  readonly phonePending: boolean;
  readonly searchId: number;
  readonly formerHash: Buffer | null;
}

interface AccountColumns {
  readonly id: string;
  readonly practiceId: string;
  readonly kind: AccountRow['kind'];
  readonly userName: string | null;
  readonly givenName: string;
  readonly familyName: string;
  readonly role: string;
  readonly administrator: 0 | 1;
  readonly phone: string | null;
  readonly phoneType: AccountRow['phoneType'];
  readonly status: AccountRow['status'];
  readonly language: Language | null;
  readonly searchId: number;
  readonly formerHash: Buffer | null;
  readonly heldEmail: string | null;
  readonly heldKey: string | null;
  readonly heldState: 'unverified' | 'verified' | null;
  readonly pendingKey: string | null;
  readonly wantedEmail: string | null;
  readonly wantedKey: string | null;
  readonly wantedSource: string | null;
  readonly pendingPhone: string | null;
}

export function storedAccount(reader: Reader, id: string): StoredAccount | undefined {
  const found = reader.get<AccountColumns>(
    sql`SELECT a.id, a.practice_id AS practiceId, a.kind, a.user_name AS userName, a.given_name AS givenName,
          a.family_name AS familyName, a.role, a.administrator, a.phone, a.phone_type AS phoneType, a.status, a.language,
          a.search_id AS searchId, a.import_hash AS formerHash, c.email AS heldEmail, c.email_key AS heldKey,
          c.state AS heldState, n.email_key AS pendingKey, w.email AS wantedEmail, w.email_key AS wantedKey,
          w.source AS wantedSource, t.phone AS pendingPhone
        FROM accounts a
        LEFT JOIN claims c ON c.account_id = a.id AND c.role = 'current'
        LEFT JOIN claims n ON n.account_id = a.id AND n.role = 'pending'
        LEFT JOIN wanted_addresses w ON w.account_id = a.id
        LEFT JOIN pending_phones t ON t.account_id = a.id
        WHERE a.id = ${id}`,
  );
  return found && { ...addressOf(found), ...asStored(found) };
}

const addressOf = (found: AccountColumns): Pick<StoredAccount, 'address'> => ({
  address: {
    held:
      found.heldKey !== null && found.heldState !== null
        ? { key: found.heldKey, state: found.heldState }
        : null,
    pending: found.pendingKey,
    wanted:
      found.wantedKey === null ? null : { key: found.wantedKey, fromImport: found.wantedSource === 'import' },
  },
});

const asStored = (found: AccountColumns): Omit<StoredAccount, 'address'> => ({
  row: {
    id: found.id,
    practiceId: found.practiceId,
    kind: found.kind,
    userName: found.userName ?? '',
    givenName: found.givenName,
    familyName: found.familyName,
    role: found.role,
    administrator: found.administrator === 1,
    // The address that it holds, or else the one that it asks for, as a file would bring it.
    loginEmail: found.heldEmail ?? found.wantedEmail ?? '',
    emailState: found.heldState ?? 'none',
    phone: found.phone ?? '',
    phoneType: found.phoneType,
    status: found.status,
    language: found.language ?? '',
  },
  phonePending: found.pendingPhone !== null,
  searchId: found.searchId,
  formerHash: found.formerHash,
});
