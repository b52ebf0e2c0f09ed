import { type Answer, done, failures } from '../../failures.ts';
import type { Writer } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import { changeAccount, changePractice, userNameHolder } from '../directory/import/directory-statements.ts';
import {
  type AccountCell,
  accountOfCells,
  cellsOfAccount,
  cellsOfPractice,
  type DirectoryRecord,
  type PracticeCell,
  practiceOfCells,
} from '../directory/import/source-cells.ts';
import { storedAccount, storedPractice } from '../directory/import/stored-rows.ts';
import { replaceWords } from '../ground/people/search-index.ts';
import { emailKey } from '../ground/words/email-key.ts';

/** A cell to be written, with its value as the source says it. */
interface CellToWrite {
  readonly record: DirectoryRecord;
  readonly id: string;
  readonly column_name: string;
  readonly source_value: string;
}

/**
 * Writes a cell for which the desk has no action of its own. Codes `account-not-found`, `practice-not-found`,
 * `user-name-taken`.
 */
export function writeCell(
  transaction: Writer,
  { record, id, column_name: column, source_value: value }: CellToWrite,
  now: number,
): Answer<true> {
  return record === 'practice'
    ? writePracticeCell(transaction, id, column as PracticeCell, value, now)
    : writeAccountCell(transaction, id, column as AccountCell, value, now);
}

/** Of a practice that is a cell which nothing is found or compared by: its language. */
function writePracticeCell(
  transaction: Writer,
  practiceId: string,
  column: PracticeCell,
  value: string,
  now: number,
): Answer<true> {
  const stored = storedPractice(transaction, practiceId);
  if (!stored) return failures.practiceNotFound(practiceId);
  const target = practiceOfCells(practiceId, { ...cellsOfPractice(stored.row), [column]: value });
  const address = target.email === '' ? null : emailKey(target.email);
  changePractice(transaction, target, address?.ok ? address.value : null, now);
  return done(true);
}

function writeAccountCell(
  transaction: Writer,
  accountId: string,
  column: AccountCell,
  value: string,
  now: number,
): Answer<true> {
  const stored = storedAccount(transaction, accountId);
  if (!stored) return failures.accountNotFound(accountId);
  const target = accountOfCells(accountId, { ...cellsOfAccount(stored.row), [column]: value });
  const practice = transaction.get<{ name: string }>(
    sql`SELECT name FROM practices WHERE id = ${target.practiceId}`,
  );
  if (!practice) return failures.practiceNotFound(target.practiceId);
  const taken = userNameHolder(transaction, target);
  if (taken !== undefined) return failures.userNameTaken(target.userName, taken);
  changeAccount(transaction, target, now);
  if (column === 'practice_id')
    replaceWords(transaction, stored.searchId, target.givenName, target.familyName, practice.name);
  return done(true);
}
