import type Database from 'better-sqlite3';
import type { Sql } from './sql.ts';

/** Reads only. Queries take this as their first parameter, so that they can't write by mistake. */
export interface Reader {
  /** All rows. */
  all<Row>(statement: Sql): Row[];
  /** The first row, or undefined. */
  get<Row>(statement: Sql): Row | undefined;
  /** Rows one by one, for what may not be held in memory at once. */
  each<Row>(statement: Sql): IterableIterator<Row>;
}

/** Reads and writes inside one transaction. Only `Store.write` hands it out. */
export interface Writer extends Reader {
  /** Runs a statement and tells how many rows it touched. */
  run(statement: Sql): number;
  /** Runs a statement that must touch exactly one row; anything else is a bug. */
  one(statement: Sql): void;
  /**
   * Makes kept values anew that follow from the rest of the store: `make` by the rule of that name. Where this writing is done again
   * elsewhere, they are made there by the same rule.
   */
  anew(rule: Rule, make: (transaction: Writer) => void): void;
}

/** A rule by which kept values are made. */
export interface Rule {
  readonly name: string;
  readonly version: number;
}

// A statement is compiled once; a store of this program has some hundreds of different texts.
const mostStatements = 500;

// A limit that is nothing but a parameter is looked at by SQLite's planner: each value that is bound to it makes the whole
// statement be compiled once more, which takes longer than most statements run.
const withPlainLimits = (text: string): string => text.replace(/\bLIMIT \?/g, 'LIMIT ? + 0');

/** Makes the handle over an open database. The typed halves of it are what the rest of the program sees. */
export function createHandle(database: Database.Database): Writer {
  const statements = new Map<string, Database.Statement>();
  const prepare = (text: string): Database.Statement => {
    const known = statements.get(text);
    if (known) return known;
    if (statements.size >= mostStatements) statements.clear();
    const made = database.prepare(withPlainLimits(text));
    statements.set(text, made);
    return made;
  };
  const run = ({ text, values }: Sql): number => prepare(text).run(...values).changes;
  const handle: Writer = {
    all: <Row>({ text, values }: Sql) => prepare(text).all(...values) as Row[],
    get: <Row>({ text, values }: Sql) => prepare(text).get(...values) as Row | undefined,
    // An iterator keeps its statement busy, so it gets one of its own.
    each: <Row>({ text, values }: Sql) =>
      database.prepare(withPlainLimits(text)).iterate(...values) as IterableIterator<Row>,
    run,
    one: (statement) => {
      const touched = run(statement);
      if (touched !== 1) throw new Error(`Expected to touch one row, touched ${touched}: ${statement.text}`);
    },
    anew: (_rule, make) => make(handle),
  };
  return handle;
}
