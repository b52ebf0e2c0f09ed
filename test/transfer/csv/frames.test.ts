import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Frame, frames, mostRecordBytes } from '../../../main/transfer/csv/frames.ts';
import { csvLine } from '../../../main/transfer/csv/write-csv.ts';

const comma = 0x2c;
const framed = (text: string | Buffer): Frame[] => [...frames([Buffer.from(text)], comma)];

/** The same bytes in pieces of any length. */
function* pieces(bytes: Buffer, lengths: readonly number[]): Generator<Buffer> {
  let at = 0;
  for (let index = 0; at < bytes.length; index += 1) {
    const length = lengths[index % lengths.length] ?? 1;
    yield bytes.subarray(at, at + length);
    at += length;
  }
}

const plain = ({ line, lastLine, bytes, fault }: Frame) => ({
  line,
  lastLine,
  text: bytes.toString(),
  fault,
});

describe('records of a CSV file', () => {
  it('start on the physical line that an editor shows, whatever ends a line', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = ['a,b', '"two', 'lines",x', '', 'c,d', '"x""y",z'].join(end);
      expect(framed(text).map(({ line, lastLine }) => [line, lastLine])).toEqual([
        [1, 1],
        [2, 3],
        [5, 5],
        [6, 6],
      ]);
    }
  });

  it('do not depend on where the pieces of a file end', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', 'é', ';'), maxLength: 60 });
    fc.assert(
      fc.property(text, fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), (typed, lengths) => {
        const bytes = Buffer.from(typed);
        expect([...frames(pieces(bytes, lengths), comma)].map(plain)).toEqual(framed(bytes).map(plain));
      }),
    );
  });

  it('hold the cells that were written, and nothing is lost between them', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '"', ',', '\n', '\r', 'ø', ' ', '=', ';'),
      maxLength: 8,
    });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 });
    fc.assert(
      fc.property(rows, (written) => {
        const found = framed(written.map((cells) => csvLine(cells, { safe: false })).join(''));
        expect(found.map(({ fault }) => fault)).toEqual(written.map(() => null));
        const cells = found.map(
          ({ bytes }) => parse(bytes, { record_delimiter: '\n', relax_column_count: true })[0],
        );
        expect(cells).toEqual(written);
      }),
    );
  });

  it('with a stray quotation mark are dropped alone, with the cell it is in', () => {
    const found = framed('a,b\nc,d"e\n"f"g,h\ni,j\n');
    expect(found.map(({ line, fault }) => [line, fault?.code, fault?.cell])).toEqual([
      [1, undefined, undefined],
      [2, 'row-quote', 1],
      [3, 'row-quote', 0],
      [4, undefined, undefined],
    ]);
  });

  it('say where a quotation mark opens that nothing closes', () => {
    const [, , last] = framed('a,b\nc,d\ne,"f\ng,h\ni,j\n');
    expect(last?.fault).toEqual({ code: 'quote-unclosed', cell: 1, line: 3 });
  });

  it('say so too where only a later quoted cell closes it, as the rows between would be lost', () => {
    const found = framed('a,"b\nc,d\n"e","f"\ng,h\n');
    expect(found[0]?.fault).toEqual({ code: 'quote-unclosed', cell: 1, line: 1 });
  });

  it('of any size take a bounded amount of memory', () => {
    const piece = Buffer.alloc(64 * 1024, 'x');
    function* endless() {
      yield Buffer.from('id,"');
      for (let index = 0; index < 1000; index += 1) yield piece;
      yield Buffer.from('"\nnext,row\n');
    }
    const before = process.memoryUsage().arrayBuffers;
    const found = [...frames(endless(), comma)];
    expect(found.map(({ fault, bytes }) => [fault?.code, bytes.toString()])).toEqual([
      ['cell-too-long', ''],
      [undefined, 'next,row'],
    ]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(mostRecordBytes * 4);
  });
});
