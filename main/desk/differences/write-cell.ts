import { type Answer, done, failures } from '../../failures.ts';
import type { Writer } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import { changeAccount, userNameHolder } from '../directory/directory-statements.ts';
import { type AccountCell, accountOfCells, cellsOfAccount } from '../directory/source-cells.ts';
import { storedAccount } from '../directory/stored-rows.ts';
import { replaceWords } from '../ground/people/search-index.ts';

/**
 * Writes a cell of an account for which the desk has no action of its own. Codes `account-not-found`,
 * `practice-not-found`, `user-name-taken`.
 */
export function writeCell(
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
