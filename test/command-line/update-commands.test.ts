import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { version } from '../../package.json' with { type: 'json' };
import { environment, testProxy } from '../network/network-world.ts';
import { commandLine, runHere } from '../support/command-line.ts';
import { policyFile } from '../support/policy.ts';
import { openUpdateServer, type UpdateServer } from '../support/update-server.ts';
import { patience } from './command-line-world.ts';

let server: UpdateServer;

beforeAll(async () => {
  server = await openUpdateServer();
});
afterAll(() => server.close());
beforeEach(() => {
  process.env.LOGIN_DESK_UPDATES = JSON.stringify({
    server: server.url,
    publicKey: server.key.publicKey,
    ca: server.ca,
  });
  onTestFinished(() => void delete process.env.LOGIN_DESK_UPDATES);
});

const feedName = process.arch === 'x64' ? 'latest-linux.yml' : `latest-linux-${process.arch}.yml`;

test.runIf(process.platform === 'linux')(
  'updates: status, a look, and a channel that a lead chooses; nothing is downloaded',
  {
    timeout: patience,
  },
  async () => {
    const line = commandLine();
    // No store is needed to see whether there is a newer version.
    expect((await line.run('updates', 'status')).json).toEqual({
      version,
      mode: 'tell',
      channel: 'stable',
      server: server.url,
      fixed: [],
      off: null,
      lookedAt: null,
    });
    await line.run('init');
    server.publish({ version: '9.9.9', notes: 'Quicker.\u001b[31m' }, feedName);
    expect((await line.run('updates', 'look')).json).toEqual({
      version,
      channel: 'stable',
      newer: { version: '9.9.9', releasedAt: Date.parse('2026-11-27T08:00:00Z'), notes: 'Quicker.[31m' },
    });
    expect(server.asked).toEqual([feedName, `${feedName}.sig`]);
    expect((await line.run('updates', 'status')).json).toMatchObject({ lookedAt: expect.any(Number) });
    // It never goes back, by whichever face.
    server.publish({ version: '9.9.8' }, feedName);
    expect(await line.run('updates', 'look')).toMatchObject({
      status: 1,
      json: { error: { code: 'update-feed-old', version: '9.9.8', seen: '9.9.9' } },
    });

    await line.run('init');
    expect((await line.run('updates', 'channel', 'beta')).json).toEqual({ channel: 'beta' });
    expect((await line.run('updates', 'status')).json).toMatchObject({ channel: 'beta' });
    expect((await line.run('updates', 'channel', 'nightly')).status).toBe(2);
    await line.run('operators', 'add', 'Nightly', '--role', 'agent', '--key-only');
    const key = join(line.folder, '..', 'nightly.key');
    await line.run('operators', 'make-key', 'Nightly', '--out', key, '--label', 'Looks', '--role', 'agent');
    const asAgent = ['--data', line.folder, '--key-file', line.keyFile, '--sign-in-key', key, '--json'];
    expect(await runHere([...asAgent, 'updates', 'channel', 'stable'])).toMatchObject({
      status: 1,
      json: { error: { code: 'lead-needed' } },
    });
    expect((await line.run('updates', 'status')).json).toMatchObject({ channel: 'beta' });
  },
);

test('Without a server the command line says so', { timeout: patience }, async () => {
  delete process.env.LOGIN_DESK_UPDATES;
  const line = commandLine();
  expect((await line.run('updates', 'status')).json).toMatchObject({ mode: 'off', off: 'no-server' });
  expect(await line.run('updates', 'look')).toMatchObject({
    status: 1,
    json: { error: { code: 'updates-off' } },
  });
});

test('Each command of the page about updates runs; a backup of before a version is restored by one', {
  timeout: patience,
}, async () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/updates.md'), 'utf8');
  const commands = [...page.matchAll(/^login-desk (.*)$/gm)].map(([, words = '']) => words.split(' '));
  expect(commands).toHaveLength(4);
  const line = commandLine();
  await line.run('init');
  await line.run('lookup', 'anybody');
  // Another version was here before.
  const note = join(line.folder, 'login-desk.db-program.json');
  writeFileSync(note, JSON.stringify({ ...JSON.parse(readFileSync(note, 'utf8')), version: '0.0.1' }));
  await line.run('lookup', 'anybody');
  const [backup = '', ...others] = readdirSync(join(line.folder, 'backups'));
  expect(others).toEqual([]);
  expect(backup).toContain(`before-version-${version}-`);
  server.publish({ version: '9.9.9' }, feedName);
  for (const words of commands) {
    const given = words.map((word) =>
      word.includes('before-version') ? join(line.folder, 'backups', backup) : word,
    );
    // On a system without a server of its own in this test, a look has nothing to find.
    if (given[1] === 'look' && process.platform !== 'linux') continue;
    expect(await line.run(...given), given.join(' ')).toMatchObject({ status: 0 });
  }
});

test('What the policy fixes of updates is shown as such, and no command changes it; under one that can’t be used nothing is looked for', {
  timeout: patience,
}, async () => {
  const line = commandLine();
  await line.run('init');
  const fixed = policyFile({
    updates: { mode: 'install', server: 'https://intern.test/desk', channel: 'stable' },
  });
  expect((await line.runUnder(fixed, 'updates', 'status')).json).toMatchObject({
    mode: 'install',
    server: 'https://intern.test/desk',
    channel: 'stable',
    fixed: ['mode', 'server', 'channel'],
  });
  expect(await line.runUnder(fixed, 'updates', 'channel', 'beta')).toMatchObject({
    status: 1,
    json: { error: { code: 'set-by-policy', key: 'updates.channel' } },
  });
  expect((await line.run('updates', 'status')).json).toMatchObject({ channel: 'stable', fixed: [] });
  for (const place of [policyFile({ updates: { mode: 'off' } }), policyFile('{')]) {
    expect((await line.runUnder(place, 'updates', 'status')).json).toMatchObject({
      mode: 'off',
      off: 'policy',
    });
    expect((await line.runUnder(place, 'updates', 'look')).json).toMatchObject({
      error: { code: 'updates-off' },
    });
  }
});

test.runIf(process.platform === 'linux')(
  'A look goes through the proxy that the environment names, and says which one is in the way, without its password',
  { timeout: patience },
  async () => {
    const line = commandLine();
    server.publish({ version: '9.9.9' }, feedName);
    const leads = { localhost: Number(new URL(server.url).port) };
    const proxy = await testProxy({ leads, signIn: 'alice:right-one' });
    environment({ HTTPS_PROXY: `http://alice:right-one@${proxy.name}` });
    expect((await line.run('updates', 'look')).json).toMatchObject({ newer: { version: '9.9.9' } });
    expect(proxy.asked.length).toBeGreaterThan(0);
    environment({ HTTPS_PROXY: `http://alice:wrong-one@${proxy.name}` });
    const refused = await line.run('updates', 'look');
    expect(refused.json).toMatchObject({ error: { code: 'proxy-sign-in-needed', proxy: proxy.name } });
    expect(JSON.stringify(refused)).not.toMatch(/alice|wrong-one/);
    // The policy of the computer counts before it.
    const place = policyFile({ network: { proxy: 'none' } });
    expect((await line.runUnder(place, 'updates', 'look')).json).toMatchObject({
      newer: { version: '9.9.9' },
    });
  },
);
