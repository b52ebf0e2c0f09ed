import type { CaseRecord } from './cases.ts';
import type { ExportFormat } from './transfer.ts';

export type ExportedList = 'cases' | 'audit' | 'readiness';

type ColumnsByFormat = Readonly<Record<ExportFormat, readonly string[]>>;

const tableOfCases = [
  ...['number', 'state', 'reason', 'resolution', 'channel', 'priority', 'caller', 'callback'],
  ...['practice_id', 'practice_name', 'account_id', 'account_name', 'operator', 'assignee', 'tags'],
  ...[
    'proofs',
    'strength',
    'overridden',
    'opened_at',
    'remind_at',
    'first_answer_at',
    'seconds_to_first_answer',
    'solved_at',
  ],
  ...['seconds_to_solved', 'answer_goal', 'solve_goal', 'closed_at', 'updated_at', 'merged_into', 'merged'],
  ...['timeline_entries', 'timeline'],
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
  'assigneeId',
  'assigneeName',
  'remindAt',
  'resolution',
  'openedAt',
  'firstAnswerAt',
  'solvedAt',
  'closedAt',
  'updatedAt',
  'goals',
  'mergedInto',
  'merged',
  'timeline',
  'proofs',
  'strength',
  'overridden',
  'handedTo',
] as const satisfies readonly (keyof CaseRecord)[];
const tableOfAudit = [
  ...['sequence', 'at', 'operator', 'action', 'what', 'refused', 'refusal', 'case_number', 'practice_id'],
  ...['practice_name', 'account_id', 'account_name', 'proofs', 'override', 'approved_by', 'input', 'rest'],
  ...['previous_hash', 'hash'],
];
const tableOfReadiness = [
  ...['practice_id', 'practice_name', 'account_id', 'account_kind', 'name', 'readiness', 'email'],
  ...['claimed', 'also_wanted_by', 'probably_meant', 'told_at'],
];

/** What an export of each list holds, so that a face can say before it starts what leaves the computer. */
export const exportedColumns: Readonly<Record<ExportedList, ColumnsByFormat>> = {
  cases: {
    csv: tableOfCases,
    xlsx: tableOfCases,
    jsonl: caseKeys,
    pdf: [
      ...['number', 'opened_at', 'state', 'reason', 'caller', 'practice_name', 'account_name', 'operator'],
      ...['resolution', 'seconds_to_first_answer', 'seconds_to_solved'],
    ],
  },
  audit: {
    csv: tableOfAudit,
    xlsx: tableOfAudit,
    jsonl: ['sequence', 'what', 'entry', 'previousHash', 'hash'],
    pdf: ['sequence', 'at', 'operator', 'what', 'case_number', 'practice_name', 'account_name', 'refusal'],
  },
  readiness: {
    csv: tableOfReadiness,
    xlsx: tableOfReadiness,
    jsonl: tableOfReadiness,
    pdf: ['practice_name', 'account_id', 'name', 'readiness', 'email', 'also_wanted_by', 'told_at'],
  },
};

const personal: ReadonlySet<string> = new Set([
  ...['caller', 'callback', 'account_id', 'accountId', 'account_name', 'accountName', 'operator'],
  ...[
    'assignee',
    'assigneeId',
    'assigneeName',
    'handedTo',
    'tags',
    'merged',
    'timeline',
    'name',
    'email',
    'probably_meant',
  ],
  ...['approved_by', 'override', 'input', 'rest', 'entry', 'refusal'],
]);

/** Whether a column may name or describe a person; free text may. */
export const isPersonalColumn = (name: string): boolean => personal.has(name);

/** In which column of a table each key of a case's JSON line stands, where it is not the same in other letters. */
const columnOfKey: Readonly<Record<string, readonly string[]>> = {
  assigneeId: ['assignee'],
  assigneeName: ['assignee'],
  goals: ['answer_goal', 'solve_goal'],
  timeline: ['timeline', 'timeline_entries'],
  handedTo: ['assignee'],
};

/** The columns that a key of a JSON line tells: who leaves one of them out, leaves out the key. */
export const columnsOfKey = (key: string): readonly string[] => [
  key,
  ...(columnOfKey[key] ?? [key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)]),
];

/** What an export of a list holds where a policy leaves columns out. */
export const columnsLeft = (
  list: ExportedList,
  format: ExportFormat,
  leftOut: readonly string[],
): readonly string[] =>
  exportedColumns[list][format].filter((name) => !columnsOfKey(name).some((each) => leftOut.includes(each)));
