import type { PlainMessage } from '../../../../language/catalogue.ts';
import type { Millis } from '../../../../preload/contract/shared.ts';
import { say, spokenLanguage } from '../../../language.ts';
import { columnsThatGo } from '../columns.ts';
import { manifestWords } from '../words.ts';
import { openPaperTable } from './pdf-table.ts';
import { pdfWords } from './pdf-words.ts';
import type { Writing } from './writing.ts';

/** A column on paper: fewer than in a table for programs, and in words. */
export interface PrintedColumn<Row> {
  /** The column of the table that it is made of. */
  readonly name: string;
  readonly label: PlainMessage;
  /** Its part of the width. */
  readonly share: number;
  readonly align?: 'right';
  /** `time` writes an instant in the zone of the file. */
  readonly of: (row: Row, time: (at: Millis | null) => string) => string;
}

export interface Printing<Row> {
  readonly title: string;
  /** What narrows the list, a line each: the period, the filters. */
  readonly lines: readonly string[];
  readonly zone: string;
  readonly columns: readonly PrintedColumn<Row>[];
}

/** Rows as a table on paper, with title, what narrows it, numbered pages and its head on each. */
export function pdfWriting<Row>({ title, lines, zone, columns: all }: Printing<Row>): Writing<Row> {
  const columns = columnsThatGo(all);
  return {
    format: 'pdf',
    columns: columns.map(({ name }) => name),
    exact: false,
    spreadsheetSafe: false,
    note: say(manifestWords.printed),
    open: (write, { exportedAt, operator }, told) => {
      const time = timesIn(zone);
      const made = say(pdfWords.made, { at: time(exportedAt), operator });
      let rows = 0;
      const table = openPaperTable(
        columns.map(
          ({ label, share, align }) => ({ label: say(label), share, align: align ?? 'left' }) as const,
        ),
        {
          title,
          lines: [...lines, made, say(pdfWords.times, { zone })],
          foot: `${title} · ${made}`,
          language: languageTag(),
          madeAt: exportedAt,
        },
        write,
        told,
      );
      return {
        add: (row) => {
          rows += 1;
          table.add(columns.map(({ of }) => of(row, time)));
        },
        end: () => table.end(say(pdfWords.rows, { rows })),
      };
    },
  };
}

/** The language of the document, as programs that read it aloud ask for it. */
export const languageTag = (): string => {
  const language = spokenLanguage();
  return language === 'pseudo' ? 'en' : language;
};

/** Writes instants as in `2026-11-27 14:05`, which reads the same in every language. */
export function timesIn(zone: string): (at: Millis | null) => string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return (at) => (at === null ? '' : format.format(at));
}
