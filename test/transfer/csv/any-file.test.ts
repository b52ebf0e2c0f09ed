import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ByteSource } from '../../../main/transfer/csv/byte-source.ts';
import { inspectCsv } from '../../../main/transfer/csv/inspect.ts';
import { readRows } from '../../../main/transfer/csv/rows.ts';
import { answered } from '../../support/transfer-desk.ts';

/** The same bytes in pieces of a length, so that characters and line ends lie across their ends. */
const sourceOf = (bytes: Buffer, length: number): ByteSource => ({
  name: 'any.csv',
  *pieces() {
    // The first one has what a file gives away at its beginning.
    let at = Math.max(length, 512);
    yield Buffer.from(bytes.subarray(0, at));
    for (; at < bytes.length; at += length) yield Buffer.from(bytes.subarray(at, at + length));
  },
});

const encodings = {
  'utf-8': (text: string) => Buffer.from(text),
  'utf-8 with a mark': (text: string) => Buffer.from(`\ufeff${text}`),
  'utf-16le': (text: string) => Buffer.from(text, 'utf16le'),
  'utf-16le with a mark': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'utf-16be': (text: string) => Buffer.from(text, 'utf16le').swap16(),
  'utf-16be with a mark': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  'windows-1252': (text: string) => Buffer.from(text, 'latin1'),
};

// Letters that every one of the encodings has. A capital with an accent before a sign is left out: it can be two things.
const cell = fc.string({
  unit: fc.constantFrom('a', 'é', 'ö', 'ß', '"', '\n', ' ', ',', ';', '\t', '|', "'"),
  maxLength: 6,
});
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

it('a file has the same rows in whatever encoding, separators, line ends and pieces it comes', () => {
  fc.assert(
    fc.property(
      fc.record({
        rows: fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }),
        encoding: fc.constantFrom(...(Object.keys(encodings) as (keyof typeof encodings)[])),
        separator: fc.constantFrom(',', ';', '\t', '|'),
        lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
        above: fc.constantFrom('', 'sep', 'title'),
        blanks: fc.boolean(),
        end: fc.constantFrom('', '\u001a', '\u001a\u0000\u0000'),
        piece: fc.integer({ min: 1, max: 9 }),
      }),
      ({ rows, encoding, separator, lineEnd, above, blanks, end, piece }) => {
        const lines = [
          ...(above === 'sep' ? [`sep=${separator}`] : above === 'title' ? ['Liste für 2026', ''] : []),
          ['Practice ID', 'Náme', 'x'].join(separator),
          ...rows.flatMap(([first, second], place) => [
            [`P${place}`, quoted(first), quoted(second)].join(separator),
            ...(blanks ? [separator.repeat(2), '  '] : []),
          ]),
        ];
        const bytes = encodings[encoding](lines.join(lineEnd) + lineEnd + end);
        const source = sourceOf(bytes, piece);
        const layout = answered(
          inspectCsv(source, { known: ['practice_id', 'name'], required: ['practice_id', 'name'] }),
        );
        expect([...layout.places]).toEqual([
          ['practice_id', 0],
          ['name', 1],
        ]);
        const read = [...readRows(source, layout, () => {})].map(({ cells }) => cells);
        expect(read).toEqual(rows.map((row, place) => [`P${place}`, ...row]));
        expect(layout.rows).toBe(rows.length);
      },
    ),
    { numRuns: 300 },
  );
});
