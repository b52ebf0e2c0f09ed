import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import {
  type ReadinessFilters,
  type ReadinessKind,
  type ReadinessMailResult,
  type ReadinessReport,
  type ReadinessRow,
  readinessKinds,
} from '../../preload/contract/readiness.ts';
import { type AccountKind, accountKinds } from '../../preload/contract/shared.ts';
import type { ExportFormat } from '../../preload/contract/transfer.ts';
import { maskEmail } from '../desk/ground/words/masking.ts';
import { say } from '../language.ts';
import { allRows } from './all-rows.ts';
import { type CommandGroup, wholeNumber } from './command-group.ts';
import { formatOf, formatOption } from './export-format.ts';
import { manifestLines } from './manifest-lines.ts';
import { programWords } from './program-words.ts';
import { readinessCommandWords as words } from './readiness-words.ts';
import { instant } from './texts.ts';

interface ScopeOptions {
  readonly practice?: readonly string[];
  readonly state?: string;
  readonly accounts?: AccountKind;
  readonly kind?: readonly ReadinessKind[];
}

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

const withScope = (command: Command): Command =>
  command
    .option('--practice <id>', say(words.practice), collect)
    .option('--state <state>', say(words.state))
    .addOption(new Option('--accounts <kind>', say(words.accounts)).choices([...accountKinds]));

// Some letters in a name must not steer the terminal that shows it.
const plain = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, '·');

const filtersOf = ({ practice, state, accounts, kind }: ScopeOptions): ReadinessFilters => ({
  ...(practice === undefined ? {} : { practices: [...practice] }),
  ...(state === undefined ? {} : { state }),
  ...(accounts === undefined ? {} : { accounts }),
  ...(kind === undefined ? {} : { kinds: [...kind] }),
});

const withKinds = (command: Command): Command =>
  withScope(command).addOption(new Option('--kind <kind...>', say(words.kind)).choices([...readinessKinds]));

const countsLine = (counts: Readonly<Record<ReadinessKind, number>>): string =>
  readinessKinds.map((kind) => `${counts[kind]} ${kind}`).join(', ');

const reportLines = (report: ReadinessReport): readonly string[] => [
  say(words.total, { total: report.total, practices: report.practices, counts: countsLine(report.counts) }),
  say(words.practicesReady, { count: report.practicesReady }),
  ...report.mostToDo.map((practice) =>
    plain(
      say(words.practiceToDo, {
        id: practice.practiceId,
        name: practice.practiceName,
        left: practice.total - practice.counts.ready,
        total: practice.total,
        counts: countsLine(practice.counts),
      }),
    ),
  ),
];

const rowLine = (row: ReadinessRow): string =>
  plain(
    [
      row.practiceId,
      row.accountId,
      row.name,
      row.kind,
      row.email === null ? '' : maskEmail(row.email),
      row.claimed ? say(words.claimedNotVerified) : '',
      row.alsoWantedBy > 0 ? say(words.alsoWanted, { count: row.alsoWantedBy }) : '',
      row.suggestion === null ? '' : say(words.probablyMeant, { address: maskEmail(row.suggestion) }),
      row.noticedAt === null ? '' : say(words.told, { at: instant(row.noticedAt) }),
    ]
      .filter(Boolean)
      .join('  '),
  );

const mailLines = (result: ReadinessMailResult): readonly string[] => [
  say(result.dryRun ? words.wouldBeQueued : words.areQueued, {
    persons: result.letters.person,
    clinics: result.letters.clinic,
    accounts: result.accounts.person + result.accounts.clinic,
    counts: countsLine(result.byKind),
  }),
  say(words.skipped, { ...result.skipped }),
  ...result.first.map((letter) =>
    plain(
      `${letter.to}  ${letter.practiceId}  ${letter.practiceName}  ${letter.address}  ${letter.accounts.map(({ name, kind }) => `${name} (${kind})`).join(', ')}`,
    ),
  ),
  ...(result.dryRun
    ? result.samples.flatMap((sample) => [
        '',
        say(words.letterTo, { address: sample.address, subject: sample.subject }),
        '',
        sample.text,
      ])
    : []),
];

/** `readiness`: what would happen if every legacy login were upgraded today. */
export function addReadinessCommands(program: Command, group: CommandGroup): void {
  const readiness = program.command('readiness').description(say(words.readiness));

  const report = withScope(group.add('report', say(words.report), readiness))
    .option('--most <n>', say(words.most), wholeNumber(0), 20)
    .action(async (given: ScopeOptions & { readonly most: number }) =>
      group.run(report, async (session) => {
        const result = await session.run('readinessReport', {
          ...filtersOf(given),
          most: Math.min(given.most, 1000),
        });
        session.output.result(result, reportLines(result));
        return undefined;
      }),
    );

  const list = withKinds(group.add('list', say(words.list), readiness))
    .option('--limit <n>', say(words.limit), wholeNumber(1))
    .action(async (given: ScopeOptions & { readonly limit?: number }) =>
      group.run(list, async (session) => {
        const filters = filtersOf(given);
        const rows = await allRows(
          (part) => session.ask('readiness', { ...filters, ...part }),
          given.limit ?? Number.POSITIVE_INFINITY,
        );
        session.output.result(rows, rows.length > 0 ? rows.map(rowLine) : [say(words.noLegacyLogin)]);
        return undefined;
      }),
    );

  const exporting = withKinds(group.add('export', say(words.exporting), readiness))
    .addOption(formatOption())
    .requiredOption('--out <file>', say(programWords.outFile))
    .option('--exact', say(programWords.exact))
    .action(
      async (
        given: ScopeOptions & {
          readonly format?: ExportFormat;
          readonly out: string;
          readonly exact?: boolean;
        },
      ) =>
        group.run(exporting, async (session) => {
          const result = await session.run('exportReadiness', {
            format: formatOf(given.format, given.out, 'csv'),
            out: resolve(given.out),
            filters: filtersOf(given),
            exact: given.exact === true,
          });
          session.output.result(result, [
            say(words.exported, { rows: result.rows, bytes: result.bytes, sha256: result.sha256 }),
            ...manifestLines(result),
          ]);
          return undefined;
        }),
    );

  const mail = withKinds(group.add('mail', say(words.mail), readiness))
    .option('--dry-run', say(words.dryRun))
    .option('--days <n>', say(words.days), wholeNumber(1), 14)
    .action(async (given: ScopeOptions & { readonly dryRun?: boolean; readonly days: number }) =>
      group.run(mail, async (session) => {
        const result = await session.run('mailReadiness', {
          filters: filtersOf(given),
          dryRun: given.dryRun === true,
          days: given.days,
        });
        session.output.result(result, mailLines(result));
        return undefined;
      }),
    );
}
