import type {
  CaseFilters,
  CaseProof,
  CaseReason,
  CaseRecord,
  CaseState,
  CaseSummary,
  Priority,
  ResolutionCode,
  TimelineEntry,
} from '../../../preload/contract/cases.ts';
import type { Settings } from '../../../preload/contract/settings.ts';
import type { Channel, Millis, Page } from '../../../preload/contract/shared.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { say } from '../../language.ts';
import type { Reader } from '../../store/handles.ts';
import { allOf, type Sql, sql } from '../../store/sql.ts';
import type { QueriesOf } from '../ground/basics/definitions.ts';
import { caseProofs } from '../ground/proofs/keep-proofs.ts';
import { strengthOf } from '../ground/rules/proof-rules.ts';
import { caseConditions } from './case-filters.ts';
import { caseWords as words } from './words.ts';

export interface CaseRow {
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
  readonly state: CaseState;
  readonly priority: Priority;
  readonly tags: string;
  readonly operator: string;
  readonly resolution: ResolutionCode | null;
  readonly overridden: 0 | 1;
  readonly opened_at: Millis;
  readonly first_answer_at: Millis | null;
  readonly solved_at: Millis | null;
  readonly closed_at: Millis | null;
  readonly updated_at: Millis;
}

const columns = sql`c.*, p.name AS practice_name, a.given_name, a.family_name
  FROM cases AS c LEFT JOIN practices AS p ON p.id = c.practice_id LEFT JOIN accounts AS a ON a.id = c.account_id`;

/** A case as lists and results show it. */
export const caseSummary = (row: CaseRow): CaseSummary => ({
  number: row.number,
  state: row.state,
  channel: row.channel,
  caller: row.caller,
  callback: row.callback,
  reason: row.reason,
  priority: row.priority,
  tags: JSON.parse(row.tags) as string[],
  practiceId: row.practice_id,
  practiceName: row.practice_name,
  accountId: row.account_id,
  accountName:
    row.account_id === null
      ? null
      : `${row.given_name} ${row.family_name}`.trim() || say(words.clinicAccount),
  operator: row.operator,
  resolution: row.resolution,
  openedAt: row.opened_at,
  firstAnswerAt: row.first_answer_at,
  solvedAt: row.solved_at,
  closedAt: row.closed_at,
  updatedAt: row.updated_at,
});

/** The rows of a list of cases, newest first, from a cursor: for a page, and for an export of any length. */
export const selectCases = (conditions: readonly Sql[], limit: number): Sql =>
  sql`SELECT ${columns} WHERE ${allOf(conditions)} ORDER BY c.opened_at DESC, c.id DESC LIMIT ${limit}`;

/** One case's row. Code `case-not-found`. */
export function findCaseRow(reader: Reader, number: string): Answer<CaseRow> {
  const row = reader.get<CaseRow>(sql`SELECT ${columns} WHERE c.number = ${number}`);
  return row ? done(row) : failures.caseNotFound(number);
}

/** A case's timeline in the order in which it was written. */
const readTimeline = (reader: Reader, caseId: string): TimelineEntry[] =>
  reader
    .all<{ id: string; at: Millis; operator: string; kind: string; text: string; data: string | null }>(
      sql`SELECT id, at, operator, kind, text, data FROM timeline WHERE case_id = ${caseId} ORDER BY at, id`,
    )
    .map(({ data, ...entry }) => ({ ...entry, data: data === null ? null : JSON.parse(data) }));

/** When a case is read, and by which settings: its proofs end with time. */
export interface ReadAt {
  readonly now: Millis;
  readonly settings: Settings;
}

/**
 * A case with everything that happened in it. The strength is what its proofs are worth now; in a solved or closed case,
 * what they were worth. Code `case-not-found`.
 */
export function readCase(reader: Reader, number: string, at: ReadAt): Answer<CaseRecord> {
  const row = findCaseRow(reader, number);
  if (!row.ok) return row;
  const { kept, counting, ended } = caseProofs(reader, row.value, at);
  const isOver = row.value.state === 'solved' || row.value.state === 'closed';
  return done({
    ...caseSummary(row.value),
    timeline: readTimeline(reader, row.value.id),
    proofs: kept.map(
      (proof): CaseProof => ({
        kind: proof.kind,
        at: proof.at,
        operator: proof.operator,
        ended: isOver ? null : ended(proof),
      }),
    ),
    strength: strengthOf(isOver ? kept : counting),
    overridden: row.value.overridden === 1,
  });
}

/** A page of cases, newest first. The cursor names the last case of the page before: `opened_at:id`. */
export function listCases(
  reader: Reader,
  filters: CaseFilters & { readonly after?: string | undefined; readonly limit: number },
): Answer<Page<CaseSummary> & { readonly total: number }> {
  const conditions = caseConditions(filters);
  if (!conditions.ok) return conditions;
  const total = reader.get<{ n: number }>(
    sql`SELECT count(*) AS n FROM cases AS c WHERE ${allOf(conditions.value)}`,
  );
  const [openedAt, id] = filters.after?.split(':') ?? [];
  const paged = id
    ? [...conditions.value, sql`(c.opened_at, c.id) < (${Number(openedAt)}, ${id})`]
    : conditions.value;
  const rows = reader.all<CaseRow>(selectCases(paged, filters.limit));
  const last = rows.length === filters.limit ? rows.at(-1) : undefined;
  return done({
    rows: rows.map(caseSummary),
    next: last ? `${last.opened_at}:${last.id}` : null,
    total: total?.n ?? 0,
  });
}

export const caseQueries: QueriesOf<'cases' | 'case'> = {
  cases: listCases,
  case: (reader, { number }, at) => readCase(reader, number, at),
};
