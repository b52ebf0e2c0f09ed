import { z } from 'zod';
import { type Answer, done, failures, type Refused } from '../../failures.ts';
import { say } from '../../language.ts';
import type { PostForm } from '../../network/post-form.ts';
import type { OauthProvider } from './providers.ts';
import { signInWords } from './words.ts';

const tokens = z.object({
  access_token: z.string().min(1),
  /** Seconds. */
  expires_in: z.number().positive().default(3600),
  refresh_token: z.string().min(1).optional(),
});
const refusal = z.object({ error: z.string(), error_description: z.string().optional() });

export interface Tokens {
  readonly accessToken: string;
  readonly seconds: number;
  /** Some providers give a new one with each use, and the old one dies. */
  readonly refreshToken: string | null;
}

// Most desks sign in to no provider, and a start needs nothing of how one is asked.
const post: PostForm = async (...asked) => (await import('../../network/post-form.ts')).postForm(...asked);

/** Asks a provider for tokens. Codes `oauth-refused` (with the provider's `reason`), `oauth-unreachable`, and
 * those of a proxy. */
export async function requestTokens(
  provider: OauthProvider,
  parameters: Readonly<Record<string, string>>,
  postIt: PostForm = post,
): Promise<Answer<Tokens>> {
  let text: string;
  try {
    text = await postIt(provider.tokenUrl, parameters);
  } catch (error) {
    const { refusal } = error as { readonly refusal?: Refused };
    return refusal ?? failures.oauthUnreachable(provider.name, (error as Error).message);
  }
  const json = parseJson(text);
  const good = tokens.safeParse(json);
  if (good.success) {
    const { access_token: accessToken, expires_in: seconds, refresh_token: refreshToken } = good.data;
    return done({ accessToken, seconds, refreshToken: refreshToken ?? null });
  }
  const bad = refusal.safeParse(json);
  return bad.success
    ? failures.oauthRefused(
        provider.name,
        bad.data.error,
        bad.data.error_description?.split(/\r?\n/)[0] ?? '',
      )
    : failures.oauthUnreachable(provider.name, say(signInWords.unreadable));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
