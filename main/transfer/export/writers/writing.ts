import type { Manifest } from '../manifest.ts';

/** What a file in the making is given: pieces of text, or bytes. */
export type Write = (piece: string | Uint8Array) => void;

/** What is known when the writing begins, of the state that the rows are read from. */
export interface WritingFacts {
  readonly exportedAt: number;
  /** How many records there are to look through; a filter may still leave some of them out. */
  readonly total: number;
  readonly operator: string;
}

/** What is told of single rows and cells, for the outcome. */
export interface Told {
  /** A cell was longer than a spreadsheet keeps, and was cut off. */
  readonly shortened: () => void;
  /** A row has signs that no font of the file has; a question mark stands for each. */
  readonly unshown: () => void;
}

/** A file while its rows come. */
export interface RowSink<Row> {
  readonly add: (row: Row) => void;
  readonly end: () => void;
}

/** How rows become a file of one kind. */
export interface Writing<Row>
  extends Pick<Manifest, 'format' | 'columns' | 'exact' | 'spreadsheetSafe' | 'note'> {
  readonly open: (write: Write, facts: WritingFacts, told: Told) => RowSink<Row>;
}

/** A writing of rows that are made of others. */
export const mapWriting = <Row, Made>(writing: Writing<Made>, made: (row: Row) => Made): Writing<Row> => ({
  ...writing,
  open: (...given) => {
    const sink = writing.open(...given);
    return { add: (row) => sink.add(made(row)), end: sink.end };
  },
});
