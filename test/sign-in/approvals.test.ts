import { beforeEach, expect, test } from 'vitest';
import { checkApproval } from '../../main/sign-in/operator-calls.ts';
import { sql } from '../../main/store/sql.ts';
import { codeOf, valueIn } from '../support/answers.ts';
import { fillDirectory } from '../support/directory.ts';
import { goodPassword, otherPassword, type SignInWorld, signInWorld } from './sign-in-world.ts';

let world: SignInWorld;
beforeEach(async () => {
  world = await signInWorld();
  await fillDirectory(
    world.store,
    [{}],
    [{ id: 'A-1', loginEmail: 'mary@mail.example', emailState: 'verified' }],
  );
});

const lastEntry = (): Readonly<Record<string, unknown>> =>
  JSON.parse(
    world.store.read.get<{ body: string }>(sql`SELECT body FROM audit ORDER BY sequence DESC LIMIT 1`)
      ?.body ?? '{}',
  );
const approval = (operator: string, password = goodPassword) =>
  checkApproval(world.session, { operator, password });

test('an override waits for a second lead where the setting says so, and the case and the chain name them', async () => {
  const change = (approvedBy?: string) =>
    world.desk.perform({
      type: 'claims.change-email',
      input: { accountId: 'A-1', email: 'new@mail.example' },
      operator: 'Sam',
      override: 'the owner is at the counter',
      ...(approvedBy === undefined ? {} : { approvedBy }),
    });
  await world.done('settings.set', { key: 'approval.override', value: true });
  expect(codeOf(await change())).toBe('approval-needed');
  expect(codeOf(await change('Sam'))).toBe('approval-not-another');
  expect(codeOf(await change('sám'))).toBe('approval-not-another');
  expect(codeOf(await change('Kim'))).toBe('approval-not-a-lead');
  expect(codeOf(await change('Nobody'))).toBe('approval-not-a-lead');
  const { approvedBy } = valueIn(await approval('Lee'));
  expect(codeOf(await change(approvedBy))).toBeNull();
  expect(lastEntry()).toMatchObject({ operator: 'Sam', approvedBy: 'Lee', override: expect.any(String) });
  const lines = world.store.read.all<{ text: string }>(sql`SELECT text FROM timeline ORDER BY id`);
  expect(lines.map(({ text }) => text)).toContain('Approved by Lee');
});

test('a release and a change of settings wait for one too; what needs none has none in the chain', async () => {
  const rename = (more = {}) =>
    world.desk.perform({
      type: 'settings.set',
      input: { key: 'desk.name', value: 'Elm' },
      operator: 'Sam',
      ...more,
    });
  valueIn(await rename({ approvedBy: 'Lee' }));
  expect(lastEntry()).not.toHaveProperty('approvedBy');
  for (const key of ['approval.release', 'approval.settings'] as const)
    await world.done('settings.set', { key, value: true });
  expect(codeOf(await rename())).toBe('approval-needed');
  valueIn(await rename({ approvedBy: 'Lee' }));
  expect(lastEntry()).toMatchObject({ approvedBy: 'Lee' });
  const release = { email: 'mary@mail.example', forAccountId: 'A-1' };
  expect(codeOf(await world.act('claims.release', release, { proofs: ['in-person'] }))).toBe(
    'approval-needed',
  );
});

test('no one gets round it: a second lead is not added, given a password or a key file without one', async () => {
  const { operators, session } = world;
  await world.done('settings.set', { key: 'approval.settings', value: true });
  const added = { name: 'Pat', role: 'lead', signIn: 'password', password: otherPassword } as const;
  expect(codeOf(await operators.add(added, {}))).toBe('approval-needed');
  expect(codeOf(await operators.setPassword(world.idOf('Lee'), otherPassword, {}))).toBe('approval-needed');
  expect(codeOf(await world.act('operators.change', { id: world.idOf('Kim'), role: 'lead' }))).toBe(
    'approval-needed',
  );
  const key = { operatorId: world.idOf('Lee'), label: 'x', role: 'lead', path: `${world.folder}/k` } as const;
  expect(codeOf(await operators.makeKey(key, {}))).toBe('approval-needed');
  expect(codeOf(await world.act('settings.set', { key: 'approval.settings', value: false }))).toBe(
    'approval-needed',
  );
  // A key file that was stolen is revoked at once, by whoever is there.
  const made = valueIn(await operators.makeKey(key, valueIn(await approval('Lee'))));
  expect(codeOf(await world.act('operators.revoke-key', { id: made.id }))).toBeNull();
  expect(valueIn(session.who()).operator).toBe('Sam');
});

test('who approves gives their password: another, a lead, and slower after failures', async () => {
  expect(codeOf(await approval('Sam'))).toBe('approval-not-another');
  expect(codeOf(await approval('Kim'))).toBe('approval-not-a-lead');
  expect(codeOf(await approval('Nobody'))).toBe('approval-wrong');
  for (let count = 0; count < 3; count += 1)
    expect(codeOf(await approval('Lee', 'x'))).toBe('approval-wrong');
  expect(codeOf(await approval('Lee'))).toBe('sign-in-too-soon');
  world.pass(1000);
  expect(valueIn(await approval('Lee'))).toEqual({ approvedBy: 'Lee' });
  expect(world.entries()[0]).toMatchObject({ action: 'audit.approval-checked', operator: 'Lee' });
});

test('no change leaves a desk without a lead who can sign in, or with approvals that no one can give', async () => {
  const change = (name: string, more: object) =>
    world.act('operators.change', { id: world.idOf(name), ...more } as never);
  await world.done('settings.set', { key: 'approval.override', value: true });
  expect(codeOf(await change('Lee', { active: false }))).toBe('last-lead');
  await world.done('settings.set', { key: 'approval.override', value: false });
  valueIn(await change('Lee', { role: 'agent' }));
  expect(codeOf(await change('Sam', { role: 'auditor' }))).toBe('last-lead');
  expect(codeOf(await change('Sam', { active: false }))).toBe('last-lead');
  expect(codeOf(await world.act('settings.set', { key: 'approval.release', value: true }))).toBe(
    'approval-needs-leads',
  );
});

test('an operator’s name is no one else’s and never the program’s, also after a change', async () => {
  const { operators } = world;
  const add = (name: string) => operators.add({ name, role: 'agent', signIn: 'key-file' }, {});
  for (const name of ['SAM', 'Sám', ' sam ']) expect(codeOf(await add(name))).toBe('operator-name-taken');
  for (const name of ['portal', 'Portal', 'Login Desk', 'login-desk'])
    expect(codeOf(await add(name))).toBe('operator-name-reserved');
  valueIn(await world.act('operators.change', { id: world.idOf('Kim'), name: 'Kim Lund' }));
  expect(codeOf(await add('Kim'))).toBe('operator-name-taken');
  valueIn(await add('Ivy'));
});

test('a password of an operator has 15 characters, is not on the list, and is nowhere in the chain', async () => {
  const set = (password: string) => world.operators.setPassword(world.idOf('Kim'), password, {});
  expect(codeOf(await set('short but odd'))).toBe('password-too-short');
  expect(codeOf(await set('kim kim kim kim kim'))).not.toBeNull();
  valueIn(await set(otherPassword));
  expect(lastEntry()).toMatchObject({ action: 'operators.set-password', input: { password: true } });
  const chain = world.store.read.all<{ body: string }>(sql`SELECT body FROM audit`);
  expect(JSON.stringify(chain)).not.toMatch(/argon2|kettle|lighthouses/);
  expect(codeOf(await world.operators.setOwnPassword('not it', otherPassword))).toBe('password-wrong');
  valueIn(await world.operators.setOwnPassword(goodPassword, otherPassword));
  expect(valueIn(world.session.who()).operator).toBe('Sam');
});
