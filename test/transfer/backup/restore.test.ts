import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Keychain } from '../../../main/store/key.ts';
import { sql } from '../../../main/store/sql.ts';
import type { Store } from '../../../main/store/store.ts';
import { createFolder, openFolder } from '../../../main/whole-store/open-store.ts';
import { type RestoreOptions, restoreStore } from '../../../main/whole-store/restore-store.ts';
import type { RestoreResult } from '../../../preload/contract/backup.ts';
import type { Answer } from '../../../preload/contract/shared.ts';
import { codeOf, valueIn } from '../../support/answers.ts';
import { testDesk } from '../../support/desk.ts';
import { addUsualOperators } from '../../support/operators.ts';
import { explained, write } from '../../support/store.ts';
import { runHere } from '../../support/transfer-run.ts';

const noKeychain: Keychain = {
  read: async () => null,
  all: async () => [],
  write: async () => undefined,
  remove: async () => undefined,
};

interface Place {
  readonly home: string;
  readonly folder: string;
  readonly keyFile: string;
  readonly keychain: Keychain;
}

function place(name = 'data', keyFile?: string): Place {
  const home = mkdtempSync(join(tmpdir(), 'login-desk-restore-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const own = join(home, 'desk.key');
  if (keyFile === undefined) writeFileSync(own, randomBytes(32).toString('hex'));
  return { home, folder: join(home, name), keyFile: keyFile ?? own, keychain: noKeychain };
}

/** Opens a place's store, works in it, and closes it. */
async function inStore<Value>(
  at: Place,
  work: (store: Store, key: Buffer) => Promise<Value>,
): Promise<Value> {
  const { store, key } = valueIn(await openFolder(at));
  try {
    return await work(store, key);
  } finally {
    store.close();
  }
}

const named = (store: Store): string | undefined =>
  store.read.get<{ value: string }>(sql`SELECT value FROM settings WHERE key = 'desk.name'`)?.value;

/** A store with a case, and a backup of it; afterwards another case was opened. */
async function deskWithBackup(at: Place): Promise<string> {
  const made = valueIn(await createFolder(at, randomBytes)).store;
  addUsualOperators(explained(made));
  made.close();
  const file = join(at.home, 'copy.db');
  await inStore(at, async (store, key) => {
    const desk = testDesk(store);
    await desk.done('settings.set', { key: 'desk.name', value: 'Before' });
    await desk.done('cases.open', { channel: 'phone', caller: 'first' });
    valueIn(await runHere({ path: store.path, key })('createBackup', { out: file }));
    await desk.done('settings.set', { key: 'desk.name', value: 'After' });
    await desk.done('cases.open', { channel: 'phone', caller: 'second' });
  });
  return file;
}

const restore = (
  at: Place,
  file: string,
  more: Partial<RestoreOptions> = {},
): Promise<Answer<RestoreResult>> =>
  restoreStore({ ...at, file, operator: 'Sam', clock: Date.now, random: randomBytes, ...more });

test('A restored store is the backup; the one before lies aside, whole, and it is said what it had besides', async () => {
  const at = place();
  const file = await deskWithBackup(at);
  const bytes = readFileSync(file);
  const restored = valueIn(await restore(at, file));
  expect(restored).toMatchObject({
    ok: true,
    bytes: bytes.length,
    compared: { present: 'same', newer: { entries: expect.any(Number) } },
  });
  expect(restored.compared.newer?.entries).toBeGreaterThanOrEqual(3);
  expect(readFileSync(file).equals(bytes)).toBe(true);
  await inStore(at, async (store) => {
    expect(named(store)).toBe('"Before"');
    expect(store.read.all(sql`SELECT caller FROM cases`)).toEqual([{ caller: 'first' }]);
    expect(store.read.get(sql`SELECT body FROM audit ORDER BY sequence DESC LIMIT 1`)).toMatchObject({
      body: expect.stringContaining('"store.restored"'),
    });
  });
  const aside = { ...at, folder: restored.aside ?? '' };
  await inStore(aside, async (store) => expect(named(store)).toBe('"After"'));
  expect(readdirSync(at.folder).filter((name) => /restor/.test(name))).toEqual([]);
});

test('After a restore nothing is mailed twice, and no link, code or browser comes alive again', async () => {
  const at = place();
  const made = valueIn(await createFolder(at, randomBytes)).store;
  addUsualOperators(explained(made));
  made.close();
  const file = join(at.home, 'copy.db');
  await inStore(at, async (store, key) => {
    await write(store, (transaction) => {
      transaction.run(
        sql`INSERT INTO practices (id, name, status, updated_at, created_at) VALUES ('P', 'P', 'active', 1, 1)`,
      );
    }).catch(() => undefined);
    for (const [id, state] of [
      ['m-1', 'queued'],
      ['m-2', 'sending'],
      ['m-3', 'deferred'],
      ['m-4', 'held'],
      ['m-5', 'accepted'],
    ] as const)
      await write(store, (transaction) =>
        transaction.run(
          sql`INSERT INTO messages (id, message_id, purpose, sender_address, to_address, to_domain, subject, state, created_at, updated_at)
              VALUES (${id}, ${`<${id}>`}, 'test', 'a@b.example', 'c@d.example', 'd.example', 'Hello', ${state}, 1, 1)`,
        ),
      );
    valueIn(await runHere({ path: store.path, key })('createBackup', { out: file }));
  });
  expect(valueIn(await restore(at, file))).toMatchObject({ messagesHeld: 4 });
  await inStore(at, async (store) => {
    expect(
      store.read.all(sql`SELECT state, count(*) AS n FROM messages GROUP BY state ORDER BY state`),
    ).toEqual([
      { state: 'accepted', n: 1 },
      { state: 'uncertain', n: 4 },
    ]);
    expect(store.read.get(sql`SELECT last_response AS said FROM messages WHERE id = 'm-1'`)).toEqual({
      said: expect.stringContaining('restored from a backup'),
    });
    for (const table of ['tokens', 'security_codes'])
      expect(
        store.read.get({
          text: `SELECT count(*) AS n FROM ${table} WHERE voided_at IS NULL AND used_at IS NULL`,
          values: [],
        }),
      ).toEqual({ n: 0 });
  });
});

test('A damaged backup is not restored, and the store stays as it is', async () => {
  const at = place();
  const file = await deskWithBackup(at);
  const bytes = readFileSync(file);
  bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  expect(codeOf(await restore(at, file))).toBe('backup-damaged');
  rmSync(`${file}.manifest.json`);
  expect(codeOf(await restore(at, file))).toBe('backup-damaged');
  writeFileSync(file, randomBytes(8192));
  expect(codeOf(await restore(at, file))).toBe('backup-key-unknown');
  await inStore(at, async (store) => expect(named(store)).toBe('"After"'));
  expect(readdirSync(at.folder).filter((name) => /restor|set-aside/.test(name))).toEqual([]);
});

test('While another has the store open nothing is restored', async () => {
  const at = place();
  const file = await deskWithBackup(at);
  await inStore(at, async (store) => {
    expect(codeOf(await restore(at, file))).toBe('store-in-use');
    expect(named(store)).toBe('"After"');
  });
  expect(codeOf(await restore(at, file))).toBe(null);
});

test('A backup is restored into a folder without a store, and opens there from then on', async () => {
  const at = place();
  const file = await deskWithBackup(at);
  const elsewhere = place('new', at.keyFile);
  expect(valueIn(await restore(elsewhere, file))).toMatchObject({
    aside: null,
    compared: { present: 'none', newer: null },
  });
  const opened = valueIn(await openFolder({ ...elsewhere, keyFile: null }));
  expect(named(opened.store)).toBe('"Before"');
  opened.store.close();
});

test('The backup of another desk is told, and the store keeps the key of this one', async () => {
  const at = place();
  const file = await deskWithBackup(at);
  const other = place();
  await deskWithBackup(other);
  const restored = valueIn(await restore({ ...other, keyFile: at.keyFile }, file));
  expect(restored.compared.present).toBe('other');
  await inStore(other, async (store) => expect(named(store)).toBe('"Before"'));
});

test('A damaged store makes room for a backup, and is kept with its log', async () => {
  const at = place();
  const file = await deskWithBackup(at);
  const store = join(at.folder, 'login-desk.db');
  writeFileSync(store, readFileSync(store).subarray(0, 5000));
  expect(codeOf(await openFolder(at))).toBe('store-damaged');
  const restored = valueIn(await restore(at, file));
  expect(restored.compared).toEqual({ present: 'unreadable', newer: null });
  expect(readFileSync(join(restored.aside ?? '', 'login-desk.db')).length).toBe(5000);
  await inStore(at, async (opened) => expect(named(opened)).toBe('"Before"'));
});

class Stopped extends Error {}

test.each(['prepared', 'noted', 'alone', 'decided', 'aside', 'swapped'] as const)(
  'A restore that is stopped at “%s” leaves one of the two stores, whole, and nothing half done',
  async (step) => {
    const at = place();
    const file = await deskWithBackup(at);
    // A program that is killed there: what it wrote stays, its clearing up does not happen.
    const kept = new Map<string, Buffer>();
    const files = (folder: string): readonly string[] =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name));
    const stopped = restore(at, file, {
      step: (reached) => {
        if (reached !== step) return;
        for (const path of files(at.folder)) kept.set(path, readFileSync(path));
        throw new Stopped();
      },
    });
    await expect(stopped).rejects.toThrow(Stopped);
    for (const path of files(at.folder)) rmSync(path);
    // The number of a process that is gone.
    for (const [path, bytes] of kept)
      writeFileSync(
        path,
        path.endsWith('-restore') ? bytes.toString().replace(/"pid":\d+/, '"pid":999999999') : bytes,
      );
    rmSync(join(at.folder, 'setup.lock'), { force: true });
    const isOver = ['decided', 'aside', 'swapped'].includes(step);
    await inStore(at, async (store) => expect(named(store)).toBe(isOver ? '"Before"' : '"After"'));
    expect(existsSync(join(at.folder, 'login-desk.db-restore'))).toBe(false);
    // And it can be done again.
    expect(codeOf(await restore(at, file))).toBe(null);
    await inStore(at, async (store) => expect(named(store)).toBe('"Before"'));
  },
);
