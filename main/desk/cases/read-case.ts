import type {
  CaseProof,
  CaseReason,
  CaseRecord,
  CaseSummary,
  ListedCase,
  MergedCase,
  ResolutionCode,
  TimelineEntry,
} from '../../../preload/contract/cases.ts';
import type { Settings } from '../../../preload/contract/settings.ts';
import type { Channel, Millis } from '../../../preload/contract/shared.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { say } from '../../language.ts';
import type { Reader } from '../../store/handles.ts';
import { allOf, type Sql, sql } from '../../store/sql.ts';
import { leadingCase, leadingNumber } from '../ground/case-log/merged-cases.ts';
import { caseProofs, proofsOfCases } from '../ground/proofs/keep-proofs.ts';
import { strengthOf } from '../ground/rules/proof-rules.ts';
import { type GoalMoments, goalsOf } from './goals.ts';
import { handedCasesOf } from './handovers.ts';
import { caseWords as words } from './words.ts';

export interface CaseRow extends GoalMoments {
  readonly id: string;
  readonly number: string;
  readonly channel: Channel;
  readonly caller: string;
  readonly callback: string | null;
  readonly practice_id: string | null;
  readonly practice_name: string | null;
  readonly account_id: string | null;
  readonly given_name: string | null;
  readonly family_name: string | null;
  readonly reason: CaseReason;
  readonly tags: string;
  readonly operator: string;
  readonly assignee_id: string | null;
  readonly assignee_name: string | null;
  readonly remind_at: Millis | null;
  readonly resolution: ResolutionCode | null;
  readonly overridden: 0 | 1;
  /** The case that it was merged into, by id and by number. */
  readonly merged_into: string | null;
  readonly merged_number: string | null;
}

const columns = sql`c.*, p.name AS practice_name, a.given_name, a.family_name, o.name AS assignee_name,
  leading.number AS merged_number`;
const allCases = sql`cases AS c`;
const newestFirst = sql`c.opened_at DESC, c.id DESC`;
const named = sql`LEFT JOIN practices AS p ON p.id = c.practice_id LEFT JOIN accounts AS a ON a.id = c.account_id
  LEFT JOIN operators AS o ON o.id = c.assignee_id LEFT JOIN cases AS leading ON leading.id = c.merged_into`;

/** A case as lists and results show it. */
export const caseSummary = (row: CaseRow): CaseSummary => ({
  number: row.number,
  state: row.state,
  channel: row.channel,
  caller: row.caller,
  callback: row.callback,
  reason: row.reason,
  priority: row.priority,
  tags: row.tags === '[]' ? [] : (JSON.parse(row.tags) as string[]),
  practiceId: row.practice_id,
  practiceName: row.practice_name,
  accountId: row.account_id,
  accountName:
    row.account_id === null
      ? null
      : `${row.given_name} ${row.family_name}`.trim() || say(words.clinicAccount),
  operator: row.operator,
  assigneeId: row.assignee_id,
  assigneeName: row.assignee_name,
  remindAt: row.remind_at,
  resolution: row.resolution,
  openedAt: row.opened_at,
  firstAnswerAt: row.first_answer_at,
  solvedAt: row.solved_at,
  closedAt: row.closed_at,
  updatedAt: row.updated_at,
});

/**
 * The rows of a list of cases, newest first unless told: for a page, and for an export of any length. `from` is where the cases come from,
 * as `c`; all of them unless told.
 */
export const selectCases = (
  conditions: readonly Sql[],
  limit: number,
  from: Sql = allCases,
  order: Sql = newestFirst,
): Sql =>
  sql`SELECT ${columns} FROM ${from} ${named} WHERE ${allOf(conditions)} ORDER BY ${order} LIMIT ${limit}`;

const rowWhere = (reader: Reader, condition: Sql): CaseRow | undefined =>
  reader.get<CaseRow>(sql`SELECT ${columns} FROM ${allCases} ${named} WHERE ${condition}`);

/** The row of a case in which something is to be done. Codes `case-not-found`, `case-merged`. */
export function findCaseRow(reader: Reader, number: string): Answer<CaseRow> {
  const row = rowWhere(reader, sql`c.number = ${number}`);
  if (row === undefined) return failures.caseNotFound(number);
  return row.merged_into === null ? done(row) : failures.caseMerged(number, leadingNumber(reader, row.id));
}

/** A merged case, and the one that it was merged into. Codes `case-not-found`, `case-not-merged`. */
export function findMergedRow(
  reader: Reader,
  number: string,
): Answer<{ readonly row: CaseRow; readonly first: CaseRow }> {
  const row = rowWhere(reader, sql`c.number = ${number}`);
  if (row === undefined) return failures.caseNotFound(number);
  const first = row.merged_into === null ? undefined : rowWhere(reader, sql`c.id = ${row.merged_into}`);
  return first === undefined ? failures.caseNotMerged(number) : done({ row, first });
}

interface LineRow {
  /** Of its case among those that were asked for. */
  readonly place: number;
  readonly id: string;
  readonly at: Millis;
  readonly operator: string;
  readonly kind: string;
  readonly text: string;
  readonly data: string | null;
  /** The number of the merged case that it is a line of. */
  readonly of: string | null;
}

/** So many cases, whose ids are a JSON list, each with all that were merged into it: their ids, and its place in the list. */
const partsOf = (ids: string): Sql =>
  sql`WITH RECURSIVE parts (place, id, is_own) AS (
        SELECT key, value, 1 FROM json_each(${ids})
        UNION ALL SELECT parts.place, c.id, 0 FROM parts
          CROSS JOIN cases AS c INDEXED BY cases_merged ON c.merged_into = parts.id)`;

interface MergedRow extends MergedCase {
  readonly place: number;
}

/** What was merged into so many cases, each by their place in the list. */
function readMerged(reader: Reader, ids: string, count: number): readonly MergedCase[][] {
  const merged = Array.from({ length: count }, (): MergedCase[] => []);
  // Nothing was merged into most, which is sooner found than each of the parts.
  const hasParts = reader.get(
    sql`SELECT 1 FROM json_each(${ids}) AS j CROSS JOIN cases AS c INDEXED BY cases_merged ON c.merged_into = j.value LIMIT 1`,
  );
  if (hasParts === undefined) return merged;
  for (const { place, ...part } of reader.all<MergedRow>(
    sql`${partsOf(ids)} SELECT parts.place, c.number, c.caller FROM parts CROSS JOIN cases AS c ON c.id = parts.id
        WHERE is_own = 0 ORDER BY parts.place, c.opened_at, c.id`,
  ))
    merged[place]?.push(part);
  return merged;
}

/** The lines of so many cases, and of all that were merged into them. */
const linesOfParts = (ids: string): Sql =>
  sql`${partsOf(ids)} SELECT parts.place, t.id, t.at, t.operator, t.kind, t.text, t.data,
        CASE WHEN is_own = 0 THEN (SELECT number FROM cases AS c WHERE c.id = parts.id) END AS "of"
      FROM parts CROSS JOIN timeline AS t ON t.case_id = parts.id`;

/** The same where nothing was merged into any of them, which is sooner found. */
const ownLines = (ids: string): Sql =>
  sql`SELECT j.key AS place, t.id, t.at, t.operator, t.kind, t.text, t.data, NULL AS "of"
      FROM json_each(${ids}) AS j CROSS JOIN timeline AS t ON t.case_id = j.value`;

const asWritten = (one: TimelineEntry, other: TimelineEntry): number =>
  one.at - other.at || (one.id < other.id ? -1 : 1);

/**
 * The timelines of so many cases, whose ids are a JSON list, in their order: each in the order in which it was written. They are put in
 * order here, for they nearly are when they come: SQLite would keep and sort all their texts first.
 */
function readTimelines(
  reader: Reader,
  ids: string,
  merged: readonly (readonly MergedCase[])[],
): readonly TimelineEntry[][] {
  const timelines = merged.map((): TimelineEntry[] => []);
  const unordered = new Set<TimelineEntry[]>();
  const hasParts = merged.some(({ length }) => length > 0);
  for (const { place, id, at, operator, kind, text, data, of } of reader.all<LineRow>(
    hasParts ? linesOfParts(ids) : ownLines(ids),
  )) {
    const timeline = timelines[place];
    if (timeline === undefined) continue;
    const entry = { id, at, operator, kind, text, data: data === null ? null : JSON.parse(data) };
    const last = timeline.at(-1);
    if (last !== undefined && asWritten(last, entry) > 0) unordered.add(timeline);
    timeline.push(of === null ? entry : { ...entry, of });
  }
  for (const timeline of unordered) timeline.sort(asWritten);
  return timelines;
}

function byCase<Row extends { readonly case_id: string }, Made>(
  rows: readonly Row[],
  make: (row: Row) => Made,
): Map<string, Made[]> {
  const found = new Map<string, Made[]>();
  for (const row of rows) {
    const made = make(row);
    const others = found.get(row.case_id);
    if (others) others.push(made);
    else found.set(row.case_id, [made]);
  }
  return found;
}

/** When a case is read, and by which settings: its proofs end with time. */
export interface ReadAt {
  readonly now: Millis;
  readonly settings: Settings;
}

/** A case as lists show it, with how it stands to its goals. */
export const listedCase = (row: CaseRow, { now, settings }: ReadAt): ListedCase => ({
  ...caseSummary(row),
  goals: goalsOf(row, settings['cases.goals'], now),
  mergedInto: row.merged_number,
});

/**
 * Cases with everything that happened in them, in the order of their rows. The strength is what its proofs are worth now; in
 * a solved or closed case, what they were worth.
 */
export function readCases(reader: Reader, rows: readonly CaseRow[], at: ReadAt): readonly CaseRecord[] {
  const ids = JSON.stringify(rows.map(({ id }) => id));
  const merged = readMerged(reader, ids, rows.length);
  const timelines = readTimelines(reader, ids, merged);
  const proofs = byCase(proofsOfCases(reader, ids), (proof) => proof);
  const handed = handedCasesOf(reader, ids);
  return rows.map((row, place) => {
    const isOver = row.state === 'solved' || row.state === 'closed';
    const own = proofs.get(row.id) ?? [];
    // What keeps proofs from counting is asked only where there are some that could.
    const { kept, counting, ended } =
      isOver || own.length === 0
        ? { kept: own, counting: own, ended: () => null }
        : caseProofs(reader, row, at, own);
    // Into what was made for it: each copy of so many fields takes its time in an export.
    return Object.assign(listedCase(row, at), {
      timeline: timelines[place] ?? [],
      merged: merged[place] ?? [],
      proofs: kept.map(
        (proof): CaseProof => ({
          kind: proof.kind,
          at: proof.at,
          operator: proof.operator,
          ended: ended(proof),
        }),
      ),
      strength: strengthOf(counting),
      overridden: row.overridden === 1,
      handedTo: handed.get(row.id) ?? null,
    });
  });
}

/** One case, or the one that goes on for it: see `readCases`. Code `case-not-found`. */
export function readCase(reader: Reader, number: string, at: ReadAt): Answer<CaseRecord> {
  const asked = rowWhere(reader, sql`c.number = ${number}`);
  const row =
    asked === undefined || asked.merged_into === null
      ? asked
      : rowWhere(reader, sql`c.id = ${leadingCase(reader, asked.id)}`);
  if (row === undefined) return failures.caseNotFound(number);
  const [record] = readCases(reader, [row], at);
  return record ? done(record) : failures.caseNotFound(number);
}
