import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
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
const mostEnded = 5000;
const nonceLength = 12;
const tagLength = 16;

/**
 * Carries a sign-in from one form to the next: sealed in the form itself, so that each instance of a team's portal can read what another
 * one has written, and good in the browser that it was given to. It signs no one in, and no page address contains it.
 */
export interface Tickets {
  issue(browser: string, ticket: Ticket): string;
  /** The ticket of a form; null where it is none, is over, or was given to another browser. */
  find(browser: string | null, sealed: string): Ticket | null;
  /**
   * Ends all tickets of an account in a browser: the person is done there. This instance knows; for others the browser has to get
   * another name.
   */
  end(browser: string | null, accountId: string): void;
}

/** `secret` is that of all instances that serve the same store; one of its own where it serves alone. */
export function createTickets(clock: Clock, random: RandomBytes, secret: Buffer = random(32)): Tickets {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'Login Desk portal tickets', 32));
  const ended = new Map<string, Millis>();
  const isOver = (at: Millis, lasts = ticketLasts): boolean => Math.abs(clock() - at) > lasts;
  const nameOf = (browser: string, accountId: string): string => JSON.stringify([browser, accountId]);

  const open = (browser: string, sealed: string): { readonly at: Millis; readonly ticket: Ticket } | null => {
    const bytes = Buffer.from(sealed, 'base64url');
    if (bytes.length <= nonceLength + tagLength) return null;
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceLength), {
      authTagLength: tagLength,
    });
    decipher.setAAD(Buffer.from(browser));
    decipher.setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength));
    try {
      const body = Buffer.concat([
        decipher.update(bytes.subarray(nonceLength + tagLength)),
        decipher.final(),
      ]);
      return JSON.parse(body.toString('utf8'));
    } catch {
      return null;
    }
  };

  return {
    issue: (browser, ticket) => {
      const nonce = random(nonceLength);
      const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
      cipher.setAAD(Buffer.from(browser));
      const body = Buffer.concat([cipher.update(JSON.stringify({ at: clock(), ticket })), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
    },
    find: (browser, sealed) => {
      const found = browser === null ? null : open(browser, sealed);
      if (browser === null || found === null || isOver(found.at)) return null;
      if (isOver(found.ticket.since, longestTicket)) return null;
      const endedAt = ended.get(nameOf(browser, found.ticket.accountId));
      return endedAt !== undefined && found.at <= endedAt ? null : found.ticket;
    },
    end: (browser, accountId) => {
      if (browser === null) return;
      for (const [name, at] of ended)
        if (isOver(at, longestTicket) || ended.size >= mostEnded) ended.delete(name);
      ended.set(nameOf(browser, accountId), clock());
    },
  };
}
