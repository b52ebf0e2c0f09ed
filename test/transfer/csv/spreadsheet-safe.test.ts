import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadsheetSafe } from '../../../main/transfer/csv/spreadsheet-safe.ts';
import { csvLine } from '../../../main/transfer/csv/write-csv.ts';
import { plainCell } from '../../../main/transfer/import/plain-cell.ts';

const unit = fc.constantFrom(
  ...[
    '=',
    '+',
    '-',
    '@',
    '＝',
    '＋',
    '－',
    '＠',
    '\t',
    '\r',
    '\n',
    ' ',
    '\u00a0',
    '\u200b',
    '\ufeff',
    '"',
    "'",
    ';',
    ',',
    'a',
    '1',
    'é',
  ],
);
const cell = fc.string({ unit, maxLength: 12 });

/** What a spreadsheet computes: a formula's sign, first or after what it may skip. */
const isFormula = (text: string): boolean => /^[\s\p{Cf}"]*[=+\-@＝＋－＠]/u.test(text);

/** Cells as a spreadsheet with another separator sees them: it knows quotes only at a cell's start. */
function cellsWith(separator: string, line: string): string[] {
  return parse(line, {
    delimiter: separator,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    skip_records_with_error: true,
  }).flat();
}

describe('a cell that is safe in a spreadsheet', () => {
  it('stays as it is where it is an id or a phone number, which is known at a glance', () => {
    for (const text of ['P-000123', 'a-1', 'AB-12', '(415) 555-0101', '415-555-0101'])
      expect([spreadsheetSafe(text), csvLine([text], { safe: true })]).toEqual([text, `${text}\r\n`]);
    // What only looks like one.
    for (const text of ['mar-12', '3-4', '1e-5', '-415-555-0101', '(415)'])
      expect([text, spreadsheetSafe(text)]).toEqual([text, `'${text}`]);
  });

  it('is never a formula, and is the cell that was written but for apostrophes', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 4 }), (cells) => {
        const read = parse(csvLine(cells, { safe: true }), { record_delimiter: '\r\n' })[0] ?? [];
        for (const text of read) expect(isFormula(text) || /^[\t\r]/.test(text)).toBe(false);
        expect(read.map((text) => text.replaceAll("'", ''))).toEqual(
          cells.map((text) => text.replaceAll("'", '')),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('is none either where the spreadsheet takes semicolons for separators', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 4 }), (cells) => {
        const line = `7K3M-Q2XA,${csvLine(cells, { safe: true })}`;
        for (const text of cellsWith(';', line)) expect(isFormula(text)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('gets one apostrophe in front, where people know it from', () => {
    expect(
      [
        '=1+1',
        '+1 (415) 555-0100',
        '-',
        '@x',
        '\tx',
        '\rx',
        ' =1',
        '"=1',
        '＝1',
        "'=1",
        'a;=1',
        'a\n- b',
        'a-b',
        '',
        '3 = 4',
      ].map(spreadsheetSafe),
    ).toEqual([
      "'=1+1",
      "'+1 (415) 555-0100",
      "'-",
      "'@x",
      "'\tx",
      "'\rx",
      "' =1",
      '\'"=1',
      "'＝1",
      "''=1",
      "a;'=1",
      "a\n'- b",
      'a-b',
      '',
      '3 = 4',
    ]);
  });

  it.each([
    ...[
      '00123',
      '0',
      '1E5',
      '1e-5',
      '3-4',
      '5-',
      '１２３',
      '３-４',
      '3/4',
      '12-3456',
      '3-4-26',
      '1.12.2026',
      '2026-11-25',
      '2026-11-25 13:00',
    ],
    ...[
      '3 1/2',
      '12:30',
      '3:30 PM',
      '3 pm',
      '3-Apr',
      'Apr 3',
      'MAR1',
      'SEPT2',
      '1 mars 2026',
      '3. Mai',
      'Dez 26',
    ],
    ...[
      '1.5',
      '1,5',
      '1,234',
      "1'234",
      '.5',
      '5.',
      '5%',
      '$5',
      '5 €',
      '(5)',
      '123456789012',
      'TRUE',
      'false',
      ' 7',
    ],
  ])('%s survives being opened: it comes back as it was written', (typed) => {
    const safe = spreadsheetSafe(typed);
    if (typed !== '0') expect(safe).toBe(`'${typed}`);
    expect(plainCell(safe).text).toBe(typed.trim());
  });

  it.each([
    ...[
      '0',
      '7',
      '3600',
      '4155550101',
      '415-555-0101',
      '(415) 555-0101',
      '415.555.0101',
      'PR-1',
      'A-1001-01',
    ],
    ...[
      '7K3M-Q2XA',
      'Mark 12',
      'May',
      '2026-11-20T09:00:00.000Z',
      '1 Pier',
      '12 rows',
      'e5',
      '',
      'no',
      'x'.repeat(100),
    ],
  ])('%s stays as it is, for nothing becomes of it', (typed) => {
    expect(spreadsheetSafe(typed)).toBe(typed);
  });

  it('takes time in proportion to its length', () => {
    const long = `${';\n'.repeat(200_000)}${' '.repeat(200_000)}x`;
    const startedAt = performance.now();
    expect(spreadsheetSafe(long)).toBe(long);
    expect(performance.now() - startedAt).toBeLessThan(2000);
  });

  it('is left as it is in an exact file', () => {
    expect(csvLine(['=1', 'a"b', 'c,d', ' e'], { safe: false })).toBe('=1,"a""b","c,d"," e"\r\n');
  });
});
