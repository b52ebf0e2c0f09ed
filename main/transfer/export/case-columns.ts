import type { CaseRecord } from '../../../preload/contract/cases.ts';
import type { Millis } from '../../../preload/contract/shared.ts';
import { createIsoTimes } from './iso-times.ts';

const isoTime = createIsoTimes();
const time = (at: Millis | null): string => (at === null ? '' : isoTime(at));

/** Milliseconds from opening to something, in whole seconds; empty where it did not happen. */
const secondsTo = (from: Millis, to: Millis | null): string =>
  to === null ? '' : String(Math.round((to - from) / 1000));

/** The timeline for a person: a line an entry, time, who and what. */
const timelineText = ({ timeline }: CaseRecord): string =>
  timeline.map(({ at, operator, text }) => `${time(at)} ${operator}: ${text}`).join('\n');

interface CaseColumn {
  readonly name: string;
  /** Its cells are codes, times or counts of this program's own: no spreadsheet takes one for anything else. */
  readonly isPlain?: true;
  readonly of: (record: CaseRecord) => string;
}

/** The columns of the case log as CSV, in order. Times are ISO 8601 in UTC. */
export const caseColumns: readonly CaseColumn[] = [
  { name: 'number', of: (record) => record.number },
  { name: 'state', isPlain: true, of: (record) => record.state },
  { name: 'reason', isPlain: true, of: (record) => record.reason },
  { name: 'resolution', isPlain: true, of: (record) => record.resolution ?? '' },
  { name: 'channel', isPlain: true, of: (record) => record.channel },
  { name: 'priority', isPlain: true, of: (record) => record.priority },
  { name: 'caller', of: (record) => record.caller },
  { name: 'callback', of: (record) => record.callback ?? '' },
  { name: 'practice_id', of: (record) => record.practiceId ?? '' },
  { name: 'practice_name', of: (record) => record.practiceName ?? '' },
  { name: 'account_id', of: (record) => record.accountId ?? '' },
  { name: 'account_name', of: (record) => record.accountName ?? '' },
  { name: 'operator', of: (record) => record.operator },
  { name: 'tags', of: (record) => record.tags.join(' ') },
  { name: 'proofs', isPlain: true, of: (record) => record.proofs.map(({ kind }) => kind).join(' ') },
  { name: 'strength', isPlain: true, of: (record) => String(record.strength) },
  { name: 'overridden', isPlain: true, of: (record) => (record.overridden ? 'yes' : 'no') },
  { name: 'opened_at', isPlain: true, of: (record) => time(record.openedAt) },
  { name: 'first_answer_at', isPlain: true, of: (record) => time(record.firstAnswerAt) },
  { name: 'seconds_to_first_answer', of: (record) => secondsTo(record.openedAt, record.firstAnswerAt) },
  { name: 'solved_at', isPlain: true, of: (record) => time(record.solvedAt) },
  { name: 'seconds_to_solved', of: (record) => secondsTo(record.openedAt, record.solvedAt) },
  { name: 'closed_at', isPlain: true, of: (record) => time(record.closedAt) },
  { name: 'updated_at', isPlain: true, of: (record) => time(record.updatedAt) },
  { name: 'timeline_entries', isPlain: true, of: (record) => String(record.timeline.length) },
  { name: 'timeline', of: timelineText },
];

/** The keys of a case's JSON line: a case as the contract has it, with its whole timeline. Times are milliseconds UTC. */
export const caseKeys = [
  'number',
  'state',
  'channel',
  'caller',
  'callback',
  'reason',
  'priority',
  'tags',
  'practiceId',
  'practiceName',
  'accountId',
  'accountName',
  'operator',
  'resolution',
  'openedAt',
  'firstAnswerAt',
  'solvedAt',
  'closedAt',
  'updatedAt',
  'timeline',
  'proofs',
  'strength',
  'overridden',
] as const satisfies readonly (keyof CaseRecord)[];
