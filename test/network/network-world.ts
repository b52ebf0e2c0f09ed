import { type AddressInfo, createServer as createTcp } from 'node:net';
import { onTestFinished } from 'vitest';
import { setSystemProxy } from '../../main/network/system-proxy.ts';
import { lead, openProxy, type ProxyWays, type TestProxy } from '../support/proxy.ts';

const names = ['https_proxy', 'http_proxy', 'all_proxy', 'no_proxy'].flatMap((name) => [
  name,
  name.toUpperCase(),
]);

/** The environment names these proxies until the test is over, and no others. */
export function environment(given: Readonly<Record<string, string>>): void {
  const before = Object.fromEntries(names.map((name) => [name, process.env[name]]));
  for (const name of names) delete process.env[name];
  Object.assign(process.env, given);
  onTestFinished(() => {
    for (const name of names)
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
  });
}

/** The system answers this until the test is over. Gives what it was asked. */
export function system(answer: string): readonly string[] {
  const asked: string[] = [];
  setSystemProxy(async (origin) => {
    asked.push(origin);
    return answer;
  });
  onTestFinished(() => setSystemProxy(null));
  return asked;
}

/** A proxy that leads on by CONNECT, closed when the test is over. */
export async function testProxy(ways: ProxyWays): Promise<TestProxy> {
  const proxy = await openProxy(ways);
  onTestFinished(() => proxy.close());
  return proxy;
}

/** One of SOCKS 5 (RFC 1928), with a user name and password where they are given; closed when the test is over. */
export async function testSocks({
  leads,
  signIn,
  isSilent = false,
}: Pick<ProxyWays, 'leads' | 'signIn'> & {
  /** It never answers. */
  readonly isSilent?: boolean;
}): Promise<TestProxy & { readonly isAsked: Promise<unknown> }> {
  const { promise: isAsked, resolve: tell } = Promise.withResolvers<void>();
  const asked: string[] = [];
  const server = createTcp((socket) => {
    socket.on('error', () => socket.destroy());
    const steps = signIn === undefined ? ['hello', 'ask'] : ['hello', 'sign-in', 'ask'];
    const step = (data: Buffer): void => {
      switch (steps.shift()) {
        case 'hello':
          socket.write(Buffer.from([5, signIn === undefined ? 0 : data.includes(2, 2) ? 2 : 255]));
          break;
        case 'sign-in': {
          const user = data.subarray(2, 2 + (data[1] ?? 0)).toString();
          const password = data.subarray(3 + (data[1] ?? 0)).toString();
          socket.write(Buffer.from([1, `${user}:${password}` === signIn ? 0 : 1]));
          break;
        }
        case 'ask': {
          const host = data.subarray(5, 5 + (data[4] ?? 0)).toString();
          asked.push(`${host}:${data.readUInt16BE(data.length - 2)}`);
          const port = leads[host];
          // 2: not allowed by its rules.
          socket.write(Buffer.from([5, port === undefined ? 2 : 0, 0, 1, 127, 0, 0, 1, 0, 0]));
          if (port !== undefined) lead(socket, port);
          break;
        }
      }
    };
    socket.on('data', (data) => {
      tell();
      if (!isSilent && steps.length > 0) step(data);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return {
    name: `127.0.0.1:${port}`,
    port,
    asked,
    isAsked,
    close: async () => {
      server.close();
    },
  };
}
