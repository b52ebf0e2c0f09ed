import { done, failures } from '../../failures.ts';
import { say } from '../../language.ts';
import { sql } from '../../store/sql.ts';
import type { ActionContext } from '../ground/basics/context.ts';
import type { ActionsOf } from '../ground/basics/definitions.ts';
import { comesTo } from '../ground/case-log/case-clock.ts';
import { writeLine } from '../ground/case-log/write-case.ts';
import { endProofs, proveAgain } from '../ground/proofs/keep-proofs.ts';
import { openCaseRow } from './case-actions.ts';
import { handedCasesOf } from './handovers.ts';
import { type CaseRow, caseSummary, findCaseRow, findMergedRow } from './read-case.ts';
import { caseWords as words } from './words.ts';

/** How a case stood before it was merged, as its line keeps it: what is told of it in lists and by its clock. */
const kept = [
  'state',
  'resolution',
  'remind_at',
  'solved_at',
  'closed_at',
  'paused_at',
  'paused_millis',
] as const satisfies readonly (keyof CaseRow)[];
type Before = Pick<CaseRow, (typeof kept)[number]>;
const beforeOf = (row: CaseRow): Before =>
  Object.fromEntries(kept.map((name) => [name, row[name]])) as unknown as Before;

const told = (context: ActionContext, ...rows: readonly CaseRow[]): void =>
  context.changed('cases', ...rows.map(({ number }) => `case:${number}`));

export const mergingActions: ActionsOf<'cases.merge' | 'cases.unmerge'> = {
  'cases.merge': {
    handle: (transaction, input, context) => {
      const found = findCaseRow(transaction, input.number);
      if (!found.ok) return found;
      const into = openCaseRow(transaction, input.into);
      if (!into.ok) return into;
      const [row, first] = [found.value, into.value];
      if (row.id === first.id) return failures.mergeItself(row.number);
      const handed = handedCasesOf(transaction, JSON.stringify([row.id])).get(row.id);
      if (handed) return failures.mergeHandedOver(row.number, handed.name);
      const isElsewhere =
        row.practice_id !== null && first.practice_id !== null && row.practice_id !== first.practice_id;
      if (isElsewhere && !input.otherPractice) return failures.mergeOtherPractice(row.number, first.number);
      // Its last own line: what comes after it goes to the other.
      writeLine(
        transaction,
        context,
        row.id,
        'cases.merge',
        () => say(words.mergedInto, { number: first.number }),
        { into: first.number, before: beforeOf(row) },
      );
      if (row.state === 'open' || row.state === 'waiting') {
        transaction.one(
          sql`UPDATE cases SET ${comesTo('closed', context.now)}, resolution = 'duplicate', remind_at = NULL,
                solved_at = coalesce(solved_at, ${context.now}), closed_at = ${context.now} WHERE id = ${row.id}`,
        );
        endProofs(transaction, row.id, context.now);
      }
      transaction.one(sql`UPDATE cases SET merged_into = ${first.id} WHERE id = ${row.id}`);
      writeLine(
        transaction,
        context,
        first.id,
        'cases.merge',
        () => say(words.hasMerged, { number: row.number, caller: row.caller }),
        { merged: row.number },
      );
      told(context, row, first);
      const after = findCaseRow(transaction, first.number);
      return after.ok ? done(caseSummary(after.value)) : after;
    },
  },
  'cases.unmerge': {
    handle: (transaction, { number }, context) => {
      const found = findMergedRow(transaction, number);
      if (!found.ok) return found;
      const { row, first } = found.value;
      const line = transaction.get<{ at: number; data: string }>(
        sql`SELECT at, data FROM timeline WHERE case_id = ${row.id} AND kind = 'cases.merge' AND data ->> 'into' IS NOT NULL
            ORDER BY at DESC, id DESC LIMIT 1`,
      );
      const { before } = JSON.parse(line?.data ?? '{}') as { readonly before?: Before };
      if (line === undefined || before === undefined) return failures.caseNotMerged(number);
      transaction.one(
        sql`UPDATE cases SET merged_into = NULL, state = ${before.state}, resolution = ${before.resolution},
              remind_at = ${before.remind_at}, solved_at = ${before.solved_at}, closed_at = ${before.closed_at},
              paused_at = ${before.paused_at}, paused_millis = ${before.paused_millis} WHERE id = ${row.id}`,
      );
      if (before.state === 'open' || before.state === 'waiting') proveAgain(transaction, row.id, line.at);
      writeLine(transaction, context, row.id, 'cases.unmerge', () =>
        say(words.unmerged, { number: first.number }),
      );
      writeLine(transaction, context, first.id, 'cases.unmerge', () =>
        say(words.hasUnmerged, { number: row.number }),
      );
      told(context, row, first);
      const after = findCaseRow(transaction, number);
      return after.ok ? done(caseSummary(after.value)) : after;
    },
  },
};
