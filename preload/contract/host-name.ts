import { z } from 'zod';
import { problem } from './input-problems.ts';
import { requiredText } from './shared.ts';

/** Whether what looks like an address of a computer is one: `300.1.1.1` is neither that nor a name. */
export const isNoBrokenAddress = (host: string): boolean => {
  const bare = host.replace(/^\[(.*)\]$/, '$1');
  if (/^[\d.]+$/.test(bare)) return z.ipv4().safeParse(bare).success;
  return !bare.includes(':') || z.ipv6().safeParse(bare.replace(/%.*$/, '')).success;
};

/** The name or the address of a computer, as a person types it. */
export const hostName = requiredText(255).refine(isNoBrokenAddress, problem('isNoHost'));
