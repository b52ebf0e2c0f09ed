import { type Answer, done } from '../../../failures.ts';
import type { Writer } from '../../../store/handles.ts';
import { replaceWordsOfAccounts, wordsAtOnce } from '../../ground/people/search-index.ts';
import { emailKey, type KeyedEmail } from '../../ground/words/email-key.ts';
import { addPractice, changePractice } from './directory-statements.ts';
import { formerPractice } from './former-import.ts';
import { changedColumns, keepDifferences, mergeRow, type SaidBy } from './merge-row.ts';
import type { PracticeRow } from './rows.ts';
import {
  addSource,
  cellsOfPractice,
  cellsText,
  keepSource,
  mergeAbsent,
  practiceCells,
  practiceOfCells,
  readCells,
  sourceText,
} from './source-cells.ts';
import { storedPractice } from './stored-rows.ts';
import {
  fillAbsent,
  inColumn,
  outcome,
  type Upserted,
  type WriteCircumstances,
  wholeRow,
} from './written-row.ts';

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
