import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { appendAudit, verifyChain } from '../../main/desk/audit/chain.ts';
import { readKeyReference } from '../../main/folder/key-reference.ts';
import { fingerprintOf } from '../../main/store/fingerprint.ts';
import { sql } from '../../main/store/sql.ts';
import type { KeyChangeStep } from '../../main/whole-store/key-change.ts';
import { createFolder, openFolder, type StoreLocation } from '../../main/whole-store/open-store.ts';
import { valueIn } from '../support/answers.ts';
import { fileKeychain } from '../support/file-keychain.ts';
import { write } from '../support/store.ts';

const script = join(import.meta.dirname, 'changing-key.ts');

interface Place {
  readonly folder: string;
  readonly keychainFile: string;
  readonly newKeyFile: string;
  readonly first: string;
}

const locationOf = ({ folder, keychainFile }: Place): StoreLocation => ({
  folder,
  keyFile: null,
  keychain: fileKeychain(keychainFile),
});

/** A store with rows, its key in a keychain that outlives a process. */
async function place(): Promise<Place> {
  const home = mkdtempSync(join(tmpdir(), 'login-desk-key-faults-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const given = {
    folder: join(home, 'data'),
    keychainFile: join(home, 'keychain.json'),
    newKeyFile: join(home, 'new.key'),
  };
  const { store, key } = valueIn(await createFolder(locationOf({ ...given, first: '' }), randomBytes));
  await write(store, (transaction) => {
    for (let entry = 0; entry < 300; entry += 1)
      appendAudit(transaction, { type: 'test', text: `${entry} `.repeat(100) });
  });
  store.close();
  return { ...given, first: fingerprintOf(key) };
}

/** Changes the key in a process of its own that is killed at a step, or so many milliseconds after it has begun. */
const stopped = (given: Place, newKeyFile: string, stop: KeyChangeStep | number): Promise<string> =>
  new Promise((ended) => {
    const step = typeof stop === 'number' ? '' : stop;
    const child = spawn(process.execPath, [script, given.folder, given.keychainFile, newKeyFile, step], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      if (typeof stop === 'number' && chunk.toString().includes('ready'))
        setTimeout(() => child.kill('SIGKILL'), stop);
    });
    child.on('close', () => ended(out.trim().split('\n').at(-1) ?? ''));
  });

/** Opens the store as the next start does: which key it has, and whether all of it is there. */
async function afterwards(given: Place) {
  const { store, key } = valueIn(await openFolder(locationOf(given)));
  const changes = store.read.all<{ body: string }>(
    sql`SELECT body FROM audit WHERE body LIKE '%audit.key-changed%' ORDER BY sequence`,
  );
  const facts = {
    isWhole: verifyChain(store.read).ok,
    rows: store.read.get<{ n: number }>(sql`SELECT count(*) AS n FROM audit`)?.n,
    changes: changes.length,
    isNew: fingerprintOf(key) !== given.first,
  };
  store.close();
  expect(readKeyReference(given.folder)?.fingerprint).toBe(fingerprintOf(key));
  // The lock of a program that is gone is the next one's, and so is a note that it had not finished writing.
  const left = readdirSync(given.folder).filter((name) => !/^setup\.lock|\.json\.new$/.test(name));
  expect(left.sort()).toEqual(['key-reference.json', 'login-desk.db']);
  return facts;
}

const oldKey = { isWhole: true, rows: 300, changes: 0, isNew: false };
const newKey = { isWhole: true, rows: 301, changes: 1, isNew: true };

const steps = {
  begun: oldKey,
  'new-key-kept': oldKey,
  'old-key-kept': oldKey,
  held: oldKey,
  copied: oldKey,
  rekeyed: oldKey,
  verified: oldKey,
  noted: oldKey,
  released: oldKey,
  swapped: newKey,
  settled: newKey,
} as const satisfies Record<KeyChangeStep, unknown>;

test.each(Object.entries(steps))(
  'killed at “%s” one of the two keys opens the store, and the next start ends the change',
  { timeout: 60_000 },
  async (step, expected) => {
    for (const into of ['keychain', 'file'] as const) {
      const given = await place();
      const said = await stopped(given, into === 'file' ? given.newKeyFile : '-', step as KeyChangeStep);
      expect(said).toBe('ready');
      expect(await afterwards(given)).toEqual(expected);
      // A key that opens nothing is not left lying about.
      expect(existsSync(given.newKeyFile)).toBe(into === 'file' && expected === newKey);
      // And the next change goes through.
      expect(await stopped(given, '-', 'none' as KeyChangeStep)).toBe('changed');
      expect(await afterwards(given)).toMatchObject({
        changes: expected.changes + 1,
        isNew: true,
        isWhole: true,
      });
    }
  },
);

test('killed at any moment one of the two keys opens the store', { timeout: 240_000 }, async () => {
  const given = await place();
  let known = await afterwards(given);
  for (let round = 0; round < 15; round += 1) {
    await stopped(given, '-', Math.random() * 250);
    const now = await afterwards(given);
    expect(now).toMatchObject({ isWhole: true, rows: 300 + now.changes });
    expect(now.changes - known.changes).toBeLessThanOrEqual(1);
    known = now;
  }
});

test('a stopped change whose new key can’t be had waits for it, and nothing is taken back meanwhile', {
  timeout: 60_000,
}, async () => {
  const given = await place();
  await stopped(given, given.newKeyFile, 'swapped');
  const kept = { path: given.newKeyFile, away: `${given.newKeyFile}.away` };
  renameSync(kept.path, kept.away);
  expect(await openFolder(locationOf(given))).toMatchObject({ error: { code: 'key-file-missing' } });
  writeFileSync(kept.path, '');
  expect(await openFolder(locationOf(given))).toMatchObject({ error: { code: 'key-file-missing' } });
  renameSync(kept.away, kept.path);
  expect(await afterwards(given)).toEqual(newKey);
});
