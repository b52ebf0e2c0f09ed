import { type Command, InvalidArgumentError, Option } from 'commander';
import {
  type ColumnMapping,
  type ImportKindName,
  type ImportSeparator,
  importKinds,
} from '../../preload/contract/import-reading.ts';
import { type ImportPreview, importEncodings, type UndoResult } from '../../preload/contract/transfer.ts';
import { say } from '../language.ts';
import { encodingNamed } from '../transfer/csv/encoding.ts';
import { stayWords } from '../transfer/import/stay-words.ts';
import type { CommandGroup } from './command-group.ts';
import { importCommandWords as words } from './import-words.ts';

import { importLines, plain } from './texts.ts';

const separators: Readonly<Record<string, ImportSeparator>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  bar: '|',
};

/** How a file is read, as options say it. */
interface ReadingOptions {
  readonly encoding?: string;
  readonly separator?: string;
  /** False with `--no-header`. */
  readonly header?: boolean;
  readonly map?: ColumnMapping[];
}

const withReading = (command: Command): Command =>
  command
    .option('--encoding <name>', say(words.encoding), encodingName)
    .addOption(new Option('--separator <name>', say(words.separator)).choices(Object.keys(separators)))
    .option('--no-header', say(words.noHeader))
    .option('--map <list>', say(words.map), columnMap);

function readingOf({ encoding, separator, header, map }: ReadingOptions) {
  const byte = separator === undefined ? undefined : separators[separator];
  return {
    ...(encoding === undefined ? {} : { encoding }),
    ...(byte === undefined ? {} : { separator: byte }),
    ...(header === false ? { header } : {}),
    ...(map === undefined ? {} : { map }),
  };
}

/** `import practices|people|undo|preview`. */
export function addImportCommands(program: Command, group: CommandGroup): void {
  const importing = program.command('import').description(say(words.importing));
  for (const what of importKinds) {
    const command = withReading(
      group.add(
        `${what} <file>`,
        say(what === 'practices' ? words.importPractices : words.importPeople),
        importing,
      ),
    )
      .option('--dry-run', say(words.dryRun))
      .option('--rejects <file>', say(words.rejects))
      .action(async (file: string, given: ReadingOptions & { dryRun?: boolean; rejects?: string }) =>
        group.run(command, async (session) => {
          const result = await session.run('import', {
            what,
            file,
            dryRun: given.dryRun === true,
            ...readingOf(given),
            remember: given.map !== undefined,
            ...(given.rejects === undefined ? {} : { rejectsFile: given.rejects }),
          });
          for (const { message } of result.notes) session.output.aside(message);
          session.output.result(result, importLines(result));
          return undefined;
        }),
      );
  }
  const undo = group
    .add('undo', say(words.undo), importing)
    .option('--dry-run', say(words.dryRun))
    .option('--stays <file>', say(words.stays))
    .action(async (given: { dryRun?: boolean; stays?: string }) =>
      group.run(undo, async (session) => {
        const result = await session.run('undoImport', {
          dryRun: given.dryRun === true,
          ...(given.stays === undefined ? {} : { staysFile: given.stays }),
        });
        session.output.result(result, undoLines(result));
        return undefined;
      }),
    );
  const preview = withReading(group.add('preview <file>', say(words.preview), importing))
    .addOption(new Option('--kind <kind>', say(words.kind)).choices(importKinds))
    .action(async (file: string, given: ReadingOptions & { kind?: ImportKindName }) =>
      group.run(preview, async (session) => {
        const what = given.kind === undefined ? {} : { what: given.kind };
        const result = await session.run('previewImport', { file, ...what, ...readingOf(given) });
        session.output.result(result, previewLines(result));
        return undefined;
      }),
    );
}

const undoLines = (result: UndoResult): readonly string[] => [
  plain(say(words.undoing, { file: result.file, what: result.what, operator: result.operator })),
  say(result.dryRun ? words.wouldUndo : words.undone, {
    takenOut: result.takenOut,
    putBack: result.putBack,
    stayed: result.stayed,
  }),
  ...result.stays.map((stay) => plain(`  ${stay.id}: ${say(stayWords[stay.why])}`)),
];

const previewLines = ({ what, encoding, separator, header, columns, rows, missing }: ImportPreview) => [
  say(words.read, {
    kind: what,
    encoding,
    separator: Object.entries(separators).find(([, byte]) => byte === separator)?.[0] ?? '?',
    header: header ? 'yes' : 'no',
  }),
  ...columns.map(({ from, to }, place) =>
    plain(
      `  ${from} → ${to ?? say(words.notImported)}    ${rows
        .slice(0, 3)
        .map(({ cells }) => cells[place] ?? '')
        .join(' · ')}`,
    ),
  ),
  ...(missing.length === 0 ? [] : [say(words.missing, { fields: missing.join(', ') })]),
];

/** An encoding that there is, or wrong usage. */
function encodingName(text: string): string {
  if (encodingNamed(text) === null)
    throw new InvalidArgumentError(say(words.noEncoding, { encodings: importEncodings.join(', ') }));
  return text;
}

/** A list like `Their name=field,#3=other`; given again it goes on. A name with a comma in it is named by its number. */
function columnMap(text: string, before: readonly ColumnMapping[] = []): ColumnMapping[] {
  const added = text.split(',').map((pair) => {
    const at = pair.lastIndexOf('=');
    const from = pair.slice(0, at).trim();
    if (at === -1 || from === '') throw new InvalidArgumentError(say(words.noMap));
    return { from, to: pair.slice(at + 1).trim() };
  });
  return [...before, ...added];
}
