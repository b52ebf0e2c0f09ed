import type { CaseGoal } from '../../preload/contract/case-goals.ts';
import type { CaseRecord, CaseSummary } from '../../preload/contract/cases.ts';
import type { Explanation } from '../../preload/contract/claims.ts';
import type { LookupHit, LookupResult } from '../../preload/contract/directory.ts';
import type { MessageTransition, OutboxRow } from '../../preload/contract/outbox.ts';
import type { MailCounts, MailReport } from '../../preload/contract/reports.ts';
import type { ImportResult } from '../../preload/contract/transfer.ts';
import { say } from '../language.ts';
import { countWords, lineWords } from './texts-words.ts';

/** An instant as a person reads it, in UTC like everything on the command line. */
export const instant = (at: number | null): string =>
  at === null ? '–' : `${new Date(at).toISOString().replace('T', ' ').slice(0, 16)} UTC`;

// What callers typed must not steer the terminal that shows it.
export const plain = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}]/gu, (c) => (c === '\n' ? ' ' : '·'));

const hitLine = (hit: LookupHit): string =>
  plain(
    [
      hit.type === 'practice' ? say(lineWords.practice) : say(lineWords.account),
      hit.id,
      hit.name,
      hit.role,
      hit.type === 'account' ? `${hit.practiceId} ${hit.practiceName}` : '',
      hit.emailState === 'none' ? say(lineWords.noEmail) : `${hit.email ?? ''} (${hit.emailState})`,
      hit.status,
    ]
      .filter(Boolean)
      .join('  '),
  );

export const lookupLines = (result: LookupResult): readonly string[] => [
  ...result.hits.map(hitLine),
  say(lineWords.found, {
    amount: say(result.totalIsAtLeast ? lineWords.moreThan : lineWords.amount, { total: result.total }),
    kind: result.kind,
    shown: result.hits.length,
    took: result.tookMs.toFixed(1),
  }),
  ...(result.near.length === 0 ? [] : [say(lineWords.similarNames), ...result.near.map(hitLine)]),
];

function wayLine(
  { action, allowed, why, strength }: Explanation['resolutions'][number],
  index: number,
): string {
  const way = say(allowed ? lineWords.way : lineWords.wayNotNow, { place: index + 1, action, why });
  return strength > 0 ? say(lineWords.needsProof, { way, strength }) : way;
}

export const explanationLines = (explanation: Explanation): readonly string[] => [
  plain(`${explanation.email}: ${explanation.situation}`),
  plain(explanation.tellOperator),
  ...explanation.samePersonReasons.map((reason) => plain(say(lineWords.samePerson, { reason }))),
  ...explanation.hints.map((hint) => plain(say(lineWords.hint, { hint: hint.message }))),
  ...explanation.resolutions.map(wayLine),
  say(lineWords.tellCaller, { text: plain(explanation.tellCaller) }),
  ...(explanation.keepFromCaller === null
    ? []
    : [say(lineWords.keepFromCaller, { text: plain(explanation.keepFromCaller) })]),
];

function importLine(result: ImportResult): string {
  const { rows, added, updated, unchanged, rejected, contested } = result;
  const imported = say(lineWords.imported, {
    rows,
    added,
    updated,
    unchanged,
    rejected,
    contested,
    seconds: result.seconds.toFixed(1),
  });
  return result.dryRun ? say(lineWords.dryRun, { imported }) : imported;
}

export const importLines = (result: ImportResult): readonly string[] => [
  importLine(result),
  ...(result.ignoredColumns.length > 0
    ? [say(lineWords.ignoredColumns, { columns: plain(result.ignoredColumns.join(', ')) })]
    : []),
  ...result.rejects.map((row) =>
    plain(
      row.column
        ? say(lineWords.rejectedCell, { line: row.line, column: row.column, message: row.message })
        : say(lineWords.rejectedRow, { line: row.line, message: row.message }),
    ),
  ),
  ...result.conflicts.map((conflict) => plain(say(lineWords.contested, conflict))),
];

export const caseLine = (row: CaseSummary): string =>
  plain(
    `${row.number}  ${row.state}  ${instant(row.openedAt)}  ${row.reason}  ${row.caller}  ${row.practiceName ?? ''}`,
  );

/** How a case stands to a goal: when it is due, or what was left of it. */
const goalLine = ({ kind, dueAt, leftMillis }: CaseGoal): string =>
  say(lineWords.goal, {
    kind,
    stands: leftMillis < 0 ? 'missed' : dueAt === null ? 'left' : 'due',
    minutes: Math.round(Math.abs(leftMillis) / 60_000),
    at: dueAt === null ? '' : instant(dueAt),
  });

/** A case as a person reads it, who asked for it by a number: maybe by that of a case that was merged into it. */
export const caseLines = (record: CaseRecord, asked: string): readonly string[] => [
  ...record.merged
    .filter(({ number }) => number.replace('-', '') === asked.toUpperCase().replace(/[^0-9A-Z]/g, ''))
    .map(({ number }) => say(lineWords.mergedInto, { number, first: record.number })),
  caseLine(record),
  ...record.goals.map((goal) => `  ${goalLine(goal)}`),
  ...record.timeline.map((entry) => plain(`  ${instant(entry.at)}  ${entry.operator}  ${entry.text}`)),
];

export const outboxLine = (row: OutboxRow): string =>
  plain(
    [
      row.id,
      row.state,
      row.to,
      row.subject,
      say(lineWords.attempts, { count: row.attempts }),
      row.nextAttemptAt === null ? '' : say(lineWords.next, { at: instant(row.nextAttemptAt) }),
      row.lastResponse ?? '',
    ]
      .filter(Boolean)
      .join('  '),
  );

export const speakers = { us: '→', server: '←', note: '·' } as const;

/** A step of a message's history, and what was said in the try that ended with it. */
export const transitionLines = (step: MessageTransition): readonly string[] => [
  plain(
    `  ${instant(step.at)}  ${step.from ?? say(lineWords.fromNothing)} → ${step.to}${step.response ? `  ${step.response}` : ''}`,
  ),
  ...(step.conversation ?? []).map(({ by, text }) => plain(`      ${speakers[by]} ${text}`)),
];

const countNames = [
  'accepted',
  'bounced',
  'failed',
  'expired',
  'uncertain',
  'waiting',
  'cancelled',
] as const satisfies readonly (keyof MailCounts)[];

const mailCounts = (counts: MailCounts): string =>
  countNames
    .filter((name) => counts[name] > 0)
    .map((name) => say(countWords[name], { count: counts[name] }))
    .join(', ');

export const mailReportLines = ({ total, rows }: MailReport): readonly string[] =>
  rows.length === 0
    ? [say(lineWords.noMailWritten)]
    : [
        ...rows.map(({ day, domain, ...counts }) => plain(`${day}  ${domain}  ${mailCounts(counts)}`)),
        say(lineWords.total, { counts: mailCounts(total) }),
      ];
