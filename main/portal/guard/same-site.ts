import { hostName } from './hosts.ts';

/** What a browser says about where a form was sent from. */
export interface FormOrigin {
  readonly origin: string | undefined;
  readonly secFetchSite: string | undefined;
}

/**
 * Whether a form may have been sent by a page of this portal. Pages here are `no-referrer`, so browsers send `Origin:
 * null` with their forms; then Sec-Fetch-Site decides, and without one (plain HTTP outside loopback) the form's token and
 * its cookie alone do. (OWASP Cross-Site Request Forgery Prevention Cheat Sheet)
 */
export function maySend({ origin, secFetchSite }: FormOrigin, hosts: ReadonlySet<string>): boolean {
  if (secFetchSite !== undefined && secFetchSite !== 'same-origin') return false;
  if (origin === undefined || origin === 'null') return true;
  const host = /^https?:\/\/(.+)$/i.exec(origin)?.[1];
  const name = hostName(host);
  return name !== null && hosts.has(name);
}
