import { say } from '../language.ts';
import { networkFailureWords as words } from './network-words.ts';
import { refused } from './refused.ts';

/** The proxy of this computer. It is named by host and port alone: its address may have a password in it. */
export const networkFailures = {
  /** `where` is what names it: `system`, a variable of the environment, or a key of the policy. Its value is told nowhere. */
  proxyInvalid: (where: string) =>
    refused('proxy-invalid', say(words.invalid, { where: where === 'system' ? say(words.system) : where }), {
      where,
    }),
  proxyUnreachable: (proxy: string, host: string, reason: string) =>
    refused('proxy-unreachable', say(words.unreachable, { proxy, host, reason }), { proxy, host, reason }),
  proxySignInNeeded: (proxy: string, host: string, isGiven: boolean) =>
    refused(
      'proxy-sign-in-needed',
      say(isGiven ? words.signInRefused : words.signInNeeded, { proxy, host }),
      { proxy, host },
    ),
  /** `answer` is what it said: a status of HTTP, or a word of SOCKS. */
  proxyRefused: (proxy: string, host: string, answer: number | string) =>
    refused(
      'proxy-refused',
      say(words.refused, { proxy, host, answer: typeof answer === 'number' ? `HTTP ${answer}` : answer }),
      { proxy, host, answer },
    ),
} as const;
