import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { composeMail, type MailServices } from '../../main/compose/compose-mail.ts';
import { readSecret } from '../../main/desk/settings/setting-actions.ts';
import { createChosenPaths } from '../../main/ipc/chosen-paths.ts';
import { mailSetupShell } from '../../main/ipc/mail-setup.ts';
import { type CallHandler, serveContract } from '../../main/ipc/serve.ts';
import { type PostForm, postForm } from '../../main/network/post-form.ts';
import { sql } from '../../main/store/sql.ts';
import { channels } from '../../preload/contract/channels.ts';
import type { ShellName, Shells } from '../../preload/contract/contract.ts';
import type { InputOf, OutputOf } from '../../preload/contract/define.ts';
import type { Answer } from '../../preload/contract/shared.ts';
import { codeOf, valueIn } from '../support/answers.ts';
import { testCertificate } from '../support/certificate.ts';
import { type TestDesk, testDesk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { samAtWindow } from '../support/operators.ts';

let folder: string;
let world: TestDesk;
let mail: MailServices | null;
/** Whether the desk is open for reading alone. */
let readOnly: boolean;
/** How a provider is asked for tokens. */
let postIt: PostForm;
/** Where the person was sent to. */
let pages: string[];
const closing: (() => Promise<unknown>)[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'login-desk-setup-'));
  world = testDesk();
  pages = [];
  readOnly = false;
  postIt = postForm;
  mail = composeMail({
    store: world.store,
    desk: world.desk,
    clock: world.clock,
    random: randomBytes,
    actor: samAtWindow.who,
    programDesk: world.desk,
    sandboxFolder: join(folder, 'sandbox-mail'),
    isOnDuty: () => true,
    postIt: (...asked) => postIt(...asked),
    onSandboxMail: () => undefined,
  });
});
afterEach(async () => {
  await mail?.sandbox.stop();
  for (const close of closing.splice(0)) await close();
  rmSync(folder, { recursive: true, force: true });
});

/** Calls as the window does: over a channel, with nothing said about the input. */
function call<Name extends ShellName>(
  name: Name,
  input: InputOf<Shells[Name]>,
): Promise<Answer<OutputOf<Shells[Name]>>> {
  const handlers = new Map<string, CallHandler>();
  serveContract(
    { handle: (channel, handler) => handlers.set(channel, handler), broadcast: () => undefined },
    {
      ...samAtWindow,
      paths: createChosenPaths(),
      desk: () => ({ desk: world.desk, jobs: async () => ({}) as never }),
      shell: mailSetupShell(
        async () => mail && { mail, readOnly },
        async (url) => {
          pages.push(url);
        },
      ) as never,
    },
  );
  const handler = handlers.get(channels.shell(name));
  if (!handler) throw new Error(`nothing serves ${name}`);
  return handler([input], 1) as Promise<Answer<never>>;
}

async function listen(server: Server | ReturnType<typeof createServer>): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => new Promise((resolve) => server.close(resolve)));
  return (server.address() as AddressInfo).port;
}

/** A provider on this machine that hands out one refresh token; what would go to the real one goes there. */
async function startProvider(): Promise<void> {
  const certificate = testCertificate();
  const server = createServer(certificate, (_request, response) => {
    response.end(JSON.stringify({ access_token: 'a-token', refresh_token: 'the-refresh-token' }));
  });
  const port = await listen(server);
  closing.unshift(async () => server.closeAllConnections());
  postIt = (url, form) =>
    postForm(url === 'https://oauth2.googleapis.com/token' ? `https://localhost:${port}/token` : url, form, {
      ca: certificate.cert,
    });
}

/** What the provider's page does when the person said yes: sends the browser back. */
async function comeBack(page = ''): Promise<void> {
  const asked = new URL(page).searchParams;
  await fetch(`${asked.get('redirect_uri')}?code=the-code&state=${asked.get('state')}`);
}

const chooseGoogle = (): Promise<unknown> =>
  world.done('settings.set', { key: 'mail.oauth', value: { provider: 'google', clientId: 'desk' } });

test('Without a desk nothing is set up, and an input that does not fit is refused', async () => {
  expect(codeOf(await call('testMail', { to: 5 as never }))).toBe('invalid-input');
  mail = null;
  for (const name of ['mailSetup', 'signInToMail', 'cancelSignIn', 'fetchMail', 'makeDkimKey'] as const)
    expect(codeOf(await call(name, {}))).toBe('desk-not-open');
});

test('A test goes as the settings say: nowhere, or into the sandbox with all that was said', async () => {
  expect(codeOf(await call('testMail', { to: 'me@clinic.example' }))).toBe('mail-goes-nowhere');
  await world.done('settings.set', { key: 'mail.mode', value: 'sandbox' });
  expect(codeOf(await call('testMail', { to: 'nobody' }))).toBe('email-invalid');
  const report = valueIn(await call('testMail', { to: 'me@clinic.example' }));
  expect(report).toMatchObject({ outcome: 'accepted', host: '127.0.0.1', untrusted: null });
  expect(report.conversation.some(({ by, text }) => by === 'us' && text.startsWith('RCPT TO:<me@'))).toBe(
    true,
  );
});

test('A sign-in keeps the refresh token through the one door, and no one sees it', async () => {
  expect(codeOf(await call('signInToMail', {}))).toBe('oauth-not-set-up');
  await chooseGoogle();
  await startProvider();
  const answer = call('signInToMail', {});
  await eventually(() => expect(pages).toHaveLength(1));
  expect(new URL(pages[0] ?? '').origin).toBe('https://accounts.google.com');
  expect(valueIn(await call('mailSetup', {})).signingIn).toBe(true);
  await comeBack(pages[0]);
  expect(await answer).toEqual({ ok: true, value: { signedIn: true } });
  expect(valueIn(await call('mailSetup', {})).signingIn).toBe(false);
  expect(readSecret(world.store.read, 'mail.oauth.refresh-token')).toBe('the-refresh-token');
  expect((await world.ask('settings', {})).secretsSet).toEqual(['mail.oauth.refresh-token']);
  const audited = JSON.stringify(world.store.read.all(sql`SELECT * FROM audit`));
  expect(audited).toContain('mail.oauth.refresh-token');
  expect(audited).not.toContain('the-refresh-token');
});

test('A sign-in is cancelled, and another one takes the place of the first', async () => {
  expect(valueIn(await call('cancelSignIn', {}))).toEqual({ cancelled: false });
  await chooseGoogle();
  const first = call('signInToMail', {});
  await eventually(() => expect(pages).toHaveLength(1));
  const second = call('signInToMail', {});
  expect(codeOf(await first)).toBe('oauth-cancelled');
  expect(valueIn(await call('mailSetup', {})).signingIn).toBe(true);
  expect(valueIn(await call('cancelSignIn', {}))).toEqual({ cancelled: true });
  expect(codeOf(await second)).toBe('oauth-cancelled');
  expect(valueIn(await call('mailSetup', {})).signingIn).toBe(false);
});

test('A token for an app that was replaced meanwhile is not kept', async () => {
  await chooseGoogle();
  await startProvider();
  const answer = call('signInToMail', {});
  await eventually(() => expect(pages).toHaveLength(1));
  await world.done('settings.set', {
    key: 'mail.oauth',
    value: { provider: 'microsoft', clientId: 'other' },
  });
  await comeBack(pages[0]);
  expect(codeOf(await answer)).toBe('oauth-cancelled');
  expect(readSecret(world.store.read, 'mail.oauth.refresh-token')).toBeNull();
});

/** A mail server that refuses every sign-in and repeats what it was told. */
const startRefusingMailbox = (): Promise<number> =>
  listen(
    createTcpServer((socket) => {
      closing.unshift(async () => socket.destroy());
      socket.on('error', () => undefined);
      socket.write('* OK ready\r\n');
      socket.on('data', (chunk) => {
        const [tag = '*', word = '', ...rest] = chunk.toString().trim().split(' ');
        if (word === 'CAPABILITY') socket.write(`* CAPABILITY IMAP4rev1\r\n${tag} OK\r\n`);
        else if (word === 'LOGIN') socket.write(`${tag} NO not with ${rest.join(' ')}\r\n`);
        else socket.write(`${tag} OK\r\n`);
        if (word === 'LOGOUT') socket.end();
      });
    }),
  );

test('A mailbox that can’t be read is told with its reason and without its password', async () => {
  expect(codeOf(await call('fetchMail', {}))).toBe('no-mailbox-set-up');
  const mailbox = { host: '127.0.0.1', port: await startRefusingMailbox(), secure: false, user: 'desk' };
  await world.done('settings.set', { key: 'mail.imap', value: mailbox });
  await world.done('settings.set-secret', { name: 'mail.imap.password', value: 'hunter22-really' });
  const refused = await call('fetchMail', {});
  expect(codeOf(refused)).toBe('mailbox-unreadable');
  const { mailbox: status } = valueIn(await call('mailSetup', {}));
  expect(status).toEqual({ problem: expect.stringMatching(/not with .*••••/), lastLook: null });
  expect(JSON.stringify([refused, status])).not.toContain('hunter22-really');
  // Of another mailbox nothing is known yet.
  await world.done('settings.set', { key: 'mail.imap', value: { ...mailbox, folder: 'Bounces' } });
  expect(valueIn(await call('mailSetup', {})).mailbox).toEqual({ problem: null, lastLook: null });
});

test('A key to sign with is made into the store; the window gets the record alone', async () => {
  await world.done('settings.set', {
    key: 'mail.dkim',
    value: { domain: 'clinic.example', selector: 'desk' },
  });
  expect(await call('makeDkimKey', {})).toEqual({ ok: true, value: { made: true } });
  expect(readSecret(world.store.read, 'mail.dkim.private-key')).toMatch(/^-----BEGIN PRIVATE KEY-----/);
  expect((await world.ask('dkimRecord', {}))?.value).toMatch(/^v=DKIM1; k=rsa; p=/);
  const audited = JSON.stringify(world.store.read.all(sql`SELECT * FROM audit`));
  expect(audited).toContain('mail.dkim.private-key');
  expect(audited).not.toContain('PRIVATE KEY-----');
});

test('Where nothing can be written, no test is sent, no mail fetched, no key made and no one signed in', async () => {
  readOnly = true;
  for (const name of ['testMail', 'fetchMail', 'makeDkimKey', 'signInToMail'] as const)
    expect(codeOf(await call(name, { to: 'desk@clinic.example' }))).toBe('store-read-only');
  expect(pages).toEqual([]);
  expect(valueIn(await call('mailSetup', {}))).toBeTruthy();
});
