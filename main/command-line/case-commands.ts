import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import {
  type CaseFilters,
  type CaseReason,
  type CaseSummary,
  caseReasons,
  caseStates,
  type ResolutionCode,
  resolutionCodes,
} from '../../preload/contract/cases.ts';
import { type Channel, channels } from '../../preload/contract/shared.ts';
import { dayExample, instantExample } from '../../preload/contract/times.ts';
import { type ExportFormat, exportFormats } from '../../preload/contract/transfer.ts';
import { type CommandGroup, wholeNumber } from './command-group.ts';
import type { Session } from './session.ts';
import { caseLine, caseLines } from './texts.ts';

type FilterOptions = { -readonly [Name in keyof CaseFilters]: NonNullable<CaseFilters[Name]> };

function withFilters(command: Command): Command {
  return command
    .option(
      '--from <day>',
      `opened on this day or later, as ${dayExample}, or at this time, as ${instantExample}`,
    )
    .option('--to <day>', 'opened on this day or earlier, or before this time')
    .option('--zone <name>', 'whose days they are, as in America/New_York; UTC unless told')
    .addOption(new Option('--state <state>', 'in this state').choices([...caseStates]))
    .addOption(new Option('--reason <reason>', 'with this reason').choices([...caseReasons]))
    .option('--operator <name>', 'opened by this operator')
    .option('--practice <id>', 'of this practice')
    .option('--text <text>', 'with this text in number, caller, tags or timeline');
}

const filtersOf = ({
  from,
  to,
  zone,
  state,
  reason,
  operator,
  practice,
  text,
}: Partial<FilterOptions>): CaseFilters =>
  Object.fromEntries(
    Object.entries({ from, to, zone, state, reason, operator, practice, text }).filter(
      ([, value]) => value !== undefined,
    ),
  );

async function allCases(session: Session, filters: CaseFilters, most: number): Promise<CaseSummary[]> {
  const rows: CaseSummary[] = [];
  let after: string | undefined;
  do {
    const page = await session.ask('cases', {
      ...filters,
      limit: Math.min(1000, most - rows.length),
      ...(after === undefined ? {} : { after }),
    });
    rows.push(...page.rows);
    after = page.next ?? undefined;
  } while (after !== undefined && rows.length < most);
  return rows;
}

/** `cases` and `export cases`. */
export function addCaseCommands(program: Command, group: CommandGroup): void {
  const cases = program.command('cases').description('requests for help, from opening to resolution');

  const open = group
    .add('open', 'open a case by hand', cases)
    .addOption(
      new Option('--channel <channel>', 'how the caller came').choices([...channels]).makeOptionMandatory(),
    )
    .requiredOption('--caller <name>', 'who asks')
    .option('--callback <number>', 'where to call back')
    .option('--practice <id>', 'the practice')
    .option('--account <id>', 'the account')
    .addOption(new Option('--reason <reason>', 'why').choices([...caseReasons]))
    .action(
      async (given: {
        channel: Channel;
        caller: string;
        callback?: string;
        practice?: string;
        account?: string;
        reason?: CaseReason;
      }) =>
        group.run(open, async (session) => {
          const opened = await session.act('cases.open', {
            channel: given.channel,
            caller: given.caller,
            ...(given.callback === undefined ? {} : { callback: given.callback }),
            ...(given.practice === undefined ? {} : { practiceId: given.practice }),
            ...(given.account === undefined ? {} : { accountId: given.account }),
            ...(given.reason === undefined ? {} : { reason: given.reason }),
          });
          session.output.result(opened, [caseLine(opened)]);
          return undefined;
        }),
    );

  const list = withFilters(group.add('list', 'cases, newest first', cases))
    .option('--limit <n>', 'so many at the most', wholeNumber(1))
    .action(async (given: Partial<FilterOptions> & { limit?: number }) =>
      group.run(list, async (session) => {
        const rows = await allCases(session, filtersOf(given), given.limit ?? Number.POSITIVE_INFINITY);
        session.output.result(rows, rows.length > 0 ? rows.map(caseLine) : ['No cases.']);
        return undefined;
      }),
    );

  const show = group.add('show <number>', 'a case with its timeline', cases).action(async (number: string) =>
    group.run(show, async (session) => {
      const record = await session.ask('case', { number });
      session.output.result(record, caseLines(record));
      return undefined;
    }),
  );

  const note = group
    .add('note <number> <text>', 'write a note', cases)
    .action(async (number: string, text: string) =>
      group.run(note, async (session) => {
        const noted = await session.act('cases.note', { number, text });
        session.output.result(noted, [caseLine(noted)]);
        return undefined;
      }),
    );

  const close = group
    .add('close <number>', 'close a case', cases)
    .addOption(
      new Option('--resolution <code>', 'how it ended').choices([...resolutionCodes]).makeOptionMandatory(),
    )
    .action(async (number: string, { resolution }: { resolution: ResolutionCode }) =>
      group.run(close, async (session) => {
        const closed = await session.act('cases.close', { number, resolution });
        session.output.result(closed, [caseLine(closed)]);
        return undefined;
      }),
    );

  const exporting = program.command('export').description('write lists into files');
  const exportCases = withFilters(group.add('cases', 'the case log, with a manifest beside it', exporting))
    .addOption(
      new Option('--format <format>', 'kind of file').choices([...exportFormats]).makeOptionMandatory(),
    )
    .requiredOption('--out <file>', 'where it goes')
    .option('--exact', 'cells as they are, not made safe for a spreadsheet')
    .action(async (given: Partial<FilterOptions> & { format: ExportFormat; out: string; exact?: boolean }) =>
      group.run(exportCases, async (session) => {
        const result = await session.run('exportCases', {
          format: given.format,
          out: resolve(given.out),
          filters: filtersOf(given),
          exact: given.exact === true,
        });
        session.output.result(result, [
          `${result.rows} cases, ${result.bytes} bytes, SHA-256 ${result.sha256}`,
          `manifest: ${result.manifest}`,
        ]);
        return undefined;
      }),
    );
}
