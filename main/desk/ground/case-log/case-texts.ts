import type { Writer } from '../../../store/handles.ts';
import { type Sql, sql } from '../../../store/sql.ts';
import { inPages } from '../basics/in-pages.ts';
import { eastAsian, foldLetters, phoneDigits, spellOut, withoutApostrophes } from '../words/folding.ts';

// A text with more such words is spelled one way throughout.
const mostMixed = 3;

/** A text folded, each of its words with ö as o and as oe: people write one name one way and the next another. */
function spellings(text: string): readonly string[] {
  const short = foldLetters(text);
  const spelledOut = spellOut(text);
  if (spelledOut === text) return [short];
  const long = foldLetters(spelledOut);
  if (short === long) return [short];
  const words = short.split(' ');
  const longWords = long.split(' ');
  const twofold = words.flatMap((word, at) => (word === longWords[at] ? [] : [at]));
  if (twofold.length > mostMixed || words.length !== longWords.length) return [short, long];
  return Array.from({ length: 2 ** twofold.length }, (_none, choice) =>
    words
      .map((word, at) => ((choice >> twofold.indexOf(at)) & 1 && twofold.includes(at) ? longWords[at] : word))
      .join(' '),
  );
}

const withoutSpaces = (text: string): string => text.replace(/ /g, '');

/**
 * All ways in which a text is found: its spellings, what stands around an apostrophe apart (“O Brien”), and an East Asian name
 * without the space between its parts.
 */
export function waysToFind(text: string): readonly string[] {
  const apart = withoutApostrophes(text);
  const spelled = apart === text ? spellings(text) : [...spellings(text), ...spellings(apart)];
  const ways = [...new Set(spelled)].filter((way) => way !== '');
  return eastAsian.test(text) ? [...new Set([...ways, ...ways.map(withoutSpaces)])] : ways;
}

// A line end is in no folded text, so nothing that is typed reaches from one way into the next.
const foldAll = (...texts: readonly string[]): string => texts.flatMap(waysToFind).join('\n');

interface Head {
  readonly number: string;
  readonly caller: string;
  readonly callback: string | null;
  /** A JSON list. */
  readonly tags: string;
}

/** What a case or a line of it is found by. */
interface Kept {
  readonly folded: string;
  readonly digits?: string;
  readonly number?: string;
}

function addText(
  transaction: Writer,
  caseId: string,
  part: 'head' | 'line',
  { folded, digits = '', number = '' }: Kept,
): void {
  const row = transaction.get<{ search_id: number }>(
    sql`INSERT INTO case_texts (case_id, part, folded, digits, number)
        VALUES (${caseId}, ${part}, ${folded}, ${digits}, ${number}) RETURNING search_id`,
  );
  transaction.one(
    sql`INSERT INTO case_index (rowid, folded, digits, number)
        VALUES (${row?.search_id ?? 0}, ${folded}, ${digits}, ${number})`,
  );
}

/** Keeps what a case is found by beside its lines: its number, caller, callback and tags; in place of what was kept before. */
export function keepCaseHead(transaction: Writer, caseId: string): void {
  const head = transaction.get<Head>(
    sql`SELECT number, caller, callback, tags FROM cases WHERE id = ${caseId}`,
  );
  if (!head) return;
  for (const { search_id } of transaction.all<{ search_id: number }>(
    sql`DELETE FROM case_texts WHERE case_id = ${caseId} AND part = 'head' RETURNING search_id`,
  ))
    transaction.run(sql`DELETE FROM case_index WHERE rowid = ${search_id}`);
  const tags = JSON.parse(head.tags) as readonly string[];
  addText(transaction, caseId, 'head', {
    folded: foldAll(head.caller, ...tags),
    digits: phoneDigits(head.callback ?? ''),
    number: numberKey(head.number),
  });
}

// Runs of digits with what people write between them. Shorter ones are no numbers that one calls.
const called = /[+(]?\d[\d\s().\-/\u2010-\u2015]{5,30}\d/gu;
const fewestDigits = 7;

/** The numbers in a running text, each by its digits. */
const numbersIn = (text: string): string =>
  [...text.matchAll(called)]
    .map(([number]) => phoneDigits(number))
    .filter((digits) => digits.length >= fewestDigits)
    .join('\n');

/** Keeps what a line of a case is found by. */
export const keepCaseLine = (transaction: Writer, caseId: string, text: string): void =>
  addText(transaction, caseId, 'line', { folded: foldAll(text), digits: numbersIn(text) });

interface CaseId {
  readonly id: string;
}

const casesAfter = (last: CaseId | null, limit: number): Sql =>
  sql`SELECT id FROM cases WHERE id > ${last?.id ?? ''} ORDER BY id LIMIT ${limit}`;

/** Keeps all texts of all cases again. */
export function deriveCaseTexts(transaction: Writer): void {
  transaction.run(sql`DELETE FROM case_texts`);
  transaction.run(sql`INSERT INTO case_index (case_index) VALUES ('delete-all')`);
  for (const cases of inPages(transaction, casesAfter))
    for (const { id } of cases) {
      keepCaseHead(transaction, id);
      for (const { text } of transaction.all<{ text: string }>(
        sql`SELECT text FROM timeline WHERE case_id = ${id} ORDER BY at, id`,
      ))
        keepCaseLine(transaction, id, text);
    }
}

/** A case number, or a part of one, as it is said: without its hyphen and in any case. */
export const numberKey = (typed: string): string => typed.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
