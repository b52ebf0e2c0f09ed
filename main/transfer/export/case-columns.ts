import type { CaseGoalKind } from '../../../preload/contract/case-goals.ts';
import type { CaseRecord } from '../../../preload/contract/cases.ts';
import type { Millis } from '../../../preload/contract/shared.ts';
import { type Column, codeColumn, numberColumn, textColumn, timeColumn, timeText } from './columns.ts';

/** Milliseconds from opening to something, in whole seconds; null where it did not happen. */
const secondsTo = (from: Millis, to: Millis | null): number | null =>
  to === null ? null : Math.round((to - from) / 1000);

/** How a case stands to a goal: `met`, `missed`, or `open`; empty where it has none of the kind. */
function goalState({ goals }: CaseRecord, kind: CaseGoalKind): string {
  const goal = goals.find((each) => each.kind === kind);
  if (goal === undefined) return '';
  if (goal.leftMillis < 0) return 'missed';
  return goal.clock === 'reached' ? 'met' : 'open';
}

/** The timeline for a person: a line an entry, time, who and what. */
const timelineText = ({ timeline }: CaseRecord): string =>
  timeline.map(({ at, operator, text }) => `${timeText(at)} ${operator}: ${text}`).join('\n');

/** The columns of the case log as a table, in order. */
export const caseColumns: readonly Column<CaseRecord>[] = [
  textColumn('number', (record) => record.number),
  codeColumn('state', (record) => record.state),
  codeColumn('reason', (record) => record.reason),
  codeColumn('resolution', (record) => record.resolution ?? ''),
  codeColumn('channel', (record) => record.channel),
  codeColumn('priority', (record) => record.priority),
  textColumn('caller', (record) => record.caller),
  textColumn('callback', (record) => record.callback ?? ''),
  textColumn('practice_id', (record) => record.practiceId ?? ''),
  textColumn('practice_name', (record) => record.practiceName ?? ''),
  textColumn('account_id', (record) => record.accountId ?? ''),
  textColumn('account_name', (record) => record.accountName ?? ''),
  textColumn('operator', (record) => record.operator),
  textColumn('assignee', (record) => record.assigneeName ?? ''),
  textColumn('tags', (record) => record.tags.join(' ')),
  codeColumn('proofs', (record) => record.proofs.map(({ kind }) => kind).join(' ')),
  numberColumn('strength', (record) => record.strength),
  codeColumn('overridden', (record) => (record.overridden ? 'yes' : 'no')),
  timeColumn('opened_at', (record) => record.openedAt),
  timeColumn('remind_at', (record) => record.remindAt),
  timeColumn('first_answer_at', (record) => record.firstAnswerAt),
  numberColumn('seconds_to_first_answer', (record) => secondsTo(record.openedAt, record.firstAnswerAt)),
  timeColumn('solved_at', (record) => record.solvedAt),
  numberColumn('seconds_to_solved', (record) => secondsTo(record.openedAt, record.solvedAt)),
  codeColumn('answer_goal', (record) => goalState(record, 'answer')),
  codeColumn('solve_goal', (record) => goalState(record, 'solve')),
  timeColumn('closed_at', (record) => record.closedAt),
  timeColumn('updated_at', (record) => record.updatedAt),
  textColumn('merged_into', ({ mergedInto }) => mergedInto ?? ''),
  textColumn('merged', ({ merged }) => merged.map(({ number }) => number).join(' ')),
  numberColumn('timeline_entries', (record) => record.timeline.length),
  textColumn('timeline', timelineText),
];
