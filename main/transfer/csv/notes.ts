import type { ImportNote } from '../../../preload/contract/transfer.ts';
import { say } from '../../language.ts';
import type { FoundEncoding } from './encoding.ts';
import { noteWords } from './words.ts';

/** What a person calls an encoding. */
const encodingWords = (name: string): string =>
  ({
    'utf-16le': 'UTF-16 (little-endian)',
    'utf-16be': 'UTF-16 (big-endian)',
    'windows-1252': 'Windows-1252',
  })[name] ?? name.toUpperCase();

interface FoundInFile {
  readonly encoding: FoundEncoding;
  readonly namedOn: number | null;
  readonly headerLine: number;
  readonly above: readonly { readonly line: number; readonly text: string }[];
  readonly taken: readonly { readonly written: string; readonly column: string }[];
  readonly blanks: number;
  readonly blankLines: readonly number[];
  readonly endMark: boolean;
}

/** What was taken for what in a file, in sentences. */
export function fileNotes(found: FoundInFile): readonly ImportNote[] {
  const notes: ImportNote[] = [];
  const { encoding, above, blankLines } = found;
  const encodingName = encodingWords(encoding.name);
  if (encoding.by === 'mark' || encoding.by === 'bytes')
    notes.push({
      code: 'encoding-detected',
      message: say(encoding.by === 'mark' ? noteWords.encodingByMark : noteWords.encodingByBytes, {
        encoding: encodingName,
      }),
    });
  if (encoding.isDoubtful)
    notes.push({
      code: 'encoding-doubtful',
      message: say(noteWords.encodingDoubtful, { encoding: encodingName }),
    });
  if (found.namedOn !== null)
    notes.push({
      code: 'separator-named',
      message: say(noteWords.separatorNamed, { line: found.namedOn }),
      line: found.namedOn,
    });
  const [title] = above;
  if (title)
    notes.push({
      code: 'title-skipped',
      message:
        title.text === ''
          ? say(noteWords.linesAbove, { line: found.headerLine })
          : say(noteWords.titleAbove, { line: found.headerLine, title: title.text.slice(0, 80) }),
      line: title.line,
    });
  if (found.taken.length > 0)
    notes.push({
      code: 'columns-taken',
      message: say(noteWords.columnsTaken, {
        count: found.taken.length,
        columns: found.taken.map((each) => say(noteWords.columnTaken, each)).join(', '),
      }),
      line: found.headerLine,
    });
  if (found.blanks > 0)
    notes.push({
      code: 'rows-empty',
      message: say(found.blanks > blankLines.length ? noteWords.rowsEmptyAndMore : noteWords.rowsEmpty, {
        count: found.blanks,
        lines: blankLines.join(', '),
      }),
      ...(blankLines[0] === undefined ? {} : { line: blankLines[0] }),
    });
  if (found.endMark) notes.push({ code: 'end-mark', message: say(noteWords.endMark) });
  return notes;
}

/** A note on cells that are written as text for a spreadsheet; none where there are none. */
export const asTextNotes = ({
  cells,
  firstLine,
}: {
  readonly cells: number;
  readonly firstLine: number;
}): readonly ImportNote[] =>
  cells === 0
    ? []
    : [
        {
          code: 'cells-as-text',
          message: say(noteWords.cellsAsText, {
            count: cells,
            examples: say(noteWords.textOrText, { one: '="00123"', other: "'00123" }),
            line: firstLine,
          }),
          line: firstLine,
        },
      ];

/** A note on columns that were read by a map that is remembered. */
export const rememberedNotes = (): readonly ImportNote[] => [
  { code: 'columns-remembered', message: say(noteWords.columnsRemembered) },
];
