import { type Answer, done, failures, type Refused } from '../../failures.ts';
import type { Writer } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import { type AddressConflict, importClaim, standingConflict } from '../ground/claims/import-claim.ts';
import type { VoidCircumstances } from '../ground/mail/tokens.ts';
import {
  type RecordWords,
  replaceWordsOfAccounts,
  type SearchIds,
  wordsAtOnce,
} from '../ground/people/search-index.ts';
import { emailKey, type KeyedEmail } from '../ground/words/email-key.ts';
import { type DifferenceRow, differencesOf } from './difference-rows.ts';
import {
  addAccount,
  addPractice,
  changeAccount,
  changePractice,
  leaveLegacyLogin,
  userNameHolder,
} from './directory-statements.ts';
import { formerAccount, formerPractice } from './former-import.ts';
import { mergeAddress, type RowAddress, rowAddress } from './import-address.ts';
import type { ImportJournal } from './import-journal.ts';
import { changedColumns, keepDifferences, mergeRow, type SaidBy } from './merge-row.ts';
import type { AccountRow, PracticeRow } from './rows.ts';
import {
  type AccountCell,
  accountCells,
  accountOfCells,
  addSource,
  type CellsOf,
  cellsOfAccount,
  cellsOfPractice,
  cellsText,
  type DirectoryRecord,
  keepSource,
  mergeAbsent,
  practiceCells,
  practiceOfCells,
  readCells,
  type SourceCells,
  sourceText,
} from './source-cells.ts';
import { type StoredAccount, storedAccount, storedPractice } from './stored-rows.ts';

export interface WriteCircumstances extends VoidCircumstances {
  readonly searchIds: SearchIds;
  /** Where the words of records go; written at once unless there are many. */
  readonly words?: Omit<RecordWords, 'write'>;
  /** Notes what is written, so that it can be taken back. */
  readonly journal?: Omit<ImportJournal, 'write'>;
}

export interface Upserted {
  readonly change: 'added' | 'updated' | 'unchanged';
  /** The address that the row asks for and another account holds; told again for an unchanged row while it stands. */
  readonly conflict: AddressConflict | null;
  /** Where the desk says otherwise than the source; told again for an unchanged row while they stand. */
  readonly differences?: readonly DifferenceRow[];
  /** The store keeps something that it did not know before, be it only what the source says. */
  readonly noted?: boolean;
}

/** A refusal with the column of the file that it is about. */
const inColumn = (column: string, { ok, error }: Refused): Refused => ({ ok, error: { ...error, column } });

/** What became of a row. The rare parts are left out where there is nothing to say. */
function outcome(
  transaction: Writer,
  [record, id]: readonly [DirectoryRecord, string],
  change: Upserted['change'],
  conflict: AddressConflict | null,
  noted = false,
): Answer<Upserted> {
  const differences = differencesOf(transaction, record, id);
  return done({
    change,
    conflict,
    ...(differences.length > 0 ? { differences } : {}),
    ...(noted ? { noted } : {}),
  });
}

/** A row of which no one says where it comes from has every column. */
const wholeRow: SaidBy = { origin: { file: '', line: 0 }, absent: new Set() };

/**
 * Adds one practice, or writes into it what its source changed since the last import. Where the desk changed the same
 * cell meanwhile, the desk's value stays and the cell is kept as a difference. Code `email-invalid`, with `column`.
 */
export function upsertPractice(
  transaction: Writer,
  row: PracticeRow,
  circumstances: WriteCircumstances,
  { origin, absent }: SaidBy = wholeRow,
): Answer<Upserted> {
  const { now, words = wordsAtOnce(transaction) } = circumstances;
  const said = cellsOfPractice(row);
  const known = sourceText(transaction, 'practice', row.id);
  const record = ['practice', row.id] as const;
  if (known !== undefined && practiceSaysTheSame(row, absent, known))
    return outcome(transaction, record, 'unchanged', null);
  const stored = storedPractice(transaction, row.id);
  if (!stored) return addNewPractice(transaction, row, circumstances);
  const email = practiceAddress(row);
  if (!email.ok) return email;

  const desk = cellsOfPractice(stored.row);
  const filled = practiceOfCells(row.id, fillAbsent(said, desk, absent));
  const before =
    known === undefined
      ? formerPractice(stored.formerHash, [filled, stored.row])
      : readCells(practiceCells, known);
  const merged = mergeRow(practiceCells, { before, now: said, desk }, absent);
  if (merged.written.size > 0) {
    const target = practiceOfCells(row.id, merged.target);
    const address = target.email === '' ? null : emailKey(target.email);
    changePractice(transaction, target, address?.ok ? address.value : null, now);
  }
  if (merged.written.has('name')) {
    words.replace(stored.searchId, row.name);
    replaceWordsOfAccounts(transaction, row.id, row.name, words);
  }
  const after = mergeAbsent(practiceCells, said, before, absent);
  const news = { changed: changedColumns(practiceCells, before, after), differences: merged.differences };
  keepDifferences(transaction, ...record, news, origin, now);
  const noted = keepSource(transaction, ...record, known, cellsText(practiceCells, after));
  return outcome(transaction, record, merged.written.size > 0 ? 'updated' : 'unchanged', null, noted);
}

/** What a practice's row says of its address; null where it has none. Code `email-invalid`, with `column`. */
function practiceAddress(row: PracticeRow): Answer<KeyedEmail | null> {
  if (row.email === '') return done(null);
  const email = emailKey(row.email);
  return email.ok ? email : inColumn('email', email);
}

/** Adds a practice whose id is not on file. Code `email-invalid`, with `column`. */
export function addNewPractice(
  transaction: Writer,
  row: PracticeRow,
  { now, searchIds, words = wordsAtOnce(transaction) }: WriteCircumstances,
): Answer<Upserted> {
  const email = practiceAddress(row);
  if (!email.ok) return email;
  const searchId = searchIds.practice();
  addPractice(transaction, row, email.value, searchId, now);
  words.add(searchId, row.name);
  addSource(transaction, 'practice', row.id, cellsText(practiceCells, cellsOfPractice(row)));
  return done({ change: 'added', conflict: null });
}

/** Most rows of most files: the source says what it said before. Most files have every column. */
export const practiceSaysTheSame = (
  row: PracticeRow,
  absent: ReadonlySet<string>,
  known: string,
): boolean => {
  const said = cellsOfPractice(row);
  const cells =
    absent.size === 0 ? said : mergeAbsent(practiceCells, said, readCells(practiceCells, known), absent);
  return cellsText(practiceCells, cells) === known;
};

const fillAbsent = <Column extends string>(
  said: CellsOf<Column>,
  desk: CellsOf<Column>,
  absent: ReadonlySet<string>,
): CellsOf<Column> => mergeAbsent(Object.keys(said) as Column[], said, desk, absent) as CellsOf<Column>;

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

/** The same of an account's row. */
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
