import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { appendAudit, auditHead, verifyChain } from '../../main/desk/audit/chain.ts';
import { done, failures } from '../../main/failures.ts';
import { dataFolder } from '../../main/folder/data-folder.ts';
import { readKeyReference } from '../../main/folder/key-reference.ts';
import { findKeyByFingerprint, keyEntry } from '../../main/keys/find-key.ts';
import { fingerprintOf } from '../../main/store/fingerprint.ts';
import { sql } from '../../main/store/sql.ts';
import { openStore, type Store } from '../../main/store/store.ts';
import { changeKey, type KeyChangeOptions } from '../../main/whole-store/key-change.ts';
import { createFolder, openFolder, type StoreLocation } from '../../main/whole-store/open-store.ts';
import { valueIn } from '../support/answers.ts';
import { type FakeKeychain, workingKeychain } from '../support/file-keychain.ts';
import { forgettingKeychain, lockedKeyring } from '../support/keychains.ts';
import { write } from '../support/store.ts';

interface Place extends StoreLocation {
  readonly keychain: FakeKeychain;
  readonly key: Buffer;
  readonly home: string;
}

const setName = (store: Store, name: string) =>
  write(store, (transaction) => {
    transaction.run(
      sql`INSERT OR REPLACE INTO settings (key, value) VALUES ('desk.name', ${JSON.stringify(name)})`,
    );
    appendAudit(transaction, { type: 'test', name });
  });

async function place(keyFile: string | null = null): Promise<Place> {
  const home = mkdtempSync(join(tmpdir(), 'login-desk-keys-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const location = {
    folder: join(home, 'data'),
    keyFile: keyFile === null ? null : join(home, keyFile),
    keychain: workingKeychain(),
  };
  const { store, key } = valueIn(await createFolder(location, randomBytes));
  await setName(store, 'Front desk');
  store.close();
  return { ...location, keyFile: null, key: Buffer.from(key), home };
}

const change = (given: Place, more: Partial<KeyChangeOptions> = {}) =>
  changeKey({
    ...given,
    newKeyFile: null,
    forgetEarlier: false,
    random: randomBytes,
    note: async (copy, what) => {
      await write(copy, (transaction) => appendAudit(transaction, { type: 'audit.key-changed', ...what }));
      return done(null);
    },
    ...more,
  });

/** What the store holds, opened as at the next start. */
async function contents(location: StoreLocation) {
  const { store, key } = valueIn(await openFolder(location));
  const name = store.read.get<{ value: string }>(
    sql`SELECT value FROM settings WHERE key = 'desk.name'`,
  )?.value;
  const last = store.read.get<{ body: string }>(
    sql`SELECT body FROM audit ORDER BY sequence DESC LIMIT 1`,
  )?.body;
  const facts = {
    name: JSON.parse(name ?? 'null') as unknown,
    entries: auditHead(store.read).entries,
    isWhole: verifyChain(store.read).ok,
    last: JSON.parse(last ?? '{}') as Record<string, unknown>,
    fingerprint: fingerprintOf(key),
  };
  store.close();
  return facts;
}

const own = (folder: string): readonly string[] => readdirSync(folder).sort();

test('the key is changed: the new one opens the store, the old one no more, and the chain says so', async () => {
  const given = await place();
  const before = await contents(given);
  const changed = valueIn(await change(given));
  expect(changed).toEqual({
    from: before.fingerprint,
    to: expect.any(String),
    keyFile: null,
    earlierKept: true,
  });
  expect(changed.to).not.toBe(changed.from);
  expect(await contents(given)).toEqual({
    name: 'Front desk',
    entries: before.entries + 1,
    isWhole: true,
    last: { type: 'audit.key-changed', from: changed.from, to: changed.to },
    fingerprint: changed.to,
  });
  expect(readKeyReference(given.folder)?.fingerprint).toBe(changed.to);
  expect(openStore({ path: dataFolder(given.folder).store, key: given.key })).toMatchObject({
    error: { code: 'store-key-wrong' },
  });
  expect(own(given.folder)).toEqual(['key-reference.json', 'login-desk.db']);
});

test('the earlier key is kept under its fingerprint for the backups that it opens, unless a person says otherwise', async () => {
  const given = await place();
  const first = valueIn(await change(given));
  expect(await findKeyByFingerprint(given, first.from)).toEqual(given.key);
  const second = valueIn(await change(given, { forgetEarlier: true }));
  expect(second.earlierKept).toBe(false);
  expect(await findKeyByFingerprint(given, first.from)).toEqual(given.key);
  expect(await findKeyByFingerprint(given, second.from)).toBeNull();
  expect((await contents(given)).fingerprint).toBe(second.to);
});

test('a key goes from the keychain into a file, to another file, and back', async () => {
  const given = await place();
  const oneFile = join(given.home, 'one.key');
  const otherFile = join(given.home, 'other.key');
  const first = valueIn(await change(given, { newKeyFile: oneFile }));
  expect(statSync(oneFile).mode & 0o777).toBe(0o600);
  expect((await contents(given)).fingerprint).toBe(first.to);
  const second = valueIn(await change(given, { newKeyFile: otherFile }));
  expect((await contents(given)).fingerprint).toBe(second.to);
  // The earlier file stays for its backups, and is found by its fingerprint.
  expect(fingerprintOf((await findKeyByFingerprint(given, first.to)) ?? Buffer.alloc(0))).toBe(first.to);
  const third = valueIn(await change(given));
  expect(readKeyReference(given.folder)).toMatchObject({ keyFile: null, fingerprint: third.to });
  expect((await contents(given)).fingerprint).toBe(third.to);
});

test('a store whose key was named for this run alone is changed too', async () => {
  const given = await place('first.key');
  const changed = valueIn(
    await change(
      { ...given, keyFile: join(given.home, 'first.key') },
      { newKeyFile: join(given.home, 'next.key') },
    ),
  );
  expect((await contents(given)).fingerprint).toBe(changed.to);
  expect(existsSync(join(given.home, 'first.key'))).toBe(true);
});

test('a file that exists is no place for a new key', async () => {
  const given = await place();
  const taken = join(given.home, 'taken');
  writeFileSync(taken, 'something');
  expect(await change(given, { newKeyFile: taken })).toMatchObject({ error: { code: 'target-in-use' } });
  expect(readFileSync(taken, 'utf8')).toBe('something');
  expect(await change(given, { newKeyFile: dataFolder(given.folder).store })).toMatchObject({
    error: { code: 'target-in-use' },
  });
});

test('while another program has the store open nothing is changed', async () => {
  const given = await place();
  const before = await contents(given);
  const { store } = valueIn(await openFolder(given));
  expect(await change(given)).toMatchObject({ error: { code: 'store-in-use' } });
  await setName(store, 'Back desk');
  store.close();
  expect(await contents(given)).toMatchObject({ name: 'Back desk', fingerprint: before.fingerprint });
  expect(own(given.folder)).toEqual(['key-reference.json', 'login-desk.db']);
});

test('no other program gets in while the key is changed, and nothing that it does is lost', async () => {
  const given = await place();
  const answers: unknown[] = [];
  const key = Buffer.from(given.key);
  valueIn(
    await change(given, {
      at: (step) => {
        if (step === 'verified') answers.push(openStore({ path: dataFolder(given.folder).store, key }));
      },
    }),
  );
  expect(answers).toMatchObject([{ ok: false, error: { code: 'store-busy' } }]);
});

test.each([
  ['a keychain that forgets', forgettingKeychain, 'keychain-forgets'],
  ['a locked keychain', lockedKeyring, 'keychain-locked'],
] as const)('%s leaves the key as it is', async (_name, keychain, code) => {
  const given = await place('desk.key');
  const before = await contents(given);
  expect(await change({ ...given, keychain: keychain() as FakeKeychain })).toMatchObject({ error: { code } });
  expect(await contents(given)).toEqual(before);
  expect(own(given.folder)).toEqual(['key-reference.json', 'login-desk.db']);
});

test('an entry that the chain refuses leaves the key as it is, and no copy and no key of it', async () => {
  const given = await place();
  const before = await contents(given);
  const newKeyFile = join(given.home, 'new.key');
  const refuse = async () => failures.storeReadOnly();
  expect(await change(given, { note: refuse, newKeyFile })).toMatchObject({
    error: { code: 'store-read-only' },
  });
  expect(await change(given, { note: refuse })).toMatchObject({ error: { code: 'store-read-only' } });
  expect(await contents(given)).toEqual(before);
  expect(existsSync(newKeyFile)).toBe(false);
  expect(
    [...given.keychain.entries.keys()].filter((name) => name !== keyEntry(before.fingerprint)),
  ).toHaveLength(1);
  expect(own(given.folder)).toEqual(['key-reference.json', 'login-desk.db']);
});

test('a copy that is not the same is thrown away', async () => {
  const given = await place();
  const before = await contents(given);
  const differs = async () => failures.copyDiffers('cases');
  expect(await change(given, { makeCopy: differs })).toMatchObject({ error: { code: 'copy-differs' } });
  expect(await contents(given)).toEqual(before);
});
