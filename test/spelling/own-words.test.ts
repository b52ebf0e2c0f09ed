import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { removeOldDrafts, resealDrafts } from '../../main/drafts/desk-drafts.ts';
import { draftsFolder, ownWordsFile } from '../../main/drafts/sealed-drafts.ts';
import { createOwnWords } from '../../main/spelling/own-words.ts';

const key = randomBytes(32);
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'login-desk-words-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const ownWords = (given: { readonly key?: Buffer; readonly readOnly?: boolean } = {}) =>
  createOwnWords({ folder, key, clock: () => 1, random: randomBytes, readOnly: false, ...given });

describe('Words of this computer', () => {
  test('are there at the next start, once each, and gone when they are removed', async () => {
    const first = ownWords();
    await Promise.all(['telehealth', 'clinc', 'telehealth'].map((word) => first.add(word)));
    expect(await first.all()).toEqual(['clinc', 'telehealth']);
    expect(await ownWords().all()).toEqual(['clinc', 'telehealth']);
    expect(await first.forget('clinc')).toEqual({ ok: true, value: { forgotten: true } });
    expect(await first.forget('clinc')).toEqual({ ok: true, value: { forgotten: false } });
    expect(await ownWords().all()).toEqual(['telehealth']);
    await first.forget('telehealth');
    expect(existsSync(ownWordsFile(folder))).toBe(false);
  });

  test('lie on the disk sealed, and a changed file or another key has none', async () => {
    await ownWords().add('zaphodish');
    const [name = ''] = readdirSync(draftsFolder(folder));
    expect(readFileSync(join(draftsFolder(folder), name)).includes('zaphodish')).toBe(false);
    expect(await ownWords({ key: randomBytes(32) }).all()).toEqual([]);
    writeFileSync(ownWordsFile(folder), 'nothing of the kind');
    expect(await ownWords().all()).toEqual([]);
  });

  test('get no older as drafts do, and are sealed anew with the store’s next key', async () => {
    await ownWords().add('zaphodish');
    utimesSync(ownWordsFile(folder), new Date(0), new Date(0));
    await removeOldDrafts(folder, Date.UTC(2026, 10, 26));
    expect(await ownWords().all()).toEqual(['zaphodish']);
    const to = randomBytes(32);
    await resealDrafts(folder, { from: key, to }, randomBytes);
    expect(await ownWords({ key: to }).all()).toEqual(['zaphodish']);
  });

  test('stay as they are where nothing can be written', async () => {
    expect(await ownWords({ readOnly: true }).add('clinc')).toMatchObject({
      error: { code: 'store-read-only' },
    });
    // A file stands where the folder would be.
    writeFileSync(draftsFolder(folder), '');
    const words = ownWords();
    expect(await words.add('clinc')).toMatchObject({ ok: false });
    expect(await words.all()).toEqual([]);
  });
});
