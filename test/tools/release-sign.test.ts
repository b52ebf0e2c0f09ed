import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readSignedFeed } from '../../main/updates/signed-feed.ts';
import { publicKeyOf, signFeeds } from '../../tools/release/sign-feeds.ts';
import { codeOf, valueIn } from '../support/answers.ts';
import { feedOf } from '../support/update-server.ts';

const tool = resolve(import.meta.dirname, '../../tools/release-sign.ts');

function folderWithFeeds(...names: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'login-desk-release-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of names) writeFileSync(join(folder, name), feedOf({ version: '1.2.0' }).feed);
  return folder;
}

const run = (env: Readonly<Record<string, string>>, ...words: readonly string[]) =>
  spawnSync(process.execPath, [tool, ...words], { env: { ...process.env, ...env }, encoding: 'utf8' });

test('Each feed of a release is signed, with the schemas that a team has to know; programs believe it under its own name alone', async () => {
  const folder = folderWithFeeds(
    'latest.yml',
    'latest-mac.yml',
    'latest-linux-arm64.yml',
    'beta-linux.yml',
    'other.yml',
  );
  const seed = randomBytes(32);
  const schemas = { schema: 510, oldestWorkable: 500 };
  const signed = await signFeeds(folder, seed, schemas);
  expect(signed).toEqual([
    'beta-linux.yml.sig',
    'latest-linux-arm64.yml.sig',
    'latest-mac.yml.sig',
    'latest.yml.sig',
  ]);
  const read = (name: string, of = name) =>
    readSignedFeed(of, {
      feed: readFileSync(join(folder, name)),
      signature: readFileSync(join(folder, `${name}.sig`), 'latin1'),
      publicKey: publicKeyOf(seed),
    });
  expect(valueIn(read('latest.yml'))).toMatchObject({ version: '1.2.0', ...schemas });
  expect(codeOf(read('beta-linux.yml', 'latest-linux.yml'))).toBe('update-signature-wrong');
  const before = readFileSync(join(folder, 'latest.yml'), 'utf8');
  await signFeeds(folder, seed, schemas);
  expect(readFileSync(join(folder, 'latest.yml'), 'utf8')).toBe(before);
});

test('Without the private key a sentence is printed and nothing is signed; another key than the built-in one is refused', () => {
  const folder = folderWithFeeds('latest.yml');
  const without = run({ LOGIN_DESK_UPDATE_KEY: '' }, folder);
  expect(without).toMatchObject({ status: 0, stdout: expect.stringContaining('nothing was signed') });
  const other = run({ LOGIN_DESK_UPDATE_KEY: 'ab'.repeat(32) }, folder);
  expect(other).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('not the key that programs check with'),
  });
  expect(other.stderr).not.toContain('abab');
  expect(run({ LOGIN_DESK_UPDATE_KEY: 'short' }, folder).status).toBe(1);
  expect(run({ LOGIN_DESK_UPDATE_KEY: 'ab'.repeat(32) }, folderWithFeeds()).stderr).toContain(
    'no feed to sign',
  );
  expect(readdirSync(folder)).toEqual(['latest.yml']);
});

test('A new pair leaves its private half in a file for its owner alone, and prints the public one', () => {
  const file = join(folderWithFeeds(), 'update.key');
  const said = execFileSync(process.execPath, [tool, '--new-key', file], { encoding: 'utf8' });
  const seed = readFileSync(file, 'utf8').trim();
  expect(said).toContain(publicKeyOf(Buffer.from(seed, 'hex')));
  expect(said).not.toContain(seed);
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(run({}, '--new-key', file).status).toBe(1);
  expect(readFileSync(file, 'utf8').trim()).toBe(seed);
});
