import type { HandedCall } from '../../../preload/contract/cases.ts';
import { reaches } from '../../../preload/contract/roles.ts';
import { done, failures } from '../../failures.ts';
import { say } from '../../language.ts';
import { sql } from '../../store/sql.ts';
import type { ActionOf, QueriesOf } from '../ground/basics/definitions.ts';
import { writeLine } from '../ground/case-log/write-case.ts';
import { operatorNamed } from '../operators/read-operators.ts';
import { openCaseRow, summaryOf } from './case-actions.ts';
import { endHandover, handedCasesOf } from './handovers.ts';
import { caseWords as words } from './words.ts';

export const handingOver: ActionOf<'cases.hand-over'> = {
  handle: (transaction, input, context) => {
    const row = openCaseRow(transaction, input.number);
    if (!row.ok) return row;
    const to = operatorNamed(transaction, input.to);
    if (!to?.active || !reaches(to.role, 'agent') || to.name === context.operator)
      return failures.handOverImpossible(to?.name ?? input.to);
    transaction.one(
      sql`INSERT INTO handovers (case_id, to_id, by, at) VALUES (${row.value.id}, ${to.id}, ${context.operator}, ${context.now})
          ON CONFLICT (case_id) DO UPDATE SET to_id = excluded.to_id, by = excluded.by, at = excluded.at`,
    );
    writeLine(transaction, context, row.value.id, 'cases.hand-over', () =>
      say(words.handedTo, { name: to.name }),
    );
    return summaryOf(transaction, input.number, context);
  },
};

export const takingOver: ActionOf<'cases.take-over'> = {
  handle: (transaction, input, context) => {
    const row = openCaseRow(transaction, input.number);
    if (!row.ok) return row;
    const handed = handedCasesOf(transaction, JSON.stringify([row.value.id])).get(row.value.id);
    if (!handed) return failures.caseNotHanded(input.number);
    endHandover(transaction, row.value.id);
    const { name, by } = handed;
    writeLine(transaction, context, row.value.id, 'cases.take-over', () =>
      by === context.operator ? say(words.takenBack, { name }) : say(words.takenOver, { by }),
    );
    return summaryOf(transaction, input.number, context);
  },
};

/** More than one looks at, and than anybody is handed. */
const mostShown = 20;

export const handedCalls: QueriesOf<'handedCalls'>['handedCalls'] = (reader, { operatorId }) =>
  done(
    reader.all<HandedCall>(
      sql`SELECT c.number, c.caller, c.reason, c.practice_id AS practiceId, c.account_id AS accountId, h.by, h.at,
            (SELECT t.text FROM timeline AS t WHERE t.case_id = c.id AND t.kind = 'cases.note'
             ORDER BY t.at DESC, t.id DESC LIMIT 1) AS note
          FROM handovers AS h JOIN cases AS c ON c.id = h.case_id
          WHERE h.to_id = ${operatorId} ORDER BY h.at, c.id LIMIT ${mostShown}`,
    ),
  );
