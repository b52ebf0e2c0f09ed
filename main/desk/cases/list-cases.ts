import type { CaseCount, CaseFilters, CaseSummary } from '../../../preload/contract/cases.ts';
import type { Millis, Page } from '../../../preload/contract/shared.ts';
import { type Answer, done } from '../../failures.ts';
import type { Reader } from '../../store/handles.ts';
import { allOf, type Sql, sql } from '../../store/sql.ts';
import type { QueriesOf } from '../ground/basics/definitions.ts';
import { type NarrowedCases, narrowedCases } from './case-filters.ts';
import type { Queue } from './case-queues.ts';
import { type CaseRow, caseSummary, type ReadAt, readCase, selectCases } from './read-case.ts';
import type { TextSearch } from './text-search.ts';

/** Of a text that more texts may have than these, cases are looked at one after the other: some will soon be found. */
const fewTexts = 5000;
/** Where they are not found, so many texts are still looked through sooner than all cases. */
const manyTexts = 50_000;
/** So many cases are looked at for one page. */
const casesAtOnce = 50_000;
/** A text's cases are counted up to here. */
const mostCounted = 10_000;

export interface CaseListInput extends CaseFilters {
  readonly after?: string | undefined;
  readonly limit: number;
  /** Without it, counting what takes longer than a page is left for another question. */
  readonly count?: boolean | undefined;
}

/** A case's place in the list: newest first, or by its turn; cases of one moment by their ids. */
interface Place {
  readonly at: Millis;
  readonly id: string;
}

const cursorOf = ({ at, id }: Place): string => `${at}:${id}`;

function placeOf(cursor: string | undefined): Place | null {
  const [at, id] = cursor?.split(':') ?? [];
  return id ? { at: Number(at), id } : null;
}

const placeOfRow = ({ opened_at, id }: CaseRow): Place => ({ at: opened_at, id });

/**
 * A page of cases, newest first or in the order of their queue. The cursor names the last case that was looked at for the page before. What no
 * index finds is looked for in so many cases a page, which may then be short or empty and not the last.
 */
export function listCases(
  reader: Reader,
  { count = true, after, limit, ...filters }: CaseListInput,
  { now }: Pick<ReadAt, 'now'>,
): Answer<Page<CaseSummary> & CaseCount & { readonly totalFollows: boolean }> {
  const narrowed = narrowedCases(filters, now);
  if (!narrowed.ok) return narrowed;
  const { queue } = narrowed.value;
  const { rows, next } =
    queue === null
      ? readPage(reader, narrowed.value, placeOf(after), limit)
      : readQueue(reader, narrowed.value, queue, placeOf(after), limit);
  const page = { rows: rows.map(caseSummary), next: next && cursorOf(next) };
  const unknown = { total: null, totalIsAtLeast: false, totalFollows: false };
  if (after !== undefined) return done({ ...page, ...unknown });
  if (next === null) return done({ ...page, ...unknown, total: rows.length });
  if (!count) return done({ ...page, ...unknown, totalFollows: isCounted(narrowed.value) });
  return done({ ...page, ...countNarrowed(reader, narrowed.value), totalFollows: false });
}

/** How many cases there are that the filters leave; of those with a text, up to 10,000. */
export function countCases(
  reader: Reader,
  filters: CaseFilters,
  { now }: Pick<ReadAt, 'now'>,
): Answer<CaseCount> {
  const narrowed = narrowedCases(filters, now);
  return narrowed.ok ? done(countNarrowed(reader, narrowed.value)) : narrowed;
}

/** Whether it takes no more than moments to count them: what is in no index takes as long as reading all cases. */
const isCounted = ({ search }: NarrowedCases): boolean => search === null || search.found !== null;

function countNarrowed(reader: Reader, { indexed, compared, search }: NarrowedCases): CaseCount {
  const counted = (from: Sql): number =>
    reader.get<{ n: number }>(sql`SELECT count(*) AS n FROM ${from}`)?.n ?? 0;
  const conditions = [...indexed, ...compared];
  if (search === null)
    return { total: counted(sql`cases AS c WHERE ${allOf(conditions)}`), totalIsAtLeast: false };
  const cases =
    search.found === null
      ? sql`SELECT c.id FROM cases AS c WHERE ${allOf([...conditions, search.isIn])}`
      : sql`SELECT DISTINCT f.case_id FROM (${search.found}) AS f CROSS JOIN cases AS c ON c.id = f.case_id
            WHERE ${allOf(conditions)}`;
  const total = counted(sql`(${cases} LIMIT ${mostCounted + 1})`);
  return { total: Math.min(total, mostCounted), totalIsAtLeast: total > mostCounted };
}

interface FoundPage {
  readonly rows: readonly CaseRow[];
  /** The last case that was looked at; null where there are no more. */
  readonly next: Place | null;
}

function readPage(
  reader: Reader,
  { indexed, compared, search }: NarrowedCases,
  after: Place | null,
  limit: number,
): FoundPage {
  const conditions = after === null ? indexed : [...indexed, sql`${place} < (${after.at}, ${after.id})`];
  const pageOf = (rows: readonly CaseRow[], end: Place | null): FoundPage => ({
    rows,
    next: nextOf(rows, limit) ?? end,
  });
  const byIndex = (most: number): FoundPage | null => {
    const found = search && foundAmong(reader, search, most);
    if (!found) return null;
    // Put in order by their ids alone: what is read with each of them is read of the page.
    const newest = sql`(SELECT c.id FROM ${found} WHERE ${allOf([...conditions, ...compared])}
      ORDER BY c.opened_at DESC, c.id DESC LIMIT ${limit}) AS f CROSS JOIN cases AS c ON c.id = f.id`;
    return pageOf(reader.all<CaseRow>(selectCases([], limit, newest)), null);
  };
  const few = byIndex(fewTexts);
  if (few) return few;
  const rest = search ? [...compared, search.isIn] : compared;
  // Where an index answers all of it, the page is what takes time.
  const end = rest.length === 0 ? null : lastLookedAt(reader, conditions);
  const within = end === null ? conditions : [...conditions, sql`${place} >= (${end.at}, ${end.id})`];
  const rows = reader.all<CaseRow>(selectCases([...within, ...rest], limit));
  // Fewer have it than the index thought, which knows what letters a text has beside each other and not in which order.
  const isRare = end !== null && rows.length < limit;
  return (isRare ? byIndex(manyTexts) : null) ?? pageOf(rows, end);
}

const place = sql`(c.opened_at, c.id)`;

function nextOf(rows: readonly CaseRow[], limit: number): Place | null {
  const last = rows.at(-1);
  return last === undefined || rows.length < limit ? null : placeOfRow(last);
}

/** A page of a queue: what is not over is little beside all cases, and its index has the order. */
function readQueue(
  reader: Reader,
  { indexed, compared, search }: NarrowedCases,
  { from, turn }: Queue,
  after: Place | null,
  limit: number,
): FoundPage {
  const conditions = [...indexed, ...compared, ...(search === null ? [] : [search.isIn])];
  // The first of the two is what an index of an expression is searched by; cases of one moment are few.
  const rest =
    after === null ? [] : [sql`${turn} >= ${after.at}`, sql`(${turn} > ${after.at} OR c.id > ${after.id})`];
  const rows = reader.all<CaseRow>(selectCases([...conditions, ...rest], limit, from, sql`${turn}, c.id`));
  const last = rows.at(-1);
  const next =
    last === undefined || rows.length < limit ? null : { at: last.remind_at ?? last.opened_at, id: last.id };
  return { rows, next };
}

/** The cases with a text, as `c`, where not more texts than so many have to be looked through for it; null where they have. */
function foundAmong(reader: Reader, search: TextSearch, most: number): Sql | null {
  if (search.found === null) return null;
  const looked = reader.get<{ n: number }>(search.countLookedThrough(most + 1));
  if ((looked?.n ?? 0) > most) return null;
  return sql`(SELECT DISTINCT case_id FROM (${search.found})) AS f CROSS JOIN cases AS c ON c.id = f.case_id`;
}

/** The last of so many cases; null where there are fewer. */
const lastLookedAt = (reader: Reader, conditions: readonly Sql[]): Place | null =>
  reader.get<Place>(
    sql`SELECT c.opened_at AS at, c.id FROM cases AS c WHERE ${allOf(conditions)}
        ORDER BY c.opened_at DESC, c.id DESC LIMIT 1 OFFSET ${casesAtOnce - 1}`,
  ) ?? null;

export const caseQueries: QueriesOf<'cases' | 'caseCount' | 'case'> = {
  cases: listCases,
  caseCount: countCases,
  case: (reader, { number }, at) => readCase(reader, number, at),
};
