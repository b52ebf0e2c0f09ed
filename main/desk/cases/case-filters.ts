import type { CaseFilters } from '../../../preload/contract/cases.ts';
import type { Millis } from '../../../preload/contract/shared.ts';
import { isDay } from '../../../preload/contract/times.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { type Sql, sql } from '../../store/sql.ts';
import { type Stretch, stretchOf } from '../ground/basics/days.ts';
import { caseKey } from '../ground/words/folding.ts';
import { type Queue, queueOf } from './case-queues.ts';
import { searchFor, type TextSearch } from './text-search.ts';

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

/** What a list of cases is narrowed to, as conditions over `cases AS c`. */
export interface NarrowedCases {
  /** Conditions that an index answers. */
  readonly indexed: readonly Sql[];
  /** Those for which each case is looked at. */
  readonly compared: readonly Sql[];
  readonly search: TextSearch | null;
  /** The queue whose order the list has; null for the newest first. */
  readonly queue: Queue | null;
}

/**
 * What filters of cases narrow a list to. `from` is inclusive; a day as `to` includes that day, an instant as `to` is
 * exclusive. Code `filter-invalid`.
 */
export function narrowedCases(filters: CaseFilters, now: Millis): Answer<NarrowedCases> {
  const opened = openedWithin(filters);
  if (!opened.ok) return opened;
  const { from, before } = opened.value;
  const [indexed, compared]: [Sql[], Sql[]] = [[], []];
  if (from !== null) indexed.push(sql`c.opened_at >= ${from}`);
  if (before !== null) indexed.push(sql`c.opened_at < ${before}`);
  if (filters.state !== undefined) indexed.push(sql`c.state = ${filters.state}`);
  if (filters.reason !== undefined) compared.push(sql`c.reason = ${filters.reason}`);
  if (filters.operator) compared.push(sql`c.operator = ${filters.operator}`);
  if (filters.practice)
    indexed.push(
      sql`c.practice_id IN (SELECT id FROM practices WHERE id_key = ${caseKey(filters.practice)})`,
    );
  if (filters.account !== undefined) indexed.push(sql`c.account_id = ${filters.account}`);
  const queue = filters.queue && queueOf(filters.queue, filters.queueOf ?? null, now);
  if (queue) indexed.push(...queue.conditions);
  return done({
    indexed,
    compared,
    queue: queue ?? null,
    search: filters.text ? searchFor(filters.text) : null,
  });
}

/** The same as one list of conditions, for who goes through all of the cases. Code `filter-invalid`. */
export function caseConditions(filters: CaseFilters, now: Millis): Answer<readonly Sql[]> {
  const narrowed = narrowedCases(filters, now);
  if (!narrowed.ok) return narrowed;
  const { indexed, compared, search } = narrowed.value;
  const text = search === null ? [] : [search.found === null ? search.isIn : sql`c.id IN (${search.found})`];
  return done([...indexed, ...compared, ...text]);
}
