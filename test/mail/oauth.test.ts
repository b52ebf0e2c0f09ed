import { createHash, randomBytes } from 'node:crypto';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { createAccessTokens } from '../../main/mail/oauth/access-tokens.ts';
import { authorizeMail } from '../../main/mail/oauth/authorize.ts';
import { isProviderPage, type OauthProvider, providerOf } from '../../main/mail/oauth/providers.ts';
import { type PostForm, postForm } from '../../main/network/post-form.ts';
import { testCertificate } from '../support/certificate.ts';
import { stillClock } from '../support/mail-world.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A provider on this machine: hands out tokens for what it is asked, and keeps what it was asked. */
async function startProvider(
  answer: (asked: URLSearchParams) => { readonly status?: number; readonly body: unknown },
): Promise<{
  readonly provider: OauthProvider;
  readonly asked: URLSearchParams[];
  readonly postIt: PostForm;
}> {
  const asked: URLSearchParams[] = [];
  const certificate = testCertificate();
  const server = createServer(certificate, async (request, response) => {
    const parameters = new URLSearchParams(await text(request));
    asked.push(parameters);
    const { status = 200, body } = answer(parameters);
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  const base = `https://localhost:${(server.address() as AddressInfo).port}`;
  return {
    asked,
    postIt: (url, form) => postForm(url, form, { ca: certificate.cert }),
    provider: {
      name: 'Example',
      authorizeUrl: `${base}/authorize`,
      tokenUrl: `${base}/token`,
      scope: 'mail',
      extra: {},
    },
  };
}

function tokensOf(
  { provider, postIt }: { readonly provider: OauthProvider; readonly postIt: PostForm },
  refresh: { token: string | null },
  clock = stillClock(),
) {
  return {
    clock,
    tokens: createAccessTokens({
      provider: () => provider,
      clientId: () => 'desk',
      clientSecret: () => 'shh',
      refreshToken: () => refresh.token,
      keepRefreshToken: async (token) => {
        refresh.token = token;
      },
      clock,
      postIt,
    }),
  };
}

test('A token is asked for once, kept while it lives, and a changed refresh token is kept', async () => {
  let given = 0;
  const { asked, ...there } = await startProvider(() => {
    given += 1;
    return { body: { access_token: `access-${given}`, expires_in: 3600, refresh_token: `refresh-${given}` } };
  });
  const refresh = { token: 'refresh-0' as string | null };
  const { tokens, clock } = tokensOf(there, refresh);
  expect(await Promise.all([tokens.get(false), tokens.get(false), tokens.get(false)])).toEqual([
    'access-1',
    'access-1',
    'access-1',
  ]);
  expect(await tokens.get(false)).toBe('access-1');
  expect(asked).toHaveLength(1);
  expect(Object.fromEntries(asked[0] ?? [])).toEqual({
    grant_type: 'refresh_token',
    client_id: 'desk',
    client_secret: 'shh',
    refresh_token: 'refresh-0',
    scope: 'mail',
  });
  expect(refresh.token).toBe('refresh-1');
  clock.now += 3_541_000;
  expect(await tokens.get(false)).toBe('access-2');
  expect(asked[1]?.get('refresh_token')).toBe('refresh-1');
  expect(await tokens.get(true)).toBe('access-3');
  // Somebody else signed in meanwhile.
  refresh.token = 'another';
  await tokens.get(false);
  expect(asked.at(-1)?.get('refresh_token')).toBe('another');
});

test('A provider that refuses, says nonsense or is not there leaves a sentence', async () => {
  const { provider, postIt } = await startProvider((asked) =>
    asked.get('refresh_token') === 'ended'
      ? {
          status: 400,
          body: { error: 'invalid_grant', error_description: 'Token has been revoked.\r\nTrace: 1' },
        }
      : { body: '<html>' },
  );
  await expect(tokensOf({ provider, postIt }, { token: 'ended' }).tokens.get(false)).rejects.toThrow(
    'Example refused the sign-in (invalid_grant: Token has been revoked.). Sign in again in the settings for mail.',
  );
  await expect(tokensOf({ provider, postIt }, { token: 'x' }).tokens.get(false)).rejects.toThrow(
    /no answer that can be read/,
  );
  await expect(
    tokensOf(
      { provider: { ...provider, tokenUrl: 'https://127.0.0.1:1/' }, postIt },
      { token: 'x' },
    ).tokens.get(false),
  ).rejects.toThrow(/could not be asked/);
  await expect(tokensOf({ provider, postIt }, { token: null }).tokens.get(false)).rejects.toThrow(
    /No one has signed in/,
  );
});

/** What the provider's page does when the person said yes: sends the browser back. */
async function signInAs(url: string, change: Readonly<Record<string, string>> = {}): Promise<number> {
  const asked = new URL(url).searchParams;
  const back = new URL(asked.get('redirect_uri') ?? '');
  back.search = new URLSearchParams({
    code: 'the-code',
    state: asked.get('state') ?? '',
    ...change,
  }).toString();
  return (await fetch(back)).status;
}

test('A person signs in, and the code is worth nothing without what only we know', async () => {
  const { provider, postIt, asked } = await startProvider(() => ({
    body: { access_token: 'a', refresh_token: 'the-refresh-token' },
  }));
  let challenge = '';
  const answer = await authorizeMail({
    provider: { ...provider, extra: { prompt: 'consent' } },
    postIt,
    clientId: 'desk',
    clientSecret: '',
    random: randomBytes,
    openPage: async (url) => {
      const parameters = new URL(url).searchParams;
      challenge = parameters.get('code_challenge') ?? '';
      expect(parameters.get('prompt')).toBe('consent');
      expect(parameters.get('redirect_uri')).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
      // Somebody else who found the port.
      expect(await signInAs(url, { state: 'guessed' })).toBe(404);
      expect(await signInAs(url)).toBe(200);
    },
  });
  expect(answer).toEqual({ ok: true, value: { refreshToken: 'the-refresh-token' } });
  const verifier = asked[0]?.get('code_verifier') ?? '';
  expect(createHash('sha256').update(verifier).digest('base64url')).toBe(challenge);
  expect(asked[0]?.get('code')).toBe('the-code');
  expect(asked[0]?.has('client_secret')).toBe(false);
});

test('A person who says no, or nothing, ends the sign-in with a sentence', async () => {
  const { provider, asked } = await startProvider(() => ({ body: {} }));
  const parts = { provider, clientId: 'desk', clientSecret: '', random: randomBytes };
  const refused = await authorizeMail({
    ...parts,
    openPage: async (url) => {
      const asked = new URL(url).searchParams;
      await fetch(`${asked.get('redirect_uri')}?error=access_denied&state=${asked.get('state')}`);
    },
  });
  expect(refused).toMatchObject({ ok: false, error: { code: 'oauth-refused', reason: 'access_denied' } });
  const late = await authorizeMail({ ...parts, openPage: () => undefined, patience: 20 });
  expect(late).toMatchObject({ ok: false, error: { code: 'oauth-not-finished' } });
  expect(asked).toHaveLength(0);
});

test('A person who changes their mind ends the sign-in, and no token is asked for', async () => {
  const { provider, asked } = await startProvider(() => ({
    body: { access_token: 'a', refresh_token: 'r' },
  }));
  const parts = { provider, clientId: 'desk', clientSecret: '', random: randomBytes };
  const mind = new AbortController();
  const cancelled = await authorizeMail({ ...parts, openPage: () => mind.abort(), signal: mind.signal });
  expect(cancelled).toMatchObject({ ok: false, error: { code: 'oauth-cancelled' } });
  // Also where the browser never comes up.
  const impatient = new AbortController();
  setTimeout(() => impatient.abort(), 20);
  expect(
    await authorizeMail({ ...parts, openPage: () => new Promise(() => undefined), signal: impatient.signal }),
  ).toMatchObject({ ok: false, error: { code: 'oauth-cancelled' } });
  expect(asked).toHaveLength(0);
});

test('A browser that does not open is told as such', async () => {
  const { provider } = await startProvider(() => ({ body: {} }));
  const answer = await authorizeMail({
    provider,
    clientId: 'desk',
    clientSecret: '',
    random: randomBytes,
    openPage: () => Promise.reject(new Error('no browser')),
  });
  expect(answer).toMatchObject({ ok: false, error: { code: 'oauth-page-not-opened' } });
});

test('Only pages of the providers are opened', () => {
  for (const provider of ['google', 'microsoft'] as const)
    expect(isProviderPage(providerOf({ provider, clientId: 'x', tenant: '../evil' }).authorizeUrl)).toBe(
      true,
    );
  for (const other of [
    'http://accounts.google.com/o/oauth2/v2/auth',
    'https://accounts.google.com.evil.example/',
    'https://accounts.google.com@evil.example/',
    'https://accounts.google.com:444/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'nonsense',
  ])
    expect(isProviderPage(other), other).toBe(false);
});

test('The tenant of Microsoft’s address can’t lead elsewhere', () => {
  const { tokenUrl } = providerOf({ provider: 'microsoft', clientId: 'x', tenant: '../evil?x=' });
  expect(new URL(tokenUrl).origin).toBe('https://login.microsoftonline.com');
  expect(new URL(tokenUrl).pathname).toMatch(/\/oauth2\/v2\.0\/token$/);
});
