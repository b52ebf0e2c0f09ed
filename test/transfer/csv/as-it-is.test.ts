import { describe, expect, it } from 'vitest';
import { sql } from '../../../main/store/sql.ts';
import type { ImportResult } from '../../../preload/contract/transfer.ts';
import { answered, refusedWith, transferDesk } from '../../support/transfer-desk.ts';

const practices = [
  'practice_id,name,city,phone',
  'PR-1,Harbor Dental,Oakland,4155550101',
  'PR-2,Søn & Co,Ål,',
];

/** What one file of practices made of an empty desk. */
async function imported(content: string | Buffer, encoding?: string) {
  const desk = transferDesk();
  const result = answered(await desk.importPractices(content, encoding === undefined ? {} : { encoding }));
  const rows = desk.store.read.all<{ id: string; name: string; city: string; phone: string | null }>(
    sql`SELECT id, name, city, phone FROM practices ORDER BY id`,
  );
  return { result, rows };
}
const codes = ({ notes }: ImportResult) => notes.map(({ code }) => code);

const expected = [
  { id: 'PR-1', name: 'Harbor Dental', city: 'Oakland', phone: '4155550101' },
  { id: 'PR-2', name: 'Søn & Co', city: 'Ål', phone: null },
];
const windows = (text: string): Buffer => Buffer.from(text, 'latin1');
const swapped = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
const marked = (mark: readonly number[], bytes: Buffer): Buffer => Buffer.concat([Buffer.from(mark), bytes]);
const text = `${practices.join('\r\n')}\r\n`;
const lines = (separator: string): string => text.replaceAll(',', separator);

/** Files that hold the two practices, however they are written; the notes that the result has for a person. */
const files: Readonly<Record<string, { readonly file: string | Buffer; readonly notes: readonly string[] }>> =
  {
    'as it should be': { file: text, notes: [] },
    'rows of separators': { file: `${text},,,\n,,,\n`, notes: ['rows-empty'] },
    'rows of spaces, tabs and hard spaces': {
      file: `${text}   \n \t \n\u00a0,\u00a0,,\n`,
      notes: ['rows-empty'],
    },
    'rows of empty quotes': { file: `${text}"","","",""\n" ",,,\n`, notes: ['rows-empty'] },
    'semicolons, and rows of them between': {
      file: lines(';').replace('PR-2', ';;;\r\n;\r\nPR-2'),
      notes: ['rows-empty'],
    },
    'blank lines between, and line ends of one kind': { file: text.replaceAll('\r\n', '\r\r'), notes: [] },
    tabs: { file: lines('\t'), notes: [] },
    'vertical bars': { file: lines('|'), notes: [] },
    'a Ctrl-Z on a line of its own': { file: `${text}\u001a`, notes: ['end-mark'] },
    'a Ctrl-Z behind the last cell': { file: `${text.trimEnd()}\u001a`, notes: ['end-mark'] },
    'a block filled up behind a Ctrl-Z': {
      file: `${text}\u001a\u001a${'\u0000'.repeat(70_000)}\r\n`,
      notes: ['end-mark'],
    },
    'sep=; as Excel writes it': { file: `sep=;\r\n${lines(';')}`, notes: ['separator-named'] },
    'SEP=| in quotes, with a mark': { file: `\ufeff"SEP=|"\n${lines('|')}`, notes: ['separator-named'] },
    'a separator that only sep= names': { file: `sep=^\n${lines('^')}`, notes: ['separator-named'] },
    'sep=, with what a sheet adds': { file: `sep=,,,\n${text}`, notes: ['separator-named'] },
    'a title above the header': { file: `Practices of the west, 2026\n${text}`, notes: ['title-skipped'] },
    'title, date, blank lines and separators above': {
      file: `"Practices, ""West""",,,\n,,,\nas of 2026-11-25,,,\n\n${text}`,
      notes: ['title-skipped'],
    },
    'a title with a stray quotation mark': {
      file: `List for 12" screens\n${text}`,
      notes: ['title-skipped'],
    },
    'a title below sep=': {
      file: `sep=;\nName of the list\n${lines(';')}`,
      notes: ['separator-named', 'title-skipped'],
    },
    'columns as people name them': {
      file: text.replace('practice_id,name,city,phone', 'Practice ID,NAME, City ,Telephone'),
      notes: ['columns-taken'],
    },
    'columns as programs name them': {
      file: text.replace('practice_id,name,city,phone', '"Practice-Id","practice.name",ｃｉｔｙ,\ufeffPhone'),
      notes: ['columns-taken'],
    },
    'cells as text for a spreadsheet': {
      file: text.replace(
        'PR-1,Harbor Dental,Oakland,4155550101',
        `="PR-1","=""Harbor Dental""",Oakland,'4155550101`,
      ),
      notes: ['cells-as-text'],
    },
    'empty cells behind the last column': { file: text.replace('0101', '0101,, '), notes: [] },
    'hard spaces in a cell': {
      file: text.replace('Harbor Dental', '\u00a0Harbor\u00a0Dental\u202f'),
      notes: [],
    },
    'UTF-8 with a mark': { file: `\ufeff${text}`, notes: [] },
    'UTF-16 with a mark': {
      file: marked([0xff, 0xfe], Buffer.from(text, 'utf16le')),
      notes: ['encoding-detected'],
    },
    'UTF-16 without one': { file: Buffer.from(text, 'utf16le'), notes: ['encoding-detected'] },
    'UTF-16 the other way round, with a mark': {
      file: marked([0xfe, 0xff], swapped(text)),
      notes: ['encoding-detected'],
    },
    'UTF-16 the other way round, without one': { file: swapped(text), notes: ['encoding-detected'] },
    'UTF-16 with tabs, as “Unicode Text”': {
      file: marked([0xff, 0xfe], Buffer.from(lines('\t'), 'utf16le')),
      notes: ['encoding-detected'],
    },
    'Windows-1252': { file: windows(text), notes: ['encoding-detected'] },
    'Windows-1252 with all of that at once': {
      file: windows(`sep=;\nListe\n${lines(';').replace('practice_id', 'Practice ID')};;;\n\u001a`),
      notes: [
        'encoding-detected',
        'separator-named',
        'title-skipped',
        'columns-taken',
        'rows-empty',
        'end-mark',
      ],
    },
  };

describe('a file is taken as what it is, with a word in the result', () => {
  for (const [name, { file, notes }] of Object.entries(files))
    it(name, async () => {
      const { result, rows } = await imported(file);
      expect(rows).toEqual(expected);
      expect(result).toMatchObject({ rows: 2, added: 2, rejected: 0, ignoredColumns: [] });
      expect(codes(result)).toEqual(notes);
      for (const { message } of result.notes) expect(message).toMatch(/^[A-Z0-9].*\.$/s);
    });

  it('says on which line each of it was', async () => {
    const { result } = await imported(`sep=;\nA title\n\n${lines(';')};;;\n ; \n`);
    expect(result.notes.map(({ code, line }) => [code, line])).toEqual([
      ['separator-named', 1],
      ['title-skipped', 2],
      ['rows-empty', 7],
    ]);
    expect(result.notes[1]?.message).toContain('“A title”');
    expect(result.notes[2]?.message).toContain('7, 8');
  });

  it('counts lines as an editor does, in every encoding', async () => {
    const bad = text.replace('PR-2,', ',,,\r\nPR-3,,,\r\nPR-2,');
    for (const file of [bad, Buffer.from(bad, 'utf16le'), windows(bad)])
      expect((await imported(file)).result.rejects).toMatchObject([{ line: 4, column: 'name' }]);
  });

  it('is the same file again, whatever it is called and written in', async () => {
    const desk = transferDesk();
    answered(await desk.importPractices(text));
    const again = answered(await desk.importPractices(Buffer.from(lines(';'), 'utf16le')));
    expect(again).toMatchObject({ unchanged: 2, updated: 0 });
  });

  it('does not take the header for a practice where lists were put together', async () => {
    const { result, rows } = await imported(
      `${text}\ufeff${text.replace('PR-1', 'PR-3').replace('PR-2', 'PR-4')}`,
    );
    expect(rows.map(({ id }) => id)).toEqual(['PR-1', 'PR-2', 'PR-3', 'PR-4']);
    expect(result.rejects).toMatchObject([{ line: 4, column: null, code: 'row-is-header' }]);
  });

  it('leaves a name alone that only begins with an apostrophe', async () => {
    const { rows } = await imported("practice_id,name\nPR-1,'t Hof\nPR-2,'21 Dental\n");
    expect(rows.map(({ name }) => name)).toEqual(["'t Hof", "'21 Dental"]);
  });

  it('takes another name for a column only where the column is not there', async () => {
    const { result, rows } = await imported('practice_id,name,phone,Telephone\nPR-1,One,1,2\n');
    expect([rows[0]?.phone, result.ignoredColumns]).toEqual(['1', ['Telephone']]);
  });
});

describe('an encoding that is named', () => {
  it('is what the file is read in', async () => {
    const greek = windows('practice_id,name\nPR-1,\xc1\xe8\xde\xed\xe1\n');
    expect((await imported(greek, 'windows-1253')).rows[0]?.name).toBe('Αθήνα');
    const mac = windows('practice_id,name\nPR-1,J\x9frgen\n');
    expect((await imported(mac, 'Macintosh')).rows[0]?.name).toBe('Jürgen');
    const signs = windows('practice_id,name\nPR-1,\x93O\x92Brien\x94 \x80\n');
    for (const name of ['windows-1252', 'CP1252', 'ANSI', 'Latin-1', 'Latin 1', 'iso-8859-1', 'ISO_8859-1'])
      expect((await imported(signs, name)).rows[0]?.name).toBe('“O’Brien” €');
    for (const name of ['utf-16', 'UTF-16LE', 'utf_16_le', 'Unicode Text'])
      expect((await imported(Buffer.from(text, 'utf16le'), name)).rows).toEqual(expected);
    expect((await imported(swapped(text), 'utf-16be')).rows).toEqual(expected);
    const mixed = Buffer.concat([Buffer.from('practice_id,name\nPR-1,Åse\n'), windows('PR-2,J\xfcrgen\n')]);
    expect((await imported(mixed, 'windows-1252')).rows[1]?.name).toBe('Jürgen');
  });

  it('is followed where the file looks like UTF-8, with a word', async () => {
    const { result, rows } = await imported(text, 'windows-1252');
    expect([codes(result), rows[1]?.name]).toEqual([['encoding-doubtful'], 'SÃ¸n & Co']);
    expect(codes((await imported('practice_id,name\nPR-1,One\n', 'windows-1252')).result)).toEqual([]);
  });

  it('is refused where the file is something else, and nothing comes in', async () => {
    const desk = transferDesk();
    const before = desk.state();
    const refusals = [
      [windows(text), 'utf-8'],
      [Buffer.from(text, 'utf16le'), 'utf-8'],
      [marked([0xff, 0xfe], Buffer.from(text, 'utf16le')), 'windows-1252'],
      [`\ufeff${text}`, 'utf-16le'],
      [text, 'no-such-encoding'],
    ] as const;
    for (const [file, encoding] of refusals)
      expect([encoding, refusedWith(await desk.importPractices(file, { encoding }))]).toEqual([
        encoding,
        'encoding-unsupported',
      ]);
    expect(desk.state()).toEqual(before);
  });

  it('rejects the rows whose letters it can not tell', async () => {
    const file = windows('practice_id,name\nPR-1,J\x81rgen\nPR-2,Fine\n');
    const { result, rows } = await imported(file, 'windows-1252');
    expect(result.rejects).toMatchObject([{ line: 2, column: 'name', code: 'cell-garbled' }]);
    expect(rows.map(({ id }) => id)).toEqual(['PR-2']);
  });
});

describe('what a spreadsheet made of a value is rejected', () => {
  const row = (cells: Readonly<Record<string, string>>): string => {
    const values = { practice_id: 'PR-1', name: 'One', ...cells };
    return `${Object.keys(values).join(';')}\n${Object.values(values).join(';')}\n`;
  };
  const wrong: readonly (readonly [column: string, value: string])[] = [
    ...[
      '4.16E+09',
      '4,15556E+09',
      '4E9',
      '4155550168.0',
      '4155550168,00',
      '4,155,550,168',
      '4.155.550.168',
      '3-Apr',
      'Jan-01',
    ].map((value) => ['phone', value] as const),
    ...['9.46E+04', '94601.0'].map((value) => ['postal_code', value] as const),
    ...['1.23E+11', '1001.0', '3-Apr', 'Mar-04'].map((value) => ['practice_id', value] as const),
  ];
  it.each(wrong)('%s %s', async (column, value) => {
    const { result } = await imported(row({ [column]: value }));
    expect(result).toMatchObject({ added: 0, rejected: 1 });
    expect(result.rejects).toMatchObject([{ line: 2, column, code: 'spreadsheet-number' }]);
    expect(result.rejects[0]?.message).toMatch(/^A spreadsheet changed this number/);
  });
  it.each(['#NAME?', '#N/A', '#REF!', '########'])('the error %s', async (value) => {
    const { result } = await imported(row({ city: value }));
    expect(result.rejects).toMatchObject([{ column: 'city', code: 'spreadsheet-error' }]);
  });
  it.each([
    ['practice_id', '1E5'],
    ['practice_id', '="3-Apr"'],
    ['practice_id', '="1001.0"'],
    ['practice_id', "'3-Apr"],
    ['phone', '415.555.0168'],
    ['phone', '4155550168'],
    ['postal_code', '02134-1000'],
    ['city', '3-Apr'],
  ])('but not %s %s, which is what a person wrote', async (column, value) => {
    expect((await imported(row({ [column]: value }))).result).toMatchObject({ added: 1, rejected: 0 });
  });
});
