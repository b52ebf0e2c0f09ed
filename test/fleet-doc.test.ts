import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { policyFolder } from '../main/policy/policy-place.ts';
import { policySchema } from '../preload/contract/policy.ts';

const page = readFileSync(join(import.meta.dirname, '../docs/fleet.md'), 'utf8');
const blocks = [...page.matchAll(/^```sh\n(.*?)^```/gms)].flatMap(([, block = '']) => block.split('\n'));
const commands = blocks.filter((line) => line.startsWith('login-desk '));
const cli = resolve(import.meta.dirname, '../out/main/cli.js');

test('Every command of the page about many computers does what the page says, one after the other', {
  timeout: 90_000,
}, async () => {
  const home = mkdtempSync(join(tmpdir(), 'login-desk-fleet-page-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const directory = { practices: join(home, 'practices.csv') };
  const headers = 'practice_id,name,email,phone,address,city,state,postal_code,status\n';
  writeFileSync(directory.practices, `${headers}PR-1,Harbour Vet,,,,,,,active\n`);
  const policy = join(home, 'policy.json');
  writeFileSync(policy, JSON.stringify({ firstRun: { keyFile: join(home, 'first.key'), directory } }));
  chmodSync(policy, 0o644);
  mkdirSync(join(home, 'home'));
  const env = {
    ...process.env,
    HOME: join(home, 'home'),
    XDG_CONFIG_HOME: join(home, 'home/.config'),
    XDG_CACHE_HOME: join(home, 'home/.cache'),
    DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent',
    LOGIN_DESK_POLICY: policy,
  };
  expect(commands.length).toBeGreaterThan(5);
  for (const line of commands) {
    const words = line.split(' ').slice(1);
    const { stdout } = await promisify(execFile)(process.execPath, [cli, ...words], { cwd: home, env });
    expect(stdout, line).not.toBe('');
  }
  expect(existsSync(join(home, 'home/.config/Login Desk/login-desk.db'))).toBe(true);
  expect(existsSync(join(home, 'data'))).toBe(false);
});

test('The page names each section of a policy, and where it is on each system', () => {
  for (const section of Object.keys(policySchema.shape).filter((name) => name !== '$schema'))
    expect(page, section).toContain(`\`${section}\``);
  for (const folder of [policyFolder('linux'), policyFolder('darwin'), policyFolder('win32', () => 'C:')])
    expect(page).toContain(folder);
});
