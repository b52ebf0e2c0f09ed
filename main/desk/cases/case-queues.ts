import { type DueCase, mostInQueue, type QueueCounts } from '../../../preload/contract/case-queues.ts';
import type { CaseQueue } from '../../../preload/contract/cases.ts';
import type { Millis } from '../../../preload/contract/shared.ts';
import { done } from '../../failures.ts';
import type { Reader } from '../../store/handles.ts';
import { allOf, type Sql, sql } from '../../store/sql.ts';
import type { QueriesOf } from '../ground/basics/definitions.ts';
import { nextDue, nextDueSql, soonMissed } from './goals.ts';
import type { CaseRow, ReadAt } from './read-case.ts';

/** Which cases stand in a queue, and by what they are put in order, over `cases AS c`: each has an index of its own. */
export interface Queue {
  /** Where they are read from: by the index that has the order, which SQLite would not always choose. */
  readonly from: Sql;
  readonly conditions: readonly Sql[];
  /** The moment from which on it is a case's turn. The earliest is the first. */
  readonly turn: Sql;
  /** The same of a row that was read; where left out, it is the reminder or the opening. */
  readonly turnOf?: (row: CaseRow) => Millis;
}

export const isNotOver = sql`c.state IN ('open', 'waiting')`;
/** A case that waits for a moment has its turn then; any other has it since it was opened. */
const turn = sql`coalesce(c.remind_at, c.opened_at)`;

const byAssignee = sql`cases AS c INDEXED BY cases_of_assignee`;

/** All that come back by themselves, the earliest first. */
export const remindedInOrder: Queue = {
  from: sql`cases AS c INDEXED BY cases_by_reminder`,
  conditions: [sql`c.remind_at IS NOT NULL`],
  turn: sql`c.remind_at`,
};

/** A queue at a moment; `mine` is of an operator, by id. */
export function queueOf(queue: CaseQueue, operatorId: string | null, { now, settings }: ReadAt): Queue {
  switch (queue) {
    case 'mine':
      return { from: byAssignee, conditions: [isNotOver, sql`c.assignee_id = ${operatorId}`], turn };
    case 'nobody':
      return { from: byAssignee, conditions: [isNotOver, sql`c.assignee_id IS NULL`], turn };
    case 'soon': {
      const goals = settings['cases.goals'];
      return {
        from: sql`cases AS c`,
        conditions: [sql`c.id IN (${soonMissed(goals, now)})`],
        turn: nextDueSql(goals, now),
        turnOf: (row) => nextDue(row, goals, now) ?? row.opened_at,
      };
    }
    case 'portal':
      return {
        from: sql`cases AS c INDEXED BY cases_by_channel`,
        conditions: [isNotOver, sql`c.channel = 'portal'`],
        turn,
      };
    case 'waiting':
      return {
        from: sql`cases AS c INDEXED BY cases_waiting`,
        conditions: [sql`c.state = 'waiting'`],
        turn,
      };
    case 'due':
      return {
        ...remindedInOrder,
        conditions: [...remindedInOrder.conditions, sql`c.remind_at <= ${now}`],
      };
  }
}

const counted = (reader: Reader, found: Sql): number =>
  reader.get<{ n: number }>(sql`SELECT count(*) AS n FROM (${found})`)?.n ?? 0;

/** How many stand in a queue, up to its bound: its index alone is read. */
const countIn = (reader: Reader, { from, conditions }: Queue): number =>
  counted(reader, sql`SELECT 1 FROM ${from} WHERE ${allOf(conditions)} LIMIT ${mostInQueue + 1}`);

/** How many of the newest of a queue are such: what its index does not say is looked up in so many cases and no more. */
const countOfNewest = (reader: Reader, { from, conditions, turn: by }: Queue, which: Sql): number =>
  counted(
    reader,
    sql`SELECT 1 FROM (SELECT c.assignee_id, c.channel FROM ${from} WHERE ${allOf(conditions)}
          ORDER BY ${by} DESC LIMIT ${mostInQueue + 1}) AS c WHERE ${which}`,
  );

const forOperator = (operatorId: string): Sql =>
  sql`(c.assignee_id = ${operatorId} OR c.assignee_id IS NULL)`;

/** More than one reads. */
const mostDueShown = 20;

export const caseQueueQueries: QueriesOf<'queueCounts' | 'dueCases'> = {
  queueCounts: (reader, { operatorId }, at) => {
    const standing = (queue: CaseQueue): Queue => queueOf(queue, operatorId, at);
    const inQueue = (queue: CaseQueue): number => countIn(reader, standing(queue));
    const counts: QueueCounts = {
      mine: inQueue('mine'),
      nobody: inQueue('nobody'),
      due: inQueue('due'),
      soon: inQueue('soon'),
      waiting: inQueue('waiting'),
      portal: inQueue('portal'),
      dueForMe: countOfNewest(reader, standing('due'), forOperator(operatorId)),
      newFromPortal: countOfNewest(reader, standing('nobody'), sql`c.channel = 'portal'`),
    };
    return done(counts);
  },
  dueCases: (reader, { operatorId }, at) => {
    const due = queueOf('due', operatorId, at);
    return done(
      reader.all<DueCase>(
        sql`SELECT c.number, c.caller, c.reason, c.remind_at AS remindAt, c.assignee_id AS assigneeId FROM ${due.from}
            WHERE ${allOf([...due.conditions, forOperator(operatorId)])}
            ORDER BY ${due.turn}, c.id LIMIT ${mostDueShown}`,
      ),
    );
  },
};
