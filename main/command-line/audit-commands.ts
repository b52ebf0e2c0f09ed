import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { AuditEntry, AuditFilters, AuditRow } from '../../preload/contract/audit-log.ts';
import type { ExportFormat } from '../../preload/contract/transfer.ts';
import { say } from '../language.ts';
import { allRows, onlyGiven } from './all-rows.ts';
import { type CommandGroup, wholeNumber } from './command-group.ts';
import { formatOf, formatOption } from './export-format.ts';
import { ledgerWords as words } from './ledger-words.ts';
import { manifestLines } from './manifest-lines.ts';
import { programWords } from './program-words.ts';
import { instant, plain } from './texts.ts';

interface FilterOptions {
  readonly operator?: string;
  readonly action?: string;
  readonly whom?: string;
  readonly practice?: string;
  readonly account?: string;
  readonly case?: string;
  readonly refused?: boolean;
  readonly done?: boolean;
  readonly from?: string;
  readonly to?: string;
  readonly zone?: string;
}

const withFilters = (command: Command): Command =>
  command
    .option('--operator <name>', say(words.byOperator))
    .option('--action <type>', say(words.ofAction))
    .option('--whom <id>', say(words.aboutWhom))
    .option('--practice <id>', say(words.ofPractice))
    .option('--account <id>', say(words.ofAccount))
    .option('--case <number>', say(words.ofCase))
    .addOption(new Option('--refused', say(words.refusedOnly)).conflicts('done'))
    .option('--done', say(words.doneOnly))
    .option('--from <day>', say(words.from))
    .option('--to <day>', say(words.to))
    .option('--zone <name>', say(programWords.zone));

function filtersOf({ refused, done, ...options }: FilterOptions): AuditFilters {
  const { operator, action, whom, practice, account, case: number, from, to, zone } = options;
  const given = { operator, action, whom, practice, account, case: number, from, to, zone };
  return {
    ...onlyGiven(given),
    ...(refused || done ? { refused: refused === true } : {}),
  };
}

/** An entry of the chain in a line. */
export const entryLine = (row: AuditRow): string =>
  plain(
    [
      String(row.sequence),
      instant(row.at),
      row.operator,
      `${row.sentence} (${row.action})`,
      row.caseNumber ?? '',
      [row.practiceId, row.practiceName].filter(Boolean).join(' '),
      [row.accountId, row.accountName].filter(Boolean).join(' '),
      row.refused === null ? '' : say(words.refused, { why: row.refused.message ?? row.refused.code }),
    ]
      .filter(Boolean)
      .join('  '),
  );

const entryLines = (entry: AuditEntry): readonly string[] => [
  entryLine(entry),
  ...[...Object.entries((entry.input ?? {}) as object), ...Object.entries(entry.rest)].map(([name, value]) =>
    plain(`  ${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`),
  ),
  `  ${entry.hash}`,
];

/** `audit list`, `audit show` and `export audit`. `audit` and `export` are there already. */
export function addAuditCommands(program: Command, group: CommandGroup): void {
  const named = (name: string): Command | undefined => program.commands.find((each) => each.name() === name);
  const audit = named('audit') ?? program.command('audit');
  const exporting = named('export') ?? program.command('export');

  const list = withFilters(group.add('list', say(words.auditList), audit))
    .option('--limit <n>', say(words.limit), wholeNumber(1))
    .action(async ({ limit, ...given }: FilterOptions & { limit?: number }) =>
      group.run(list, async (session) => {
        const filters = filtersOf(given);
        const rows = await allRows(
          (part) => session.ask('auditEntries', { ...filters, ...part }),
          limit ?? Number.POSITIVE_INFINITY,
        );
        session.output.result(rows, rows.length > 0 ? rows.map(entryLine) : [say(words.noEntries)]);
        return undefined;
      }),
    );

  const show = group.add('show <sequence>', say(words.auditShow), audit).action(async (text: string) => {
    const sequence = wholeNumber(1)(text);
    return group.run(show, async (session) => {
      const entry = await session.ask('auditEntry', { sequence });
      session.output.result(entry, entryLines(entry));
      return undefined;
    });
  });

  // A name that filters by operator, as in `export cases`.
  const toFile = withFilters(group.add('audit', say(words.exportAudit), exporting))
    .addOption(formatOption())
    .requiredOption('--out <file>', say(programWords.outFile))
    .option('--exact', say(programWords.exact))
    .action(async (given: FilterOptions & { format?: ExportFormat; out: string; exact?: boolean }) =>
      group.run(toFile, async (session) => {
        const result = await session.run('exportAudit', {
          format: formatOf(given.format, given.out),
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
}
