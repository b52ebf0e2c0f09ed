import { hash } from 'node:crypto';
import type { AccountRow, PracticeRow } from './rows.ts';
import {
  type AccountCell,
  accountCells,
  cellsOfAccount,
  cellsOfPractice,
  type PracticeCell,
  practiceCells,
  type SourceCells,
} from './source-cells.ts';

// Stores of before migration 60 kept a hash of each record's last imported row, and not the row. It still answers two
// questions, once for each record: is the row of the file the one of the last import, and has the desk still what the
// last import brought? Where both answers are no, no one knows what the source said.

// JSON keeps the cells apart: ["a","bc"] and ["ab","c"] are different texts.
const hashOf = (cells: readonly unknown[]): Buffer => hash('sha256', JSON.stringify(cells), 'buffer');

const practiceHash = (row: PracticeRow): Buffer =>
  hashOf([
    row.id,
    row.name,
    row.email,
    row.phone,
    row.address,
    row.city,
    row.state,
    row.postalCode,
    row.status,
  ]);

/** How many bytes at the start of an account's hash are about its address alone. */
const addressHashBytes = 16;

const addressHash = (row: AccountRow): Buffer =>
  hashOf([row.loginEmail, row.emailState]).subarray(0, addressHashBytes);

const accountHash = (row: AccountRow): Buffer =>
  Buffer.concat([
    addressHash(row),
    hashOf([
      row.id,
      row.practiceId,
      row.kind,
      row.userName,
      row.givenName,
      row.familyName,
      row.role,
      row.administrator,
      row.loginEmail,
      row.emailState,
      row.phone,
      row.phoneType,
      row.status,
    ]),
  ]);

// Columns that came later than the hashes: of these no source had said anything.
const neverSaid = { language: '' } as const;

const unknown = <Column extends string>(columns: readonly Column[]): SourceCells<Column> =>
  Object.fromEntries(columns.map((column) => [column, null])) as SourceCells<Column>;

/**
 * What the source said last of a practice, as far as an older version's hash can tell. `rows` are those that it may have
 * been: the file's, filled up with what the desk has, and the desk's own.
 */
export function formerPractice(
  stored: Buffer | null,
  rows: readonly PracticeRow[],
): SourceCells<PracticeCell> {
  const found = rows.find((row) => stored?.equals(practiceHash(row)));
  return { ...(found ? cellsOfPractice(found) : unknown(practiceCells)), ...neverSaid };
}

/** The same of an account. Its address may be known where the other cells are not. */
export function formerAccount(stored: Buffer | null, rows: readonly AccountRow[]): SourceCells<AccountCell> {
  const found = rows.find((row) => stored?.equals(accountHash(row)));
  if (found) return { ...cellsOfAccount(found), ...neverSaid };
  const address = rows.find((row) => stored?.subarray(0, addressHashBytes).equals(addressHash(row)));
  const cells = { ...unknown(accountCells), ...neverSaid };
  return address ? { ...cells, login_email: address.loginEmail, email_state: address.emailState } : cells;
}
