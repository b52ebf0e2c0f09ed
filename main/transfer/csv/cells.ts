import { parse } from 'csv-parse/sync';
import type { Frame } from './frames.ts';

/** Cuts one record into cells. */
export function cellsOf(frame: Frame, separator: number): readonly string[] {
  if (frame.asText) return textCells(frame.text(), String.fromCharCode(separator));
  return parseRecords(frame.bytes, separator)[0] ?? [];
}

/** Cuts well-formed records, joined by line feeds, into cells. */
export const parseRecords = (records: Buffer, separator: number): string[][] =>
  parse(records, {
    delimiter: String.fromCharCode(separator),
    record_delimiter: '\n',
    quote: '"',
    escape: '"',
    relax_column_count: true,
    skip_empty_lines: false,
  });

const textCell = /^(=?)"((?:[^"]|"")*)"$/s;

/**
 * Cuts a well-formed record that has cells like `="00123"`, by which people tell a spreadsheet that they are text. Such a
 * cell comes out as it stands, like one that was quoted once more: `"=""00123"""`.
 */
function textCells(record: string, separator: string): string[] {
  const cells: string[] = [];
  let start = 0;
  let quoted = false;
  const cut = (end: number): void => {
    const cell = record.slice(start, end);
    const [, equals, inside] = textCell.exec(cell) ?? [];
    if (inside === undefined) cells.push(cell);
    else cells.push(equals === '' ? inside.replaceAll('""', '"') : `="${inside.replaceAll('""', '"')}"`);
    start = end + 1;
  };
  for (let at = 0; at < record.length; at += 1) {
    if (record[at] === '"') quoted = !quoted;
    else if (!quoted && record[at] === separator) cut(at);
  }
  cut(record.length);
  return cells;
}

// What a row of nothing may be made of, whatever separates the cells of the others.
const blank = /^[\s,;|"\ufeff\u200b]*$/;
const blankStart = new Set([0x20, 0x09, 0x22, 0x2c, 0x3b, 0x7c, 0xc2, 0xe2, 0xe3, 0xef]);

/** Whether a record holds nothing but separators and spaces. Nearly all are known by their first byte. */
export const isBlank = (frame: Frame): boolean =>
  frame.fault === null && blankStart.has(frame.first ?? 0) && blank.test(frame.text());
