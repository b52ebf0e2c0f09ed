import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openBeside } from '../../main/store/open-beside.ts';
import { sql } from '../../main/store/sql.ts';
import { createNewStore } from '../../main/store/store.ts';
import { explained } from '../support/store.ts';

/** A new store, and the same opened for reading beside itself. */
function storeAndBeside() {
  const folder = mkdtempSync(join(tmpdir(), 'login-desk-beside-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const options = { path: join(folder, 'desk.db'), key: randomBytes(32) };
  const made = createNewStore(options);
  if (!made.ok) throw new Error(made.error.message);
  const beside = openBeside(options);
  onTestFinished(() => {
    beside.close();
    made.value.close();
  });
  return { own: made.value, beside };
}

it('A store that is opened for reading beside itself reads what is committed, and refuses to be written', async () => {
  const { own, beside } = storeAndBeside();
  const setting = sql`SELECT value FROM settings WHERE key = 'beside'`;
  const write = sql`INSERT INTO settings (key, value) VALUES ('beside', 'yes')`;
  expect(beside.read.get(setting)).toBeUndefined();
  await explained(own).write((transaction) => ({ keep: true, value: transaction.run(write) }));
  expect(beside.read.get(setting)).toEqual({ value: 'yes' });
  expect(() => beside.read.all(write)).toThrow();
  await expect(beside.write(() => ({ keep: true, value: null }))).rejects.toMatchObject({
    code: 'SQLITE_READONLY',
  });
  expect(beside.schema).toBe(own.schema);
});

it('A store tells the words of its index of names, also where it is opened beside itself', async () => {
  const { own, beside } = storeAndBeside();
  await own.write((transaction) => ({
    keep: true,
    value: transaction.run(sql`INSERT INTO search (rowid, words) VALUES (3, 'ann featherstonehaugh')`),
  }));
  const terms = sql`SELECT term FROM temp.search_terms WHERE term >= ${'feather0'}`;
  for (const { read } of [own, beside]) expect(read.all(terms)).toEqual([{ term: 'featherstonehaugh' }]);
});
