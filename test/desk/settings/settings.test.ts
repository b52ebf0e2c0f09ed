import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readSecret } from '../../../main/desk/settings/setting-actions.ts';
import { settingKeys, settingsSchemas } from '../../../preload/contract/settings.ts';
import { codeOf } from '../../support/answers.ts';
import { testDesk } from '../../support/desk.ts';
import { testDeskId } from '../../support/desk-id.ts';

describe('settings', () => {
  test('have a value before anybody chose one, and keep what was chosen', async () => {
    const { done, ask } = testDesk();
    const before = await ask('settings', {});
    for (const key of settingKeys) expect(before[key]).toEqual(settingsSchemas[key].parse(undefined));
    await done('settings.set', { key: 'mail.mode', value: 'sandbox' });
    await done('settings.set', { key: 'reset.minutes', value: 15 });
    expect(await ask('settings', {})).toMatchObject({ 'mail.mode': 'sandbox', 'reset.minutes': 15 });
  });

  test.each([
    ['mail.mode', 'loud'],
    ['reset.minutes', 14],
    ['reset.minutes', 1441],
    ['reset.minutes', '60'],
    ['portal.baseUrl', 'javascript:alert(1)'],
    // A link's path stands behind it.
    ['portal.baseUrl', 'https://help.example/?desk=1'],
    ['portal.baseUrl', 'https://help.example/?'],
    ['portal.baseUrl', 'https://help.example/#top'],
    ['portal.baseUrl', 'https://sam:secret@help.example'],
    ['portal.baseUrl', 'https:\\\\help.example'],
    ['portal.baseUrl', 'https:/help.example'],
    ['portal.host', '300.1.1.1'],
    ['portal.host', '127.0.0'],
    ['portal.host', 'fe80::zz'],
    ['portal.hosts', ['999.1.1.1']],
    ['mail.smtp', { host: '300.1.1.1', port: 587, from: 'a@b.example' }],
    ['mail.imap', { host: '1.2.3.4.5', user: 'desk' }],
    ['mail.smtp', { host: 'mail.example', port: 70_000, from: 'a@b.example' }],
    ['mail.dkim', { domain: 'clinic.example\r\nX: y', selector: 'desk' }],
    ['mail.dkim', { domain: 'clinic', selector: 'desk' }],
    ['mail.dkim', { domain: 'clinic.example', selector: 'desk;' }],
    ['export.scheduled', {}],
    ['export.scheduled', { folder: 'exports' }],
    ['export.scheduled', { folder: '' }],
    ['export.scheduled', { folder: '/exports', time: '24:00' }],
    ['export.scheduled', { folder: '/exports', time: '6:00' }],
    ['export.scheduled', { folder: '/exports', zone: 'Nowhere/City' }],
    ['export.scheduled', { folder: '/exports', every: 'week', weekday: 0 }],
    ['export.scheduled', { folder: '/exports', format: 'docx' }],
  ] as const)('%s refuses %j', async (key, value) => {
    expect(codeOf(await testDesk().act('settings.set', { key, value }))).toBe('setting-invalid');
  });

  test('a scheduled export is that of the desk and the operator who set it, whatever is given', async () => {
    const { act, done, ask, clock } = testDesk();
    const value = { folder: 'D:\\Exports', desk: 'another', operator: 'Kim', since: 1 };
    await done('settings.set', { key: 'export.scheduled', value });
    const own = { desk: testDeskId, operator: 'Sam', since: clock() };
    const kept = {
      ...own,
      folder: 'D:\\Exports',
      format: 'csv',
      exact: false,
      period: 'day',
      every: 'day',
      weekday: 1,
      time: '06:00',
      zone: 'UTC',
    };
    expect((await ask('settings', {}))['export.scheduled']).toEqual(kept);
    await done('settings.set', { key: 'export.scheduled', value: null });
    expect((await ask('settings', {}))['export.scheduled']).toBeNull();
    expect(codeOf(await act('settings.set', { key: 'export.scheduled', value }, { operator: 'Kim' }))).toBe(
      'lead-needed',
    );
  });

  test.each([
    ['mail.support', 'nobody'],
    ['audit.outside', { folder: null, address: 'nobody' }],
    ['mail.support', 'a@b.example\r\nBcc: x@example.org'],
    ['mail.smtp', { host: 'mail.example', port: 587, from: 'nobody' }],
  ] as const)('%s refuses %j as an address', async (key, value) => {
    expect(codeOf(await testDesk().act('settings.set', { key, value }))).toBe('email-invalid');
  });

  test.each([
    ['mail.smtp', { port: 587, user: 'desk', from: 'desk@clinic.example' }],
    ['mail.imap', { user: 'desk' }],
  ] as const)('another host of %s is not shown the password of the one before', async (key, others) => {
    const { done, ask } = testDesk();
    const isSet = async () => (await ask('settings', {})).secretsSet.includes(`${key}.password`);
    await done('settings.set-secret', { name: `${key}.password`, value: 'once' });
    await done('settings.set', { key, value: { ...others, host: 'mail.clinic.example' } });
    await done('settings.set', { key, value: { ...others, host: 'MAIL.clinic.example', port: 2525 } });
    expect(await isSet()).toBe(true);
    await done('settings.set', { key, value: { ...others, host: 'elsewhere.example' } });
    expect(await isSet()).toBe(false);
  });

  test.each(['mail.smtp', 'mail.imap'] as const)(
    'nor is one of %s that was taken out before',
    async (key) => {
      const { done, ask } = testDesk();
      const value = { host: 'mail.clinic.example', port: 587, user: 'desk', from: 'desk@clinic.example' };
      await done('settings.set', { key, value });
      await done('settings.set-secret', { name: `${key}.password`, value: 'once' });
      await done('settings.set', { key, value: null });
      await done('settings.set', { key, value: { ...value, host: 'elsewhere.example' } });
      expect((await ask('settings', {})).secretsSet).toEqual([]);
    },
  );

  test('a sender may have a name', async () => {
    const value = { host: 'mail.example', port: 587, from: 'Login Desk <desk@clinic.example>' };
    expect((await testDesk().done('settings.set', { key: 'mail.smtp', value })).value).toMatchObject(value);
  });

  test('a secret can be set and forgotten, and no face reads it', async () => {
    const { done, ask, store } = testDesk();
    await done('settings.set-secret', { name: 'mail.smtp.password', value: 'hush' });
    expect(readSecret(store.read, 'mail.smtp.password')).toBe('hush');
    const shown = await ask('settings', {});
    expect(shown.secretsSet).toEqual(['mail.smtp.password']);
    expect(JSON.stringify(shown)).not.toContain('hush');
    await done('settings.set-secret', { name: 'mail.smtp.password', value: null });
    expect((await ask('settings', {})).secretsSet).toEqual([]);
  });

  test('another app to sign in with finds nothing of the one before', async () => {
    const { done, ask } = testDesk();
    const signedIn = async () => (await ask('settings', {})).secretsSet;
    const app = { provider: 'google', clientId: 'one', tenant: 'common' };
    const secrets = ['mail.oauth.client-secret', 'mail.oauth.refresh-token'] as const;
    const keep = async (): Promise<void> => {
      for (const name of secrets) await done('settings.set-secret', { name, value: 'hush' });
    };
    await keep();
    // The first app finds what was kept for it before, and the same one again keeps it.
    for (const _time of ['first', 'again']) {
      await done('settings.set', { key: 'mail.oauth', value: app });
      expect(await signedIn()).toEqual(secrets);
    }
    await done('settings.set', { key: 'mail.oauth', value: { ...app, tenant: 'clinic.example' } });
    expect(await signedIn()).toEqual(['mail.oauth.client-secret']);
    for (const value of [{ ...app, clientId: 'two' }, { provider: 'microsoft', clientId: 'two' }, null]) {
      await keep();
      await done('settings.set', { key: 'mail.oauth', value });
      expect(await signedIn()).toEqual([]);
    }
  });

  test('the record for DKIM is there once domain, selector and key are', async () => {
    const { act, done, ask } = testDesk();
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const value = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    expect(await ask('dkimRecord', {})).toBeNull();
    expect(
      codeOf(await act('settings.set-secret', { name: 'mail.dkim.private-key', value: 'nonsense' })),
    ).toBe('setting-invalid');
    await done('settings.set-secret', { name: 'mail.dkim.private-key', value });
    expect(await ask('dkimRecord', {})).toBeNull();
    await done('settings.set', { key: 'mail.dkim', value: { domain: 'clinic.example', selector: 'desk' } });
    expect(await ask('dkimRecord', {})).toEqual({
      name: 'desk._domainkey.clinic.example',
      value: expect.stringMatching(/^v=DKIM1; k=rsa; p=MII/),
    });
    await done('settings.set-secret', { name: 'mail.dkim.private-key', value: null });
    expect(await ask('dkimRecord', {})).toBeNull();
  });
});
