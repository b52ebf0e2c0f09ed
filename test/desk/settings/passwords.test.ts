import { describe, expect, test } from 'vitest';
import { readSecret } from '../../../main/desk/settings/setting-actions.ts';
import { sql } from '../../../main/store/sql.ts';
import { codeOf } from '../../support/answers.ts';
import { testDesk } from '../../support/desk.ts';

const servers = [
  { key: 'mail.smtp', value: { host: 'mail.example', port: 587, from: 'desk@clinic.example', user: 'desk' } },
  { key: 'mail.imap', value: { host: 'mail.example', user: 'desk' } },
] as const;

describe.each(servers)('a password that comes with $key', ({ key, value }) => {
  const secret = `${key}.password` as const;

  test('is kept with the secrets, and neither in the setting, the answer nor the chain', async () => {
    const { store, done, ask } = testDesk();
    const answer = await done('settings.set', { key, value: { ...value, password: 'hush-hush' } });
    expect(readSecret(store.read, secret)).toBe('hush-hush');
    const everywhere = [
      answer,
      await ask('settings', {}),
      store.read.all(sql`SELECT * FROM settings`),
      store.read.all(sql`SELECT * FROM audit`),
    ];
    expect(JSON.stringify(everywhere)).not.toContain('hush');
    expect(JSON.stringify(everywhere)).toContain('"password\\":\\"set');
  });

  test('is stored only where the setting is accepted', async () => {
    const { store, act, done } = testDesk();
    await done('settings.set', { key, value: { ...value, password: 'first' } });
    for (const wrong of [{ ...value, port: -1 }, { ...value, host: '' }, 'no object', { password: 'x' }])
      expect(
        codeOf(await act('settings.set', { key, value: Object.assign({}, wrong, { password: 'second' }) })),
      ).toBe('setting-invalid');
    expect(readSecret(store.read, secret)).toBe('first');
    expect(JSON.stringify(store.read.all(sql`SELECT body FROM audit`))).not.toMatch(/first|second/);
  });

  test('is not lost by a change of host in the same call', async () => {
    const { store, done } = testDesk();
    await done('settings.set', { key, value: { ...value, password: 'first' } });
    await done('settings.set', { key, value: { ...value, host: 'elsewhere.example', password: 'second' } });
    expect(readSecret(store.read, secret)).toBe('second');
    // The same host keeps it, another one without a password forgets it.
    await done('settings.set', { key, value: { ...value, host: 'elsewhere.example', port: 2525 } });
    expect(readSecret(store.read, secret)).toBe('second');
    await done('settings.set', { key, value });
    expect(readSecret(store.read, secret)).toBeNull();
  });

  test('can be forgotten, and one that comes for nothing in particular is kept nowhere', async () => {
    const { store, done } = testDesk();
    await done('settings.set', { key, value: { ...value, password: 'first' } });
    await done('settings.set', { key, value: { ...value, password: null } });
    expect(readSecret(store.read, secret)).toBeNull();
    await done('settings.set', {
      key: 'portal.tls',
      value: { certificateFile: 'a', keyFile: 'b', password: 'lost' },
    });
    expect(
      JSON.stringify(store.read.all(sql`SELECT * FROM settings UNION ALL SELECT body, hash FROM audit`)),
    ).not.toContain('lost');
  });
});
