import type { CaseFilters } from '../../../preload/contract/cases.ts';
import { isDay } from '../../../preload/contract/times.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { type Sql, sql } from '../../store/sql.ts';
import { caseKey, foldWords, phoneDigits } from '../directory/folding.ts';
import { type Stretch, stretchOf } from '../reports/days.ts';

/** When the cases were opened that filters leave, in instants. Code `filter-invalid`. */
export function openedWithin(filters: Pick<CaseFilters, 'from' | 'to' | 'zone'>): Answer<Stretch> {
  const { from = '', to = '' } = filters;
  const stretch = stretchOf(filters, filters.zone ?? 'UTC');
  if (typeof stretch === 'string') return failures.filterInvalid(stretch, stretch === 'from' ? from : to);
  const isReversed =
    stretch.from !== null &&
    stretch.before !== null &&
    (stretch.from > stretch.before || (isDay(from) && isDay(to) && from > to));
  return isReversed ? failures.filterReversed(from, to) : done(stretch);
}

/** Escapes what LIKE would take for a wildcard. */
export const likeText = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/**
 * What a list of cases or an export of it is narrowed to, as conditions over `cases AS c`. `from` is inclusive; a day
 * as `to` includes that day, an instant as `to` is exclusive. Code `filter-invalid`.
 */
export function caseConditions(filters: CaseFilters): Answer<readonly Sql[]> {
  const opened = openedWithin(filters);
  if (!opened.ok) return opened;
  const { from, before } = opened.value;
  const conditions: Sql[] = [];
  if (from !== null) conditions.push(sql`c.opened_at >= ${from}`);
  if (before !== null) conditions.push(sql`c.opened_at < ${before}`);
  if (filters.state !== undefined) conditions.push(sql`c.state = ${filters.state}`);
  if (filters.reason !== undefined) conditions.push(sql`c.reason = ${filters.reason}`);
  if (filters.operator) conditions.push(sql`c.operator = ${filters.operator}`);
  if (filters.practice)
    conditions.push(
      sql`c.practice_id IN (SELECT id FROM practices WHERE id_key = ${caseKey(filters.practice)})`,
    );
  if (filters.account !== undefined) conditions.push(sql`c.account_id = ${filters.account}`);
  if (filters.text) {
    conditions.push(textCondition(filters.text));
  }
  return done(conditions);
}

/** The function by which SQL folds a text as the lookup does; every connection that searches cases has it. */
export const foldedFunction = 'desk_folded';

/** A text as cases are searched: without accents, case, quotes and apostrophes of every kind. */
export const foldedText = (text: string): string => foldWords(text).join(' ');

/** A text as it may be written in a case: folded, and as Germans and Scandinavians spell it without their letters. */
function spellings(text: string): readonly string[] {
  const folded = foldedText(text);
  const spelledOut = foldedText(
    text.normalize('NFC').replace(/[äöüåøÄÖÜÅØ]/gu, (letter) => longLetters[letter.toLowerCase()] ?? letter),
  );
  const contracted = folded.replace(/ae|oe|ue|aa/g, (pair) => pair[0] ?? pair);
  return [...new Set([folded, spelledOut, contracted])].filter((each) => each !== '');
}
const longLetters: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/** Whether a column has the text in some spelling. What is ASCII is compared as it stands; folding it all would take long. */
function hasText(column: Sql, typed: string): Sql {
  const ways = spellings(typed).map(likeText);
  const plain = ways.map(
    (like) => sql`replace(replace(${column}, '''', ''), '-', ' ') LIKE ${like} ESCAPE '\\'`,
  );
  const folded = ways.map((like) => sql`desk_folded(${column}) LIKE ${like} ESCAPE '\\'`);
  const asTyped = sql`${column} LIKE ${likeText(typed.trim())} ESCAPE '\\'`;
  if (ways.length === 0) return asTyped;
  return sql`(${asTyped} OR ${anyOf(plain)} OR (${column} GLOB '*[^ -~]*' AND ${anyOf(folded)}))`;
}

const digitsOf = (column: Sql): Sql =>
  ['(', ')', '-', '.', '/', '+', ' '].reduce((inner, sign) => sql`replace(${inner}, ${sign}, '')`, column);
const fewestDigits = 4;

function textCondition(typed: string): Sql {
  const compact = typed.replace(/[^\p{L}\p{N}]+/gu, '').toUpperCase();
  const digits = phoneDigits(typed);
  const places = [
    hasText(sql`c.caller`, typed),
    hasText(sql`c.tags`, typed),
    sql`EXISTS (SELECT 1 FROM timeline AS t WHERE t.case_id = c.id AND ${hasText(sql`t.text`, typed)})`,
    ...(compact === '' ? [] : [sql`replace(c.number, '-', '') LIKE ${likeText(compact)} ESCAPE '\\'`]),
    ...(digits.length < fewestDigits
      ? []
      : [sql`${digitsOf(sql`c.callback`)} LIKE ${likeText(digits)} ESCAPE '\\'`]),
  ];
  return anyOf(places);
}

/** One of several conditions. */
const anyOf = (conditions: readonly Sql[]): Sql =>
  sql`(${conditions.slice(1).reduce((all, one) => sql`${all} OR ${one}`, conditions[0] ?? sql`0`)})`;
