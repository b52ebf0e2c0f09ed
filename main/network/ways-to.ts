import { setTimeout as after } from 'node:timers/promises';
import { type Answer, done, failures } from '../failures.ts';
import { policyHere } from '../machine-policy.ts';
import { isExcepted, isThisComputer } from './exceptions.ts';
import { nameOf, type ProxyServer, proxyOf, type Way, waysIn } from './proxy.ts';
import { systemProxy } from './system-proxy.ts';

/**
 * How a server is reached from this computer, the best way first: as the policy says, else the system, else the environment. A proxy
 * that is named and can't be one is a refusal, and never the same as none, and so is a system that doesn't say it within `patience`
 * milliseconds. Code `proxy-invalid`.
 */
export async function waysTo(url: URL, patience: number): Promise<Answer<readonly Way[]>> {
  const { proxy = 'system', direct = [] } = policyHere().network ?? {};
  if (proxy === 'none' || isExcepted(direct.join(','), url)) return done(['direct']);
  const inEnvironment = proxyInEnvironment(url, process.env);
  if (proxy !== 'system') {
    if (isThisComputer(url)) return done(['direct']);
    const named = proxyOf(proxy);
    return named === null
      ? failures.proxyInvalid('network.proxy')
      : done([signedIn(named, inEnvironment.proxy)]);
  }
  const ask = systemProxy();
  if (ask === null) return fromEnvironment(url, inEnvironment, process.env);
  // The path of an address is nobody's business but the server's.
  const asked = (async () => ask(`${url.origin}/`))();
  const answer = await Promise.race([asked, after(patience, '', { ref: false })]).catch(() => '');
  const ways = waysIn(answer);
  return ways.length === 0
    ? failures.proxyInvalid(null)
    : done(ways.map((way) => signedIn(way, inEnvironment.proxy)));
}

interface InEnvironment {
  /** The variable; null where none names a proxy. */
  readonly variable: string | null;
  /** Null also where what it names can't be one. */
  readonly proxy: ProxyServer | null;
}

/** As `curl` and others have it; the name that is written small counts first. */
function proxyInEnvironment({ protocol }: URL, env: NodeJS.ProcessEnv): InEnvironment {
  const names =
    protocol === 'https:' ? ['https_proxy', 'all_proxy', 'http_proxy'] : ['http_proxy', 'all_proxy'];
  const variable = names
    .flatMap((name) => [name, name.toUpperCase()])
    .find((name) => (env[name] ?? '').trim() !== '');
  return variable === undefined
    ? { variable: null, proxy: null }
    : { variable, proxy: proxyOf(env[variable] ?? '') };
}

function fromEnvironment(
  url: URL,
  { variable, proxy }: InEnvironment,
  env: NodeJS.ProcessEnv,
): Answer<readonly Way[]> {
  if (variable === null || isExcepted(env.no_proxy || env.NO_PROXY || '', url)) return done(['direct']);
  return proxy === null ? failures.proxyInvalid(variable) : done([proxy]);
}

/** Neither a system nor a policy says who signs in to a proxy: the environment does, where it names the same one. */
const signedIn = <Named extends Way>(way: Named, known: ProxyServer | null): Named | ProxyServer =>
  way !== 'direct' && known !== null && way.kind === known.kind && nameOf(way) === nameOf(known)
    ? known
    : way;
