import { chmodSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readKeyFile } from '../../main/store/key.ts';
import { sql } from '../../main/store/sql.ts';
import { openStore } from '../../main/store/store.ts';
import { valueIn } from '../support/answers.ts';
import { type CommandLine, commandLine, runHere } from '../support/command-line.ts';
import { explained } from '../support/store.ts';
import { patience } from './command-line-world.ts';

const password = 'seven quiet lighthouses';
const own = (line: CommandLine) => ['--data', line.folder, '--key-file', line.keyFile, '--json'];
const as = (line: CommandLine, options: readonly string[], words: readonly string[], input = '') =>
  runHere([...own(line), ...options, ...words], input);
const opening = ['cases', 'open', '--channel', 'phone', '--caller', 'Mary'];
const storeOf = (line: CommandLine) =>
  valueIn(openStore({ path: join(line.folder, 'login-desk.db'), key: valueIn(readKeyFile(line.keyFile)) }));

test('a name alone is no one: it takes a password, a key file, or the computer’s user', {
  timeout: patience,
}, async () => {
  const line = commandLine();
  await line.run('init');
  expect((await line.run('operators', 'list')).json).toMatchObject([
    { name: 'Sam', role: 'lead', signIn: 'system-user', systemUser: userInfo().username },
  ]);
  const added = await line.runWith(`${password}\n`, 'operators', 'add', 'Kim', '--role', 'agent');
  expect(added.json).toMatchObject({ name: 'Kim', role: 'agent', hasPassword: true });
  const refused = await as(line, ['--operator', 'Kim'], opening);
  expect([refused.status, refused.json]).toMatchObject([1, { error: { code: 'operator-sign-in-needed' } }]);
  for (const name of ['Lee', 'portal', 'Login Desk'])
    expect((await as(line, ['--operator', name], opening)).json).toMatchObject({
      error: { code: 'operator-sign-in-needed' },
    });
  const wrong = await as(line, ['--operator', 'Kim', '--password-stdin'], opening, 'not it\n');
  expect(wrong.json).toMatchObject({ error: { code: 'sign-in-failed' } });
  const opened = await as(line, ['--operator', 'Kim', '--password-stdin'], opening, `${password}\n`);
  const { number } = opened.json as { number: string };
  expect((await line.run('cases', 'show', number)).json).toMatchObject({ operator: 'Kim' });
  // What is behind the password is the command's own input.
  const note = ['act', 'cases.note', '--input', '-'];
  const input = `${password}\n${JSON.stringify({ number, text: 'called back' })}`;
  expect((await as(line, ['--operator', 'Kim', '--password-stdin'], note, input)).status).toBe(0);
  // Without a name it is the computer's user, who is Sam.
  const { number: next } = (await as(line, [], opening)).json as { number: string };
  expect((await line.run('cases', 'show', next)).json).toMatchObject({ operator: 'Sam' });
  const store = storeOf(line);
  const chain = JSON.stringify(store.read.all(sql`SELECT body FROM audit`));
  store.close();
  expect(chain).toContain('audit.sign-in-failed');
  expect(chain).not.toMatch(/lighthouses|not it/);
});

test('a key file does what its role may, until it is revoked', { timeout: patience }, async () => {
  const line = commandLine();
  await line.run('init');
  await line.run('operators', 'add', 'Nightly', '--role', 'agent', '--key-only');
  const out = join(line.folder, '..', 'nightly.key');
  const made = await line.run(
    'operators',
    'make-key',
    'Nightly',
    '--out',
    out,
    '--label',
    'Export',
    '--role',
    'auditor',
  );
  const { id } = made.json as { id: string };
  if (process.platform !== 'win32') expect(statSync(out).mode & 0o777).toBe(0o600);
  const key = ['--sign-in-key', out];
  const listed = await as(line, key, ['cases', 'list']);
  expect([listed.status, listed.err]).toEqual([0, '']);
  if (process.platform !== 'win32') {
    chmodSync(out, 0o644);
    const warned = await as(line, key, ['cases', 'list']);
    expect(warned.status).toBe(0);
    expect(warned.err).toContain(`Other users of this computer can read the key file ${out}.`);
    expect(warned.err).toContain(`chmod 600 ${out}`);
    chmodSync(out, 0o600);
  }
  for (const words of [
    opening,
    ['outbox', 'send'],
    ['portal', 'serve', '--port', '0'],
    ['mail', 'test', 'a@b.example'],
    ['mail', 'make-key'],
    ['settings', 'set', 'desk.name', 'Elm'],
    ['import', 'people', out],
    ['operators', 'add', 'Eve', '--role', 'lead', '--key-only'],
    ['key', 'change'],
  ])
    expect([words, (await as(line, key, words)).json]).toMatchObject([
      words,
      { error: { code: 'auditor-changes-nothing' } },
    ]);
  expect((await as(line, [...key, '--operator', 'Sam'], ['cases', 'list'])).json).toMatchObject({
    error: { code: 'operator-sign-in-needed' },
  });
  expect((await line.run('operators', 'revoke-key', id)).status).toBe(0);
  expect((await as(line, key, ['cases', 'list'])).json).toMatchObject({
    error: { code: 'sign-in-key-unknown' },
  });
});

test('a second lead approves by their key file', { timeout: patience }, async () => {
  const line = commandLine();
  await line.run('init');
  await line.runWith(`${password}\n`, 'operators', 'add', 'Lee', '--role', 'lead');
  await line.runWith(`${password}\n`, 'operators', 'set-password');
  const out = join(line.folder, '..', 'lee.key');
  await line.run('operators', 'make-key', 'Lee', '--out', out, '--label', 'Approving', '--role', 'lead');
  expect((await line.run('settings', 'set', 'approval.settings', 'true')).status).toBe(0);
  const rename = ['settings', 'set', 'desk.name', 'Elm'];
  expect((await line.run(...rename)).json).toMatchObject({ error: { code: 'approval-needed' } });
  expect((await line.run(...rename, '--approved-by', 'Lee', '--approval-key', out)).status).toBe(0);
  expect((await line.run(...rename, '--approved-by', 'Sam', '--approval-key', out)).json).toMatchObject({
    error: { code: 'approval-wrong' },
  });
});

test('a store of before gets its operators from the leads it named and who opens it', {
  timeout: patience,
}, async () => {
  const line = commandLine();
  await line.run('init');
  const before = explained(storeOf(line));
  await before.write((transaction) => {
    for (const table of ['operator_names', 'operator_keys', 'operators'])
      transaction.run({ text: `DELETE FROM ${table}`, values: [] });
    transaction.run(sql`INSERT INTO settings (key, value) VALUES ('desk.leads', '["Ann", "Bo"]')`);
    transaction.run(sql`DELETE FROM settings WHERE key = 'operators.systemUser'`);
    return { keep: true, value: null };
  });
  before.close();
  const found = (await as(line, [], ['operators', 'list'])).json as { name: string; role: string }[];
  expect(found.map(({ name, role }) => [name, role])).toEqual(
    [
      ['Ann', 'lead'],
      ['Bo', 'lead'],
      [userInfo().username, 'agent'],
    ].sort(),
  );
  const after = storeOf(line);
  expect(after.read.all(sql`SELECT value FROM settings WHERE key = 'desk.leads'`)).toEqual([]);
  expect(JSON.stringify(after.read.all(sql`SELECT body FROM audit`))).toContain('operators.taken-over');
  after.close();
});
