import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openKeyed } from '../../main/store/keyed-database.ts';
import type { AuditVerification } from '../../preload/contract/audit.ts';
import type { ExportResult } from '../../preload/contract/transfer.ts';
import { type CommandLine, commandLine, runHere } from '../support/command-line.ts';
import { patience } from './command-line-world.ts';

const otherKey = 'ab'.repeat(32);

async function exportOf(line: CommandLine) {
  const out = join(line.folder, '../cases.csv');
  const ran = await line.run('export', 'cases', '--format', 'csv', '--out', out);
  return { ...(ran.json as ExportResult), out };
}

/** A store with a case, and an export of it. */
async function exported() {
  const line = commandLine();
  expect((await line.run('init')).status).toBe(0);
  await line.run('cases', 'open', '--channel', 'phone', '--caller', 'Mary');
  const { out, ...result } = await exportOf(line);
  const key = (await line.run('audit', 'public-key')).json as { publicKey: string; fingerprint: string };
  return { line, out, result, key };
}

/** The same command with lines for people instead of JSON. */
const inWords = (line: CommandLine, ...words: readonly string[]) =>
  runHere(['--data', line.folder, '--key-file', line.keyFile, '--operator', 'Sam', ...words]);

test('an export prints the fingerprint of the key that signed it, the one that audit public-key prints', {
  timeout: patience,
}, async () => {
  const { line, result, key } = await exported();
  expect(key.publicKey).toMatch(/^[0-9a-f]{64}$/);
  expect(result.signer).toBe(key.fingerprint);
  const shown = await inWords(line, 'audit', 'public-key');
  expect(shown.out.trim().split('\n')).toEqual([key.publicKey, `Fingerprint: ${key.fingerprint}`]);
  for (const words of [
    ['export', 'cases', '--format', 'csv'],
    ['export', 'audit', '--format', 'jsonl'],
  ]) {
    const { out } = await inWords(line, ...words, '--out', line.file(`${words[1]}.out`, ''));
    expect(out.trim().split('\n').at(-1)).toBe(`signed with the key: ${key.fingerprint}`);
  }
});

test('audit verify --alone says by the manifest whether a file is the one that was exported, and who signed it', {
  timeout: patience,
}, async () => {
  const { line, out, result, key } = await exported();
  const verify = async (...words: readonly string[]) => {
    // Nothing of the store is named, as on another computer.
    const ran = await runHere(['--json', 'audit', 'verify', '--alone', result.manifest, ...words]);
    return { status: ran.status, found: ran.json as AuditVerification };
  };
  expect(await verify()).toMatchObject({
    status: 0,
    found: { ok: true, signer: { fingerprint: key.fingerprint, known: null } },
  });
  expect(await verify('--public-key', key.publicKey)).toMatchObject({
    status: 0,
    found: { ok: true, signer: { known: true } },
  });
  const printed = line.file('signer.txt', (await inWords(line, 'audit', 'public-key')).out);
  expect((await verify('--public-key', printed)).status).toBe(0);
  expect(await verify('--public-key', otherKey)).toMatchObject({
    status: 1,
    found: { ok: false, problems: [{ code: 'signer-unknown' }], signer: { known: false } },
  });
  appendFileSync(out, 'one more line\r\n');
  expect(await verify()).toMatchObject({
    status: 1,
    found: { ok: false, problems: [{ code: 'file-changed' }] },
  });
  const words = await runHere(['audit', 'verify', '--alone', result.manifest]);
  expect(words.out).toContain('can’t be trusted');
  expect(words.out).toContain(`Signed with the key ${key.fingerprint}.`);
});

test('a key that is none is refused before anything is checked', { timeout: patience }, async () => {
  const { line, result } = await exported();
  const ran = await line.run('audit', 'verify', '--alone', result.manifest, '--public-key', 'abc');
  expect(ran.status).not.toBe(0);
  expect(ran.err).toContain('64 hexadecimal digits');
});

test('audit verify --head holds the chain against heads that were kept: one that knows more, one of another store', {
  timeout: patience,
}, async () => {
  const { line, result } = await exported();
  const verify = async (...words: readonly string[]) =>
    (await line.run('audit', 'verify', ...words)).json as AuditVerification;
  expect(await verify('--head', result.manifest)).toMatchObject({ ok: true });
  const other = await exported();
  const foreign = await verify('--head', result.manifest, other.result.manifest);
  expect(foreign.problems?.map(({ code }) => code)).toEqual(['signer-unknown']);
  // Who knows the other key still can't pass its head off as one of this store.
  const known = await verify('--head', other.result.manifest, '--public-key', other.key.publicKey);
  expect(known.problems?.map(({ code }) => code)).toEqual(['other-store']);
  const unreadable = await verify('--head', line.file('head.json', '{}'));
  expect(unreadable).toMatchObject({ ok: false, problems: [{ code: 'head-unreadable' }] });

  const database = openKeyed({
    path: join(line.folder, 'login-desk.db'),
    key: Buffer.from(readFileSync(line.keyFile, 'utf8'), 'hex'),
  });
  database.exec('DELETE FROM audit WHERE sequence > 2; DELETE FROM signed_heads');
  database.close();
  const cut = await line.run('audit', 'verify', '--head', result.manifest);
  expect(cut.status).toBe(1);
  expect((cut.json as AuditVerification).problems?.map(({ code }) => code)).toContain('chain-cut');
});

test('audit remove-old removes what is older than the setting says, and the chain still fits', {
  timeout: patience,
}, async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2018, 0, 2) });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const line = commandLine();
  await line.run('init');
  await line.run('cases', 'open', '--channel', 'phone', '--caller', 'Mary');
  expect((await inWords(line, 'audit', 'remove-old')).out.trim()).toBe('No entry is old enough.');
  const { entries } = (await line.run('audit', 'verify')).json as AuditVerification;
  vi.useRealTimers();
  const { manifest } = await exportOf(line);
  expect((await line.run('audit', 'remove-old')).json).toEqual({ removed: entries });
  const note = expect.stringContaining('removed by retention');
  expect((await line.run('audit', 'verify')).json).toMatchObject({
    ok: true,
    notes: expect.arrayContaining([note]),
  });
  expect((await line.run('audit', 'verify', manifest)).json).toMatchObject({ ok: true });
});
