import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PlainMessage } from '../../../language/catalogue.ts';
import type { Language } from '../../../language/languages.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { say, spokenLanguage } from '../../language.ts';
import type { PostForm } from '../../network/post-form.ts';
import type { OauthProvider } from './providers.ts';
import { requestTokens } from './token-request.ts';
import { signInWords } from './words.ts';

export interface AuthorizeParts {
  readonly provider: OauthProvider;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly random: (count: number) => Buffer;
  /** Shows the provider's page to the person: in their own browser, never in a window of ours. */
  readonly openPage: (url: string) => void | Promise<void>;
  readonly postIt?: PostForm;
  /** How long the person may take, in milliseconds. */
  readonly patience?: number;
  /** Ends it when the person changed their mind. */
  readonly signal?: AbortSignal;
}

const usualPatience = 5 * 60_000;

const languageSpoken = (): Language => {
  const spoken = spokenLanguage();
  return spoken === 'pseudo' ? 'en' : spoken;
};

const page = (title: string, text: string): string =>
  `<!doctype html><html lang="${languageSpoken()}"><meta charset="utf-8"><title>${title}</title><body style="font-family:sans-serif;margin:3em"><h1>${title}</h1><p>${text}</p>`;

function show(response: ServerResponse, status: number, title: PlainMessage, text: PlainMessage): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    'cache-control': 'no-store',
    connection: 'close',
  });
  response.end(page(say(title), say(text)));
}

const same = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/**
 * Has a person sign in with the provider and gives the refresh token: the authorization code goes to a port of the loopback
 * interface (RFC 8252) and is bound to this try by PKCE (RFC 7636) and a state of its own.
 * Codes `oauth-refused`, `oauth-unreachable`, `oauth-not-finished`, `oauth-cancelled`, `oauth-page-not-opened`.
 */
export async function authorizeMail(
  parts: AuthorizeParts,
): Promise<Answer<{ readonly refreshToken: string }>> {
  const { provider, clientId, clientSecret, signal } = parts;
  const state = parts.random(24).toString('base64url');
  const verifier = parts.random(48).toString('base64url');
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const redirect = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

  let timer: NodeJS.Timeout | undefined;
  const answer = new Promise<Answer<string>>((resolve) => {
    const cancel = (): void => resolve(failures.oauthCancelled(provider.name));
    signal?.addEventListener('abort', cancel);
    if (signal?.aborted) cancel();
    timer = setTimeout(
      () => resolve(failures.oauthNotFinished(provider.name)),
      parts.patience ?? usualPatience,
    );
    server.on('request', (request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', redirect);
      // Anyone else who finds the port learns nothing and ends nothing.
      if (request.method !== 'GET' || pathname !== '/' || !same(searchParams.get('state') ?? '', state))
        return show(response, 404, signInWords.nothingHere, signInWords.notYours);
      const code = searchParams.get('code');
      if (code === null) {
        const reason = searchParams.get('error') ?? say(signInWords.noCode);
        show(response, 200, signInWords.notSignedIn, signInWords.tryAgain);
        return resolve(
          failures.oauthRefused(provider.name, reason, searchParams.get('error_description') ?? ''),
        );
      }
      show(response, 200, signInWords.signedIn, signInWords.goBack);
      resolve(done(code));
    });
  });
  const url = `${provider.authorizeUrl}?${new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirect,
    scope: provider.scope,
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...provider.extra,
  })}`;
  try {
    const shown = signal?.aborted
      ? answer
      : Promise.resolve(parts.openPage(url)).then(
          () => answer,
          () => failures.oauthPageNotOpened(provider.name),
        );
    // A browser may take its time to come up: a person who has given up by then need not wait for it.
    const code = await Promise.race([answer, shown]);
    if (!code.ok) return code;
    const tokens = await requestTokens(
      provider,
      {
        grant_type: 'authorization_code',
        code: code.value,
        redirect_uri: redirect,
        client_id: clientId,
        ...(clientSecret === '' ? {} : { client_secret: clientSecret }),
        code_verifier: verifier,
      },
      parts.postIt,
    );
    if (signal?.aborted) return failures.oauthCancelled(provider.name);
    if (!tokens.ok) return tokens;
    const { refreshToken } = tokens.value;
    return refreshToken === null
      ? failures.oauthRefused(
          provider.name,
          say(signInWords.noRefreshToken),
          say(signInWords.noLastingAccess),
        )
      : done({ refreshToken });
  } finally {
    clearTimeout(timer);
    server.close();
    server.closeAllConnections();
  }
}
