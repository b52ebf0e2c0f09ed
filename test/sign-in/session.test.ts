import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { waitAfter } from '../../main/desk/operators/sign-in-entries.ts';
import { sql } from '../../main/store/sql.ts';
import { codeOf, valueIn } from '../support/answers.ts';
import { goodPassword, otherPassword, type SignInWorld, signInWorld } from './sign-in-world.ts';

let world: SignInWorld;
beforeEach(async () => {
  world = await signInWorld();
  await world.session.signOut();
});

const second = 1000;
const minute = 60 * second;
const whole = (store: SignInWorld['store']): string =>
  JSON.stringify(
    ['audit', 'operators', 'operator_keys', 'sign_in_failures', 'cases', 'timeline', 'settings'].map((name) =>
      store.read.all({ text: `SELECT * FROM "${name}"`, values: [] }),
    ),
  );

describe('Signing in', () => {
  test('asks for the password of an operator who works here, whatever the case and accents of the name', async () => {
    const { session } = world;
    expect(codeOf(session.who())).toBe('not-signed-in');
    expect(valueIn(await session.signIn('  KÍM ', goodPassword))).toEqual({ operator: 'Kim', role: 'agent' });
    expect(valueIn(session.who())).toEqual({ operator: 'Kim', role: 'agent' });
    expect(world.entries()[0]).toMatchObject({
      action: 'audit.signed-in',
      operator: 'Kim',
      input: { by: 'password' },
    });
    await session.signOut();
    expect(codeOf(session.who())).toBe('not-signed-in');
    expect(world.entries()[0]).toMatchObject({ action: 'audit.signed-out', operator: 'Kim' });
  });

  test('says the same of an unknown name, a wrong password, a deactivated operator and one without a password', async () => {
    await world.done('operators.change', { id: world.idOf('Kim'), active: false });
    const unknown = await world.session.signIn('Somebody', 'wrong');
    expect(codeOf(unknown)).toBe('sign-in-failed');
    for (const name of ['Sam', 'Kim']) expect(await world.session.signIn(name, 'wrong')).toEqual(unknown);
    expect(await world.session.signIn('Kim', goodPassword)).toEqual(unknown);
  });

  test('lets the computer’s user in where the setting says so, and else not', async () => {
    const { session } = world;
    expect(session.systemOperator()).toBe('Sam');
    expect(valueIn(await session.signInAsSystemUser())).toEqual({ operator: 'Sam', role: 'lead' });
    await session.signOut();
    const stranger = await world.another('guest');
    expect(codeOf(await stranger.session.signInAsSystemUser())).toBe('system-user-unknown');
    await world.done('settings.set', { key: 'operators.systemUser', value: false });
    expect(session.systemOperator()).toBeNull();
    expect(codeOf(await session.signInAsSystemUser())).toBe('system-user-off');
  });

  test('ends at once where the operator is deactivated or gets another password, and changes with the role', async () => {
    const { session } = world;
    await session.signIn('Kim', goodPassword);
    await world.done('operators.change', { id: world.idOf('Kim'), role: 'auditor' });
    expect(valueIn(session.who()).role).toBe('auditor');
    expect(
      codeOf(await world.act('cases.open', { channel: 'phone', caller: 'M' }, { operator: 'Kim' })),
    ).toBe('auditor-changes-nothing');
    const lead = await world.another();
    await lead.session.signInAsSystemUser();
    valueIn(await lead.operators.setPassword(world.idOf('Kim'), otherPassword, {}));
    expect(codeOf(session.who())).toBe('not-signed-in');
    await session.signIn('Kim', otherPassword);
    await world.done('operators.change', { id: world.idOf('Kim'), active: false });
    expect(codeOf(session.who())).toBe('not-signed-in');
    expect(
      codeOf(await world.act('cases.open', { channel: 'phone', caller: 'M' }, { operator: 'Kim' })),
    ).toBe('operator-unknown');
  });
});

describe('Failures', () => {
  test.each(['Kim', 'no one of that name'])('to sign in as %s slow down, from the third on', async (name) => {
    const { session } = world;
    for (const wait of [0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]) {
      expect(codeOf(await session.signIn(name, 'wrong'))).toBe('sign-in-failed');
      if (wait === 0) continue;
      const tooSoon = await session.signIn(name, goodPassword);
      expect(tooSoon).toMatchObject({
        error: { code: 'sign-in-too-soon', nextAt: world.clock.now + wait * second },
      });
      world.pass(wait * second);
    }
  });

  test('are in the chain without what was typed, and kept for the next start', async () => {
    for (let count = 0; count < 3; count += 1)
      await world.session.signIn('hunter2 is my password', 'secret2');
    for (let count = 0; count < 3; count += 1) await world.session.signIn('Kim', 'secret3');
    const failed = world.entries().filter(({ action }) => action === 'audit.sign-in-failed');
    expect(failed.map(({ operator, input }) => [operator, input])).toEqual([
      ...Array(3).fill(['Kim', { by: 'password', known: true }]),
      ...Array(3).fill(['Login Desk', { by: 'password', known: false }]),
    ]);
    expect(whole(world.store)).not.toMatch(/hunter2|secret[23]/);
    const next = await world.another();
    expect(codeOf(await next.session.signIn('Kim', goodPassword))).toBe('sign-in-too-soon');
  });

  test('end with the right password once the wait is over', async () => {
    for (let count = 0; count < 4; count += 1) {
      await world.session.signIn('Kim', 'wrong');
      world.pass(waitAfter(count + 1));
    }
    valueIn(await world.session.signIn('Kim', goodPassword));
    await world.session.signOut();
    expect(codeOf(await world.session.signIn('Kim', 'wrong'))).toBe('sign-in-failed');
    valueIn(await world.session.signIn('Kim', goodPassword));
  });

  test('of many at once are counted one after the other', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => world.session.signIn('Kim', 'wrong')));
    expect(answers.map(codeOf)).toEqual([
      ...Array(3).fill('sign-in-failed'),
      ...Array(3).fill('sign-in-too-soon'),
    ]);
  });

  test('wait no shorter where the clock is put back or forward, and no longer than one wait where it was wrong', async () => {
    for (let count = 0; count < 6; count += 1) {
      await world.session.signIn('Kim', 'wrong');
      if (count < 5) world.pass(waitAfter(count + 1));
    }
    // Eight seconds are to be waited. The clock says that they are over, but they are not.
    world.clock.now += 60 * minute;
    expect(codeOf(await world.session.signIn('Kim', goodPassword))).toBe('sign-in-too-soon');
    world.clock.now -= 120 * minute;
    const next = await world.another();
    for (const { session } of [world, next])
      expect(codeOf(await session.signIn('Kim', goodPassword))).toBe('sign-in-too-soon');
    world.pass(waitAfter(6));
    for (const { session } of [world, next]) valueIn(await session.signIn('Kim', goodPassword));
  });
});

describe('The lock', () => {
  test('refuses everything until who locked it is back; what was done stays', async () => {
    const { session } = world;
    await session.signIn('Kim', goodPassword);
    await session.lock('idle');
    expect(session.state()).toBe('locked');
    expect(codeOf(session.who())).toBe('desk-locked');
    expect(session.locked()).toEqual({ operator: 'Kim', role: 'agent', needsPassword: true });
    expect(codeOf(await session.unlock('wrong'))).toBe('sign-in-failed');
    expect(codeOf(await session.unlock(null))).toBe('sign-in-failed');
    expect(session.state()).toBe('locked');
    expect(valueIn(await session.unlock(goodPassword))).toEqual({ operator: 'Kim', role: 'agent' });
    expect(world.entries().map(({ action }) => action)).toEqual(
      expect.arrayContaining(['audit.locked', 'audit.unlocked']),
    );
  });

  test('opens for another who signs in instead', async () => {
    const { session } = world;
    await session.signIn('Kim', goodPassword);
    await session.lock('by-hand');
    expect(valueIn(await session.signIn('Lee', goodPassword))).toEqual({ operator: 'Lee', role: 'lead' });
    expect(session.state()).toBe('signed-in');
  });

  test('of an operator with a password is not opened by being the computer’s user', async () => {
    const { session } = world;
    await session.signInAsSystemUser();
    expect(session.locked()).toBe(null);
    await session.lock('by-hand');
    expect(session.locked()?.needsPassword).toBe(true);
    expect(codeOf(await session.signInAsSystemUser())).toBe('desk-locked');
    expect(session.state()).toBe('locked');
    valueIn(await session.unlock(goodPassword));
  });

  test('of the computer’s user without a password opens for that user alone', async () => {
    await world.store.write((transaction) => ({
      keep: true,
      value: transaction.run(
        sql`UPDATE operators SET password_hash = NULL, password_set_at = NULL, sign_in = 'system-user' WHERE name = 'Sam'`,
      ),
    }));
    const { session } = world;
    await session.signInAsSystemUser();
    await session.lock('sleep');
    expect(session.locked()?.needsPassword).toBe(false);
    valueIn(await session.unlock(null));
    await session.lock('sleep');
    await world.done('settings.set', { key: 'operators.systemUser', value: false }, { operator: 'Lee' });
    expect(codeOf(await session.unlock(null))).toBe('system-user-off');
  });
});

describe('A key file', () => {
  const file = () => join(world.folder, 'nightly.key');
  async function made(role: 'auditor' | 'agent' | 'lead', name = 'Sam'): Promise<string> {
    const lead = await world.another();
    await lead.session.signInAsSystemUser();
    const key = { operatorId: world.idOf(name), label: 'Nightly export', role, path: file() };
    return valueIn(await lead.operators.makeKey(key, {})).id;
  }

  test('signs in with its own role, is its owner’s alone to read, and its secret is nowhere else', async () => {
    const id = await made('auditor');
    if (process.platform !== 'win32') expect(statSync(file()).mode & 0o777).toBe(0o600);
    const secret = readFileSync(file(), 'utf8').trim();
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(whole(world.store)).not.toContain(secret);
    expect(valueIn(await world.session.signInByKey(file()))).toEqual({ operator: 'Sam', role: 'auditor' });
    expect(valueIn(world.session.who())).toEqual({ operator: 'Sam', role: 'auditor', key: id });
    const refused = await world.desk.perform({
      type: 'cases.open',
      input: { channel: 'phone', caller: 'M' },
      operator: 'Sam',
      key: id,
    });
    expect(codeOf(refused)).toBe('auditor-changes-nothing');
    const [, record] = await world.ask('operators', {}).then((all) => all.filter(({ name }) => name >= 'L'));
    expect(record?.keyFiles).toMatchObject([{ id, label: 'Nightly export', role: 'auditor', madeBy: 'Sam' }]);
    expect(record?.keyFiles[0]?.lastUsedAt).toBe(world.clock.now);
  });

  test('reaches no further than its operator does now', async () => {
    await made('lead', 'Kim');
    expect(valueIn(await world.session.signInByKey(file())).role).toBe('agent');
  });

  test('that is revoked, of a deactivated operator, unknown or no key signs no one in', async () => {
    const id = await made('agent', 'Kim');
    await world.session.signInByKey(file());
    await world.done('operators.change', { id: world.idOf('Kim'), active: false });
    expect(codeOf(world.session.who())).toBe('not-signed-in');
    expect(codeOf(await world.session.signInByKey(file()))).toBe('sign-in-key-unknown');
    await world.done('operators.change', { id: world.idOf('Kim'), active: true });
    await world.session.signInByKey(file());
    await world.done('operators.revoke-key', { id });
    expect(codeOf(world.session.who())).toBe('sign-in-key-unknown');
    expect(codeOf(await world.session.signInByKey(file()))).toBe('sign-in-key-unknown');
    expect(world.entries()[0]).toMatchObject({ action: 'audit.sign-in-failed', input: { by: 'key-file' } });
    expect(codeOf(await world.session.signInByKey(world.folder))).toBe('sign-in-key-unreadable');
    expect(codeOf(await world.act('operators.revoke-key', { id }))).toBe('operator-key-not-found');
  });

  test('of a small role gets at no password of its operator', async () => {
    await made('auditor');
    await world.session.signInByKey(file());
    expect(codeOf(await world.operators.setOwnPassword(goodPassword, otherPassword))).toBe('not-signed-in');
    expect(codeOf(await world.operators.setPassword(world.idOf('Sam'), otherPassword, {}))).toBe(
      'auditor-changes-nothing',
    );
  });

  test('is not made where something lies, and is taken away again where the action is refused', async () => {
    await made('auditor');
    const lead = await world.another();
    await lead.session.signInAsSystemUser();
    const key = { operatorId: world.idOf('Sam'), label: 'x', role: 'agent', path: file() } as const;
    const before = readFileSync(file());
    expect((await lead.operators.makeKey(key, {})).ok).toBe(false);
    expect(readFileSync(file())).toEqual(before);
    const path = join(world.folder, 'other.key');
    expect(codeOf(await lead.operators.makeKey({ ...key, path, operatorId: 'no one' }, {}))).toBe(
      'operator-not-found',
    );
    expect(() => readFileSync(path)).toThrow();
  });
});
