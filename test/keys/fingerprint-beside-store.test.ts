import { randomBytes } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { dataFolder } from '../../main/folder/data-folder.ts';
import { readKeyReference, referenceFile } from '../../main/folder/key-reference.ts';
import { findKeyByFingerprint, keyEntry } from '../../main/keys/find-key.ts';
import { fingerprintOf } from '../../main/store/fingerprint.ts';
import { createFolder, openFolder, type StoreLocation } from '../../main/whole-store/open-store.ts';
import { valueIn } from '../support/answers.ts';
import { type FakeKeychain, workingKeychain } from '../support/file-keychain.ts';
import { lockedKeyring, refusingKeychain } from '../support/keychains.ts';

interface Place extends StoreLocation {
  readonly keychain: FakeKeychain;
  readonly key: Buffer;
}

/** A folder with a closed store whose key is in a keychain. */
async function storeInKeychain(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'login-desk-keys-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const location = { folder, keyFile: null, keychain: workingKeychain() };
  const { store, key } = valueIn(await createFolder(location, randomBytes));
  store.close();
  return { ...location, key };
}

const codeOf = async (location: StoreLocation): Promise<string> => {
  const opened = await openFolder(location);
  if (opened.ok) opened.value.store.close();
  return opened.ok ? 'opened' : opened.error.code;
};

const breakFirstPage = (folder: string): void => {
  const file = openSync(dataFolder(folder).store, 'r+');
  writeSync(file, randomBytes(200), 0, 200, 1000);
  closeSync(file);
};

test('a new store has its key’s fingerprint beside it, and nothing of the key', async () => {
  const { folder, key } = await storeInKeychain();
  expect(readKeyReference(folder)?.fingerprint).toBe(fingerprintOf(key));
  expect(readFileSync(referenceFile(folder), 'utf8')).not.toContain(key.toString('hex').slice(0, 8));
});

test('a store of before gets its fingerprint at its first opening', async () => {
  const place = await storeInKeychain();
  const { storeId } = readKeyReference(place.folder) ?? { storeId: '' };
  writeFileSync(referenceFile(place.folder), JSON.stringify({ storeId, keyFile: null }));
  expect(await codeOf(place)).toBe('opened');
  expect(readKeyReference(place.folder)).toMatchObject({ storeId, fingerprint: fingerprintOf(place.key) });
});

test('the wrong key is called wrong, and the right key with a broken first page is called damage', async () => {
  const place = await storeInKeychain();
  const wrong = join(place.folder, 'wrong.key');
  const right = join(place.folder, 'right.key');
  writeFileSync(wrong, randomBytes(32).toString('hex'), { mode: 0o600 });
  writeFileSync(right, place.key.toString('hex'), { mode: 0o600 });
  expect(await codeOf({ ...place, keyFile: wrong })).toBe('store-key-wrong');
  expect(await codeOf({ ...place, keyFile: right })).toBe('opened');
  breakFirstPage(place.folder);
  expect(await codeOf({ ...place, keyFile: wrong })).toBe('store-key-wrong');
  expect(await codeOf({ ...place, keyFile: right })).toBe('store-damaged');
  expect(await codeOf(place)).toBe('store-damaged');
});

test.each([
  ['missing', (path: string) => rmSync(path)],
  ['torn', (path: string) => writeFileSync(path, readFileSync(path).subarray(0, 40))],
  ['empty', (path: string) => writeFileSync(path, '')],
  [
    'another store’s',
    (path: string) =>
      writeFileSync(
        path,
        JSON.stringify({ storeId: 'another', keyFile: null, fingerprint: 'AAAA-AAAA-AAAA-AAAA' }),
      ),
  ],
] as const)('a reference that is %s is no obstacle with the right key', async (_name, spoil) => {
  const place = await storeInKeychain();
  const keyFile = join(place.folder, 'right.key');
  writeFileSync(keyFile, place.key.toString('hex'), { mode: 0o600 });
  spoil(referenceFile(place.folder));
  expect(await codeOf({ ...place, keyFile })).toBe('opened');
  spoil(referenceFile(place.folder));
  // The keychain still has it under the name that was lost.
  expect(await codeOf(place)).toBe('opened');
  expect(readKeyReference(place.folder)?.fingerprint).toBe(fingerprintOf(place.key));
  expect(await codeOf(place)).toBe('opened');
});

test('a keychain with another key, without one, locked or missing: each is said as what it is', async () => {
  const place = await storeInKeychain();
  const [entry = ''] = place.keychain.entries.keys();
  const said = async (keychain: StoreLocation['keychain']) => {
    const opened = await openFolder({ ...place, keychain });
    return opened.ok ? 'opened' : opened.error;
  };
  const other = await said(workingKeychain(new Map([[entry, randomBytes(32).toString('hex')]])));
  const noKey = await said(workingKeychain(new Map([[entry, 'no key at all']])));
  expect(other).toMatchObject({ code: 'store-key-wrong', message: expect.stringContaining('keychain') });
  expect(noKey).toEqual(other);
  expect(await said(workingKeychain())).toMatchObject({ code: 'store-key-missing' });
  expect(await said(lockedKeyring())).toMatchObject({ code: 'keychain-locked' });
  expect(await said(refusingKeychain('User canceled the operation.'))).toMatchObject({
    code: 'keychain-denied',
  });
  expect(await said(refusingKeychain('Cannot autolaunch D-Bus without X11 $DISPLAY'))).toMatchObject({
    code: 'keychain-missing',
  });
});

test('a key is found by the fingerprint that a backup names', async () => {
  const place = await storeInKeychain();
  const earlier = randomBytes(32);
  place.keychain.entries.set(keyEntry(fingerprintOf(earlier)), earlier.toString('hex'));
  expect(await findKeyByFingerprint(place, fingerprintOf(place.key))).toEqual(place.key);
  expect(await findKeyByFingerprint(place, fingerprintOf(earlier))).toEqual(earlier);
  expect(await findKeyByFingerprint(place, fingerprintOf(randomBytes(32)))).toBeNull();
});
