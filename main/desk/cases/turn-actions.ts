import { reaches } from '../../../preload/contract/roles.ts';
import type { Millis } from '../../../preload/contract/shared.ts';
import { failures } from '../../failures.ts';
import { say } from '../../language.ts';
import { sql } from '../../store/sql.ts';
import type { ActionsOf } from '../ground/basics/definitions.ts';
import { comesTo } from '../ground/case-log/case-clock.ts';
import { writeLine } from '../ground/case-log/write-case.ts';
import { operatorNamed } from '../operators/read-operators.ts';
import { openCaseRow, summaryOf } from './case-actions.ts';
import { endHandover } from './handovers.ts';
import { caseWords as words } from './words.ts';

/** A moment in a line: the store keeps no local time, and who reads it may be anywhere. */
const momentOf = (at: Millis): string => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** Whose turn a case is, and when: none of it says anything to the caller, so none of it is an answer. */
export const turnActions: ActionsOf<'cases.wait' | 'cases.assign' | 'cases.take-up'> = {
  'cases.wait': {
    handle: (transaction, { number, until }, context) => {
      const row = openCaseRow(transaction, number);
      if (!row.ok) return row;
      if (until !== null && until <= context.now) return failures.reminderPast();
      transaction.one(
        sql`UPDATE cases SET ${comesTo('waiting', context.now)}, remind_at = ${until} WHERE id = ${row.value.id}`,
      );
      writeLine(
        transaction,
        context,
        row.value.id,
        'cases.wait',
        () => (until === null ? say(words.waits) : say(words.waitsUntil, { at: momentOf(until) })),
        until === null ? undefined : { until },
      );
      return summaryOf(transaction, number, context);
    },
  },
  'cases.assign': {
    handle: (transaction, { number, to }, context) => {
      const row = openCaseRow(transaction, number);
      if (!row.ok) return row;
      const operator = to === null ? null : operatorNamed(transaction, to);
      if (to !== null && (!operator?.active || !reaches(operator.role, 'agent')))
        return failures.assigneeImpossible(operator?.name ?? to);
      transaction.one(sql`UPDATE cases SET assignee_id = ${operator?.id ?? null} WHERE id = ${row.value.id}`);
      writeLine(transaction, context, row.value.id, 'cases.assign', () =>
        operator ? say(words.assignedTo, { name: operator.name }) : say(words.assignedToNobody),
      );
      return summaryOf(transaction, number, context);
    },
  },
  'cases.take-up': {
    handle: (transaction, { number }, context) => {
      const row = openCaseRow(transaction, number);
      if (!row.ok) return row;
      const own = operatorNamed(transaction, context.operator);
      transaction.one(
        sql`UPDATE cases SET ${comesTo('open', context.now)}, remind_at = NULL,
              assignee_id = coalesce(${own?.id ?? null}, assignee_id) WHERE id = ${row.value.id}`,
      );
      endHandover(transaction, row.value.id);
      writeLine(transaction, context, row.value.id, 'cases.take-up', () => say(words.takenUp));
      return summaryOf(transaction, number, context);
    },
  },
};
