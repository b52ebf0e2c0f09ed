import { randomBytes } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { migrations, newestVersion } from '../../main/store/migrations/index.ts';
import { sql } from '../../main/store/sql.ts';
import { createNewStore, openStore } from '../../main/store/store.ts';
import { codeOf, valueIn } from '../support/answers.ts';
import { fillDirectory } from '../support/directory.ts';
import { write } from '../support/store.ts';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'login-desk-store-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

test('nothing readable is in the file, from its first byte on, nor in the log beside it', async () => {
  const path = join(folder(), 'desk.db');
  const store = valueIn(createNewStore({ path, key: randomBytes(32) }));
  await fillDirectory(
    store,
    [{ email: 'very.readable@harbour.example' }],
    [{ givenName: 'Readable', familyName: 'Name' }],
  );
  const seen = readdirSync(join(path, '..')).map((name) =>
    readFileSync(join(path, '..', name)).toString('latin1'),
  );
  store.close();
  seen.push(readFileSync(path).toString('latin1'));
  expect(seen.length).toBeGreaterThan(2);
  for (const bytes of seen) {
    expect(bytes).not.toContain('SQLite format');
    expect(bytes).not.toMatch(/readable|harbour/i);
  }
});

test('another key is refused and changes nothing', () => {
  const path = join(folder(), 'desk.db');
  const key = randomBytes(32);
  valueIn(createNewStore({ path, key })).close();
  const before = readFileSync(path);
  expect(codeOf(openStore({ path, key: randomBytes(32) }))).toBe('store-key-wrong');
  expect(readFileSync(path).equals(before)).toBe(true);
  valueIn(openStore({ path, key })).close();
});

test('a store that exists is never replaced', () => {
  const path = join(folder(), 'desk.db');
  valueIn(createNewStore({ path, key: randomBytes(32) })).close();
  const before = readFileSync(path);
  expect(codeOf(createNewStore({ path, key: randomBytes(32) }))).toBe('store-exists');
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('a missing store, a file of something else and a plain database are refused', () => {
  const home = folder();
  const key = randomBytes(32);
  expect(codeOf(openStore({ path: join(home, 'none.db'), key }))).toBe('store-missing');
  expect(existsSync(join(home, 'none.db'))).toBe(false);
  writeFileSync(join(home, 'letter.db'), 'Dear Sir or Madam. '.repeat(500));
  // No store is cut off in the middle of a page.
  expect(codeOf(openStore({ path: join(home, 'letter.db'), key }))).toBe('store-damaged');
  const plain = new Database(join(home, 'plain.db'));
  plain.exec('CREATE TABLE t (x)');
  plain.close();
  expect(codeOf(openStore({ path: join(home, 'plain.db'), key }))).toBe('store-key-wrong');
});

test('a store of a newer program is refused', async () => {
  const path = join(folder(), 'desk.db');
  const key = randomBytes(32);
  const store = valueIn(createNewStore({ path, key }));
  await write(store, (transaction) =>
    transaction.run({ text: `PRAGMA user_version = ${newestVersion + 10}`, values: [] }),
  );
  store.close();
  expect(openStore({ path, key })).toMatchObject({
    error: { code: 'store-too-new', schema: newestVersion + 10 },
  });
});

test('the settings of the database are those of the design', () => {
  const path = join(folder(), 'desk.db');
  const store = valueIn(createNewStore({ path, key: randomBytes(32) }));
  onTestFinished(() => store.close());
  const pragma = (name: string) =>
    Object.values(store.read.get<Record<string, unknown>>({ text: `PRAGMA ${name}`, values: [] }) ?? {})[0];
  expect({
    journal: pragma('journal_mode'),
    synchronous: pragma('synchronous'),
    foreignKeys: pragma('foreign_keys'),
    busy: pragma('busy_timeout'),
    temporary: pragma('temp_store'),
    trusted: pragma('trusted_schema'),
    version: pragma('user_version'),
  }).toEqual({
    journal: 'wal',
    synchronous: 2,
    foreignKeys: 1,
    busy: 5000,
    temporary: 2,
    trusted: 0,
    version: newestVersion,
  });
});

test('a copy has everything and the same key', async () => {
  const home = folder();
  const key = randomBytes(32);
  const store = valueIn(createNewStore({ path: join(home, 'desk.db'), key }));
  await fillDirectory(store, [{}], [{}]);
  store.copyTo(join(home, 'copy.db'));
  store.close();
  const copy = valueIn(openStore({ path: join(home, 'copy.db'), key }));
  expect(copy.read.get(sql`SELECT count(*) AS n FROM accounts`)).toEqual({ n: 1 });
  copy.close();
});

test('rows that a statement must touch are counted', async () => {
  const path = join(folder(), 'desk.db');
  const store = valueIn(createNewStore({ path, key: randomBytes(32) }));
  onTestFinished(() => store.close());
  await expect(
    write(store, (transaction) => transaction.one(sql`UPDATE settings SET value = '1' WHERE key = 'none'`)),
  ).rejects.toThrow('touched 0');
});

test('migrations go in steps of ten and import nothing', () => {
  const versions = migrations.map(({ version }) => version);
  expect(versions).toEqual([...new Set(versions)].sort((one, other) => one - other));
  expect(versions.every((version) => version % 10 === 0)).toBe(true);
  const files = readdirSync('main/store/migrations').filter((name) => /^\d/.test(name));
  expect(files).toHaveLength(migrations.length);
  for (const file of files)
    expect(readFileSync(join('main/store/migrations', file), 'utf8')).not.toMatch(/^import/m);
});

test('a log that was left by a crash is read at the next start', async () => {
  const home = folder();
  const key = randomBytes(32);
  const store = valueIn(createNewStore({ path: join(home, 'desk.db'), key }));
  await write(store, (transaction) =>
    transaction.run(sql`INSERT INTO settings (key, value) VALUES ('kept', '1')`),
  );
  // What a killed program leaves: the file and its log, copied while the store is open.
  for (const end of ['', '-wal']) copyFileSync(join(home, `desk.db${end}`), join(home, `crashed.db${end}`));
  store.close();
  const again = valueIn(openStore({ path: join(home, 'crashed.db'), key }));
  expect(again.read.get(sql`SELECT value FROM settings WHERE key = 'kept'`)).toEqual({ value: '1' });
  again.close();
});
