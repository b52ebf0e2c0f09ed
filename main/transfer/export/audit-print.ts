import type { AuditEntry, AuditFilters } from '../../../preload/contract/audit-log.ts';
import { say } from '../../language.ts';
import { ifItGoes } from './columns.ts';
import { above, both, narrowingLines, printWords as words } from './print-words.ts';
import type { PrintedColumn } from './writers/pdf-writing.ts';

/** The columns of the audit log on paper. */
export const printedAuditColumns: readonly PrintedColumn<AuditEntry>[] = [
  {
    name: 'sequence',
    label: words.entry,
    share: 6,
    align: 'right',
    of: ({ sequence }) => String(sequence),
  },
  { name: 'at', label: words.at, share: 10, of: ({ at }, time) => time(at) },
  { name: 'operator', label: words.operator, share: 12, of: ({ operator }) => operator },
  { name: 'what', label: words.what, share: 20, of: ({ what }) => what },
  { name: 'case_number', label: words.number, share: 9, of: ({ caseNumber }) => caseNumber ?? '' },
  {
    name: 'practice_name',
    label: words.practice,
    share: 16,
    of: ({ practiceName, practiceId }) => above(practiceName, ifItGoes('practice_id', practiceId)),
  },
  {
    name: 'account_name',
    label: words.account,
    share: 14,
    of: ({ accountName, accountId }) => above(accountName, ifItGoes('account_id', accountId)),
  },
  {
    name: 'refusal',
    label: words.refusal,
    share: 18,
    of: ({ refused }) => (refused === null ? '' : (refused.message ?? refused.code)),
  },
];

/** What narrows a printed audit log, a line each. */
export const auditLines = (filters: AuditFilters): readonly string[] =>
  narrowingLines(words.happened, filters, [
    filters.operator && both(say(words.operator), filters.operator),
    filters.action && both(say(words.what), filters.action),
    filters.whom && both(say(words.whom), filters.whom),
    filters.practice && both(say(words.practice), filters.practice),
    filters.account && both(say(words.account), filters.account),
    filters.case && both(say(words.number), filters.case),
    filters.refused === undefined ? undefined : say(filters.refused ? words.refusedOnly : words.doneOnly),
  ]);
