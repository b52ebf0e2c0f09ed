import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { recoveryKeyOf } from '../../main/store/recovery-key.ts';
import { sql } from '../../main/store/sql.ts';
import { openStore } from '../../main/store/store.ts';
import { valueIn } from '../support/answers.ts';
import { type CommandLine, commandLine, runHere } from '../support/command-line.ts';
import { hasSecretService, secretSession } from '../support/keychains.ts';

const keyOf = ({ keyFile }: CommandLine): Buffer => Buffer.from(readFileSync(keyFile, 'utf8').trim(), 'hex');
const codeOf = (result: { readonly json: never }): string =>
  (result.json as { error: { code: string } }).error.code;

async function made(): Promise<CommandLine> {
  const line = commandLine();
  expect((await line.run('init')).status).toBe(0);
  return line;
}

/** What the audit chain has of recovery keys. */
function entriesOf(line: CommandLine): readonly unknown[] {
  const store = valueIn(openStore({ path: join(line.folder, 'login-desk.db'), key: keyOf(line) }));
  const entries = store.read.all<{ body: string }>(
    sql`SELECT body FROM audit WHERE body LIKE '%audit.recovery-key-%' ORDER BY sequence`,
  );
  store.close();
  return entries.map(({ body }) => (JSON.parse(body) as { input: unknown }).input);
}

/** Everything that a run said. */
const said = ({ out, err }: { readonly out: string; readonly err: string }): string => out + err;

test('key recovery writes a file for its owner alone, says nothing of the key, and is in the chain', async () => {
  const line = await made();
  const out = join(line.folder, '..', 'recovery.txt');
  const written = await line.run('key', 'recovery', '--out', out);
  const groups = recoveryKeyOf(keyOf(line));
  expect(written.json).toEqual({ path: resolve(out), fingerprint: expect.any(String) });
  expect(statSync(out).mode & 0o777).toBe(0o600);
  for (const group of groups) {
    expect(readFileSync(out, 'utf8')).toContain(group);
    expect(said(written)).not.toContain(group);
  }
  expect(entriesOf(line)).toEqual([
    expect.objectContaining({ how: 'saved', fingerprint: expect.any(String) }),
  ]);
  const again = await line.run('key', 'recovery', '--out', out);
  expect(codeOf(again)).toBe('target-in-use');
  expect(codeOf(await line.run('key', 'recovery', '--out', join(line.folder, 'login-desk.db')))).toBe(
    'target-in-use',
  );
  expect(codeOf(await line.run('key', 'recovery', '--out', line.keyFile))).toBe('target-in-use');
  expect((await line.run('key', 'recovery')).status).toBe(2);
});

test('key check reads a recovery key back, names the group with a mistake, and key status says when', async () => {
  const line = await made();
  const groups = recoveryKeyOf(keyOf(line));
  expect((await line.run('key', 'status')).json).toMatchObject({
    keyFile: line.keyFile,
    recoveryWrittenAt: null,
    recoveryCheckedAt: null,
    warnings: [],
  });
  const out = join(line.folder, '..', 'recovery.txt');
  await line.run('key', 'recovery', '--out', out);
  const wrong = await line.runWith(groups.with(3, 'AAAAA').join(' '), 'key', 'check');
  expect(wrong.json).toMatchObject({ error: { code: 'recovery-key-invalid', groups: [4] } });
  expect((wrong.json as { error: { message: string } }).error.message).toContain('Group 4');
  const other = await line.runWith(recoveryKeyOf(randomBytes(32)).join('-'), 'key', 'check');
  expect(codeOf(other)).toBe('recovery-key-other');
  // The saved file as it is, and the bare groups.
  expect((await line.runWith(readFileSync(out, 'utf8'), 'key', 'check')).status).toBe(0);
  expect((await line.runWith(groups.join('').toLowerCase(), 'key', 'check')).status).toBe(0);
  expect((await line.run('key', 'status')).json).toMatchObject({
    recoveryWrittenAt: expect.any(Number),
    recoveryCheckedAt: expect.any(Number),
  });
});

test('a store whose key file is lost opens with its recovery key, typed, and keeps the key in a new file', async () => {
  const line = await made();
  await line.run('settings', 'set', 'desk.name', '"Front desk"');
  const groups = recoveryKeyOf(keyOf(line)).join('-');
  rmSync(line.keyFile);
  const store = readFileSync(join(line.folder, 'login-desk.db'));
  expect(codeOf(await line.run('settings', 'get', 'desk.name'))).toBe('key-file-missing');
  const plain = (input: string, ...words: string[]) =>
    runHere(['--data', line.folder, '--operator', 'Sam', '--json', ...words], input);
  const newFile = join(line.folder, '..', 'found.key');
  const foreign = await plain(
    recoveryKeyOf(randomBytes(32)).join('-'),
    'key',
    'recover',
    '--key-file',
    newFile,
  );
  expect(foreign.json).toMatchObject({
    error: { code: 'recovery-key-other', storeFingerprint: expect.any(String) },
  });
  expect(codeOf(await plain('nonsense', 'key', 'recover', '--key-file', newFile))).toBe(
    'recovery-key-invalid',
  );
  expect(
    codeOf(await plain(groups, 'key', 'recover', '--key-file', join(line.folder, 'login-desk.db'))),
  ).toBe('target-in-use');
  expect(existsSync(newFile)).toBe(false);
  expect(readFileSync(join(line.folder, 'login-desk.db')).equals(store)).toBe(true);

  const recovered = await plain(groups, 'key', 'recover', '--key-file', newFile);
  expect(recovered.json).toMatchObject({ keyFile: newFile });
  expect(said(recovered)).not.toContain(groups.slice(0, 5));
  expect(statSync(newFile).mode & 0o777).toBe(0o600);
  expect((await plain('', 'settings', 'get', 'desk.name')).json).toBe('Front desk');
});

test('key change gives the store a new key in a new file; the old file opens it no more', async () => {
  const line = await made();
  const newFile = join(line.folder, '..', 'new.key');
  const changed = await line.run('key', 'change', '--new-key-file', newFile);
  expect(changed.json).toMatchObject({ keyFile: newFile, earlierKept: true });
  expect(said(changed)).not.toContain(readFileSync(newFile, 'utf8').trim());
  const old = await line.run('cases', 'list');
  expect(codeOf(old)).toBe('store-key-wrong');
  const after = await runHere(['--data', line.folder, '--operator', 'Sam', '--json', 'audit', 'verify']);
  expect(after.json).toMatchObject({ ok: true });
  const { from, to } = changed.json as { from: string; to: string };
  expect((await runHere(['--data', line.folder, '--json', 'key', 'status'])).json).toMatchObject({
    fingerprint: to,
  });
  expect(from).not.toBe(to);
});

test.skipIf(process.platform === 'win32')(
  'a key file that others can read is warned of at each start, with the command that mends it',
  async () => {
    const line = await made();
    expect((await line.run('cases', 'list')).err).toBe('');
    chmodSync(line.keyFile, 0o644);
    for (const words of [
      ['cases', 'list'],
      ['key', 'status'],
    ]) {
      const { status, err } = await line.run(...words);
      expect(status).toBe(0);
      expect(err).toContain(`Other users of this computer can read the key file ${line.keyFile}.`);
      expect(err).toContain(`chmod 600 ${line.keyFile}`);
    }
    expect((await line.run('key', 'status')).json).toMatchObject({ warnings: [{ risk: 'others-can-read' }] });
  },
);

const program = resolve(import.meta.dirname, '../../out/main/cli.js');

test.runIf(hasSecretService())(
  'with a real keychain: made, changed, locked, lost, and recovered',
  { timeout: 120_000 },
  async () => {
    const line = commandLine();
    const session = secretSession();
    const run = async (
      state: Parameters<typeof session.run>[0],
      words: string,
      input = '',
    ): Promise<unknown> => {
      const typed = line.file('typed.txt', input);
      const command = `"$0" "${program}" --data "${line.folder}" --operator Sam --json ${words} < "${typed}"`;
      const { out } = await session.run(state, ['bash', '-c', command, process.execPath]);
      // The service says things of its own before.
      return JSON.parse(out.slice(out.search(/^[{["]/m))) as unknown;
    };
    expect(await run('none', 'init')).toMatchObject({ error: { code: 'keychain-missing' } });
    expect(await run('unlocked', 'init')).toMatchObject({ encrypted: true });
    const paper = join(line.folder, '..', 'paper.txt');
    await run('unlocked', `key recovery --out "${paper}"`);
    const first = readFileSync(paper, 'utf8');
    const changed = await run('unlocked', 'key change');
    expect(changed).toMatchObject({ keyFile: null, earlierKept: true });
    expect(await run('unlocked', 'key status')).toMatchObject({
      fingerprint: (changed as { to: string }).to,
      recoveryWanted: true,
    });
    expect(await run('locked', 'key status')).toMatchObject({ error: { code: 'keychain-locked' } });
    expect(await run('none', 'key status')).toMatchObject({ error: { code: 'keychain-missing' } });

    rmSync(paper);
    await run('unlocked', `key recovery --out "${paper}"`);
    // Another user's keychain, or one that was made again, has no key for this store.
    renameSync(join(session.home, 'data', 'keyrings'), join(session.home, 'lost'));
    expect(await run('unlocked', 'key status')).toMatchObject({ error: { code: 'store-key-missing' } });
    expect(await run('unlocked', 'key recover', first)).toMatchObject({
      error: { code: 'recovery-key-other' },
    });
    expect(await run('unlocked', 'key recover', readFileSync(paper, 'utf8'))).toMatchObject({
      keyFile: null,
    });
    expect(await run('unlocked', 'key check', readFileSync(paper, 'utf8'))).toMatchObject({
      fingerprint: (changed as { to: string }).to,
    });
  },
);
