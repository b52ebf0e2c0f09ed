import { trustDays } from '../../desk/signing-in/browsers.ts';

// A browser forgets a cookie of this name that did not come over TLS, from this host, for all of it.
const secureName = '__Host-login-desk-trust';
const plainName = 'login-desk-trust';
const token = /^[\w-]{43}$/;
/** More people than this don't share one browser; together they stay far below the 4 KiB that a cookie may have. */
export const mostTokens = 50;

/** The tokens in a browser's cookie, the newest first: one for each account that trusts it. */
export function trustTokens(header: string | undefined, isSecure: boolean): readonly string[] {
  const name = isSecure ? secureName : plainName;
  const value = (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);
  return (value ?? '').split('.', mostTokens).filter((each) => token.test(each));
}

/** The header that gives a browser its tokens; none takes the cookie away. */
export function trustCookie(tokens: readonly string[], isSecure: boolean): string {
  const name = isSecure ? secureName : plainName;
  const seconds = tokens.length === 0 ? 0 : trustDays * 24 * 60 * 60;
  const value = tokens.slice(0, mostTokens).join('.');
  return `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`;
}
