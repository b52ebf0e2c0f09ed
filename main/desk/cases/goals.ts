import {
  type CaseGoal,
  type CaseGoalKind,
  type CaseGoalSettings,
  caseGoalKinds,
  type Priority,
  priorities,
  soonMillis,
} from '../../../preload/contract/case-goals.ts';
import type { CaseState } from '../../../preload/contract/cases.ts';
import type { Millis } from '../../../preload/contract/shared.ts';
import { join, type Sql, sql } from '../../store/sql.ts';

/**
 * The rule of goals, here and in SQL: a case has so many hours of its clock for the first answer, and so many until it is solved,
 * by its priority. The clock runs day and night while the case is open, and stands still while it waits and once it is over
 * (`case-clock.ts`). A goal is missed when more than its hours have run.
 */
const hour = 60 * 60_000;

/** The moments of a case that its goals are worked out from. */
export interface GoalMoments {
  readonly priority: Priority;
  readonly state: CaseState;
  readonly opened_at: Millis;
  readonly first_answer_at: Millis | null;
  readonly solved_at: Millis | null;
  readonly closed_at: Millis | null;
  readonly updated_at: Millis;
  /** Since when its clock stands still. */
  readonly paused_at: Millis | null;
  readonly paused_millis: Millis;
  readonly paused_before_answer: Millis | null;
}

/** How a case stands to the goals that its priority has. */
export function goalsOf(row: GoalMoments, settings: CaseGoalSettings, now: Millis): readonly CaseGoal[] {
  if (settings[row.priority].answer === null && settings[row.priority].solve === null) return [];
  const isOver = row.state === 'solved' || row.state === 'closed';
  const stopped =
    row.state === 'open' ? null : (row.paused_at ?? row.solved_at ?? row.closed_at ?? row.updated_at);
  const begun = row.opened_at + row.paused_millis;
  const goalOf = (kind: CaseGoalKind): readonly CaseGoal[] => {
    const hours = settings[row.priority][kind];
    if (hours === null) return [];
    const whole = hours * hour;
    if (kind === 'answer' && row.first_answer_at !== null) {
      const ran = row.first_answer_at - row.opened_at - (row.paused_before_answer ?? 0);
      return [{ kind, clock: 'reached', dueAt: null, leftMillis: whole - ran }];
    }
    const leftMillis = whole - ((stopped ?? now) - begun);
    if (stopped === null) return [{ kind, clock: 'running', dueAt: begun + whole, leftMillis }];
    return [{ kind, clock: isOver ? 'reached' : 'paused', dueAt: null, leftMillis }];
  };
  return caseGoalKinds.flatMap(goalOf);
}

/** When the next goal of an open case is due that is not missed yet; null where none is. */
export function nextDue(row: GoalMoments, settings: CaseGoalSettings, now: Millis): Millis | null {
  const dues = goalsOf(row, settings, now).flatMap(({ dueAt }) =>
    dueAt === null || dueAt < now ? [] : [dueAt],
  );
  return dues.length === 0 ? null : Math.min(...dues);
}

/** The hours of a case's priority, in milliseconds; NULL where it has no such goal. */
const wholeOf = (settings: CaseGoalSettings, kind: CaseGoalKind): Sql => {
  const set = priorities.flatMap((priority) => {
    const hours = settings[priority][kind];
    return hours === null ? [] : [sql`WHEN ${priority} THEN ${hours * hour}`];
  });
  return set.length === 0 ? sql`NULL` : sql`CASE c.priority ${join(set, ' ')} END`;
};

const stoppedSql = sql`CASE WHEN c.state <> 'open' THEN coalesce(c.paused_at, c.solved_at, c.closed_at, c.updated_at) END`;

/** The cases, as `c`, that missed a goal. */
export const missedGoal = (settings: CaseGoalSettings, now: Millis): Sql => {
  const ran = sql`coalesce(${stoppedSql}, ${now}) - c.paused_millis - c.opened_at`;
  const ranUntilAnswer = sql`coalesce(c.first_answer_at - coalesce(c.paused_before_answer, 0) - c.opened_at, ${ran})`;
  return sql`(coalesce(${ranUntilAnswer} > ${wholeOf(settings, 'answer')}, 0)
    OR coalesce(${ran} > ${wholeOf(settings, 'solve')}, 0))`;
};

/** When the next goal of an open case, as `c`, is due: `nextDue` for the order of a list. */
export const nextDueSql = (settings: CaseGoalSettings, now: Millis): Sql => {
  const dueOf = (kind: CaseGoalKind): Sql => sql`c.opened_at + c.paused_millis + ${wholeOf(settings, kind)}`;
  const unlessMissed = (due: Sql): Sql => sql`CASE WHEN ${due} >= ${now} THEN ${due} END`;
  const solve = unlessMissed(dueOf('solve'));
  const answer = sql`CASE WHEN c.first_answer_at IS NULL THEN ${unlessMissed(dueOf('answer'))} END`;
  return sql`coalesce(min(${answer}, ${solve}), ${answer}, ${solve})`;
};

/** The ids of the open cases that will have missed a goal before long: one short stretch of an index for each goal. */
export function soonMissed(settings: CaseGoalSettings, now: Millis): Sql {
  const stretches = priorities.flatMap((priority) =>
    caseGoalKinds.flatMap((kind) => {
      const hours = settings[priority][kind];
      if (hours === null) return [];
      const from =
        kind === 'answer' ? sql`cases INDEXED BY cases_to_answer` : sql`cases INDEXED BY cases_unsolved`;
      const unanswered = kind === 'answer' ? sql` AND first_answer_at IS NULL` : sql``;
      return [
        sql`SELECT id FROM ${from} WHERE state = 'open'${unanswered} AND priority = ${priority}
              AND opened_at + paused_millis BETWEEN ${now - hours * hour} AND ${now - hours * hour + soonMillis}`,
      ];
    }),
  );
  return stretches.length === 0 ? sql`SELECT NULL WHERE 0` : join(stretches, ' UNION ');
}
