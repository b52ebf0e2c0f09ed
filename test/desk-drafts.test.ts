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
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDeskDrafts, removeOldDrafts, resealDrafts } from '../main/drafts/desk-drafts.ts';
import { draftsFile, draftsFolder } from '../main/drafts/sealed-drafts.ts';

const key = randomBytes(32);
const day = 24 * 3_600_000;
let folder: string;
let now: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'login-desk-drafts-'));
  now = Date.UTC(2026, 10, 26, 9);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const drafts = (given: { readonly key?: Buffer; readonly readOnly?: boolean } = {}) =>
  createDeskDrafts({ folder, key, clock: () => now, random: randomBytes, readOnly: false, ...given });
const typed = (name: string, text: string) => ({ name, json: JSON.stringify({ text }) });

describe('drafts of a desk', () => {
  it('are there at the next start, for their operator and nobody else', async () => {
    const first = drafts();
    expect(await first.keep('sam', [typed('draft:note', 'never came'), typed('draft:tag', 'slow')])).toEqual({
      ok: true,
      value: { kept: true },
    });
    await first.keep('sam', [{ name: 'draft:tag', json: null }]);
    expect(await drafts().of('sam')).toEqual({ 'draft:note': '{"text":"never came"}' });
    expect(await drafts().of('kim')).toEqual({});
    // Nor under the other one's name.
    writeFileSync(draftsFile(folder, 'kim'), readFileSync(draftsFile(folder, 'sam')));
    expect(await drafts().of('kim')).toEqual({});
  });

  it('lie on the disk sealed: neither what was typed nor by whom can be read there', async () => {
    await drafts().keep('sam-the-operator', [typed('draft:note', 'Mary Lee never got it')]);
    const [name = ''] = readdirSync(draftsFolder(folder));
    const bytes = readFileSync(join(draftsFolder(folder), name));
    for (const hidden of ['Mary', 'draft:note', 'sam'])
      expect(bytes.includes(hidden) || name.includes(hidden), hidden).toBe(false);
  });

  it.each([
    ['another key', () => ({ key: randomBytes(32) })],
    [
      'a changed byte',
      () => {
        const file = draftsFile(folder, 'sam');
        const bytes = readFileSync(file);
        bytes.writeUInt8(bytes.readUInt8(40) ^ 1, 40);
        writeFileSync(file, bytes);
        return {};
      },
    ],
    [
      'half a file',
      () => {
        writeFileSync(draftsFile(folder, 'sam'), readFileSync(draftsFile(folder, 'sam')).subarray(0, 20));
        return {};
      },
    ],
  ])('that can’t be read are gone, and others can be kept: %s', async (_what, spoil) => {
    await drafts().keep('sam', [typed('draft:note', 'a')]);
    const given = spoil();
    expect(await drafts(given).of('sam')).toEqual({});
    await drafts(given).keep('sam', [typed('draft:note', 'b')]);
    expect(await drafts(given).of('sam')).toEqual({ 'draft:note': '{"text":"b"}' });
  });

  it('end once they were sent, and after a week', async () => {
    await drafts().keep('sam', [typed('draft:old', 'a')]);
    now += 4 * day;
    await drafts().keep('sam', [typed('draft:new', 'b')]);
    now += 4 * day;
    expect(await drafts().of('sam')).toEqual({ 'draft:new': '{"text":"b"}' });
    await drafts().keep('sam', [{ name: 'draft:new', json: null }]);
    expect(existsSync(draftsFile(folder, 'sam'))).toBe(false);
  });

  it('of who does not come back are removed', async () => {
    await drafts().keep('sam', [typed('draft:old', 'a')]);
    await drafts().keep('kim', [typed('draft:new', 'b')]);
    const written = (now - 8 * day) / 1000;
    utimesSync(draftsFile(folder, 'sam'), written, written);
    await removeOldDrafts(folder, now);
    expect(existsSync(draftsFile(folder, 'sam'))).toBe(false);
    expect(existsSync(draftsFile(folder, 'kim'))).toBe(true);
  });

  it('are written in the order in which they were typed, however quickly', async () => {
    const desk = drafts();
    await Promise.all(
      Array.from({ length: 30 }, (_none, at) => desk.keep('sam', [typed('draft:note', `${at}`)])),
    );
    await desk.settled();
    expect(await drafts().of('sam')).toEqual({ 'draft:note': '{"text":"29"}' });
    expect(readdirSync(draftsFolder(folder)).filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  it('stay within bounds: the oldest go first', async () => {
    const desk = drafts();
    for (let at = 0; at < 4; at += 1)
      await desk.keep(
        'sam',
        Array.from({ length: 150 }, (_none, place) => typed(`draft:${at}-${place}`, 'x')),
      );
    const kept = Object.keys(await drafts().of('sam'));
    expect(kept).toHaveLength(500);
    expect(kept).toContain('draft:3-149');
    expect(kept).not.toContain('draft:0-0');
  });

  it('are sealed with the key that the store gets', async () => {
    await drafts().keep('sam', [typed('draft:note', 'a')]);
    const to = randomBytes(32);
    await resealDrafts(folder, { from: key, to }, randomBytes);
    expect(await drafts().of('sam')).toEqual({});
    expect(await drafts({ key: to }).of('sam')).toEqual({ 'draft:note': '{"text":"a"}' });
  });

  it('are refused with a reason where nothing can be written', async () => {
    expect(await drafts({ readOnly: true }).keep('sam', [typed('draft:note', 'a')])).toMatchObject({
      ok: false,
      error: { code: 'store-read-only' },
    });
    writeFileSync(draftsFolder(folder), 'in the way');
    expect(await drafts().keep('sam', [typed('draft:note', 'a')])).toMatchObject({
      ok: false,
      error: { code: 'store-not-writable' },
    });
  });
});
