import type { Message, PlainMessage } from '../../language/catalogue.ts';
import type { LinkReach, LinkServer } from '../../preload/contract/portal.ts';
import type { Settings } from '../../preload/contract/settings.ts';
import type { Background } from '../desk/ground/basics/background.ts';
import type { Clock } from '../desk/ground/basics/context.ts';
import { say } from '../language.ts';
import { isLoopback } from './guard/hosts.ts';
import { type Asked, askHealth } from './health.ts';
import { reachWords as words } from './reach-words.ts';

export interface ReachParts {
  readonly settings: () => Settings;
  /** The id by which the desk knows its own portal; null where it has none. */
  readonly storeId: () => Promise<string | null>;
  readonly clock: Clock;
  readonly background: Background;
  /** Told when the answer is another one than before. */
  readonly changed: () => void;
  readonly ask?: (baseUrl: string, patience: number, stopping?: AbortSignal) => Promise<Asked>;
}

/** Knows whether the links in mails work when their readers open them. */
export interface Reach {
  /** What was found last; for an address that is no longer the settings' one, nothing was found yet. */
  status(): LinkReach;
  /** Asks now. */
  check(patience?: number): Promise<LinkReach>;
  /** Asks now, and no one waits for the answer. */
  checkSoon(): void;
  /** Why mails with a link have to wait, in a sentence; null where they may go. Asks where that matters and is not known. */
  whyHeld(): Promise<string | null>;
  /** Asks from time to time, as long as there is a background. */
  start(): void;
}

const every = 60_000;
const usualPatience = 5000;
// An answer is good for the time until the next one is asked for, and a little more.
const goodFor = 2 * every;

const warnings: Readonly<Record<LinkServer, Message<{ baseUrl: string }, never> | PlainMessage | null>> = {
  service: null,
  unknown: null,
  window: words.window,
  nobody: words.nothingServes,
  stranger: words.stranger,
};

const onlyHere = (baseUrl: string): string | null =>
  isLoopback(new URL(baseUrl).hostname) ? say(words.onlyHere, { baseUrl }) : null;

/** Everything that keeps links from working for their readers. While nothing serves the portal, its address doesn't matter. */
function warningOf(server: LinkServer, baseUrl: string): string | null {
  const warning = warnings[server];
  const sentences = [
    warning && say(warning, { baseUrl }),
    server === 'nobody' || server === 'stranger' ? null : onlyHere(baseUrl),
  ].filter((sentence) => sentence !== null);
  return sentences.length === 0 ? null : sentences.join(' ');
}

export function createReach(parts: ReachParts): Reach {
  const ask = parts.ask ?? askHealth;
  let found: { readonly baseUrl: string; readonly server: LinkServer; readonly at: number } | null = null;
  let asking: Promise<LinkReach> | null = null;
  let next: Promise<LinkReach> | null = null;

  const status = (): LinkReach => {
    const settings = parts.settings();
    const baseUrl = settings['portal.baseUrl'];
    const known = found?.baseUrl === baseUrl ? found : null;
    const server = known?.server ?? 'unknown';
    return {
      server,
      baseUrl,
      askedAt: known?.at ?? null,
      warning: warningOf(server, baseUrl),
      held: settings['portal.linksWithoutService'] === 'forbid' && server !== 'service',
    };
  };

  const serverOf = async (answer: Asked): Promise<LinkServer> => {
    if (typeof answer === 'string') return answer;
    return answer.store === (await parts.storeId()) ? answer.by : 'stranger';
  };

  const look = async (patience: number, stopping?: AbortSignal): Promise<LinkReach> => {
    const baseUrl = parts.settings()['portal.baseUrl'];
    const before = JSON.stringify([status().server, status().held]);
    const answer = await ask(baseUrl, patience, stopping);
    // A question that was broken off found nothing.
    if (stopping?.aborted) return status();
    const server = await serverOf(answer);
    found = { baseUrl, server, at: parts.clock() };
    const now = status();
    if (JSON.stringify([now.server, now.held]) !== before) parts.changed();
    return now;
  };
  const check = (patience = usualPatience, stopping?: AbortSignal): Promise<LinkReach> => {
    // What is asked already may have been answered before the change that this is about.
    if (asking) {
      const again = (): Promise<LinkReach> => {
        next = null;
        return check(patience, stopping);
      };
      next ??= asking.then(again, again);
      return next;
    }
    asking = look(patience, stopping).finally(() => {
      asking = null;
    });
    return asking;
  };
  const checkSoon = (): void => parts.background.begin((stopping) => check(usualPatience, stopping));

  return {
    status,
    check,
    checkSoon,
    whyHeld: async () => {
      if (parts.settings()['portal.linksWithoutService'] !== 'forbid') return null;
      const { askedAt } = status();
      const isFresh = askedAt !== null && Math.abs(parts.clock() - askedAt) < goodFor;
      const now = isFresh ? status() : await check();
      return now.held ? say(words.held) : null;
    },
    start: () => {
      checkSoon();
      parts.background.every(every, (stopping) => check(usualPatience, stopping));
    },
  };
}
