import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sendTestMessage } from '../../main/mail/sending/test-message.ts';
import { openSmtpLink } from '../../main/mail/smtp/smtp-open.ts';
import type { TestReport } from '../../preload/contract/mail-setup.ts';
import type { Answer } from '../../preload/contract/shared.ts';
import { type ScriptedServer, startScriptedServer } from '../support/mail-script.ts';
import {
  createMailWorld,
  defaultSettings,
  type MailWorld,
  smtpTo,
  testPatience,
} from '../support/mail-world.ts';

let world: MailWorld;
const closing: (() => Promise<void> | void)[] = [];
beforeEach(() => {
  world = createMailWorld();
});
afterEach(async () => {
  await world.close();
  for (const close of closing.splice(0)) await close();
});

/** A real server with the certificate that smtp-server signs itself. */
async function startServer(
  options: SMTPServerOptions = {},
): Promise<{ port: number; received: string[]; signIns: string[] }> {
  const received: string[] = [];
  const signIns: string[] = [];
  const server = new SMTPServer({
    disableReverseLookup: true,
    authOptional: true,
    closeTimeout: 100,
    onData: (stream, _session, answer) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push(Buffer.concat(chunks).toString());
        answer(null);
      });
    },
    onAuth: ({ username, password, accessToken }, _session, answer) => {
      signIns.push(`${username} ${password ?? accessToken}`);
      if (password === 'right horse' || accessToken === 'fresh') answer(null, { user: username });
      else answer(new Error('Invalid'));
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return { port: (server.server.address() as AddressInfo).port, received, signIns };
}

async function scripted(...how: Parameters<typeof startScriptedServer>): Promise<ScriptedServer> {
  const server = await startScriptedServer(...how);
  closing.push(server.close);
  return server;
}

const runTest = (to = 'me@clinic.example'): Promise<Answer<TestReport>> =>
  sendTestMessage(
    {
      settings: () => world.settings,
      password: () => world.password,
      sandbox: world.sandbox,
      clock: world.clock,
      newId: world.newId,
      random: randomBytes,
      patience: testPatience,
    },
    to,
  );
const reportOf = (answer: Answer<TestReport>): TestReport => {
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
};

test('A certificate that nobody vouches for is refused, shown, and good once a person trusts it', async () => {
  const server = await startServer({ secure: true });
  world.settings = smtpTo(server.port, { secure: true });
  const id = await world.enqueue();
  const sender = world.sender();
  await sender.drain();
  expect(sender.paused()).toMatch(/certificate .* can’t be trusted/);
  expect(world.message(id)).toMatchObject({ state: 'held', attempts: 0 });

  const { outcome, untrusted } = reportOf(await runTest());
  expect(outcome).toBe('not-connected');
  expect(untrusted?.fingerprint).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);

  // Another one than the trusted certificate stays out.
  world.settings = smtpTo(server.port, { secure: true, fingerprint: 'AB'.repeat(32) });
  await sender.drain();
  expect(world.message(id)).toMatchObject({ state: 'held', attempts: 0 });
  expect(sender.paused()).toMatch(/not the certificate that was trusted/);
  expect(server.received).toHaveLength(0);

  world.settings = smtpTo(server.port, { secure: true, fingerprint: untrusted?.fingerprint.toLowerCase() });
  await sender.drain();
  expect(world.message(id).state).toBe('accepted');
  expect(server.received).toHaveLength(1);
});

test('STARTTLS with a trusted certificate is checked before the password is said', async () => {
  const server = await startServer();
  const elsewhere = {
    host: '0.0.0.0',
    port: server.port,
    secure: false,
    requireTls: true,
    user: 'desk',
    password: 'right horse',
  };
  const unchecked = await openSmtpLink(elsewhere, testPatience);
  expect(unchecked).toMatchObject({ ok: false, badCertificate: true });
  const wrong = await openSmtpLink({ ...elsewhere, fingerprint: '00'.repeat(32) }, testPatience);
  expect(wrong.ok).toBe(false);
  expect(server.signIns).toEqual([]);
});

test('A test of the settings tells the whole conversation and no secret', async () => {
  const server = await startServer();
  world.settings = smtpTo(server.port, { user: 'desk' });
  world.password = 'right horse';
  const good = reportOf(await runTest());
  expect(good.outcome).toBe('accepted');
  expect(server.received[0]).toContain('Test of the mail settings');
  const lines = good.conversation.map(({ by, text }) => `${by}: ${text}`);
  for (const said of [
    /^server: 220 /,
    /^us: EHLO /,
    /^us: STARTTLS/,
    /^us: AUTH PLAIN ••••$/,
    /^us: MAIL FROM:</,
    /^us: RCPT TO:<me@/,
    /^us: \(the message, \d+ bytes\)$/,
  ])
    expect(
      lines.some((line) => said.test(line)),
      String(said),
    ).toBe(true);
  expect(lines.at(-2)).toMatch(/^server: 250/);
  expect(lines.at(-1)).toBe('us: QUIT');

  world.password = 'wrong horse';
  const bad = reportOf(await runTest());
  expect(bad.outcome).toBe('not-connected');
  expect(bad.response).toMatch(/refused the sign-in/);
  for (const report of [good, bad])
    for (const secret of ['right horse', 'wrong horse'])
      for (const form of [
        secret,
        Buffer.from(secret).toString('base64'),
        Buffer.from(`\0desk\0${secret}`).toString('base64'),
      ])
        expect(JSON.stringify(report)).not.toContain(form);
  // It goes past the outbox.
  expect(world.states()).toEqual({});
});

test('A server that repeats the password is not repeated', async () => {
  const server = await scripted(
    (stage) => (stage === 'auth' ? { say: '535 no “hunter22-really” here' } : undefined),
    {
      extensions: ['AUTH PLAIN'],
    },
  );
  world.settings = smtpTo(server.port, { user: 'desk' });
  world.password = 'hunter22-really';
  expect(JSON.stringify(reportOf(await runTest()))).not.toContain('hunter22-really');
});

test('A server that repeats what it was told at the sign-in is not repeated, in whatever form', async () => {
  const secret = 'hunter22-really';
  const plain = Buffer.from(`\0desk\0${secret}`).toString('base64');
  const bearer = Buffer.from(`user=desk\u0001auth=Bearer ${secret}\u0001\u0001`).toString('base64');
  for (const [extension, echo, tokens] of [
    ['AUTH PLAIN', plain, undefined],
    ['AUTH XOAUTH2', bearer, { get: async () => secret }],
    ['AUTH XOAUTH2', secret, { get: async () => secret }],
  ] as const) {
    const server = await scripted(
      (stage) => (stage === 'auth' ? { say: `535 no ${echo} here` } : undefined),
      {
        extensions: [extension],
      },
    );
    const heard: string[] = [];
    const opening = await openSmtpLink(
      {
        host: '127.0.0.1',
        port: server.port,
        secure: false,
        requireTls: false,
        user: 'desk',
        password: tokens ? '' : secret,
        tokens,
      },
      testPatience,
      ({ text }) => heard.push(text),
    );
    expect(opening).toMatchObject({ ok: false, reason: expect.stringContaining('535 no •••• here') });
    expect(heard).toContain('535 no •••• here');
    for (const form of [secret, plain, bearer]) expect(heard.join()).not.toContain(form);
  }
});

test('A test says what is missing where mail goes nowhere', async () => {
  world.settings = defaultSettings({ 'mail.mode': 'off' });
  expect(await runTest()).toMatchObject({ ok: false, error: { code: 'mail-goes-nowhere' } });
  world.settings = defaultSettings({ 'mail.mode': 'smtp' });
  expect(await runTest()).toMatchObject({ ok: false, error: { code: 'mail-goes-nowhere' } });
  expect(await runTest('a@b.example\r\nBcc: x@example.org')).toMatchObject({
    ok: false,
    error: { code: 'email-invalid' },
  });
});

test('An access token signs in; one that is refused is renewed once', async () => {
  const server = await startServer({ authMethods: ['XOAUTH2'], allowInsecureAuth: true });
  const endpoint = {
    host: '127.0.0.1',
    port: server.port,
    secure: false,
    requireTls: false,
    user: 'desk@clinic.example',
    password: '',
  };
  const asked: boolean[] = [];
  const tokens = {
    get: async (renew: boolean) => {
      asked.push(renew);
      return renew ? 'fresh' : 'stale';
    },
  };
  const opening = await openSmtpLink({ ...endpoint, tokens }, testPatience);
  expect(opening.ok).toBe(true);
  if (opening.ok) opening.link.quit();
  expect(asked).toEqual([false, true]);
  expect(server.signIns).toEqual(['desk@clinic.example stale', 'desk@clinic.example fresh']);

  const refused = await openSmtpLink({ ...endpoint, tokens: { get: async () => 'stale' } }, testPatience);
  expect(refused).toMatchObject({ ok: false });
  expect(!refused.ok && refused.reason).toMatch(/refused the sign-in/);
  const none = await openSmtpLink(
    { ...endpoint, tokens: { get: () => Promise.reject(new Error('Sign in again')) } },
    testPatience,
  );
  expect(!none.ok && none.reason).toMatch(/Sign in again/);
});
