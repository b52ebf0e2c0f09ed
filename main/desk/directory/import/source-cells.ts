import type { Reader, Writer } from '../../../store/handles.ts';
import { sql } from '../../../store/sql.ts';
import type { AccountRow, PracticeRow } from './rows.ts';

/** The cells of a practice's row besides its id, in the order in which the store keeps them. New ones go to the end. */
export const practiceCells = [
  'name',
  'email',
  'phone',
  'address',
  'city',
  'state',
  'postal_code',
  'status',
  'language',
] as const;
export type PracticeCell = (typeof practiceCells)[number];

/** The cells of an account's row besides its id, in the same manner. */
export const accountCells = [
  'practice_id',
  'kind',
  'user_name',
  'given_name',
  'family_name',
  'role',
  'admin',
  'login_email',
  'email_state',
  'phone',
  'phone_type',
  'status',
  'language',
] as const;
export type AccountCell = (typeof accountCells)[number];

export type CellsOf<Column extends string> = Readonly<Record<Column, string>>;

/** What the source said last of each cell; null where no one knows. */
export type SourceCells<Column extends string> = Readonly<Record<Column, string | null>>;

/** A practice's row as cells, in the values that the lists of the columns have. */
export const cellsOfPractice = (row: PracticeRow): CellsOf<PracticeCell> => ({
  name: row.name,
  email: row.email,
  phone: row.phone,
  address: row.address,
  city: row.city,
  state: row.state,
  postal_code: row.postalCode,
  status: row.status,
  language: row.language,
});

/** An account's row as cells. */
export const cellsOfAccount = (row: AccountRow): CellsOf<AccountCell> => ({
  practice_id: row.practiceId,
  kind: row.kind,
  user_name: row.userName,
  given_name: row.givenName,
  family_name: row.familyName,
  role: row.role,
  admin: row.administrator ? 'yes' : 'no',
  login_email: row.loginEmail,
  email_state: row.emailState,
  phone: row.phone,
  phone_type: row.phoneType ?? '',
  status: row.status,
  language: row.language,
});

/** Cells as the store keeps them: two rows that say the same are one text. */
export const cellsText = <Column extends string>(
  columns: readonly Column[],
  cells: SourceCells<Column>,
): string => JSON.stringify(columns.map((column) => cells[column]));

/** Reads what the store keeps. A column that came later than the text is null. */
export function readCells<Column extends string>(
  columns: readonly Column[],
  text: string,
): SourceCells<Column> {
  const values = JSON.parse(text) as readonly (string | null)[];
  return Object.fromEntries(
    columns.map((column, place) => [column, values[place] ?? null]),
  ) as SourceCells<Column>;
}

/**
 * What the source says now: the row's cells, and of the columns that the file does not have what it said before. A
 * column that is absent says nothing.
 */
export const mergeAbsent = <Column extends string>(
  columns: readonly Column[],
  now: CellsOf<Column>,
  before: SourceCells<Column>,
  absent: ReadonlySet<string>,
): SourceCells<Column> =>
  Object.fromEntries(
    columns.map((column) => [column, absent.has(column) ? before[column] : now[column]]),
  ) as SourceCells<Column>;

export type DirectoryRecord = 'practice' | 'account';

/** The text of what the source said last of a record; undefined where the store has none. */
export const sourceText = (reader: Reader, record: DirectoryRecord, id: string): string | undefined =>
  reader.get<{ cells: string }>(
    record === 'practice'
      ? sql`SELECT cells FROM source_practices WHERE id = ${id}`
      : sql`SELECT cells FROM source_accounts WHERE id = ${id}`,
  )?.cells;

/** Keeps what the source said for the first time. */
export function addSource(transaction: Writer, record: DirectoryRecord, id: string, text: string): void {
  transaction.one(
    record === 'practice'
      ? sql`INSERT INTO source_practices (id, cells) VALUES (${id}, ${text})`
      : sql`INSERT INTO source_accounts (id, cells) VALUES (${id}, ${text})`,
  );
}

/** Keeps what the source says now in place of what it said before. */
function changeSource(transaction: Writer, record: DirectoryRecord, id: string, text: string): void {
  transaction.one(
    record === 'practice'
      ? sql`UPDATE source_practices SET cells = ${text} WHERE id = ${id}`
      : sql`UPDATE source_accounts SET cells = ${text} WHERE id = ${id}`,
  );
}

/** A practice's row from its cells. */
export const practiceOfCells = (id: string, cells: CellsOf<PracticeCell>): PracticeRow => ({
  id,
  name: cells.name,
  email: cells.email,
  phone: cells.phone,
  address: cells.address,
  city: cells.city,
  state: cells.state,
  postalCode: cells.postal_code,
  status: cells.status as PracticeRow['status'],
  language: cells.language as PracticeRow['language'],
});

/** An account's row from its cells: they are of the columns' lists, or empty where a column may be. */
export const accountOfCells = (id: string, cells: CellsOf<AccountCell>): AccountRow => ({
  id,
  practiceId: cells.practice_id,
  kind: cells.kind as AccountRow['kind'],
  userName: cells.user_name,
  givenName: cells.given_name,
  familyName: cells.family_name,
  role: cells.role,
  administrator: cells.admin === 'yes',
  loginEmail: cells.login_email,
  emailState: cells.email_state as AccountRow['emailState'],
  phone: cells.phone,
  phoneType: (cells.phone_type || null) as AccountRow['phoneType'],
  status: cells.status as AccountRow['status'],
  language: cells.language as AccountRow['language'],
});

/** Keeps what the source says now; tells whether that is another text than before. */
export function keepSource(
  transaction: Writer,
  record: DirectoryRecord,
  id: string,
  known: string | undefined,
  text: string,
): boolean {
  if (text === known) return false;
  if (known === undefined) addSource(transaction, record, id, text);
  else changeSource(transaction, record, id, text);
  return true;
}
