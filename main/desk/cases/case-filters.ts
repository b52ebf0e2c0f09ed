import type { CaseFilters } from '../../../preload/contract/cases.ts';
import type { Millis } from '../../../preload/contract/shared.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { type Sql, sql } from '../../store/sql.ts';

const dayLength = 86_400_000;

/** A day (`2026-11-21`, UTC) or an instant as the first millisecond, or for the end of a range the first one after it. */
function instantOf(typed: string, end: boolean): Millis | null {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(typed);
  const at = Date.parse(isDay ? `${typed}T00:00:00Z` : typed);
  if (Number.isNaN(at)) return null;
  // Date.parse takes the 31st of February for a day in March; a person who typed it meant neither.
  if (isDay && new Date(at).toISOString().slice(0, 10) !== typed) return null;
  return isDay && end ? at + dayLength : at;
}

/** Escapes what LIKE would take for a wildcard. */
export const likeText = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/**
 * What a list of cases or an export of it is narrowed to, as conditions over `cases AS c`. `from` is inclusive; a day
 * as `to` includes that day, an instant as `to` is exclusive. Code `filter-invalid`.
 */
export function caseConditions(filters: CaseFilters): Answer<readonly Sql[]> {
  const conditions: Sql[] = [];
  if (filters.from !== undefined) {
    const from = instantOf(filters.from, false);
    if (from === null) return failures.filterInvalid('from', filters.from);
    conditions.push(sql`c.opened_at >= ${from}`);
  }
  if (filters.to !== undefined) {
    const to = instantOf(filters.to, true);
    if (to === null) return failures.filterInvalid('to', filters.to);
    conditions.push(sql`c.opened_at < ${to}`);
  }
  if (filters.state !== undefined) conditions.push(sql`c.state = ${filters.state}`);
  if (filters.reason !== undefined) conditions.push(sql`c.reason = ${filters.reason}`);
  if (filters.operator) conditions.push(sql`c.operator = ${filters.operator}`);
  if (filters.practice)
    conditions.push(
      sql`c.practice_id IN (SELECT id FROM practices WHERE id_key = ${filters.practice.toLowerCase()})`,
    );
  if (filters.account !== undefined) conditions.push(sql`c.account_id = ${filters.account}`);
  if (filters.text) {
    const like = likeText(filters.text);
    conditions.push(
      sql`(c.number LIKE ${like} ESCAPE '\\' OR c.caller LIKE ${like} ESCAPE '\\' OR c.tags LIKE ${like} ESCAPE '\\'
           OR EXISTS (SELECT 1 FROM timeline AS t WHERE t.case_id = c.id AND t.text LIKE ${like} ESCAPE '\\'))`,
    );
  }
  return done(conditions);
}
