import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { commandLine } from '../support/command-line.ts';
import { policyFile } from '../support/policy.ts';
import { peopleHeader, practicesHeader } from '../support/transfer-desk.ts';
import { patience } from './command-line-world.ts';

const cli = resolve(import.meta.dirname, '../../out/main/cli.js');

/** A computer whose policy says all that a first run needs, with so many practices and people. */
function readyComputer(count: number) {
  const line = commandLine();
  const practices = Array.from({ length: count }, (_none, at) => `PR-${at},Clinic ${at},,,,,,,active\n`);
  const people = Array.from(
    { length: count },
    (_none, at) =>
      `a-${at},PR-${at},person,user${at},Mary,Lee,,no,mary${at}@mail.example,verified,,,active\n`,
  );
  const directory = {
    practices: line.file('practices.csv', practicesHeader + practices.join('')),
    people: line.file('people.csv', peopleHeader + people.join('')),
  };
  const policy = { idleLock: { minutes: 3 }, firstRun: { language: 'es', lead: { name: 'Sam' }, directory } };
  return { line, directory, policy, place: policyFile(policy) };
}

test('A computer is set up by its policy without a question, once', { timeout: patience }, async () => {
  const { line, place } = readyComputer(20);
  const made = await line.runUnder(place, 'setup');
  expect(made.json).toMatchObject({
    made: true,
    imports: { practices: { rows: 20, rejected: 0 }, people: { rows: 20, rejected: 0 } },
  });
  expect((await line.runUnder(place, 'setup')).json).toMatchObject({ made: false });
  expect((await line.runUnder(place, 'lookup', 'mary7@mail.example')).json).toMatchObject({ total: 1 });
  expect((await line.runUnder(place, 'settings', 'get', 'desk.language')).json).toBe('es');
  expect((await line.runUnder(place, 'settings', 'get', 'operators.idleMinutes')).json).toBe(3);
  expect(readdirSync(line.folder)).not.toContain('policy-setup-unfinished');
});

test('A first run that can’t be done makes nothing, and says why', { timeout: patience }, async () => {
  const { line, policy } = readyComputer(2);
  // A pipe would keep it waiting for ever.
  const pipe = `${line.folder}-pipe.csv`;
  if (process.platform !== 'win32') execFileSync('mkfifo', [pipe]);
  onTestFinished(() => rmSync(pipe, { force: true }));
  for (const practices of [join(line.folder, 'gone.csv'), tmpdir(), pipe]) {
    const wrong = { ...policy, firstRun: { ...policy.firstRun, directory: { practices } } };
    expect((await line.runUnder(policyFile(wrong), 'setup')).json).toMatchObject({
      error: { code: 'file-unreadable' },
    });
  }
  const secret = { ...policy, firstRun: { lead: { name: 'Sam', passwordFile: join(line.folder, 'gone') } } };
  expect((await line.runUnder(policyFile(secret), 'setup')).json).toMatchObject({
    error: { code: 'policy-secret-unreadable' },
  });
  expect((await line.run('setup')).json).toMatchObject({ error: { code: 'policy-without-first-run' } });
  expect(existsSync(line.folder)).toBe(false);
  // A directory that is none stops it before it is done: the next run goes on with the right one.
  const wrong = {
    ...policy,
    firstRun: { ...policy.firstRun, directory: { practices: line.file('no.csv', 'x\n1\n') } },
  };
  expect((await line.runUnder(policyFile(wrong), 'setup')).status).toBe(1);
  expect((await line.runUnder(policyFile(policy), 'setup')).json).toMatchObject({
    imports: { people: { rows: 2, rejected: 0 } },
  });
});

test('A first run that is killed goes on at the next one', { timeout: patience }, async () => {
  const { line, place } = readyComputer(4000);
  const words = ['--data', line.folder, '--key-file', line.keyFile, '--json', 'setup'];
  const killed = spawn(process.execPath, [cli, ...words], {
    env: { ...process.env, LOGIN_DESK_POLICY: place.file },
    stdio: 'ignore',
  });
  await vi.waitFor(() => expect(existsSync(join(line.folder, 'login-desk.db-wal'))).toBe(true), {
    timeout: 20_000,
    interval: 5,
  });
  killed.kill('SIGKILL');
  await new Promise((ended) => killed.once('exit', ended));
  expect(existsSync(join(line.folder, 'policy-setup-unfinished'))).toBe(true);
  expect((await line.runUnder(place, 'setup')).json).toMatchObject({
    imports: { people: { rows: 4000, rejected: 0 } },
  });
  expect((await line.runUnder(place, 'lookup', 'mary3999@mail.example')).json).toMatchObject({ total: 1 });
  expect(existsSync(join(line.folder, 'policy-setup-unfinished'))).toBe(false);
});
