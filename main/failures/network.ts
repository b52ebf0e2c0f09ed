import { say } from '../language.ts';
import { networkFailureWords as words } from './network-words.ts';
import { refused } from './refused.ts';

/**
 * The proxy of this computer, by host and port alone, for its address may have a password in it; and the server that it should have
 * led to.
 */
export const networkFailures = {
  /** `where` is what names it: a variable of the environment, or a key of the policy. Its value is told nowhere. */
  proxyInvalid: (where: string | null) =>
    refused('proxy-invalid', say(words.invalid, { where: where ?? say(words.system) }), { where }),
  proxyUnreachable: ({ proxy, host, reason }: { proxy: string; host: string; reason: string }) =>
    refused('proxy-unreachable', say(words.unreachable, { proxy, host, reason }), { proxy, host, reason }),
  proxySignInNeeded: ({ proxy, host }: { proxy: string; host: string }) =>
    refused('proxy-sign-in-needed', say(words.signInNeeded, { proxy, host }), { proxy, host }),
  /** `answer` is what it said: a status of HTTP, or a word of SOCKS. */
  proxyRefused: ({ proxy, host, answer }: { proxy: string; host: string; answer: string }) =>
    refused('proxy-refused', say(words.refused, { proxy, host, answer }), { proxy, host, answer }),
} as const;
