import type { CaseCount, CaseListFilters, ListedCase } from '../../../preload/contract/cases.ts';
import type { Page } from '../../../preload/contract/shared.ts';
import { type Answer, done } from '../../failures.ts';
import type { Reader } from '../../store/handles.ts';
import { allOf, type Sql, sql } from '../../store/sql.ts';
import type { QueriesOf } from '../ground/basics/definitions.ts';
import { isMerged, standsByItself } from '../ground/case-log/merged-cases.ts';
import { type NarrowedCases, narrowedCases } from './case-filters.ts';
import { listedCase, type ReadAt, readCase } from './read-case.ts';
import { cursorOf, placeOf, readPage } from './read-page.ts';

/** A text's cases are counted up to here. */
const mostCounted = 10_000;

export interface CaseListInput extends CaseListFilters {
  readonly after?: string | undefined;
  readonly limit: number;
  /** Without it, counting what takes longer than a page is left for another question. */
  readonly count?: boolean | undefined;
}

/**
 * A page of cases, in the order that was asked for, else newest first or in the order of their queue. The cursor names the last case that was looked at for the page before. What no
 * index finds is looked for in so many cases a page, which may then be short or empty and not the last.
 */
export function listCases(
  reader: Reader,
  { count = true, after, limit, ...filters }: CaseListInput,
  at: ReadAt,
): Answer<Page<ListedCase> & CaseCount & { readonly totalFollows: boolean }> {
  const narrowed = narrowedCases(reader, filters, at);
  if (!narrowed.ok) return narrowed;
  const { rows, next } = readPage(reader, narrowed.value, filters.sort, placeOf(after), limit);
  const page = { rows: rows.map((row) => listedCase(row, at)), next: next && cursorOf(next) };
  const unknown = { total: null, totalIsAtLeast: false, totalFollows: false };
  if (after !== undefined) return done({ ...page, ...unknown });
  if (next === null) return done({ ...page, ...unknown, total: rows.length });
  if (!count) return done({ ...page, ...unknown, totalFollows: isCounted(narrowed.value) });
  return done({ ...page, ...countNarrowed(reader, narrowed.value), totalFollows: false });
}

/** How many cases there are that the filters leave; of those with a text, up to 10,000. */
export function countCases(reader: Reader, filters: CaseListFilters, at: ReadAt): Answer<CaseCount> {
  const narrowed = narrowedCases(reader, filters, at);
  return narrowed.ok ? done(countNarrowed(reader, narrowed.value)) : narrowed;
}

/** Whether it takes no more than moments to count them: what is in no index takes as long as reading all cases. */
const isCounted = ({ search }: NarrowedCases): boolean => search === null || search.found !== null;

function countNarrowed(reader: Reader, { indexed, compared, search }: NarrowedCases): CaseCount {
  const counted = (from: Sql): number =>
    reader.get<{ n: number }>(sql`SELECT count(*) AS n FROM ${from}`)?.n ?? 0;
  const conditions = [...indexed, ...compared];
  if (search === null) {
    // All are counted in an index at once, and the few merged ones among them by themselves: asking it of each would take a while.
    const rest = conditions.filter((condition) => condition !== standsByItself);
    const all = counted(sql`cases AS c WHERE ${allOf(rest)}`);
    const merged =
      rest.length === conditions.length
        ? 0
        : counted(sql`cases AS c INDEXED BY cases_merged WHERE ${allOf([isMerged, ...rest])}`);
    return { total: all - merged, totalIsAtLeast: false };
  }
  const cases =
    search.found === null
      ? sql`SELECT c.id FROM cases AS c WHERE ${allOf([...conditions, search.isIn])}`
      : sql`SELECT DISTINCT f.case_id FROM (${search.found}) AS f CROSS JOIN cases AS c ON c.id = f.case_id
            WHERE ${allOf(conditions)}`;
  const total = counted(sql`(${cases} LIMIT ${mostCounted + 1})`);
  return { total: Math.min(total, mostCounted), totalIsAtLeast: total > mostCounted };
}

export const caseQueries: QueriesOf<'cases' | 'caseCount' | 'case'> = {
  cases: listCases,
  caseCount: countCases,
  case: (reader, { number }, at) => readCase(reader, number, at),
};
