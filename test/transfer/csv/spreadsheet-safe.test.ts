import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadsheetSafe } from '../../../main/transfer/csv/spreadsheet-safe.ts';
import { csvLine } from '../../../main/transfer/csv/write-csv.ts';

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
