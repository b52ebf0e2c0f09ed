import type { CaseFilters, CaseListFilters } from '../../../preload/contract/cases.ts';
import { isDay } from '../../../preload/contract/times.ts';
import { type Answer, done, failures } from '../../failures.ts';
import type { Reader } from '../../store/handles.ts';
import { type Sql, sql } from '../../store/sql.ts';
import { type Stretch, stretchOf } from '../ground/basics/days.ts';
import { isMerged, standsByItself } from '../ground/case-log/merged-cases.ts';
import { caseKey } from '../ground/words/folding.ts';
import { operatorNamed } from '../operators/read-operators.ts';
import { isNotOver, type Queue, queueOf, remindedInOrder } from './case-queues.ts';
import { missedGoal } from './goals.ts';
import type { ReadAt } from './read-case.ts';
import { searchFor, type TextSearch } from './text-search.ts';

/** The instants of the days that filters name. Code `filter-invalid`. */
export function daysWithin(filters: Pick<CaseFilters, 'from' | 'to' | 'zone'>): Answer<Stretch> {
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
  /** The queue that they stand in, whose order the list has unless another is asked for; null for all cases. */
  readonly queue: Queue | null;
  /** Where the cases come from, as `c`. */
  readonly from: Sql;
}

/** A mail that did not get through, or may not have, and that nothing newer for the same purpose has replaced. */
const hasMailTrouble = sql`c.id IN (
  SELECT m.case_id FROM messages AS m
  WHERE m.state IN ('failed', 'bounced', 'uncertain', 'expired') AND m.case_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM messages AS n WHERE n.case_id = m.case_id AND n.purpose = m.purpose
      AND n.created_at > m.created_at AND n.state <> 'cancelled'))`;

/** What one field of a case says, which is compared case by case. */
const comparedWith = (reader: Reader, filters: CaseFilters, { now, settings }: ReadAt): readonly Sql[] => [
  ...(filters.reason === undefined ? [] : [sql`c.reason = ${filters.reason}`]),
  ...(filters.resolution === undefined ? [] : [sql`c.resolution = ${filters.resolution}`]),
  ...(filters.channel === undefined ? [] : [sql`c.channel = ${filters.channel}`]),
  ...(filters.operator ? [sql`c.operator = ${filters.operator}`] : []),
  // A name that no operator has is of no case.
  ...(filters.assignee ? [sql`c.assignee_id = ${operatorNamed(reader, filters.assignee)?.id ?? null}`] : []),
  ...(filters.unassigned === true ? [sql`c.assignee_id IS NULL`] : []),
  ...(filters.goalMissed === true ? [missedGoal(settings['cases.goals'], now)] : []),
  ...(filters.tag ? [sql`EXISTS (SELECT 1 FROM json_each(c.tags) WHERE value = ${filters.tag})`] : []),
];

/** When the cases were closed that filters leave: none is closed before it was opened. Code `filter-invalid`. */
function closedWithin({ closedFrom, closedTo, zone }: CaseFilters): Answer<{
  readonly indexed: readonly Sql[];
  readonly compared: readonly Sql[];
}> {
  const closed = daysWithin({ from: closedFrom, to: closedTo, zone });
  if (!closed.ok) return closed;
  const { from, before } = closed.value;
  return done({
    indexed: before === null ? [] : [sql`c.opened_at < ${before}`],
    compared: [
      ...(from === null ? [] : [sql`c.closed_at >= ${from}`]),
      ...(before === null ? [] : [sql`c.closed_at < ${before}`]),
    ],
  });
}

/** Whether merged cases could be among them that are to be left out: they are over, and who looks for a text finds them by it. */
const mayBeMerged = ({ text, queue, sort, state }: CaseListFilters): boolean =>
  !text &&
  queue === undefined &&
  sort !== 'unanswered' &&
  sort !== 'due' &&
  state !== 'open' &&
  state !== 'waiting';

/**
 * What filters of cases narrow a list to. `from` is inclusive; a day as `to` includes that day, an instant as `to` is
 * exclusive. Code `filter-invalid`.
 */
export function narrowedCases(reader: Reader, filters: CaseListFilters, at: ReadAt): Answer<NarrowedCases> {
  const opened = daysWithin(filters);
  if (!opened.ok) return opened;
  const closed = closedWithin(filters);
  if (!closed.ok) return closed;
  const { from, before } = opened.value;
  const indexed: Sql[] = [...closed.value.indexed];
  if (from !== null) indexed.push(sql`c.opened_at >= ${from}`);
  if (before !== null) indexed.push(sql`c.opened_at < ${before}`);
  if (filters.state !== undefined) indexed.push(sql`c.state = ${filters.state}`);
  if (filters.priority !== undefined) indexed.push(sql`c.priority = ${filters.priority}`);
  if (filters.practice)
    indexed.push(
      sql`c.practice_id IN (SELECT id FROM practices WHERE id_key = ${caseKey(filters.practice)})`,
    );
  if (filters.account !== undefined) indexed.push(sql`c.account_id = ${filters.account}`);
  if (filters.tag) indexed.push(sql`c.tags <> '[]'`);
  if (filters.merged === true) indexed.push(isMerged);
  else if (mayBeMerged(filters)) indexed.push(standsByItself);
  if (filters.mailTrouble === true) indexed.push(hasMailTrouble);
  if (filters.sort === 'unanswered') indexed.push(isNotOver, sql`c.first_answer_at IS NULL`);
  const queue = filters.queue && queueOf(filters.queue, filters.queueOf ?? null, at);
  if (queue) indexed.push(...queue.conditions);
  const byReminder = filters.sort === 'due' ? remindedInOrder : undefined;
  if (byReminder) indexed.push(...byReminder.conditions);
  return done({
    indexed,
    compared: [...comparedWith(reader, filters, at), ...closed.value.compared],
    queue: byReminder ?? queue ?? null,
    from:
      queue?.from ??
      (filters.sort === 'unanswered' ? sql`cases AS c INDEXED BY cases_unanswered` : sql`cases AS c`),
    search: filters.text ? searchFor(filters.text) : null,
  });
}

/** The same as one list of conditions, for who goes through all of the cases. Code `filter-invalid`. */
export function caseConditions(reader: Reader, filters: CaseFilters, at: ReadAt): Answer<readonly Sql[]> {
  const narrowed = narrowedCases(reader, filters, at);
  if (!narrowed.ok) return narrowed;
  const { indexed, compared, search } = narrowed.value;
  const text = search === null ? [] : [search.found === null ? search.isIn : sql`c.id IN (${search.found})`];
  return done([...indexed, ...compared, ...text]);
}
