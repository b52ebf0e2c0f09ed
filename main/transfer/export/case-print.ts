import { caseStateWords, reasonWords, resolutionWords } from '../../../preload/contract/case-words.ts';
import type { CaseFilters, CaseRecord } from '../../../preload/contract/cases.ts';
import { say } from '../../language.ts';
import { ifItGoes } from './columns.ts';
import { above, both, narrowingLines, printWords as words } from './print-words.ts';
import type { PrintedColumn } from './writers/pdf-writing.ts';

/** Minutes from opening to the first answer and to the solution, as people say them. */
const minutesTo = ({ openedAt }: CaseRecord, to: number | null): string =>
  to === null ? '' : say(words.minutes, { minutes: Math.round((to - openedAt) / 60_000) });

/** The columns of the case log on paper. */
export const printedCaseColumns: readonly PrintedColumn<CaseRecord>[] = [
  { name: 'number', label: words.number, share: 9, of: ({ number }) => number },
  { name: 'opened_at', label: words.opened, share: 9, of: ({ openedAt }, time) => time(openedAt) },
  { name: 'state', label: words.state, share: 7, of: ({ state }) => say(caseStateWords[state]) },
  { name: 'reason', label: words.reason, share: 14, of: ({ reason }) => say(reasonWords[reason]) },
  { name: 'caller', label: words.caller, share: 15, of: ({ caller }) => caller },
  {
    name: 'practice_name',
    label: words.practice,
    share: 18,
    of: ({ practiceName, practiceId }) => above(practiceName, ifItGoes('practice_id', practiceId)),
  },
  {
    name: 'account_name',
    label: words.account,
    share: 16,
    of: ({ accountName, accountId }) => above(accountName, ifItGoes('account_id', accountId)),
  },
  { name: 'operator', label: words.operator, share: 10, of: ({ operator }) => operator },
  {
    name: 'resolution',
    label: words.resolution,
    share: 11,
    of: ({ resolution }) => (resolution === null ? '' : say(resolutionWords[resolution])),
  },
  {
    name: 'seconds_to_first_answer',
    label: words.toAnswer,
    share: 7,
    align: 'right',
    of: (record) => minutesTo(record, record.firstAnswerAt),
  },
  {
    name: 'seconds_to_solved',
    label: words.toSolve,
    share: 7,
    align: 'right',
    of: (record) => minutesTo(record, record.solvedAt),
  },
];

/** What narrows a printed case log, a line each. */
export const caseLines = (filters: CaseFilters): readonly string[] =>
  narrowingLines(words.period, filters, [
    filters.state && both(say(words.state), say(caseStateWords[filters.state])),
    filters.reason && both(say(words.reason), say(reasonWords[filters.reason])),
    filters.operator && both(say(words.operator), filters.operator),
    filters.practice && both(say(words.practice), filters.practice),
    filters.account && both(say(words.account), filters.account),
    filters.queue && both(say(words.queue), filters.queue),
    filters.text && both(say(words.text), `“${filters.text}”`),
  ]);
