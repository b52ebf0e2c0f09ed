import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import {
  type CaseReason,
  type CaseSort,
  caseReasons,
  caseSorts,
  type ResolutionCode,
  resolutionCodes,
} from '../../preload/contract/cases.ts';
import { type Channel, channels } from '../../preload/contract/shared.ts';
import type { ExportFormat } from '../../preload/contract/transfer.ts';
import { say } from '../language.ts';
import { allRows } from './all-rows.ts';
import { type FilterOptions, listAsked, viewsOf, withFilters } from './case-filter-options.ts';
import { caseCommandWords as words } from './case-words.ts';
import { type CommandGroup, wholeNumber } from './command-group.ts';
import { formatOf, formatOption } from './export-format.ts';
import { manifestLines } from './manifest-lines.ts';
import { addMergeCommands } from './merge-commands.ts';
import { programWords } from './program-words.ts';
import { addScheduledExport } from './scheduled-export-command.ts';
import { caseLine, caseLines } from './texts.ts';
import { addTurnCommands } from './turn-commands.ts';

/** `cases` and `export cases`. */
export function addCaseCommands(program: Command, group: CommandGroup): void {
  const cases = program.command('cases').description(say(words.cases));

  const open = group
    .add('open', say(words.open), cases)
    .addOption(
      new Option('--channel <channel>', say(words.channel)).choices([...channels]).makeOptionMandatory(),
    )
    .requiredOption('--caller <name>', say(words.caller))
    .option('--callback <number>', say(words.callback))
    .option('--practice <id>', say(words.practice))
    .option('--account <id>', say(words.account))
    .addOption(new Option('--reason <reason>', say(words.reason)).choices([...caseReasons]))
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

  const list = withFilters(group.add('list', say(words.list), cases))
    .addOption(new Option('--sort <order>', say(words.inOrder)).choices([...caseSorts]))
    .option('--limit <n>', say(words.limit), wholeNumber(1))
    .action(async (given: FilterOptions & { limit?: number; sort?: CaseSort }) =>
      group.run(list, async (session) => {
        const { filters, sort } = await listAsked(given, session);
        const order = given.sort ?? sort;
        const asked = { ...filters, ...(order === null ? {} : { sort: order }) };
        const rows = await allRows(
          (part) => session.ask('cases', { ...asked, ...part, count: false }),
          given.limit ?? Number.POSITIVE_INFINITY,
        );
        session.output.result(rows, rows.length > 0 ? rows.map(caseLine) : [say(words.noCases)]);
        return undefined;
      }),
    );

  const views = group.add('views', say(words.views), cases).action(async () =>
    group.run(views, async (session) => {
      const found = await viewsOf(session);
      session.output.result(
        found,
        found.length > 0
          ? found.map(({ name, isShared }) => (isShared ? say(words.sharedView, { name }) : name))
          : [say(words.noViews)],
      );
      return undefined;
    }),
  );

  const show = group.add('show <number>', say(words.show), cases).action(async (number: string) =>
    group.run(show, async (session) => {
      const record = await session.ask('case', { number });
      session.output.result(record, caseLines(record, number));
      return undefined;
    }),
  );

  const note = group
    .add('note <number> <text>', say(words.note), cases)
    .action(async (number: string, text: string) =>
      group.run(note, async (session) => {
        const noted = await session.act('cases.note', { number, text });
        session.output.result(noted, [caseLine(noted)]);
        return undefined;
      }),
    );

  const close = group
    .add('close <number>', say(words.close), cases)
    .addOption(
      new Option('--resolution <code>', say(words.resolution))
        .choices([...resolutionCodes])
        .makeOptionMandatory(),
    )
    .action(async (number: string, { resolution }: { resolution: ResolutionCode }) =>
      group.run(close, async (session) => {
        const closed = await session.act('cases.close', { number, resolution });
        session.output.result(closed, [caseLine(closed)]);
        return undefined;
      }),
    );

  addTurnCommands(cases, group);
  addMergeCommands(cases, group);

  const exporting = program.command('export').description(say(words.exporting));
  addScheduledExport(exporting, group);
  const exportCases = withFilters(group.add('cases', say(words.exportCases), exporting))
    .addOption(formatOption())
    .requiredOption('--out <file>', say(programWords.outFile))
    .option('--exact', say(programWords.exact))
    .action(async (given: FilterOptions & { format?: ExportFormat; out: string; exact?: boolean }) =>
      group.run(exportCases, async (session) => {
        const result = await session.run('exportCases', {
          format: formatOf(given.format, given.out),
          out: resolve(given.out),
          filters: (await listAsked(given, session)).filters,
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
