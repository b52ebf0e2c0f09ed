import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandLine, runHere } from '../support/command-line.ts';
import { filledCommandLine, patience } from './command-line-world.ts';

test('init makes an encrypted store once', { timeout: patience }, async () => {
  const line = commandLine();
  const made = await line.run('init');
  expect(made.json).toEqual({
    store: join(line.folder, 'login-desk.db'),
    schema: expect.any(Number),
    encrypted: true,
  });
  const again = await line.run('init');
  expect(again.status).toBe(1);
  expect(again.json).toMatchObject({
    error: { code: 'store-exists', message: expect.stringMatching(/\w+\./) },
  });
});

test('a store with another key, without its key, or missing is refused and stays as it is', {
  timeout: patience,
}, async () => {
  const line = commandLine();
  expect((await line.run('lookup', 'x')).json).toMatchObject({ error: { code: 'store-missing' } });
  expect(existsSync(line.folder)).toBe(false);
  await line.run('init');
  const before = createHash('sha256')
    .update(readFileSync(join(line.folder, 'login-desk.db')))
    .digest('hex');
  const other = line.file('other.key', randomBytes(32).toString('hex'));
  const refusals = [
    [other, 'store-key-wrong'],
    [line.file('short.key', 'abc'), 'key-file-invalid'],
    [join(line.folder, 'nowhere.key'), 'key-file-missing'],
  ] as const;
  for (const [keyFile, code] of refusals) {
    const answer = await runHere(['--data', line.folder, '--key-file', keyFile, '--json', 'lookup', 'x']);
    expect([answer.status, answer.json]).toMatchObject([1, { error: { code } }]);
  }
  expect(
    createHash('sha256')
      .update(readFileSync(join(line.folder, 'login-desk.db')))
      .digest('hex'),
  ).toBe(before);
});

test('init --sample loads the sample directory and turns on sandbox mail', {
  timeout: patience,
}, async () => {
  const line = commandLine();
  expect((await line.run('init', '--sample')).status).toBe(0);
  expect((await line.run('settings', 'get', 'mail.mode')).json).toBe('sandbox');
  expect((await line.run('lookup', 'PR-1001')).json).toMatchObject({ kind: 'practice-id' });
});

test('init --language makes a store whose desk speaks that language', { timeout: patience }, async () => {
  const line = commandLine();
  expect((await line.run('init', '--language', 'es')).status).toBe(0);
  expect((await line.run('settings', 'get', 'desk.language')).json).toBe('es');
  expect((await commandLine().run('init', '--language', 'tlh')).status).toBe(2);
});

describe('with a directory', () => {
  test('settings are read and changed, a password goes where secrets are kept', {
    timeout: patience,
  }, async () => {
    const line = await filledCommandLine();
    expect((await line.run('settings', 'get', 'mail.mode')).json).toBe('off');
    const smtp = {
      host: 'mail.example',
      port: 587,
      from: 'desk@clinic.example',
      user: 'desk',
      password: 'hush-hush',
    };
    const set = await line.runWith(JSON.stringify(smtp), 'settings', 'set', 'mail.smtp', '-');
    expect(set.json).toMatchObject({ host: 'mail.example', requireTls: true });
    for (const text of [set.out, set.err, (await line.run('settings', 'get', 'mail.smtp')).out])
      expect(text).not.toContain('hush');
    expect((await line.run('settings', 'get', 'mail.colour')).json).toMatchObject({
      error: { code: 'setting-unknown' },
    });
    expect((await line.run('settings', 'set', 'reset.minutes', '5')).json).toMatchObject({
      error: { code: 'setting-invalid' },
    });
  });

  test('a secret among the arguments is refused, whatever command brings it; standard input takes it', {
    timeout: patience,
  }, async () => {
    const line = await filledCommandLine();
    const smtp = { host: 'mail.example', port: 587, from: 'desk@clinic.example', password: 'hush-hush' };
    const attempts = [
      ['settings', 'set', 'mail.smtp', JSON.stringify(smtp)],
      [
        'settings',
        'set',
        'mail.imap',
        JSON.stringify({ host: 'mail.example', user: 'desk', Password: 'hush' }),
      ],
      ['act', 'settings.set', '--input', JSON.stringify({ key: 'mail.smtp', value: smtp })],
      [
        'act',
        'settings.set-secret',
        '--input',
        JSON.stringify({ name: 'mail.smtp.password', value: 'hush' }),
      ],
    ];
    for (const words of attempts) {
      const refused = await line.run(...words);
      expect([refused.status, refused.json]).toMatchObject([1, { error: { code: 'secret-in-arguments' } }]);
      expect(refused.out + refused.err).not.toContain('hush');
    }
    expect((await line.run('settings', 'get', 'mail.smtp')).json).toBeNull();
    const input = JSON.stringify({ name: 'mail.smtp.password', value: 'hush' });
    expect((await line.runWith(input, 'act', 'settings.set-secret', '--input', '-')).json).toEqual({
      name: 'mail.smtp.password',
      set: true,
    });
    // A place for a secret is none, and forgetting one shows none.
    const nothing = ['act', 'settings.set-secret', '--input', '{"name":"mail.smtp.password","value":null}'];
    expect((await line.run(...nothing)).json).toEqual({ name: 'mail.smtp.password', set: false });
  });
});
