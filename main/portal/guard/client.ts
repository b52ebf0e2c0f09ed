import type { IncomingMessage } from 'node:http';

/**
 * Who a client is for the limits: its IPv4 address, or the 64 bits of an IPv6 address that one subscriber gets. Headers
 * that name another address are not believed: anybody can write them.
 */
export function clientKey(incoming: IncomingMessage | undefined): string {
  const address = incoming?.socket?.remoteAddress ?? 'unknown';
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!address.includes(':')) return address;
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array<string>(missing).fill('0'), ...after];
  return `${groups.slice(0, 4).join(':')}::/64`;
}
