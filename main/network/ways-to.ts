import { setTimeout as after } from 'node:timers/promises';
import { type Answer, done, failures } from '../failures.ts';
import { policyHere } from '../machine-policy.ts';
import { isExcepted, isThisComputer } from './exceptions.ts';
import { proxyOf, type Way, waysIn } from './proxy.ts';
import { systemProxy } from './system-proxy.ts';

/**
 * How a server is reached from this computer, the best way first: as the policy says, else the system, else the environment. A proxy
 * that is named and can't be one is a refusal, and never the same as none, and so is a system that doesn't say it within `patience`
 * milliseconds. Code `proxy-invalid`.
 */
export async function waysTo(url: URL, patience: number): Promise<Answer<readonly Way[]>> {
  const { proxy = 'system', direct = [] } = policyHere().network ?? {};
  if (proxy === 'none') return done(['direct']);
  if (proxy !== 'system')
    return isThisComputer(url) || isExcepted(direct.join(','), url)
      ? done(['direct'])
      : named('network.proxy', proxy);
  if (isExcepted(direct.join(','), url)) return done(['direct']);
  const ask = systemProxy();
  if (ask === null) return fromEnvironment(url, process.env);
  // The path of an address is nobody's business but the server's.
  const answer = await Promise.race([ask(`${url.origin}/`), after(patience, '', { ref: false })]).catch(
    () => '',
  );
  const ways = waysIn(answer);
  return ways.length === 0 ? failures.proxyInvalid('system') : done(ways);
}

function named(where: string, text: string): Answer<readonly Way[]> {
  const proxy = proxyOf(text);
  return proxy === null ? failures.proxyInvalid(where) : done([proxy]);
}

/** As `curl` and others have it; the name that is written small counts first. */
function fromEnvironment(url: URL, env: NodeJS.ProcessEnv): Answer<readonly Way[]> {
  if (isExcepted(env.no_proxy || env.NO_PROXY || '', url)) return done(['direct']);
  const names =
    url.protocol === 'https:' ? ['https_proxy', 'all_proxy', 'http_proxy'] : ['http_proxy', 'all_proxy'];
  for (const name of names.flatMap((each) => [each, each.toUpperCase()])) {
    const text = env[name]?.trim();
    if (text) return named(name, text);
  }
  return done(['direct']);
}
