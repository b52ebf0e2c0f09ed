import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { clientOfAddress, networkOf, plainAddress } from './client.ts';

/** What a request says of where it came from. */
export interface Forwarding {
  /** The address at the other end of the connection; null where it is unknown. */
  readonly peer: string | null;
  readonly forwarded: string | undefined;
  readonly xForwardedFor: string | undefined;
  readonly xForwardedProto: string | undefined;
  readonly xForwardedHost: string | undefined;
}

/** Where a request came from, as far as it can be believed. */
export interface Origin {
  /** What the limits count by. */
  readonly client: string;
  readonly network: string;
  /** The nearest trusted proxy was asked over TLS. */
  readonly secure: boolean;
  /** The name that the nearest trusted proxy was asked for; null where none says. */
  readonly host: string | null;
}

export interface Proxies {
  isTrusted(address: string): boolean;
  originOf(forwarding: Forwarding): Origin;
}

/** One hop of a request: who a proxy says that it was asked by, and how. */
interface Hop {
  readonly by: string;
  readonly proto: string | null;
  readonly host: string | null;
}

const nothing: Hop = { by: 'unknown', proto: null, host: null };

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

function listOf(trusted: readonly string[]): BlockList {
  const list = new BlockList();
  for (const entry of trusted) {
    const [address = '', bits] = entry.split('/');
    if (bits === undefined) list.addAddress(address, familyOf(address));
    else list.addSubnet(address, Number(bits), familyOf(address));
  }
  return list;
}

// Longer than any chain of proxies: a client that sends more hides something.
const mostHops = 32;

/** Splits at a sign that stands outside of quotes. */
function splitOutsideQuotes(text: string, sign: string): string[] {
  const parts = [''];
  let quoted = false;
  for (let place = 0; place < text.length; place += 1) {
    const character = text[place] ?? '';
    if (quoted && character === '\\') {
      parts[parts.length - 1] += character + (text[place + 1] ?? '');
      place += 1;
      continue;
    }
    if (character === '"') quoted = !quoted;
    if (character === sign && !quoted) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}

const unquoted = (value: string): string =>
  /^".*"$/s.test(value) ? value.slice(1, -1).replace(/\\(.)/gs, '$1') : value;

/** `192.0.2.1`, `192.0.2.1:80`, `2001:db8::1`, `[2001:db8::1]:80`: without the port. Anything else stays as it is. */
function withoutPort(node: string): string {
  const bracketed = /^\[([^\]]*)\](:\S*)?$/.exec(node)?.[1];
  if (bracketed !== undefined) return bracketed;
  return /^([^:]+):[^:]*$/.exec(node)?.[1] ?? node;
}

/** The hops of `Forwarded` (RFC 7239), the nearest first. */
function hopsOfForwarded(header: string): Hop[] {
  return splitOutsideQuotes(header, ',')
    .map((element): Hop => {
      const pairs = new Map<string, string>();
      for (const pair of splitOutsideQuotes(element, ';')) {
        const at = pair.indexOf('=');
        if (at > 0) pairs.set(pair.slice(0, at).trim().toLowerCase(), unquoted(pair.slice(at + 1).trim()));
      }
      return {
        by: withoutPort(pairs.get('for') ?? 'unknown'),
        proto: pairs.get('proto')?.toLowerCase() ?? null,
        host: pairs.get('host') ?? null,
      };
    })
    .reverse();
}

const listed = (header: string | undefined): string[] =>
  header === undefined ? [] : header.split(',').map((part) => part.trim());

/** The hops of `X-Forwarded-For`, the nearest first. */
function hopsOfXForwardedFor(forwarding: Forwarding): Hop[] {
  // Proxies append to the others as well, or the outermost sets one for all.
  const at = (header: string | undefined) => {
    const all = listed(header).reverse();
    return (place: number): string | null => (all.length === 1 ? all[0] : all[place]) ?? null;
  };
  const [proto, host] = [at(forwarding.xForwardedProto), at(forwarding.xForwardedHost)];
  // Some say how they were asked, and not by whom.
  const nodes = listed(forwarding.xForwardedFor);
  const says = forwarding.xForwardedProto !== undefined || forwarding.xForwardedHost !== undefined;
  const known = nodes.length === 0 && says ? ['unknown'] : nodes;
  return known.reverse().map((node, place) => ({
    by: withoutPort(node),
    proto: proto(place)?.toLowerCase() ?? null,
    host: host(place),
  }));
}

/** A name that a proxy made up to hide an address (RFC 7239, 6.3): it tells clients apart all the same. */
const obfuscated = /^_[\w.-]{1,100}$/;

/**
 * Believes of what a request says of itself only what a trusted proxy wrote: from the connection backwards each hop is
 * followed while it is a trusted proxy, and the first that is not is the client. Where a proxy doesn't say, or two headers
 * contradict each other, so that one of them is the client's own, the request counts as the proxy's.
 * `trusted` gives addresses and networks (`10.0.0.0/8`), as the settings have them now.
 */
export function createProxies(trusted: () => readonly string[]): Proxies {
  let known: { readonly key: string; readonly list: BlockList } | null = null;
  const isTrusted = (text: string): boolean => {
    const entries = trusted();
    if (entries.length === 0) return false;
    const key = entries.join(' ');
    if (known?.key !== key) known = { key, list: listOf(entries) };
    const address = plainAddress(text);
    return address !== null && known.list.check(address, familyOf(address));
  };

  const counted = (address: string) => ({ client: clientOfAddress(address), network: networkOf(address) });

  /** The client at the end of a chain of hops, and what the proxy nearest to it says. */
  const follow = (peer: string, hops: readonly Hop[]): ReturnType<typeof counted> & { readonly hop: Hop } => {
    let [last, said] = [peer, hops[0] ?? nothing];
    for (const hop of hops.slice(0, mostHops)) {
      said = hop;
      if (obfuscated.test(hop.by))
        return { client: `${clientOfAddress(last)} ${hop.by}`, network: networkOf(last), hop };
      const address = plainAddress(hop.by);
      if (address === null) break;
      if (!isTrusted(address)) return { ...counted(address), hop };
      last = address;
    }
    return { ...counted(last), hop: said };
  };

  return {
    isTrusted,
    originOf: (forwarding) => {
      const { peer, forwarded } = forwarding;
      if (peer === null) return { client: 'unknown', network: 'unknown', secure: false, host: null };
      const own: Origin = { ...counted(peer), secure: false, host: null };
      if (!isTrusted(peer)) return own;
      const [first, second] = [
        forwarded === undefined ? [] : hopsOfForwarded(forwarded),
        hopsOfXForwardedFor(forwarding),
      ]
        .filter((hops) => hops.length > 0)
        .map((hops) => follow(peer, hops));
      if (!first) return own;
      const { client, network } = second && second.client !== first.client ? own : first;
      const protos = [first.hop.proto, second?.hop.proto ?? null].filter((proto) => proto !== null);
      return {
        client,
        network,
        secure: protos.length > 0 && protos.every((proto) => proto === 'https'),
        host: first.hop.host ?? second?.hop.host ?? null,
      };
    },
  };
}

/** What a request's headers and its connection say of where it came from. */
export const forwardingOf = (
  incoming: IncomingMessage | undefined,
  header: (name: string) => string | undefined,
): Forwarding => ({
  peer: incoming?.socket?.remoteAddress ?? null,
  forwarded: header('forwarded'),
  xForwardedFor: header('x-forwarded-for'),
  xForwardedProto: header('x-forwarded-proto'),
  xForwardedHost: header('x-forwarded-host'),
});
