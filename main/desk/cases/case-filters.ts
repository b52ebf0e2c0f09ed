import type { CaseFilters } from '../../../preload/contract/cases.ts';
import { isDay } from '../../../preload/contract/times.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { type Sql, sql } from '../../store/sql.ts';
import type { Store } from '../../store/store.ts';
import { caseKey, eastAsian, foldLetters, phoneDigits, spellOut } from '../directory/folding.ts';
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

/**
 * Gives a connection the functions by which cases are searched: a text folded as the lookup folds it, each spelling on a line of
 * its own; and a number's digits.
 */
export function defineCaseSearch(store: Pick<Store, 'define'>): void {
  store.define('desk_folded', (text) => spellings(text).join('\n'));
  store.define('desk_digits', phoneDigits);
}

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

/** Whether a column has the text in some spelling. Never by shortening what was typed: Joe is not Jones. */
function hasText(column: Sql, typed: string): Sql {
  const ways = spellings(typed).filter((way) => way !== '');
  // Quotes alone are looked for as they stand.
  if (ways.length === 0) return sql`instr(${column}, ${typed.trim()}) > 0`;
  const folded = ways.map((way) => sql`instr(desk_folded(${column}), ${way}) > 0`);
  // Family and given name are written with a space between them or without.
  const together = eastAsian.test(typed)
    ? ways.map((way) => sql`instr(replace(desk_folded(${column}), ' ', ''), ${withoutSpaces(way)}) > 0`)
    : [];
  return anyOf([...folded, ...together]);
}

const fewestDigits = 4;
// So many digits are a whole number, whose first zero is dialled at home alone.
const wholeNumber = 8;

function textCondition(typed: string): Sql {
  const compact = typed.replace(/[^\p{L}\p{N}]+/gu, '').toUpperCase();
  const digits = phoneDigits(typed);
  const dialled = digits.length >= wholeNumber ? digits.replace(/^0+/, '') : digits;
  const places = [
    hasText(sql`c.caller`, typed),
    hasText(sql`c.tags`, typed),
    sql`EXISTS (SELECT 1 FROM timeline AS t WHERE t.case_id = c.id AND ${hasText(sql`t.text`, typed)})`,
    ...(compact === '' ? [] : [sql`instr(replace(c.number, '-', ''), ${compact}) > 0`]),
    ...(dialled.length < fewestDigits ? [] : [sql`instr(desk_digits(c.callback), ${dialled}) > 0`]),
  ];
  return anyOf(places);
}

/** One of several conditions. */
const anyOf = (conditions: readonly Sql[]): Sql =>
  sql`(${conditions.slice(1).reduce((all, one) => sql`${all} OR ${one}`, conditions[0] ?? sql`0`)})`;
