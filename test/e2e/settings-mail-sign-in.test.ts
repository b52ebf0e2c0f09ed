import { cpSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { testCertificate } from '../support/certificate.ts';
import { openProxy } from '../support/proxy.ts';
import { openSection } from '../support/settings.ts';
import { type DeskWindow, expect, type TestHome, test } from '../support/window.ts';

const closing: (() => Promise<unknown>)[] = [];
test.afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const refreshToken = 'the-refresh-token';
const clientSecret = 'only-google-knows';

/**
 * A provider on this machine in Google's place: what the program would open in the browser is kept, what it asks comes here, through
 * the proxy that the system names. Its certificate is of an authority that this computer trusts, and nobody else.
 */
async function standInForGoogle(home: TestHome): Promise<{
  readonly desk: DeskWindow;
  readonly asked: URLSearchParams[];
  readonly throughProxy: readonly string[];
  openedPage(): Promise<URL>;
}> {
  const asked: URLSearchParams[] = [];
  const certificate = testCertificate('oauth2.googleapis.com');
  const provider = createServer(certificate, async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    asked.push(new URLSearchParams(body));
    response.end(JSON.stringify({ access_token: 'an-access-token', refresh_token: refreshToken }));
  });
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
  closing.push(async () => {
    provider.close();
    provider.closeAllConnections();
  });
  const { port } = provider.address() as AddressInfo;
  const proxy = await openProxy({ leads: { 'oauth2.googleapis.com': port } });
  closing.push(() => proxy.close());
  const desk = await home.open({ env: { SSL_CERT_FILE: home.file('authorities.pem', certificate.cert) } });
  await desk.commandBar.waitFor();
  await desk.app.evaluate(({ session, shell }, answer) => {
    const world = globalThis as unknown as { opened: string[] };
    world.opened = [];
    shell.openExternal = async (url) => {
      world.opened.push(url);
    };
    session.defaultSession.resolveProxy = async (url) =>
      url === 'https://oauth2.googleapis.com/' ? answer : 'DIRECT';
  }, `PROXY ${proxy.name}`);
  return {
    desk,
    asked,
    throughProxy: proxy.asked,
    openedPage: async () => {
      const opened = (): Promise<string | undefined> =>
        desk.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened.at(-1));
      await expect.poll(opened).toBeDefined();
      return new URL((await opened()) ?? '');
    },
  };
}

/** What the person's browser does when the provider sends it back. */
async function comeBack(page: URL, answer: Readonly<Record<string, string>>): Promise<string> {
  const back = new URL(page.searchParams.get('redirect_uri') ?? '');
  back.search = new URLSearchParams({ ...answer, state: page.searchParams.get('state') ?? '' }).toString();
  return (await fetch(back)).text();
}

test('A person signs in with Google in their browser, after one cancelled and one refused attempt, and signs out', async ({
  home,
  sample,
}) => {
  writeFileSync(home.keyFile, sample.key, { mode: 0o600 });
  cpSync(sample.folder, home.data, { recursive: true });
  const google = await standInForGoogle(home);
  const { desk } = google;
  const server = await openSection(desk, 'Mail server');
  await server.getByText(/^Google/).click();
  await expect(server.getByText('First an administrator registers the desk with Google')).toBeVisible();
  await expect(server.getByRole('button', { name: 'Save sign-in' })).toBeDisabled();
  await server.getByLabel('Client ID').fill('desk.apps.example');
  await server.getByRole('button', { name: 'Save sign-in' }).click();
  await server.getByLabel('Client secret').fill(clientSecret);
  await server.getByRole('button', { name: 'Save client secret' }).click();
  await expect(server.getByRole('button', { name: 'Forget client secret' })).toBeVisible();
  await expect(server.getByText('not signed in')).toBeVisible();
  await expect(server.getByText('The mail server has no user name yet.')).toBeVisible();

  const signIn = server.getByRole('button', { name: /^Sign in with Google/ });
  await signIn.click();
  const first = await google.openedPage();
  expect(first.origin).toBe('https://accounts.google.com');
  expect(first.searchParams.get('client_id')).toBe('desk.apps.example');
  // It goes on while somebody looks elsewhere.
  await desk.goTo('Outbox');
  await openSection(desk, 'Mail server');
  await expect(server.getByText('waiting for your browser')).toBeVisible();
  await server.getByRole('button', { name: 'Cancel the sign-in' }).click();
  await expect(server.getByText('not signed in')).toBeVisible();
  await expect(comeBack(first, { code: 'too-late' })).rejects.toThrow();

  await signIn.click();
  await expect.poll(async () => (await google.openedPage()).href).not.toBe(first.href);
  expect(await comeBack(await google.openedPage(), { error: 'access_denied' })).toContain('Not signed in');
  await expect(server.getByText('Google refused the sign-in (access_denied).')).toBeVisible();
  expect(google.asked).toHaveLength(0);

  const second = (await google.openedPage()).href;
  await signIn.click();
  await expect.poll(async () => (await google.openedPage()).href).not.toBe(second);
  expect(await comeBack(await google.openedPage(), { code: 'the-code' })).toContain('Signed in');
  await expect(server.getByText('signed in', { exact: true })).toBeVisible();
  expect(Object.fromEntries(google.asked[0] ?? [])).toMatchObject({
    grant_type: 'authorization_code',
    code: 'the-code',
    client_secret: clientSecret,
  });
  expect(google.throughProxy).toEqual(['oauth2.googleapis.com:443']);
  const shown = await desk.page.content();
  for (const secret of [refreshToken, clientSecret]) expect(shown).not.toContain(secret);

  await server.getByRole('button', { name: 'Sign out' }).click();
  await expect(server.getByText('not signed in')).toBeVisible();
  await server
    .getByText(/^Password/)
    .first()
    .click();
  await server.getByRole('button', { name: 'Save sign-in' }).click();
  await expect(server.getByRole('button', { name: 'Save password' })).toBeVisible();
  // The field for a password comes with the choice, before that is saved.
  await expect.poll(() => home.run('settings', 'get', 'mail.oauth')).toBeNull();
});

test('A browser that does not open is reported, and nothing waits for it', async ({ desk, home }) => {
  await home.run(
    'settings',
    'set',
    'mail.oauth',
    JSON.stringify({ provider: 'microsoft', clientId: 'desk' }),
  );
  await desk.app.evaluate(({ shell }) => {
    shell.openExternal = () => Promise.reject(new Error('no browser'));
  });
  const server = await openSection(desk, 'Mail server');
  await server.getByRole('button', { name: 'Sign in with Microsoft' }).click();
  await expect(server.getByText(/could not be opened in your browser/)).toBeVisible();
  await expect(server.getByText('not signed in')).toBeVisible();
});
