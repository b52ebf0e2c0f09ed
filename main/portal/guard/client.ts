import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/** The eight groups of an IPv6 address without leading zeros, in hexadecimal; an IPv4 tail is two of them. */
function groupsOf(address: string): readonly string[] {
  const hexed = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_all, ...parts: string[]) => {
    const [a, b, c, d] = parts.slice(0, 4).map(Number) as [number, number, number, number];
    return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
  });
  const [head = '', tail] = hexed.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const all = [...before, ...Array<string>(missing).fill('0'), ...after];
  return all.map((group) => Number.parseInt(group, 16).toString(16));
}

/** An address in the one form in which it is compared: IPv4 as it is, also where it is written in IPv6. Null for anything else. */
export function plainAddress(text: string): string | null {
  const address = (text.split('%')[0] ?? '').toLowerCase();
  const kind = isIP(address);
  if (kind === 0) return null;
  if (kind === 4) return address;
  const groups = groupsOf(address);
  if (groups.slice(0, 6).join(':') !== '0:0:0:0:0:ffff') return groups.join(':');
  const [high = 0, low = 0] = groups.slice(6).map((group) => Number.parseInt(group, 16));
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

const upTo = (address: string, count: number): string =>
  `${address.split(':').slice(0, count).join(':')}::/${count * 16}`;

/** Who a client is for the limits: its IPv4 address, or the 64 bits of an IPv6 address that one subscriber gets. */
export function clientOfAddress(text: string): string {
  const address = plainAddress(text) ?? text;
  return address.includes(':') ? upTo(address, 4) : address;
}

/** The neighbourhood of a client, which one owner often has whole: 24 bits of an IPv4 address, 48 of an IPv6 address. */
export function networkOf(text: string): string {
  const address = plainAddress(text) ?? text;
  return address.includes(':') ? upTo(address, 3) : `${address.split('.').slice(0, 3).join('.')}.0/24`;
}

/** The client at the other end of a connection, whatever the request says of itself. */
export const clientKey = (incoming: IncomingMessage | undefined): string =>
  clientOfAddress(incoming?.socket?.remoteAddress ?? 'unknown');
