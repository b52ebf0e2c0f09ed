import type { Reader } from '../../main/store/handles.ts';
import type { Sql } from '../../main/store/sql.ts';

/** A reader that notes the query plan of all it reads: tests of indexes look at the steps. */
export function notePlans(reader: Reader): { readonly reader: Reader; readonly plans: string[] } {
  const plans: string[] = [];
  const note = (statement: Sql): void => {
    const asked = { ...statement, text: `EXPLAIN QUERY PLAN ${statement.text}` };
    plans.push(...reader.all<{ detail: string }>(asked).map(({ detail }) => detail));
  };
  return {
    plans,
    reader: {
      all: <Row>(statement: Sql) => {
        note(statement);
        return reader.all<Row>(statement);
      },
      get: <Row>(statement: Sql) => {
        note(statement);
        return reader.get<Row>(statement);
      },
      each: <Row>(statement: Sql) => {
        note(statement);
        return reader.each<Row>(statement);
      },
    },
  };
}
