import type { Rule, Writer } from '../store/handles.ts';
import type { Sql } from '../store/sql.ts';
import type { NotedStatement } from './seal.ts';

// Of what is asked, only this writes: the database refuses it elsewhere.
const returns = /\bRETURNING\b/i;

/** A writer that does everything as the given one does, and notes each statement that writes. */
export function notingWriter(writer: Writer, note: (statement: NotedStatement) => void): Writer {
  const asked = (statement: Sql): void => {
    if (returns.test(statement.text)) note({ ...statement, touched: null });
  };
  const run = (statement: Sql): number => {
    const touched = writer.run(statement);
    note({ ...statement, touched });
    return touched;
  };
  return {
    all: (statement) => {
      asked(statement);
      return writer.all(statement);
    },
    get: (statement) => {
      asked(statement);
      return writer.get(statement);
    },
    each: (statement) => {
      asked(statement);
      return writer.each(statement);
    },
    run,
    one: (statement) => {
      const touched = run(statement);
      if (touched !== 1) throw new Error(`Expected to touch one row, touched ${touched}: ${statement.text}`);
    },
    anew: (rule, make) => {
      note(makingAnew(rule));
      make(writer);
    },
  };
}

/** That kept values are made anew at this place of the log. Each program has the rule, and each desk what they follow from. */
const makingAnew = ({ name, version }: Rule): NotedStatement => ({
  text: 'MAKE ANEW',
  values: [name, version],
  touched: 0,
});

/** By which rule a noted statement makes values anew; null for any other statement. */
export const ruleIn = ({ text, values }: NotedStatement): Rule | null =>
  text === 'MAKE ANEW' ? { name: String(values[0]), version: Number(values[1]) } : null;

/** That the schema goes up at this place of the log. Each program has the steps that bring it there. */
export const migrationTo = (schema: number): NotedStatement => ({
  text: 'MIGRATE TO',
  values: [schema],
  touched: 0,
});

/** To which schema a noted statement brings the store; null for any other statement. */
export const migrationIn = ({ text, values }: NotedStatement): number | null =>
  text === 'MIGRATE TO' ? Number(values[0]) : null;

/** Carries a noted statement out. Says whether it did what it did where it was noted. */
export function runNoted(writer: Writer, statement: NotedStatement): boolean {
  if (returns.test(statement.text)) {
    writer.all(statement);
    return true;
  }
  return writer.run(statement) === statement.touched;
}
