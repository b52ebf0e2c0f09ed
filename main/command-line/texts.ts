import type { CaseRecord, CaseSummary } from '../../preload/contract/cases.ts';
import type { Explanation } from '../../preload/contract/claims.ts';
import type { LookupHit, LookupResult } from '../../preload/contract/directory.ts';
import type { MessageTransition, OutboxRow } from '../../preload/contract/outbox.ts';
import type { MailCounts, MailReport } from '../../preload/contract/reports.ts';
import type { ImportResult } from '../../preload/contract/transfer.ts';

/** An instant as a person reads it, in UTC like everything on the command line. */
export const instant = (at: number | null): string =>
  at === null ? '–' : `${new Date(at).toISOString().replace('T', ' ').slice(0, 16)} UTC`;

// What callers typed must not steer the terminal that shows it.
const plain = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, (c) => (c === '\n' ? ' ' : '·'));

const hitLine = (hit: LookupHit): string =>
  plain(
    [
      hit.type === 'practice' ? 'practice' : 'account ',
      hit.id,
      hit.name,
      hit.role,
      hit.type === 'account' ? `${hit.practiceId} ${hit.practiceName}` : '',
      hit.emailState === 'none' ? 'no email' : `${hit.email ?? ''} (${hit.emailState})`,
      hit.status,
    ]
      .filter(Boolean)
      .join('  '),
  );

export const lookupLines = (result: LookupResult): readonly string[] => [
  ...result.hits.map(hitLine),
  `${result.total} found by ${result.kind}, ${result.hits.length} shown, ${result.tookMs.toFixed(1)} ms`,
  ...(result.near.length === 0 ? [] : ['Similar names:', ...result.near.map(hitLine)]),
];

export const explanationLines = (explanation: Explanation): readonly string[] => [
  plain(`${explanation.email}: ${explanation.situation}`),
  plain(explanation.tellOperator),
  ...explanation.samePersonReasons.map((reason) => plain(`same person: ${reason}`)),
  ...explanation.hints.map((hint) => plain(`hint: ${hint.message}`)),
  ...explanation.resolutions.map(
    (way, index) =>
      `${index + 1}. ${way.action}${way.allowed ? '' : ' (not now)'}: ${way.why}${way.strength > 0 ? ` [proof ${way.strength}]` : ''}`,
  ),
  `Tell the caller: ${plain(explanation.tellCaller)}`,
];

export const importLines = (result: ImportResult): readonly string[] => [
  `${result.rows} rows: ${result.added} added, ${result.updated} updated, ${result.unchanged} unchanged, ${result.rejected} rejected, ${result.contested} contested, in ${result.seconds.toFixed(1)} s${result.dryRun ? ' (dry run: nothing was kept)' : ''}`,
  ...(result.ignoredColumns.length > 0
    ? [`Columns not used: ${plain(result.ignoredColumns.join(', '))}`]
    : []),
  ...result.rejects.map((row) =>
    plain(`line ${row.line}${row.column ? `, ${row.column}` : ''}: ${row.message}`),
  ),
  ...result.conflicts.map((conflict) =>
    plain(
      `line ${conflict.line}: ${conflict.accountId} wants ${conflict.email}, held by ${conflict.holderAccountId}`,
    ),
  ),
];

export const caseLine = (row: CaseSummary): string =>
  plain(
    `${row.number}  ${row.state}  ${instant(row.openedAt)}  ${row.reason}  ${row.caller}  ${row.practiceName ?? ''}`,
  );

export const caseLines = (record: CaseRecord): readonly string[] => [
  caseLine(record),
  ...record.timeline.map((entry) => plain(`  ${instant(entry.at)}  ${entry.operator}  ${entry.text}`)),
];

export const outboxLine = (row: OutboxRow): string =>
  plain(
    `${row.id}  ${row.state}  ${row.to}  ${row.subject}  ${row.attempts} attempts${row.nextAttemptAt === null ? '' : `, next ${instant(row.nextAttemptAt)}`}${row.lastResponse ? `  ${row.lastResponse}` : ''}`,
  );

export const speakers = { us: '→', server: '←', note: '·' } as const;

/** A step of a message's history, and what was said in the try that ended with it. */
export const transitionLines = (step: MessageTransition): readonly string[] => [
  plain(
    `  ${instant(step.at)}  ${step.from ?? 'new'} → ${step.to}${step.response ? `  ${step.response}` : ''}`,
  ),
  ...(step.conversation ?? []).map(({ by, text }) => plain(`      ${speakers[by]} ${text}`)),
];

const mailCounts = (counts: MailCounts): string =>
  [
    `${counts.accepted} accepted by the relay`,
    `${counts.bounced} bounced`,
    `${counts.failed} failed`,
    `${counts.expired} expired`,
    `${counts.uncertain} uncertain`,
    `${counts.waiting} waiting`,
    `${counts.cancelled} cancelled`,
  ]
    .filter((part) => !part.startsWith('0 '))
    .join(', ');

export const mailReportLines = ({ total, rows }: MailReport): readonly string[] =>
  rows.length === 0
    ? ['No messages were written in this time.']
    : [
        ...rows.map(({ day, domain, ...counts }) => plain(`${day}  ${domain}  ${mailCounts(counts)}`)),
        `In all: ${mailCounts(total)}`,
      ];
