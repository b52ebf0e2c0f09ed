import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { createHandle } from '../../main/store/handles.ts';
import { reusable, sql } from '../../main/store/sql.ts';

test('a statement with a limit is compiled once, whatever the limit is', () => {
  const database = new Database(':memory:');
  const prepared: string[] = [];
  const handle = createHandle(
    Object.assign(Object.create(database) as typeof database, {
      prepare: (text: string) => {
        prepared.push(text);
        return database.prepare(text);
      },
    }),
  );
  const numbers = (limit: number) => sql`SELECT value FROM json_each(${'[1,2,3]'}) LIMIT ${limit}`;
  expect([1, 2, 0].map((limit) => handle.all(numbers(limit)).length)).toEqual([1, 2, 0]);
  // SQLite compiles a statement once more for each value of a limit that is a parameter alone.
  expect(prepared).toEqual(['SELECT value FROM json_each(?) LIMIT ? + 0']);
  expect([...handle.each<{ value: number }>(numbers(1))]).toEqual([{ value: 1 }]);
  expect(prepared.at(-1)).toContain('LIMIT ? + 0');
});

test('a statement that is used again has the text of the first and values of its own', () => {
  const byId = reusable(sql`SELECT ${''} AS id, ${sql`${0} + 1`} AS more`);
  expect(byId('a', 1)).toEqual({ text: 'SELECT ? AS id, ? + 1 AS more', values: ['a', 1] });
  expect(byId('b', 2).text).toBe(byId('c', 3).text);
  expect(() => byId('a')).toThrow('Expected 2 values, got 1');
});
