import { expect, test } from 'vitest';
import { done, failures } from '../../main/failures.ts';
import { setMachinePolicy } from '../../main/machine-policy.ts';
import { connect } from '../../main/team/connection.ts';
import { fixedBy } from '../../preload/contract/fixed-settings.ts';
import { settingsSchemas } from '../../preload/contract/settings.ts';
import { codeOf, refusalIn, valueIn } from '../support/answers.ts';
import { testDesk } from '../support/desk.ts';
import { underPolicy } from '../support/policy.ts';

const smtp = { host: 'mail.group.example', port: 587, from: 'desk@group.example' };

test('What a policy fixes counts, whatever was chosen before, and comes back when the policy goes', async () => {
  const { desk, done: act } = testDesk();
  await act('settings.set', { key: 'operators.idleMinutes', value: 20 });
  underPolicy({ idleLock: { minutes: 5 }, mail: { mode: 'smtp', smtp } });
  expect(desk.settings()).toMatchObject({
    'operators.idleMinutes': 5,
    'mail.mode': 'smtp',
    'mail.smtp': { host: 'mail.group.example', requireTls: true },
    'reset.minutes': 60,
  });
  expect(valueIn(await desk.query('settings', {}))).toMatchObject({
    'operators.idleMinutes': 5,
    fixed: ['mail.mode', 'mail.smtp', 'operators.idleMinutes'],
  });
  setMachinePolicy(done(null));
  expect(desk.settings()).toMatchObject({ 'operators.idleMinutes': 20, 'mail.mode': 'off' });
});

test('What a policy fixes is refused at the one door, the same value too, and the audit log has it', async () => {
  const { desk, act } = testDesk();
  underPolicy({ idleLock: { minutes: 5 }, portal: { baseUrl: 'https://sign.example' } });
  for (const [key, value] of [
    ['operators.idleMinutes', 20],
    ['operators.idleMinutes', 5],
    ['portal.baseUrl', 'http://evil.example'],
  ] as const)
    expect(refusalIn(await act('settings.set', { key, value }))).toMatchObject({ code: 'set-by-policy' });
  expect(refusalIn(await act('settings.set', { key: 'operators.idleMinutes', value: 20 })).key).toBe(
    'idleLock.minutes',
  );
  // What it leaves open is open.
  expect(codeOf(await act('settings.set', { key: 'reset.minutes', value: 30 }))).toBeNull();
  const { rows } = valueIn(await desk.query('auditEntries', {})) as { rows: readonly object[] };
  expect(rows.filter((entry) => JSON.stringify(entry).includes('set-by-policy'))).toHaveLength(4);
});

test('A password that the policy brings in a file is that one, and can’t be kept here', async () => {
  const { desk, act } = testDesk();
  await act('settings.set-secret', { name: 'mail.smtp.password', value: 'own' });
  underPolicy({ mail: { smtp, passwordFile: '/etc/login-desk/mail-password' } }, () => 'of the file');
  expect(
    refusalIn(await act('settings.set-secret', { name: 'mail.smtp.password', value: 'x' })),
  ).toMatchObject({
    code: 'set-by-policy',
    key: 'mail.passwordFile',
  });
  expect(valueIn(await desk.query('settings', {}))).toMatchObject({
    secretsSet: ['mail.smtp.password'],
    secretsFixed: ['mail.smtp.password'],
  });
  expect(codeOf(await act('settings.set-secret', { name: 'mail.imap.password', value: 'x' }))).toBeNull();
});

test('In a team what concerns everybody’s data is the team’s: the longer of the two counts here, and nobody here sets another', async () => {
  const { desk, store, act } = testDesk();
  await act('settings.set', { key: 'audit.retentionYears', value: 2 });
  await store.write((transaction) => {
    transaction.run({
      text: "INSERT INTO team_membership (one, team, desk, link, position, hash) VALUES (1, 't', 'd', '{}', 1, '')",
      values: [],
    });
    return { keep: true, value: null };
  });
  underPolicy({ retention: { auditYears: 7 }, idleLock: { minutes: 5 } });
  const settings = async () => valueIn(await desk.query('settings', {})) as Record<string, unknown>;
  expect(await settings()).toMatchObject({ 'audit.retentionYears': 7, 'operators.idleMinutes': 5 });
  expect(codeOf(await act('settings.set', { key: 'audit.retentionYears', value: 3 }))).toBe('set-by-policy');
  // A lead can bring the team there; nothing of the policy is written by itself.
  expect(codeOf(await act('settings.set', { key: 'audit.retentionYears', value: 7 }))).toBeNull();
  await act('settings.set', { key: 'reset.minutes', value: 30 });
  setMachinePolicy(done(null));
  await act('settings.set', { key: 'audit.retentionYears', value: 9 });
  underPolicy({ retention: { auditYears: 7 } });
  expect((await settings())['audit.retentionYears']).toBe(9);
});

test('Each place of a policy that fixes a setting takes what the setting takes', () => {
  for (const key of Object.keys(fixedBy)) expect(Object.keys(settingsSchemas)).toContain(key);
});

test('A policy that can’t be used fixes nothing, for no desk is open under it', () => {
  const refused = failures.policyUnreadable('/etc/login-desk/policy.json', 'EACCES');
  setMachinePolicy(refused);
  expect(refused.error.code).toBe('policy-unreadable');
  setMachinePolicy(done(null));
});

test('A policy says whose teams a computer may be in: nothing is said to another server', async () => {
  const access = {
    host: '127.0.0.1',
    port: 1,
    database: 'd',
    user: 'u',
    password: 'p',
    tls: false,
    fingerprint: null,
  };
  const tried = async (): Promise<unknown> => connect(access).catch((error: unknown) => error);
  underPolicy({ team: { servers: ['db.group.example'] } });
  expect(await tried()).toMatchObject({ refusal: { error: { code: 'set-by-policy', key: 'team.servers' } } });
  underPolicy({ team: { allowed: false } });
  expect(await tried()).toMatchObject({ refusal: { error: { code: 'set-by-policy', key: 'team.allowed' } } });
  underPolicy({ team: { servers: ['127.0.0.1'] } });
  expect(await tried()).toMatchObject({ refusal: { error: { code: 'team-unreachable' } } });
});
