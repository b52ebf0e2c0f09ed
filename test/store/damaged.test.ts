import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  copyFileSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createDesk } from '../../main/desk/desk.ts';
import { readKeyFile } from '../../main/store/key.ts';
import { sql } from '../../main/store/sql.ts';
import { createNewStore, openStore, type Store, storeRefusal } from '../../main/store/store.ts';
import { setStoreAside } from '../../main/whole-store/open-store.ts';
import { codeOf, valueIn } from '../support/answers.ts';
import { seededRandom, testClock } from '../support/desk.ts';
import { testDeskId } from '../support/desk-id.ts';
import { fillDirectory } from '../support/directory.ts';

const page = 4096;
const key = randomBytes(32);
const people = Array.from({ length: 300 }, (_, at) => ({
  id: `a-${at}`,
  givenName: 'Mary',
  familyName: `Lee ${at}`,
  userName: `user-${at}`,
}));

/** The files of a store with people in it, by the end of their names: as after a kill, and closed. Made once. */
let made: Promise<Readonly<Record<'killed' | 'closed', ReadonlyMap<string, Buffer>>>> | null = null;

async function makeFilled(): Promise<Awaited<NonNullable<typeof made>>> {
  const folder = mkdtempSync(join(tmpdir(), 'login-desk-damaged-'));
  const path = join(folder, 'made.db');
  const store = valueIn(createNewStore({ path, key }));
  await fillDirectory(store, [{}], people);
  const files = (...ends: readonly string[]) => new Map(ends.map((end) => [end, readFileSync(path + end)]));
  const killed = files('', '-wal');
  store.close();
  const closed = files('');
  rmSync(folder, { recursive: true, force: true });
  return { killed, closed };
}

/** A store with people in it, closed, and its files; with `log` the last changes are still in its log, as after a kill. */
async function filled({ log = false } = {}): Promise<{
  readonly path: string;
  readonly options: { path: string; key: Buffer };
}> {
  const folder = mkdtempSync(join(tmpdir(), 'login-desk-damaged-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  made ??= makeFilled();
  const path = join(folder, 'login-desk.db');
  for (const [end, file] of (await made)[log ? 'killed' : 'closed']) writeFileSync(path + end, file);
  return { path, options: { path, key } };
}

/** A store with three changes in its log, as after a kill, and how to bring it back to that. */
async function logged(): Promise<{
  readonly path: string;
  readonly options: { path: string; key: Buffer };
  reset(): void;
}> {
  const { path, options } = await filled({ log: true });
  const reset = (): void => {
    for (const end of ['', '-wal']) copyFileSync(`${path}.kept${end}`, `${path}${end}`);
    rmSync(`${path}-shm`, { force: true });
  };
  for (let change = 0; change < 3; change += 1) {
    const store = valueIn(openStore(options));
    await store.write((transaction) => {
      transaction.run(sql`UPDATE accounts SET role = ${`role ${change}`}`);
      return { keep: true, value: null };
    });
    for (const end of ['', '-wal']) copyFileSync(`${path}${end}`, `${path}.kept${end}`);
    store.close();
    reset();
  }
  return { path, options, reset };
}

/** Everything that the store holds, or the code with which it is refused. Never a stack. */
function readAll(options: { path: string; key: Buffer }): unknown {
  const opened = openStore(options);
  if (!opened.ok) return opened.error.code;
  try {
    return contentsOf(opened.value);
  } catch (error) {
    const refusal = storeRefusal(error, options.path);
    if (!refusal) throw error;
    return refusal.error.code;
  } finally {
    opened.value.close();
  }
}

const contentsOf = (store: Store): unknown =>
  JSON.stringify([
    store.read.all(sql`SELECT * FROM accounts ORDER BY id`),
    store.read.all(sql`SELECT * FROM practices`),
    store.read.all(sql`SELECT user_name_key FROM accounts ORDER BY user_name_key`),
  ]);

describe('a store that was there once is never taken for a new one', () => {
  test.each([
    ['empty', 0],
    ['one byte', 1],
    ['half a page', page / 2],
    ['one page', page],
    ['cut at a page', 5 * page],
    ['cut inside a page', 5 * page + 17],
  ])('cut to %s it is damaged, and nothing is written', async (_what, size) => {
    const { path, options } = await filled();
    truncateSync(path, size);
    const before = readFileSync(path);
    expect(readAll(options)).toBe('store-damaged');
    expect(readFileSync(path)).toEqual(before);
    expect(codeOf(createNewStore(options))).toBe('store-exists');
  });

  test('an empty file does not cost the log beside it', async () => {
    const { path, options } = await filled({ log: true });
    const log = readFileSync(`${path}-wal`);
    truncateSync(path, 0);
    expect(readAll(options)).toBe('store-damaged');
    expect(readFileSync(`${path}-wal`)).toEqual(log);
  });

  test.each([
    ['a number that is none of ours', 'PRAGMA user_version = 7'],
    ['a negative number', 'PRAGMA user_version = -10'],
    ['tables that are missing', 'DROP TABLE settings'],
  ])('with %s it is damaged', async (_what, statement) => {
    const { path, options } = await filled();
    const database = new Database(path);
    database.pragma("cipher='chacha20'");
    database.pragma(`key='raw:${key.toString('hex')}'`);
    database.exec(statement);
    database.close();
    expect(readAll(options)).toBe('store-damaged');
  });

  test('another key is told from damage of a later page', async () => {
    const { options } = await filled();
    expect(readAll({ ...options, key: randomBytes(32) })).toBe('store-key-wrong');
  });
});

describe('a flipped bit anywhere is a coded error at that reading, or changes nothing', () => {
  test('in the file of the store', async () => {
    const { path, options } = await filled();
    const right = readAll(options);
    const whole = readFileSync(path);
    const outcomes = new Set<unknown>();
    for (let at = 11; at < whole.length; at += Math.floor(whole.length / 60)) {
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      writeFileSync(path, flipped);
      for (const end of ['-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
      const found = readAll(options);
      expect([
        at,
        found === right || found === 'store-damaged' || (at < page && found === 'store-key-wrong'),
      ]).toEqual([at, true]);
      outcomes.add(found === right ? 'right' : found);
    }
    expect(outcomes).toContain('store-damaged');
  });

  test('in the log: no acknowledged change is lost, the last one neither', async () => {
    const { path, options, reset } = await logged();
    const log = readFileSync(`${path}-wal`);
    const right = readAll(options);
    const frame = page + 24;
    const frames = (log.length - 32) / frame;
    let damaged = 0;
    // A bit in each frame, in its head and in its page; in the last one many.
    for (let at = 0; at < log.length; at += at < 32 + (frames - 1) * frame ? 4801 : 211) {
      reset();
      const flipped = Buffer.from(log);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      writeFileSync(`${path}-wal`, flipped);
      const found = readAll(options);
      expect([at, found === 'store-damaged' || found === right]).toEqual([at, true]);
      if (found === 'store-damaged') damaged += 1;
    }
    expect(damaged).toBeGreaterThan(20);
  });

  test('questions and changes answer with the code', async () => {
    const { path, options } = await filled();
    const whole = readFileSync(path);
    for (let at = 3 * page; at < whole.length; at += page) whole[at + 100] = (whole[at + 100] ?? 0) ^ 1;
    writeFileSync(path, whole);
    const opened = openStore(options);
    if (!opened.ok) {
      expect(opened.error.code).toBe('store-damaged');
      return;
    }
    const desk = createDesk({
      desk: testDeskId,
      store: opened.value,
      clock: testClock(),
      random: seededRandom(),
      sandboxFolder: '/nonexistent',
    });
    expect(codeOf((await desk.query('account', { id: 'a-250' })) as never)).toBe('store-damaged');
    opened.value.close();
  });
});

describe('a log whose last change is half there, as after a power cut', () => {
  test('is read up to it, and that it is missing is told; its bytes are kept', async () => {
    const { path, options } = await logged();
    const log = readFileSync(`${path}-wal`);
    const torn = Buffer.concat([log.subarray(0, log.length - 2048), Buffer.alloc(2048)]);
    writeFileSync(`${path}-wal`, torn);
    const store = valueIn(openStore(options));
    expect(store.read.all(sql`SELECT DISTINCT role FROM accounts`)).toEqual([{ role: 'role 1' }]);
    expect(readFileSync(store.unreadLog ?? '')).toEqual(torn);
    store.close();
    const again = valueIn(openStore(options));
    expect(again.unreadLog).toBe(null);
    again.close();
  });

  test('one that ends in the middle of a frame, or of a transaction, was never acknowledged: no word', async () => {
    for (const cut of [1000, page + 24]) {
      const { path, options } = await logged();
      truncateSync(`${path}-wal`, readFileSync(`${path}-wal`).length - cut);
      const store = valueIn(openStore(options));
      expect([store.unreadLog, store.read.all(sql`SELECT DISTINCT role FROM accounts`)]).toEqual([
        null,
        [{ role: 'role 1' }],
      ]);
      store.close();
    }
  });
});

test.each([
  ['a folder', (path: string) => mkdirSync(path)],
  ['a device', (path: string) => symlinkSync('/dev/zero', path)],
  ['a pipe', (path: string) => void execFileSync('mkfifo', [path])],
])('%s in the place of the store or its log is damage, at once', async (_name, put) => {
  for (const end of ['', '-wal']) {
    const { path, options } = await filled();
    rmSync(`${path}${end}`, { force: true });
    put(`${path}${end}`);
    expect(codeOf(openStore(options))).toBe('store-damaged');
    expect(lstatSync(`${path}${end}`).isFile()).toBe(false);
  }
});

test('a damaged store is set aside with its log, nothing is deleted, and a new one can be made', async () => {
  const { path, options } = await filled({ log: true });
  const folder = join(path, '..');
  truncateSync(path, 0);
  const log = readFileSync(`${path}-wal`);
  const { folder: aside } = valueIn(setStoreAside(folder, new Date(Date.UTC(2026, 10, 25))));
  expect(readdirSync(aside).sort()).toEqual(['login-desk.db', 'login-desk.db-wal']);
  expect(readFileSync(join(aside, 'login-desk.db-wal'))).toEqual(log);
  const fresh = valueIn(createNewStore(options));
  fresh.close();
});

test('a key is read from a regular file alone, at once', () => {
  const folder = mkdtempSync(join(tmpdir(), 'login-desk-key-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  for (const path of [pipe, '/dev/zero', '/dev/urandom', folder])
    expect(codeOf(readKeyFile(path))).toBe('key-file-invalid');
  writeFileSync(join(folder, 'large'), 'a'.repeat(100_000));
  expect(codeOf(readKeyFile(join(folder, 'large')))).toBe('key-file-invalid');
  expect(codeOf(readKeyFile(join(folder, 'none')))).toBe('key-file-missing');
});

test('half a page at the end, of which the log has the whole, is no damage: a kill left it while the log was emptied', async () => {
  const { path, options, reset } = await logged();
  reset();
  const right = readAll(options);
  reset();
  // The pages of these changes lie in the log; the last of the file is cut, as by a kill in the middle of writing it.
  const pages = new Set<number>();
  const log = readFileSync(`${path}-wal`);
  for (let at = 32; at < log.length; at += page + 24) pages.add(log.readUInt32BE(at));
  const held = Math.max(...pages);
  truncateSync(path, (held - 1) * page + page / 2);
  expect(readAll(options)).toBe(right);
  reset();
  rmSync(`${path}-wal`);
  truncateSync(path, (held - 1) * page + page / 2);
  expect(readAll(options)).toBe('store-damaged');
});
