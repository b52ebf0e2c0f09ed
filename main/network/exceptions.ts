import { BlockList, isIP } from 'node:net';

const family = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

function isInNetwork(host: string, network: string): boolean {
  const [address = '', bits = ''] = network.split('/');
  const most = isIP(address) === 6 ? 128 : 32;
  if (isIP(host) === 0 || isIP(host) !== isIP(address) || !/^\d+$/.test(bits) || Number(bits) > most)
    return false;
  const list = new BlockList();
  list.addSubnet(address, Number(bits), family(address));
  return list.check(host, family(host));
}

/** Whether one entry, as `NO_PROXY` has them, means a host: by its name, its domain, its address, its network, with a port or without. */
function means(entry: string, host: string, port: number): boolean {
  if (entry === '*') return true;
  if (entry.includes('/')) return isInNetwork(host, entry);
  const [, bare = entry, only] = /^(\[[^\]]+\]|[^:]+):(\d+)$/.exec(entry) ?? [];
  if (only !== undefined && Number(only) !== port) return false;
  const name = bare.replace(/^\[|\]$/g, '').replace(/^\*?\./, '');
  if (name === '') return false;
  return host === name || (isIP(host) === 0 && host.endsWith(`.${name}`));
}

/** Whether a server is reached without the proxy, by entries that are parted by commas or blanks. */
export function isExcepted(entries: string, url: URL): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, '').toLowerCase();
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
  return entries
    .toLowerCase()
    .split(/[\s,]+/)
    .some((entry) => entry !== '' && means(entry, host, port));
}

/** Whether a server is this computer itself, which no proxy leads to. */
export const isThisComputer = ({ hostname }: URL): boolean =>
  /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/i.test(hostname);
