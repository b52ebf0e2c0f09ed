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
import { maskEmail } from '../desk/ground/words/masking.ts';
import { type CommandGroup, wholeNumber } from './command-group.ts';
import type { Session } from './session.ts';
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
    .option('--practice <id>', 'of this practice; may be given again', collect)
    .option('--state <state>', 'of practices in this state, as in CA')
    .addOption(new Option('--accounts <kind>', 'only these').choices([...accountKinds]));

// Some letters in a name must not steer the terminal that shows it.
const plain = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, '·');

const filtersOf = ({ practice, state, accounts, kind }: ScopeOptions): ReadinessFilters => ({
  ...(practice === undefined ? {} : { practices: [...practice] }),
  ...(state === undefined ? {} : { state }),
  ...(accounts === undefined ? {} : { accounts }),
  ...(kind === undefined ? {} : { kinds: [...kind] }),
});

const withKinds = (command: Command): Command =>
  withScope(command).addOption(
    new Option('--kind <kind...>', 'only with these outcomes').choices([...readinessKinds]),
  );

const countsLine = (counts: Readonly<Record<ReadinessKind, number>>): string =>
  readinessKinds.map((kind) => `${counts[kind]} ${kind}`).join(', ');

const reportLines = (report: ReadinessReport): readonly string[] => [
  `${report.total} legacy logins in ${report.practices} practices: ${countsLine(report.counts)}`,
  `${report.practicesReady} practices have nothing in their way`,
  ...report.mostToDo.map((practice) =>
    plain(
      `${practice.practiceId}  ${practice.practiceName}  ${practice.total - practice.counts.ready} of ${practice.total} to do: ${countsLine(practice.counts)}`,
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
      row.claimed ? 'claimed, not verified' : '',
      row.alsoWantedBy > 0 ? `asked for by ${row.alsoWantedBy} more` : '',
      row.suggestion === null ? '' : `probably meant ${maskEmail(row.suggestion)}`,
      row.noticedAt === null ? '' : `told ${instant(row.noticedAt)}`,
    ]
      .filter(Boolean)
      .join('  '),
  );

const mailLines = (result: ReadinessMailResult): readonly string[] => [
  `${result.letters.person} letters to people and ${result.letters.clinic} to clinics ${result.dryRun ? 'would be' : 'are'} queued, about ${result.accounts.person + result.accounts.clinic} accounts (${countsLine(result.byKind)})`,
  `${result.skipped.recently} were told lately, ${result.skipped.withoutAddress} have no address that mail can go to`,
  ...result.first.map((letter) =>
    plain(
      `${letter.to}  ${letter.practiceId}  ${letter.practiceName}  ${letter.address}  ${letter.accounts.map(({ name, kind }) => `${name} (${kind})`).join(', ')}`,
    ),
  ),
  ...(result.dryRun
    ? result.samples.flatMap((sample) => ['', `To ${sample.address}: ${sample.subject}`, '', sample.text])
    : []),
];

async function allRows(session: Session, filters: ReadinessFilters, most: number): Promise<ReadinessRow[]> {
  const rows: ReadinessRow[] = [];
  let after: string | undefined;
  do {
    const page = await session.ask('readiness', {
      ...filters,
      limit: Math.min(1000, most - rows.length),
      ...(after === undefined ? {} : { after }),
    });
    rows.push(...page.rows);
    after = page.next ?? undefined;
  } while (after !== undefined && rows.length < most);
  return rows;
}

/** `readiness`: what would happen if every legacy login were upgraded today. */
export function addReadinessCommands(program: Command, group: CommandGroup): void {
  const readiness = program
    .command('readiness')
    .description('what would happen if every legacy login were upgraded today');

  const report = withScope(group.add('report', 'counts by outcome, practice and state', readiness))
    .option('--most <n>', 'so many of the practices with the most to do', wholeNumber(0), 20)
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

  const list = withKinds(group.add('list', 'each account with its outcome', readiness))
    .option('--limit <n>', 'so many at the most', wholeNumber(1))
    .action(async (given: ScopeOptions & { readonly limit?: number }) =>
      group.run(list, async (session) => {
        const rows = await allRows(session, filtersOf(given), given.limit ?? Number.POSITIVE_INFINITY);
        session.output.result(rows, rows.length > 0 ? rows.map(rowLine) : ['No such legacy login.']);
        return undefined;
      }),
    );

  const exporting = withKinds(group.add('export', 'the list as CSV, with a manifest beside it', readiness))
    .requiredOption('--out <file>', 'where it goes')
    .option('--exact', 'cells as they are, not made safe for a spreadsheet')
    .action(async (given: ScopeOptions & { readonly out: string; readonly exact?: boolean }) =>
      group.run(exporting, async (session) => {
        const result = await session.run('exportReadiness', {
          out: resolve(given.out),
          filters: filtersOf(given),
          exact: given.exact === true,
        });
        session.output.result(result, [
          `${result.rows} accounts, ${result.bytes} bytes, SHA-256 ${result.sha256}`,
          `manifest: ${result.manifest}`,
        ]);
        return undefined;
      }),
    );

  const mail = withKinds(group.add('mail', 'tell each person or clinic what to do', readiness))
    .option('--dry-run', 'say what would go to whom, and send nothing')
    .option('--days <n>', 'leave alone whoever was told within so many days', wholeNumber(1), 14)
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
