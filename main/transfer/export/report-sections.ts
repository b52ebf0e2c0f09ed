import type { PlainMessage } from '../../../language/catalogue.ts';
import { reasonWords } from '../../../preload/contract/case-words.ts';
import type { ConflictReport } from '../../../preload/contract/claims.ts';
import type {
  CaseFigures,
  CaseReport,
  MailCounts,
  MailReport,
  ResetCounts,
  ResetReport,
} from '../../../preload/contract/reports.ts';
import type { Millis } from '../../../preload/contract/shared.ts';
import { situationWords } from '../../../preload/contract/situation-words.ts';
import { say } from '../../language.ts';
import { isLeftOut } from '../../machine-policy.ts';
import { reportWords as words } from './report-words.ts';

/** What is counted of a period. */
export interface Counted {
  readonly cases: CaseReport;
  readonly mail: MailReport;
  readonly resets: ResetReport;
  readonly conflicts: ConflictReport;
}

/** A table of the report: what its rows are of, and its columns of numbers. */
export interface ReportSection {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const minutes = (time: Millis | null): string =>
  time === null ? '–' : say(words.minutes, { minutes: Math.round(time / 60_000) });

const figureHeads = [
  words.opened,
  words.answered,
  words.solved,
  words.toAnswer,
  words.toAnswerMost,
  words.toSolve,
  words.toSolveMost,
] as const;

const figures = (counted: CaseFigures): readonly string[] => [
  ...[counted.opened, counted.answered, counted.solved].map(String),
  ...[counted.medianToAnswer, counted.p90ToAnswer, counted.medianToSolve, counted.p90ToSolve].map(minutes),
];

const mailParts = ['accepted', 'bounced', 'failed', 'uncertain', 'expired', 'cancelled', 'waiting'] as const;
const resetParts = ['sent', 'used', 'notArrived', 'cancelled', 'expired', 'valid'] as const;
const mailCounts = (counts: MailCounts): readonly string[] => mailParts.map((part) => String(counts[part]));
const resetCounts = (counts: ResetCounts): readonly string[] =>
  resetParts.map((part) => String(counts[part]));

const section = (
  title: PlainMessage,
  heads: readonly PlainMessage[],
  rows: readonly (readonly string[])[],
): ReportSection => ({ title: say(title), heads: heads.map((head) => say(head)), rows });

/** The tables of a report, in their order; one without rows says so. */
export function reportSections({ cases, mail, resets, conflicts }: Counted): readonly ReportSection[] {
  return [
    section(
      words.cases,
      [words.periodHead, ...figureHeads],
      [
        [say(words.thisPeriod), ...figures(cases.total)],
        ...(cases.before === null ? [] : [[say(words.periodBefore), ...figures(cases.before)]]),
      ],
    ),
    section(
      words.byReason,
      [words.reason, ...figureHeads],
      cases.reasons.map(({ reason, ...counted }) => [say(reasonWords[reason]), ...figures(counted)]),
    ),
    // A policy may keep the names of operators at the desk.
    ...(isLeftOut('operator')
      ? []
      : [
          section(
            words.byOperator,
            [words.operator, ...figureHeads],
            cases.operators.map(({ operator, ...counted }) => [operator, ...figures(counted)]),
          ),
        ]),
    section(
      words.byDay,
      [words.day, ...figureHeads],
      cases.days.map(({ day, ...counted }) => [day, ...figures(counted)]),
    ),
    section(
      words.mail,
      [words.domain, ...mailParts.map((part) => words[part])],
      [
        [say(words.all), ...mailCounts(mail.total)],
        ...mail.domains.map(({ domain, ...counts }) => [domain, ...mailCounts(counts)]),
      ],
    ),
    section(
      words.resets,
      [words.domain, ...resetParts.map((part) => words[part])],
      [
        [say(words.all), ...resetCounts(resets.total)],
        ...resets.domains.map(({ domain, ...counts }) => [
          domain === '' ? say(words.noMail) : domain,
          ...resetCounts(counts),
        ]),
      ],
    ),
    section(
      words.conflicts,
      [words.situation, words.count],
      [
        [say(words.all), String(conflicts.total)],
        ...conflicts.situations.map(({ situation, count }) => [
          say(situationWords[situation]),
          String(count),
        ]),
      ],
    ),
  ];
}
