import { type CaseSort, type Priority, priorities } from '../../../preload/contract/cases.ts';
import type { Millis } from '../../../preload/contract/shared.ts';
import type { Reader } from '../../store/handles.ts';
import { allOf, type Sql, sql } from '../../store/sql.ts';
import type { NarrowedCases } from './case-filters.ts';
import type { Queue } from './case-queues.ts';
import { type CaseRow, selectCases } from './read-case.ts';
import type { TextSearch } from './text-search.ts';

/** Of a text that more texts may have than these, cases are looked at one after the other: some will soon be found. */
const fewTexts = 5000;
/** Where they are not found, so many texts are still looked through sooner than all cases. */
const manyTexts = 50_000;
/** So many cases are looked at for one page. */
const casesAtOnce = 50_000;

/** A case's place in a list: cases of one moment by their ids, and where priority comes first, by that. */
interface Place {
  readonly at: Millis;
  readonly id: string;
  readonly priority?: Priority | undefined;
}

interface FoundPage {
  readonly rows: readonly CaseRow[];
  /** The last case that was looked at; null where there are no more. */
  readonly next: Place | null;
}

const isPriority = (text: string | undefined): text is Priority =>
  priorities.some((priority) => priority === text);

export const cursorOf = ({ at, id, priority }: Place): string =>
  priority === undefined ? `${at}:${id}` : `${at}:${id}:${priority}`;

export function placeOf(cursor: string | undefined): Place | null {
  const [at, id, priority] = cursor?.split(':') ?? [];
  return id ? { at: Number(at), id, ...(isPriority(priority) ? { priority } : {}) } : null;
}

/**
 * A page of cases in an order. What no index finds is looked for in so many cases a page, which may then be short or empty and
 * not the last.
 */
export function readPage(
  reader: Reader,
  narrowed: NarrowedCases,
  sort: CaseSort | undefined,
  after: Place | null,
  limit: number,
): FoundPage {
  const { queue } = narrowed;
  if (queue !== null && (sort === undefined || sort === 'due'))
    return readQueue(reader, narrowed, queue, after, limit);
  if (sort === 'priority') return readByPriority(reader, narrowed, after, limit);
  return readByOpening(reader, narrowed, sort === 'oldest' || sort === 'unanswered', after, limit);
}

const place = sql`(c.opened_at, c.id)`;

/** One way through the cases by the time at which they were opened. */
interface Way {
  readonly order: Sql;
  readonly beyond: (place: Place) => Sql;
  readonly upTo: (place: Place) => Sql;
}

const newestFirst: Way = {
  order: sql`c.opened_at DESC, c.id DESC`,
  beyond: ({ at, id }) => sql`${place} < (${at}, ${id})`,
  upTo: ({ at, id }) => sql`${place} >= (${at}, ${id})`,
};
const oldestFirst: Way = {
  order: sql`c.opened_at, c.id`,
  beyond: ({ at, id }) => sql`${place} > (${at}, ${id})`,
  upTo: ({ at, id }) => sql`${place} <= (${at}, ${id})`,
};

function readByOpening(
  reader: Reader,
  { indexed, compared, search, from }: NarrowedCases,
  isOldestFirst: boolean,
  after: Place | null,
  limit: number,
): FoundPage {
  const way = isOldestFirst ? oldestFirst : newestFirst;
  const conditions = after === null ? indexed : [...indexed, way.beyond(after)];
  const pageOf = (rows: readonly CaseRow[], end: Place | null): FoundPage => ({
    rows,
    next: nextOf(rows, limit) ?? end,
  });
  const byIndex = (most: number): FoundPage | null => {
    const found = search && foundAmong(reader, search, most);
    if (!found) return null;
    // Put in order by their ids alone: what is read with each of them is read of the page.
    const ordered = sql`(SELECT c.id FROM ${found} WHERE ${allOf([...conditions, ...compared])}
      ORDER BY ${way.order} LIMIT ${limit}) AS f CROSS JOIN cases AS c ON c.id = f.id`;
    return pageOf(reader.all<CaseRow>(selectCases([], limit, ordered, way.order)), null);
  };
  const few = byIndex(fewTexts);
  if (few) return few;
  const rest = search ? [...compared, search.isIn] : compared;
  // Where an index answers all of it, the page is what takes time.
  const end = rest.length === 0 ? null : lastLookedAt(reader, conditions, from, way);
  const within = end === null ? conditions : [...conditions, way.upTo(end)];
  const rows = reader.all<CaseRow>(selectCases([...within, ...rest], limit, from, way.order));
  // Fewer have it than the index thought, which knows what letters a text has beside each other and not in which order.
  const isRare = end !== null && rows.length < limit;
  return (isRare ? byIndex(manyTexts) : null) ?? pageOf(rows, end);
}

/** The most urgent first, and the newest of each priority first: one priority after the other, each in the order of an index. */
function readByPriority(
  reader: Reader,
  narrowed: NarrowedCases,
  after: Place | null,
  limit: number,
): FoundPage {
  const rows: CaseRow[] = [];
  const falling = priorities.toReversed();
  const begin = after?.priority === undefined ? 0 : falling.indexOf(after.priority);
  for (const priority of falling.slice(begin)) {
    const part = readByOpening(
      reader,
      { ...narrowed, indexed: [...narrowed.indexed, sql`c.priority = ${priority}`] },
      false,
      priority === after?.priority ? after : null,
      limit - rows.length,
    );
    rows.push(...part.rows);
    if (part.next !== null) return { rows, next: { ...part.next, priority } };
  }
  return { rows, next: null };
}

function nextOf(rows: readonly CaseRow[], limit: number): Place | null {
  const last = rows.at(-1);
  return last === undefined || rows.length < limit ? null : { at: last.opened_at, id: last.id };
}

/** A page of a queue: what is not over is little beside all cases, and its index has the order. */
function readQueue(
  reader: Reader,
  { indexed, compared, search }: NarrowedCases,
  { from, turn, turnOf = (row) => row.remind_at ?? row.opened_at }: Queue,
  after: Place | null,
  limit: number,
): FoundPage {
  const conditions = [...indexed, ...compared, ...(search === null ? [] : [search.isIn])];
  // The first of the two is what an index of an expression is searched by; cases of one moment are few.
  const rest =
    after === null ? [] : [sql`${turn} >= ${after.at}`, sql`(${turn} > ${after.at} OR c.id > ${after.id})`];
  const rows = reader.all<CaseRow>(selectCases([...conditions, ...rest], limit, from, sql`${turn}, c.id`));
  const last = rows.at(-1);
  const next = last === undefined || rows.length < limit ? null : { at: turnOf(last), id: last.id };
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
const lastLookedAt = (reader: Reader, conditions: readonly Sql[], from: Sql, way: Way): Place | null =>
  reader.get<Place>(
    sql`SELECT c.opened_at AS at, c.id FROM ${from} WHERE ${allOf(conditions)}
        ORDER BY ${way.order} LIMIT 1 OFFSET ${casesAtOnce - 1}`,
  ) ?? null;
