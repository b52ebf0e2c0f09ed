import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { commandLine } from '../support/command-line.ts';
import { policyFile } from '../support/policy.ts';
import { patience } from './command-line-world.ts';

const policy = {
  mail: { mode: 'smtp', smtp: { host: 'mail.group.example', port: 587, from: 'desk@group.example' } },
  idleLock: { minutes: 5 },
  updates: { mode: 'off' },
  network: { proxy: 'http://proxy.group.example:3128' },
};

test('The policy is shown with where each value comes from, before there is a store and in one', {
  timeout: patience,
}, async () => {
  const line = commandLine();
  const place = policyFile(policy);
  expect((await line.runUnder(place, 'policy', 'show')).json).toMatchObject({
    file: place.file,
    policy: true,
    settings: {
      'operators.idleMinutes': { value: 5, from: 'policy' },
      'reset.minutes': { value: 60, from: 'default' },
    },
    updates: { mode: 'off' },
    network: { proxy: 'http://proxy.group.example:3128', direct: [] },
    team: null,
  });
  await line.run('init');
  await line.run('settings', 'set', 'reset.minutes', '45');
  expect((await line.runUnder(place, 'policy', 'show')).json).toMatchObject({
    settings: {
      'mail.mode': { value: 'smtp', from: 'policy' },
      'reset.minutes': { value: 45, from: 'store' },
      'proof.minutes': { value: 120, from: 'default' },
    },
  });
  expect((await line.run('policy', 'show')).json).toMatchObject({
    policy: false,
    settings: { 'operators.idleMinutes': { value: 10, from: 'default' } },
  });
});

test('What the policy fixes no command changes, and diagnostics name it without its values', {
  timeout: patience,
}, async () => {
  const line = commandLine();
  await line.run('init');
  const place = policyFile(policy);
  for (const words of [
    ['settings', 'set', 'mail.mode', 'off'],
    ['act', 'settings.set', '--input', '{"key":"mail.mode","value":"off"}'],
  ]) {
    const refused = await line.runUnder(place, ...words);
    expect(refused.status).toBe(1);
    expect(refused.json).toMatchObject({ error: { code: 'set-by-policy', key: 'mail.mode' } });
  }
  expect((await line.runUnder(place, 'settings', 'get', 'mail.mode')).json).toBe('smtp');
  const { json, out } = await line.runUnder(place, 'diagnostics');
  expect(json).toMatchObject({
    policy: ['mail.mode', 'mail.smtp', 'operators.idleMinutes', 'updates', 'network'],
  });
  expect(out).not.toContain('group.example');
  // A backup of a store without the policy brings nothing of its own back.
  await line.run('backup', 'create', join(line.folder, '../own.backup'));
  await line.runUnder(place, 'backup', 'restore', join(line.folder, '../own.backup'));
  expect((await line.runUnder(place, 'settings', 'get', 'mail.mode')).json).toBe('smtp');
});

test('Under a policy that can’t be used no store is opened or made, and the policy can be looked at', {
  timeout: patience,
}, async () => {
  const line = commandLine();
  await line.run('init');
  const place = policyFile('{\n  "idleLock": { "minuts": 5 }\n}');
  for (const words of [
    ['settings', 'get', 'mail.mode'],
    ['export', 'cases', '--out', line.file('c.csv', '')],
    ['outbox', 'send'],
  ]) {
    const refused = await line.runUnder(place, ...words);
    expect(refused.status).toBe(1);
    expect(refused.json).toMatchObject({
      error: { code: 'policy-invalid', line: 2, key: 'idleLock.minuts' },
    });
  }
  const other = commandLine();
  expect((await other.runUnder(place, 'init')).json).toMatchObject({ error: { code: 'policy-invalid' } });
  expect((await line.runUnder(place, 'policy', 'check')).json).toMatchObject({ error: { line: 2 } });
  expect((await line.runUnder(place, 'diagnostics')).json).toMatchObject({ refusedWith: 'policy-invalid' });
  // One that is right is said to be, also while it lies elsewhere and belongs to its author.
  const draft = line.file('draft.json', JSON.stringify(policy));
  expect((await line.runUnder(place, 'policy', 'check', draft)).json).toEqual({
    file: draft,
    policy: true,
    fixed: ['mail.mode', 'mail.smtp', 'operators.idleMinutes'],
  });
  place.write(policy);
  expect((await line.runUnder(place, 'settings', 'get', 'mail.mode')).json).toBe('smtp');
});

test('The program as a process is under the policy of its computer', { timeout: patience }, async () => {
  const line = commandLine();
  await line.run('init');
  const place = policyFile(policy);
  const words = ['--data', line.folder, '--key-file', line.keyFile, '--operator', 'Sam', '--json'];
  const cli = resolve(import.meta.dirname, '../../out/main/cli.js');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [cli, ...words, 'settings', 'get', 'mail.mode'],
    {
      env: { ...process.env, LOGIN_DESK_POLICY: place.file },
    },
  );
  expect(JSON.parse(stdout)).toBe('smtp');
});
