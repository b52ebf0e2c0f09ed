import { type Answer, done, failures } from '../../../failures.ts';
import type { Writer } from '../../../store/handles.ts';
import { sql } from '../../../store/sql.ts';
import { importClaim, standingConflict } from '../../ground/claims/import-claim.ts';
import { wordsAtOnce } from '../../ground/people/search-index.ts';
import { addAccount, changeAccount, leaveLegacyLogin, userNameHolder } from './directory-statements.ts';
import { formerAccount } from './former-import.ts';
import { mergeAddress, type RowAddress, rowAddress } from './import-address.ts';
import { changedColumns, keepDifferences, mergeRow, type SaidBy } from './merge-row.ts';
import type { AccountRow } from './rows.ts';
import {
  type AccountCell,
  accountCells,
  accountOfCells,
  addSource,
  type CellsOf,
  cellsOfAccount,
  cellsText,
  keepSource,
  mergeAbsent,
  readCells,
  type SourceCells,
  sourceText,
} from './source-cells.ts';
import { type StoredAccount, storedAccount } from './stored-rows.ts';
import {
  fillAbsent,
  inColumn,
  outcome,
  type Upserted,
  type WriteCircumstances,
  wholeRow,
} from './written-row.ts';

/**
 * Adds one account and its claim, or writes into it what its source changed since the last import. What the desk changed
 * of the same cells meanwhile stays and is kept as a difference, and so does an address that it gave, changed, verified
 * or let go. Codes `practice-not-found`, `user-name-taken`, `email-invalid`, `email-missing`, each with `column`.
 */
export function upsertAccount(
  transaction: Writer,
  row: AccountRow,
  circumstances: WriteCircumstances,
  saidBy: SaidBy = wholeRow,
): Answer<Upserted> {
  const { absent } = saidBy;
  const known = sourceText(transaction, 'account', row.id);
  if (known !== undefined && saysTheSame(row, absent, known))
    return outcome(transaction, ['account', row.id], 'unchanged', conflictOf(transaction, row, absent));
  const practice = transaction.get<{ name: string }>(
    sql`SELECT name FROM practices WHERE id = ${row.practiceId}`,
  );
  if (!practice) return inColumn('practice_id', failures.practiceNotFound(row.practiceId));
  const stored = storedAccount(transaction, row.id);
  return stored
    ? mergeAccount(transaction, row, { stored, known, saidBy, practiceName: practice.name }, circumstances)
    : newAccount(transaction, row, { absent, practiceName: practice.name }, circumstances);
}

/** Whether an account's row says what its source said before. */
export function saysTheSame(row: AccountRow, absent: ReadonlySet<string>, known: string): boolean {
  const said = cellsOfAccount(row);
  if (absent.size === 0 && row.stateSaid !== false) return cellsText(accountCells, said) === known;
  const before = readCells(accountCells, known);
  const address = rowAddress(row, absent, before, undefined);
  return address.ok && cellsText(accountCells, saidAfter(said, absent, before, address.value)) === known;
}

/** What the source said of each cell, after this row. */
function saidAfter(
  said: CellsOf<AccountCell>,
  absent: ReadonlySet<string>,
  before: SourceCells<AccountCell>,
  address: RowAddress | null,
): SourceCells<AccountCell> {
  const cells = mergeAbsent(accountCells, said, before, absent);
  return {
    ...cells,
    login_email: absent.has('login_email') ? before.login_email : cells.login_email,
    email_state: address === null ? before.email_state : address.state,
  };
}

const conflictOf = (transaction: Writer, row: AccountRow, absent: ReadonlySet<string>) =>
  row.loginEmail === '' && !absent.has('login_email') ? null : standingConflict(transaction, row.id);

function newAccount(
  transaction: Writer,
  row: AccountRow,
  { absent, practiceName }: { readonly absent: ReadonlySet<string>; readonly practiceName: string },
  circumstances: WriteCircumstances,
): Answer<Upserted> {
  const address = rowAddress(row, absent, null, undefined);
  if (!address.ok) return inColumn('login_email', address);
  const taken = userNameHolder(transaction, row);
  if (taken !== undefined) return inColumn('user_name', failures.userNameTaken(row.userName, taken));
  const added = addNewAccount(transaction, row, { address: address.value, practiceName }, circumstances);
  if (!added) throw new Error(`The account ${row.id} is new, and its id or user name is on file`);
  return added;
}

/**
 * Adds an account whose id is not on file, in any case. Null, and nothing is written, where another account has its user
 * name.
 */
export function addNewAccount(
  transaction: Writer,
  row: AccountRow,
  { address, practiceName }: { readonly address: RowAddress | null; readonly practiceName: string },
  circumstances: WriteCircumstances,
): Answer<Upserted> | null {
  const { searchIds, now, words = wordsAtOnce(transaction) } = circumstances;
  if (!addAccount(transaction, row, { searchId: searchIds.nextAccount(), folder: words.folder, now }))
    return null;
  words.add(searchIds.account(), row.givenName, row.familyName, practiceName);
  addSource(transaction, 'account', row.id, cellsText(accountCells, cellsOfAccount(row)));
  const keyed = address?.keyed;
  const imported = keyed ? { address: keyed, state: row.emailState } : null;
  return done({
    change: 'added',
    conflict: importClaim(transaction, row.id, imported, true, circumstances),
  });
}

/** The cells of an account that are merged one by one; its address is merged as a whole. */
const ownCells = accountCells.filter((column) => column !== 'login_email' && column !== 'email_state');

function mergeAccount(
  transaction: Writer,
  row: AccountRow,
  {
    stored,
    known,
    saidBy: { origin, absent },
    practiceName,
  }: {
    readonly stored: StoredAccount;
    readonly known: string | undefined;
    readonly saidBy: SaidBy;
    readonly practiceName: string;
  },
  circumstances: WriteCircumstances,
): Answer<Upserted> {
  const { now, words = wordsAtOnce(transaction) } = circumstances;
  const [said, desk] = [cellsOfAccount(row), cellsOfAccount(stored.row)];
  const before =
    known === undefined
      ? formerAccount(stored.formerHash, rowsBefore(row.id, said, desk, absent))
      : readCells(accountCells, known);
  const address = rowAddress(row, absent, before, stored);
  if (!address.ok) return inColumn('login_email', address);
  // A number that waits for its code is the desk's word on the phone, though the account has none yet.
  const held = new Set(stored.phonePending ? ['phone'] : []);
  const merged = mergeRow(ownCells, { before, now: said, desk }, absent, held);
  const target = accountOfCells(row.id, { ...desk, ...merged.target });
  const { written } = merged;
  if (written.has('user_name') || written.has('practice_id') || written.has('kind')) {
    const taken = userNameHolder(transaction, target);
    if (taken !== undefined) return inColumn('user_name', failures.userNameTaken(target.userName, taken));
  }
  if (written.size > 0) changeAccount(transaction, target, now);
  if (written.has('given_name') || written.has('family_name') || written.has('practice_id'))
    words.replace(stored.searchId, target.givenName, target.familyName, practiceName);
  const addressAfter =
    address.value && mergeAddress(transaction, stored, before, address.value, circumstances);
  if (addressAfter?.verified) leaveLegacyLogin(transaction, row.id, now);

  const after = saidAfter(said, absent, before, address.value);
  const difference = addressAfter?.difference;
  const news = {
    changed: withBothOfAddress(changedColumns(accountCells, before, after)),
    differences: difference ? [...merged.differences, difference] : merged.differences,
  };
  keepDifferences(transaction, 'account', row.id, news, origin, now);
  const noted = keepSource(transaction, 'account', row.id, known, cellsText(accountCells, after));
  const change = written.size > 0 || addressAfter?.written ? 'updated' : 'unchanged';
  const conflict = addressAfter?.conflict ?? conflictOf(transaction, row, absent);
  return outcome(transaction, ['account', row.id], change, conflict, noted);
}

/** A login email and its state are one thing: what is new of one decides both. */
const withBothOfAddress = (changed: ReadonlySet<AccountCell>): ReadonlySet<AccountCell> =>
  changed.has('login_email') || changed.has('email_state')
    ? new Set([...changed, 'login_email', 'email_state'])
    : changed;

/** What the last import by an older version may have brought: the file's row, or what the desk has. */
function rowsBefore(
  id: string,
  said: CellsOf<AccountCell>,
  desk: CellsOf<AccountCell>,
  absent: ReadonlySet<string>,
): readonly AccountRow[] {
  const ofDesk = accountOfCells(id, desk);
  // An address that the account only waits for was imported with any of the three states.
  const states =
    desk.email_state === 'none' ? (['none', 'unverified', 'verified'] as const) : [ofDesk.emailState];
  return [
    accountOfCells(id, fillAbsent(said, desk, absent)),
    ...states.map((emailState) => ({ ...ofDesk, emailState })),
  ];
}
