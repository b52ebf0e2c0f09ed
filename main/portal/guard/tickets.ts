import type { Millis } from '../../../preload/contract/shared.ts';
import type { Clock, RandomBytes } from '../../desk/ground/basics/context.ts';

/** What a person has shown on these pages: the right password alone, or all that a sign-in asks for. */
export interface Ticket {
  readonly accountId: string;
  /** The password that was given is the one that was set then: a newer one ends the ticket. */
  readonly passwordSetAt: Millis | null;
  /** When that was. */
  readonly since: Millis;
  readonly caseNumber: string | null;
  readonly passed: 'password' | 'sign-in';
  /** The trusted browser in which it was, where it is one. */
  readonly browserId: string | null;
  /** Where the code went that is asked for, masked. */
  readonly masked: string;
}

/** A ticket is good for so long after it was last used. */
const ticketLasts: Millis = 10 * 60_000;
/** And no longer than this, however often it is used. */
const longestTicket: Millis = 60 * 60_000;
const mostTickets = 5000;

/**
 * Carries a sign-in from one form to the next: a random name in the form, good in the browser that it was given to, and known to
 * this program alone. It signs no one in, and no page address contains it.
 */
export interface Tickets {
  issue(browser: string, ticket: Ticket): string;
  /** The ticket of a form; null where it is none, is over, or was given to another browser. */
  find(browser: string | null, name: string): Ticket | null;
  /** Ends all tickets of an account in a browser: the person is done there. */
  end(browser: string | null, accountId: string): void;
}

export function createTickets(clock: Clock, random: RandomBytes): Tickets {
  const kept = new Map<string, { readonly at: Millis; readonly browser: string; readonly ticket: Ticket }>();
  const isOver = (at: Millis, lasts = ticketLasts): boolean => Math.abs(clock() - at) > lasts;
  return {
    issue: (browser, ticket) => {
      for (const [name, { at }] of kept) {
        if (!isOver(at) && kept.size < mostTickets) break;
        kept.delete(name);
      }
      const name = random(24).toString('base64url');
      kept.set(name, { at: clock(), browser, ticket });
      return name;
    },
    find: (browser, name) => {
      const found = kept.get(name);
      if (found?.browser !== browser || isOver(found.at)) return null;
      return isOver(found.ticket.since, longestTicket) ? null : found.ticket;
    },
    end: (browser, accountId) => {
      for (const [name, found] of kept)
        if (found.browser === browser && found.ticket.accountId === accountId) kept.delete(name);
    },
  };
}
