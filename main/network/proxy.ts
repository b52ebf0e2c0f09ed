/** A proxy, and what it wants to know of who asks. */
export interface ProxyServer {
  readonly kind: 'http' | 'https' | 'socks4' | 'socks5';
  readonly host: string;
  readonly port: number;
  readonly signIn: { readonly user: string; readonly password: string } | null;
}

/** One way to a server. */
export type Way = 'direct' | ProxyServer;

/** A proxy as people are told of it: never with the user name or the password that its address may have. */
export const nameOf = ({ host, port }: ProxyServer): string =>
  host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;

const kinds: Readonly<Record<string, readonly [ProxyServer['kind'], number]>> = {
  'http:': ['http', 80],
  'https:': ['https', 443],
  'socks:': ['socks5', 1080],
  'socks4:': ['socks4', 1080],
  'socks4a:': ['socks4', 1080],
  'socks5:': ['socks5', 1080],
  'socks5h:': ['socks5', 1080],
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** A proxy's address as people write it: a URL, or a host and a port. Null for what is none. */
export function proxyOf(text: string): ProxyServer | null {
  const address = text.trim();
  const url = URL.parse(/^[a-z\d]+:\/\//i.test(address) ? address : `http://${address}`);
  const [kind, usualPort] = kinds[url?.protocol ?? ''] ?? [];
  if (url === null || kind === undefined || usualPort === undefined || url.hostname === '') return null;
  if (!/^\/?$/.test(url.pathname) || url.search !== '' || url.hash !== '') return null;
  return {
    kind,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? usualPort : Number(url.port),
    signIn:
      url.username === '' && url.password === ''
        ? null
        : { user: decoded(url.username), password: decoded(url.password) },
  };
}

const systemKinds: Readonly<Record<string, string>> = {
  PROXY: 'http',
  HTTP: 'http',
  HTTPS: 'https',
  SOCKS: 'socks4',
  SOCKS4: 'socks4',
  SOCKS5: 'socks5',
};

/**
 * The ways that a system names, the best first, as in `PROXY proxy.example:3128; DIRECT`. What is of no kind that is known is left
 * out, and none at all are left of nonsense.
 */
export function waysIn(answer: string): readonly Way[] {
  return answer.split(';').flatMap((entry): Way[] => {
    const [kind = '', place = ''] = entry.trim().split(/\s+/);
    if (kind.toUpperCase() === 'DIRECT') return ['direct'];
    const scheme = systemKinds[kind.toUpperCase()];
    const proxy = scheme === undefined || place === '' ? null : proxyOf(`${scheme}://${place}`);
    return proxy === null ? [] : [proxy];
  });
}
