import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { Clock, RandomBytes } from '../../desk/ground/basics/context.ts';

export const formCookie = 'login-desk-form';
/** A form that was opened longer ago than this is opened again first: two hours. */
const formLasts = 2 * 60 * 60_000;

/** Ties a form to the browser that opened it: a random cookie, and in the form what only who has the secret can make of it. */
export interface FormTokens {
  /** The browser's value: the cookie's where it is one of ours, else a new one. */
  browser(cookieHeader: string | undefined): { readonly value: string; readonly fresh: boolean };
  /** Each token is another one, so that a form that is sent twice can be told from two forms. */
  issue(browser: string, form: string): string;
  holds(browser: string | null, form: string, token: string | undefined): boolean;
}

/** The value of the cookie in a request's header; null where there is none that could be ours. */
export const cookieIn = (header: string | undefined): string | null =>
  new RegExp(`(?:^|;\\s*)${formCookie}=([\\w-]{22})(?:;|$)`).exec(header ?? '')?.[1] ?? null;

/**
 * `given` is the secret of all instances that serve the same store, so that a form that one has shown can be sent to another; forms of one
 * that serves alone don't outlive the program that showed them.
 */
export function createFormTokens(clock: Clock, random: RandomBytes, given: Buffer = random(32)): FormTokens {
  const secret = Buffer.from(hkdfSync('sha256', given, '', 'Login Desk portal forms', 32));
  const sign = (browser: string, form: string, made: string): string =>
    createHmac('sha256', secret).update(`${browser}\n${form}\n${made}`).digest('base64url');
  return {
    browser: (header) => {
      const value = cookieIn(header);
      return value === null
        ? { value: random(16).toString('base64url'), fresh: true }
        : { value, fresh: false };
    },
    issue: (browser, form) => {
      const made = `${clock().toString(36)}.${random(12).toString('base64url')}`;
      return `${made}.${sign(browser, form, made)}`;
    },
    holds: (browser, form, token) => {
      const [, made = '', at = '', given = ''] =
        /^(([0-9a-z]{1,12})\.[\w-]{16})\.([\w-]{43})$/.exec(token ?? '') ?? [];
      if (browser === null || at === '') return false;
      const age = clock() - Number.parseInt(at, 36);
      // A clock that was put right while a form was open must not close it; the signature says that it is ours.
      if (!(Math.abs(age) <= formLasts)) return false;
      return timingSafeEqual(Buffer.from(given), Buffer.from(sign(browser, form, made)));
    },
  };
}
