import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import type { Keychain } from '../../../main/store/key.ts';
import { openKeyed } from '../../../main/store/keyed-database.ts';
import { sql } from '../../../main/store/sql.ts';
import { readAround } from '../../../main/transfer/backup/salvage/read-around.ts';
import { createFolder, openFolder } from '../../../main/whole-store/open-store.ts';
import { salvageFolder } from '../../../main/whole-store/salvage-store.ts';
import { codeOf, valueIn } from '../../support/answers.ts';
import { addUsualOperators } from '../../support/operators.ts';
import { explained } from '../../support/store.ts';
import { runHere } from '../../support/transfer-run.ts';

const keychain: Keychain = {
  read: async () => null,
  all: async () => [],
  write: async () => undefined,
  remove: async () => undefined,
};

const practices = 1500;

/** A store with many practices, closed, and what opens it. */
async function filledPlace() {
  const home = mkdtempSync(join(tmpdir(), 'login-desk-salvage-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const keyFile = join(home, 'desk.key');
  writeFileSync(keyFile, randomBytes(32).toString('hex'));
  const place = { folder: join(home, 'data'), keyFile, keychain };
  const { store, key } = valueIn(await createFolder(place, randomBytes));
  addUsualOperators(explained(store));
  const file = join(home, 'practices.csv');
  writeFileSync(
    file,
    `practice_id,name,email,phone,address,city,state,postal_code,status\n${Array.from({ length: practices }, (_, at) => `PR-${at},Practice ${at},p${at}@vet.example,,,,,,active`).join('\n')}\n`,
  );
  const people = join(home, 'people.csv');
  writeFileSync(
    people,
    `account_id,practice_id,kind,user_name,given_name,family_name,role,admin,login_email,email_state,phone,phone_type,status\n${Array.from({ length: practices }, (_, at) => `A-${at},PR-${at},person,u${at},Mary,Lee,,no,,none,,,active`).join('\n')}\n`,
  );
  const run = runHere({ path: store.path, key });
  valueIn(await run('import', { what: 'practices', file }));
  valueIn(await run('import', { what: 'people', file: people }));
  const path = store.path;
  store.close();
  const salvage = () => salvageFolder({ ...place, operator: 'Sam', clock: Date.now, random: randomBytes });
  return { ...place, path, key, salvage };
}

/** Pages of a table, by SQLite's own account. */
function pagesOf(path: string, key: Buffer, table: string): readonly number[] {
  const database = openKeyed({ path, key, readonly: true });
  try {
    return database
      .prepare(`SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY pageno`)
      .pluck()
      .all(table) as number[];
  } finally {
    database.close();
  }
}

function damagePages(path: string, pages: readonly number[]): void {
  const bytes = readFileSync(path);
  for (const page of pages) bytes.fill(7, (page - 1) * 4096 + 100, (page - 1) * 4096 + 200);
  writeFileSync(path, bytes);
}

test('Every row around unreadable pages of a table with row numbers is read, and the gap is named', () => {
  const home = mkdtempSync(join(tmpdir(), 'login-desk-around-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const path = join(home, 'plain.db');
  const database = new Database(path);
  database.exec('CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT) STRICT');
  const insert = database.prepare('INSERT INTO t (text) VALUES (?)');
  database.exec('BEGIN');
  for (let count = 0; count < 2000; count += 1) insert.run('x'.repeat(100));
  database.exec('COMMIT');
  const leaves = database
    .prepare(`SELECT pageno FROM dbstat WHERE name = 't' AND pagetype = 'leaf' ORDER BY pageno`)
    .pluck()
    .all() as number[];
  database.close();
  const bytes = readFileSync(path);
  for (const page of [leaves[10], leaves[11], leaves[30]])
    bytes.fill(0xff, ((page ?? 0) - 1) * 4096, (page ?? 0) * 4096);
  writeFileSync(path, bytes);
  const damaged = new Database(path, { readonly: true });
  const read: number[] = [];
  const gaps = readAround(damaged, { name: 't', columns: ['id', 'text'], key: null }, ({ id }) => {
    read.push(Number(id));
  });
  damaged.close();
  expect(gaps.length).toBe(2);
  const missing = gaps.flatMap(({ after, before }) =>
    Array.from({ length: Number(before) - Number(after) - 1 }, (_, at) => Number(after) + 1 + at),
  );
  expect(new Set(read).size).toBe(read.length);
  expect([...read, ...missing].sort((one, other) => one - other)).toEqual(
    Array.from({ length: 2000 }, (_, at) => at + 1),
  );
  expect(missing.length).toBeLessThan(150);
});

test('What can be read of a damaged store becomes the store; the rest is listed, and the damaged one is kept', async () => {
  const place = await filledPlace();
  const leaves = pagesOf(place.path, place.key, 'practices');
  damagePages(place.path, leaves.slice(3, 5));
  const damaged = readFileSync(place.path);
  const salvaged = valueIn(await place.salvage());
  const lost = salvaged.lost.find(({ table }) => table === 'practices');
  expect(lost?.saved).toBeGreaterThan(practices - 200);
  expect(lost?.saved).toBeLessThan(practices);
  // An account has to belong to a practice.
  expect(salvaged.lost.find(({ table }) => table === 'accounts')?.orphans).toBe(
    practices - (lost?.saved ?? 0),
  );
  expect(JSON.parse(readFileSync(salvaged.report, 'utf8'))).toMatchObject({ lost: salvaged.lost });
  expect(readFileSync(salvaged.report, 'utf8')).not.toContain('@vet.example');
  expect(readFileSync(join(salvaged.aside, 'login-desk.db')).equals(damaged)).toBe(true);
  const { store } = valueIn(await openFolder(place));
  expect(store.read.get(sql`SELECT count(*) AS n FROM practices`)).toEqual({ n: lost?.saved });
  expect(store.read.all(sql`PRAGMA foreign_key_check`)).toEqual([]);
  expect(store.read.get(sql`PRAGMA integrity_check`)).toEqual({ integrity_check: 'ok' });
  expect(store.read.get(sql`SELECT body FROM audit ORDER BY sequence DESC LIMIT 1`)).toMatchObject({
    body: expect.stringContaining('"audit.salvaged"'),
  });
  store.close();
  expect(readdirSync(place.folder).filter((name) => /restor/.test(name))).toEqual([]);
});

test('Of a store whose end is cut off what is left is saved', async () => {
  const place = await filledPlace();
  const bytes = readFileSync(place.path);
  writeFileSync(place.path, bytes.subarray(0, Math.floor(bytes.length / 2 / 4096) * 4096));
  expect(codeOf(await openFolder(place))).toBe('store-damaged');
  const salvaged = valueIn(await place.salvage());
  expect(salvaged.saved).toBeGreaterThan(10);
  expect(salvaged.lost.length).toBeGreaterThan(0);
  valueIn(await openFolder(place)).store.close();
});

test('A store that is whole is not salvaged, and one without its first page is left as it is', async () => {
  const place = await filledPlace();
  expect(codeOf(await place.salvage())).toBe('store-not-damaged');
  damagePages(place.path, [1]);
  const damaged = readFileSync(place.path);
  expect(codeOf(await place.salvage())).toBe('nothing-to-salvage');
  expect(readFileSync(place.path).equals(damaged)).toBe(true);
  expect(existsSync(`${place.path}-restoring`)).toBe(false);
});
