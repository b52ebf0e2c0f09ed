import { failures } from '../../failures.ts';
import { say } from '../../language.ts';
import { sql } from '../../store/sql.ts';
import type { ActionOf } from '../ground/basics/definitions.ts';
import { comesTo } from '../ground/case-log/case-clock.ts';
import { writeLine } from '../ground/case-log/write-case.ts';
import { forgetNotProven } from '../ground/proofs/failed-checks.ts';
import { proveAgain } from '../ground/proofs/keep-proofs.ts';
import { type ClosedFrom, summaryOf } from './case-actions.ts';
import { handAgain } from './handovers.ts';
import { findCaseRow } from './read-case.ts';
import { caseWords as words } from './words.ts';

// The window offers it for ten seconds; a busy team may take a while to carry it out.
const undoMillis = 60_000;

/** A closing by mistake: what ended with it goes on, and the timeline tells of both. */
export const undoingClose: ActionOf<'cases.undo-close'> = {
  handle: (transaction, { number }, context) => {
    const found = findCaseRow(transaction, number);
    if (!found.ok) return found;
    const { id, state, closed_at: closedAt, solved_at: solvedAt } = found.value;
    if (state !== 'closed' || closedAt === null) return failures.caseNotClosed(number);
    const closing = transaction.get<{ operator: string; data: string | null }>(
      sql`SELECT operator, data FROM timeline WHERE case_id = ${id} AND kind = 'cases.close' AND at = ${closedAt}`,
    );
    const isLate = Math.abs(context.now - closedAt) > undoMillis;
    if (isLate || closing?.operator !== context.operator) return failures.closeUndoTooLate(number);
    const wasSolved = solvedAt !== null && solvedAt < closedAt;
    // A desk of a team may have an older program, whose line says nothing of before.
    const { before }: ClosedFrom = JSON.parse(closing.data ?? 'null') ?? {
      before: { state: wasSolved ? 'solved' : 'open', resolution: null, remindAt: null },
    };
    transaction.one(
      sql`UPDATE cases SET ${comesTo(before.state, context.now)}, resolution = ${before.resolution}, remind_at = ${before.remindAt},
            closed_at = NULL,
            solved_at = ${wasSolved ? solvedAt : null}
          WHERE id = ${id}`,
    );
    if (before.handover) handAgain(transaction, id, before.handover);
    proveAgain(transaction, id, closedAt);
    forgetNotProven(transaction, id, closedAt);
    writeLine(transaction, context, id, 'cases.undo-close', () => say(words.closeUndone));
    return summaryOf(transaction, number, context);
  },
};
