import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textSource } from '../../../main/transfer/csv/byte-source.ts';
import { inspectCsv } from '../../../main/transfer/csv/inspect.ts';
import { readRows } from '../../../main/transfer/csv/rows.ts';
import { csvLine } from '../../../main/transfer/csv/write-csv.ts';
import { answered } from '../../support/transfer-desk.ts';

const cell = fc.string({
  unit: fc.constantFrom('a', '"', ',', '\n', '\r', 'ø', '🙂', ' ', ';', "'"),
  maxLength: 8,
});

// A row of nothing but separators and spaces is none, so each has something to be known by.
const id = cell.map((text) => `a${text}`);

describe('the rows of a file', () => {
  it('have the cells that were written, with quotation marks or without', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(id, cell, cell), { maxLength: 20 }), (written) => {
        const text =
          csvLine(['id', 'b', 'c'], { safe: false }) +
          written.map((row) => csvLine(row, { safe: false })).join('');
        const source = textSource('rows.csv', text);
        const layout = answered(inspectCsv(source, { known: ['id'], required: ['id'] }));
        const rows = [...readRows(source, layout, () => {})];
        expect(rows.map(({ cells, fault }) => [cells, fault])).toEqual(written.map((cells) => [cells, null]));
        expect(layout.rows).toBe(written.length);
      }),
    );
  });
});
