import type { Settings } from '../../../preload/contract/settings.ts';

const loopback = ['localhost', '127.0.0.1', '[::1]'];

/** Whether a host name means this computer alone. */
export const isLoopback = (host: string): boolean => /^(localhost|127(\.\d+){3}|\[?::1\]?)$/i.test(host);
const bracketed = (host: string): string =>
  host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;

/** The name in a Host header, lower-cased and without its port; null where it is none. */
export function hostName(header: string | undefined): string | null {
  if (header === undefined || !/^[a-z0-9.:[\]-]{1,255}$/i.test(header)) return null;
  try {
    return new URL(`http://${header}/`).hostname.toLowerCase();
  } catch {
    return null;
  }
}

/**
 * The names that the portal answers to: that of the base URL, the interface it listens on, and those chosen. Any other
 * may be a page elsewhere whose name was pointed here (DNS rebinding).
 */
export function allowedHosts(settings: Settings): ReadonlySet<string> {
  const host = settings['portal.host'];
  const own = [new URL(settings['portal.baseUrl']).hostname, ...settings['portal.hosts']];
  const listening = isLoopback(host) ? loopback : [bracketed(host)];
  return new Set([...own, ...listening].map((name) => name.toLowerCase()));
}
