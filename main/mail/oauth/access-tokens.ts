import type { Millis } from '../../../preload/contract/shared.ts';
import { say } from '../../language.ts';
import type { PostForm } from '../../network/post-form.ts';
import { hasEnded } from '../../stored-times.ts';
import type { OauthProvider } from './providers.ts';
import type { AccessTokens } from './sign-in.ts';
import { requestTokens } from './token-request.ts';
import { signInWords } from './words.ts';

export interface AccessTokenParts {
  readonly provider: () => OauthProvider;
  readonly clientId: () => string;
  /** Empty for an app that has none. */
  readonly clientSecret: () => string;
  /** Null until somebody signed in. */
  readonly refreshToken: () => string | null;
  readonly keepRefreshToken: (token: string) => Promise<void>;
  readonly clock: () => Millis;
  readonly postIt?: PostForm;
}

// A token is not used in its last minute: it has to live until the server has looked at it.
const margin = 60_000;

const isAlive = ({ from, until }: { readonly from: Millis; readonly until: Millis }, now: Millis): boolean =>
  !hasEnded({ created_at: from, expires_at: until }, now);

/** Gets access tokens with the refresh token and keeps the newest one for as long as it lives. In memory only. */
export function createAccessTokens(parts: AccessTokenParts): AccessTokens {
  let kept: {
    readonly token: string;
    readonly from: Millis;
    readonly until: Millis;
    readonly refreshToken: string;
  } | null = null;
  let asking: Promise<string> | null = null;

  const ask = async (refreshToken: string): Promise<string> => {
    const secret = parts.clientSecret();
    const provider = parts.provider();
    const answer = await requestTokens(
      provider,
      {
        grant_type: 'refresh_token',
        client_id: parts.clientId(),
        ...(secret === '' ? {} : { client_secret: secret }),
        refresh_token: refreshToken,
        scope: provider.scope,
      },
      parts.postIt,
    );
    if (!answer.ok) throw new Error(answer.error.message);
    const { accessToken, seconds, refreshToken: next } = answer.value;
    if (next !== null && next !== refreshToken) await parts.keepRefreshToken(next);
    kept = {
      token: accessToken,
      from: parts.clock(),
      until: parts.clock() + seconds * 1000 - margin,
      refreshToken: next ?? refreshToken,
    };
    return accessToken;
  };

  return {
    get: (renew) => {
      const refreshToken = parts.refreshToken();
      if (refreshToken === null) return Promise.reject(new Error(say(signInWords.notYet)));
      // Another sign-in makes what is kept somebody else's.
      if (!renew && kept && kept.refreshToken === refreshToken && isAlive(kept, parts.clock()))
        return Promise.resolve(kept.token);
      // Several connections that open at once need one token.
      asking ??= ask(refreshToken).finally(() => {
        asking = null;
      });
      return asking;
    },
  };
}
