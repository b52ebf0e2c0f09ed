import { resolve } from 'node:path';
import type { Command } from 'commander';
import { say } from '../language.ts';
import { onlyGiven } from './all-rows.ts';
import type { CommandGroup } from './command-group.ts';
import { ledgerWords as words } from './ledger-words.ts';
import { manifestLines } from './manifest-lines.ts';
import { programWords } from './program-words.ts';

interface ReportOptions {
  readonly from?: string;
  readonly to?: string;
  readonly zone?: string;
  readonly out: string;
}

/** `export report`: the reports of a period on paper. `export` is there already. */
export function addReportCommand(program: Command, group: CommandGroup): void {
  const exporting = program.commands.find((each) => each.name() === 'export') ?? program.command('export');
  const report = group
    .add('report', say(words.exportReport), exporting)
    .option('--from <day>', say(words.from))
    .option('--to <day>', say(words.to))
    .option('--zone <name>', say(programWords.zone))
    .requiredOption('--out <file>', say(programWords.outFile))
    .action(async ({ out, from, to, zone }: ReportOptions) =>
      group.run(report, async (session) => {
        const result = await session.run('exportReport', {
          ...onlyGiven({ from, to, zone }),
          out: resolve(out),
        });
        session.output.result(result, [
          say(words.reportExported, { tables: result.rows, bytes: result.bytes, sha256: result.sha256 }),
          ...manifestLines(result),
        ]);
        return undefined;
      }),
    );
}
