import type { ImportNote } from '../../../preload/contract/transfer.ts';
import type { FoundEncoding } from './encoding.ts';

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

const rowsOf = (count: number): string => (count === 1 ? 'One row holds' : `${count} rows hold`);

/** What was taken for what in a file, in sentences. */
export function fileNotes(found: FoundInFile): readonly ImportNote[] {
  const notes: ImportNote[] = [];
  const { encoding, above, blankLines } = found;
  if (encoding.by === 'mark' || encoding.by === 'bytes')
    notes.push({
      code: 'encoding-detected',
      message: `The file was read as ${encodingWords(encoding.name)}, ${
        encoding.by === 'mark'
          ? 'as its first bytes say.'
          : 'which its bytes look like. If names look wrong, choose its encoding yourself.'
      }`,
    });
  if (encoding.isDoubtful)
    notes.push({
      code: 'encoding-doubtful',
      message: `The file was read as ${encodingWords(encoding.name)}, as you said, but looks like UTF-8. Check the names.`,
    });
  if (found.namedOn !== null)
    notes.push({
      code: 'separator-named',
      message: `Line ${found.namedOn} names the separator and is no row.`,
      line: found.namedOn,
    });
  const [title] = above;
  if (title)
    notes.push({
      code: 'title-skipped',
      message: `The header is on line ${found.headerLine}. What is above it was not used${title.text === '' ? '' : `: “${title.text.slice(0, 80)}”`}.`,
      line: title.line,
    });
  if (found.taken.length > 0)
    notes.push({
      code: 'columns-taken',
      message: `${found.taken.length === 1 ? 'One column is' : `${found.taken.length} columns are`} written in another way: ${found.taken
        .map(({ written, column }) => `“${written}” was read as ${column}`)
        .join(', ')}.`,
      line: found.headerLine,
    });
  if (found.blanks > 0)
    notes.push({
      code: 'rows-empty',
      message: `${rowsOf(found.blanks)} nothing but separators or spaces and ${found.blanks === 1 ? 'was' : 'were'} left out (line${found.blanks === 1 ? '' : 's'} ${blankLines.join(', ')}${found.blanks > blankLines.length ? ' and more' : ''}).`,
      ...(blankLines[0] === undefined ? {} : { line: blankLines[0] }),
    });
  if (found.endMark)
    notes.push({
      code: 'end-mark',
      message: 'The file ends with a Ctrl-Z, the end mark of old programs. It was left out.',
    });
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
          message: `${cells === 1 ? 'One cell is' : `${cells} cells are`} written as text for a spreadsheet (="00123" or '00123) and ${cells === 1 ? 'was' : 'were'} read without those marks, first on line ${firstLine}.`,
          line: firstLine,
        },
      ];
