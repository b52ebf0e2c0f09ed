import type { Shells } from '../../preload/contract/contract.ts';
import type { ParsedInputOf } from '../../preload/contract/define.ts';
import type { OpenDesk } from '../compose.ts';
import { type Answer, done, failures, type Refused } from '../failures.ts';
import { ownFiles } from '../folder/own-paths.ts';
import type { ChosenPaths } from '../ipc/chosen-paths.ts';
import type { Asker } from '../ipc/serve.ts';
import { forbiddenExporter, forbiddenFormat } from '../machine-policy.ts';
import { byteOrderMarkText, csvLine } from '../transfer/csv/write-csv.ts';
import { openListFile } from '../transfer/files/output-file.ts';
import { writeWhole } from '../transfer/files/write-whole.ts';

type Input = ParsedInputOf<Shells['saveReport']>;
type Content = Input['content'];

export interface WindowReportsParts {
  readonly login: () => OpenDesk | null;
  readonly keyFile: () => string | null;
  readonly paths: ChosenPaths;
  readonly random: (bytes: number) => Buffer;
  /** Asks for a new file by the system's dialog; null where the person changed their mind. */
  readonly askForFile: (suggestedName: string, asker: Asker) => Promise<string | null>;
  /** What the window shows for paper, as a PDF file. */
  readonly print: (paper: 'A4' | 'Letter', asker: Asker) => Promise<Uint8Array>;
}

const endings = { table: 'csv', picture: 'svg', pixels: 'png', pages: 'pdf' } as const;

/**
 * Saves a part of a report, or the whole as pages, to a file that a person names; the chain has it as it has an export. Codes
 * `desk-not-open` and those of `noted` and `openListFile`.
 */
export const saveReport =
  ({ login, keyFile, paths, random, askForFile, print }: WindowReportsParts) =>
  async ({ name, content }: Input, asker: Asker): Promise<Answer<{ path: string | null }>> => {
    const desk = login();
    if (!desk) return failures.deskNotOpen();
    const who = desk.session.who();
    if (!who.ok) return who;
    const forbidden = forbiddenExporter(who.value.role) ?? forbiddenOf(content.kind);
    if (forbidden) return forbidden;
    // Before the dialog: what is shown for paper goes when the window is used again.
    const piece = content.kind === 'pages' ? await print(content.paper, asker) : fileOf(content);
    const path = await askForFile(`${name}.${endings[content.kind]}`, asker);
    if (path === null) return done({ path: null });
    const saved = await desk.noted('saveReport', { name, kind: content.kind, out: path }, async () => {
      const circumstances = {
        store: { read: desk.reader, path: desk.storeFile },
        ownFiles: ownFiles(desk.folder, keyFile()),
        random,
      };
      return writeWhole(openListFile(path, circumstances), piece);
    });
    if (!saved.ok) return saved;
    paths.add('export', path);
    return done({ path });
  };

/** Why a policy keeps a kind of piece in; a picture is of no kind that it names. */
const forbiddenOf = (kind: Content['kind']): Refused | null =>
  kind === 'table' ? forbiddenFormat('csv') : kind === 'pages' ? forbiddenFormat('pdf') : null;

/** What stands in the file: a table safe for a spreadsheet, and a drawing as it is. */
function fileOf(content: Exclude<Content, { kind: 'pages' }>): string | Uint8Array {
  switch (content.kind) {
    case 'picture':
      return content.svg.join('');
    case 'pixels':
      return Buffer.from(content.png.join(''), 'base64');
    case 'table':
      return (
        byteOrderMarkText +
        content.rows
          .map((cells) =>
            csvLine(
              cells.map((cell) => String(cell ?? '')),
              { safe: true },
            ),
          )
          .join('')
      );
  }
}
