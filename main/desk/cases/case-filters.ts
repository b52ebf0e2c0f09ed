import type { CaseFilters } from '../../../preload/contract/cases.ts';
import { isDay } from '../../../preload/contract/times.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { type Sql, sql } from '../../store/sql.ts';
import { type Stretch, stretchOf } from '../ground/basics/days.ts';
import { hasPart, numberKey, waysToFind } from '../ground/case-log/case-texts.ts';
import { caseKey, phoneDigits } from '../ground/words/folding.ts';

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

const fewestDigits = 4;
// So many digits are a whole number, whose first zero is dialled at home alone.
const wholeNumber = 8;

/** Cases with the text in some spelling. Never by shortening what was typed: Joe is not Jones. */
function textCondition(typed: string): Sql {
  const ways = waysToFind(typed);
  const number = numberKey(typed);
  const digits = phoneDigits(typed);
  const dialled = digits.length >= wholeNumber ? digits.replace(/^0+/, '') : digits;
  return anyOf([
    ...ways.map((way) => (way === number ? hasPart(way, 'folded', 'number') : hasPart(way, 'folded'))),
    ...(number === '' || ways.includes(number) ? [] : [hasPart(number, 'number')]),
    ...(dialled.length < fewestDigits ? [] : [hasPart(dialled, 'digits')]),
    // Quotes alone are looked for as they stand.
    ...(ways.length === 0 ? [asItStands(typed.trim())] : []),
  ]);
}

const asItStands = (typed: string): Sql =>
  sql`(instr(c.caller, ${typed}) > 0 OR instr(c.tags, ${typed}) > 0 OR EXISTS (
        SELECT 1 FROM timeline AS t WHERE t.case_id = c.id AND instr(t.text, ${typed}) > 0))`;

/** One of several conditions. */
const anyOf = (conditions: readonly Sql[]): Sql =>
  sql`(${conditions.slice(1).reduce((all, one) => sql`${all} OR ${one}`, conditions[0] ?? sql`0`)})`;
