import { createHash } from 'node:crypto';
import type { Hono } from 'hono';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Millis } from '../../preload/contract/shared.ts';
import { cookieIn, formCookie } from './guard/form-tokens.ts';
import { allowedHosts } from './guard/hosts.ts';
import { forwardingOf, type Origin } from './guard/proxies.ts';
import { readForm } from './guard/read-form.ts';
import { maySend } from './guard/same-site.ts';
import { type RefusalKind, refusalPage, tooManyPage } from './pages/refusal-pages.tsx';
import { waitInWords } from './words.ts';
import {
  frameOf,
  type PortalBindings,
  type PortalContext,
  type PortalWorld,
  type RefusalPages,
} from './world.ts';

export type PageStatus = 200 | 400 | 403 | 404 | 405 | 410 | 413 | 415 | 421 | 422 | 429 | 500 | 503;

const htmlOf = (page: ReactElement): string => `<!doctype html>${renderToStaticMarkup(page)}`;

/** Sends a page. */
export const show = (c: PortalContext, page: ReactElement, status: PageStatus = 200): Response =>
  c.html(htmlOf(page), status);

/** Keeps the last few: there are some kinds of refusal, and a wait is told in few words. */
export function createRefusalPages(most = 200): RefusalPages {
  const kept = new Map<string, string>();
  return {
    html: (key, render) => {
      const known = kept.get(key);
      if (known !== undefined) return known;
      if (kept.size >= most) kept.clear();
      const html = htmlOf(render());
      kept.set(key, html);
      return html;
    },
  };
}

/**
 * Sends a page that only says why not. Those are what a flood gets, so each is rendered once: to say no has to be
 * cheaper than to ask.
 */
export function refuse(c: PortalContext, world: PortalWorld, kind: RefusalKind): Response {
  const frame = frameOf(world.desk.settings());
  const html = world.refusals.html(`${kind.title} ${frame.deskName}`, () => refusalPage(frame, kind));
  return c.html(html, kind.status);
}

/** Says when the next try is possible, to the person and to the program. */
export function tooMany(c: PortalContext, world: PortalWorld, wait: Millis): Response {
  c.header('retry-after', String(Math.max(1, Math.ceil(wait / 1000))));
  const frame = frameOf(world.desk.settings());
  const html = world.refusals.html(`${waitInWords(wait)} ${frame.deskName}`, () => tooManyPage(frame, wait));
  return c.html(html, 429);
}

/** Takes one of each until one is used up; the wait for that. What is refused takes nothing of those after it. */
export function waitFor(...takes: readonly (() => Millis)[]): Millis {
  for (const take of takes) {
    const wait = take();
    if (wait > 0) return wait;
  }
  return 0;
}

/** Where a request came from, as far as it can be believed. */
export const originOf = (c: PortalContext, world: PortalWorld): Origin =>
  world.proxies.originOf(forwardingOf(c.env?.incoming, (name) => c.req.header(name)));

/** Whether the browser reached this portal over TLS: its cookies stay on it then. */
export const isSecure = (c: PortalContext, world: PortalWorld): boolean =>
  world.secure || originOf(c, world).secure;

/** Ties a form on the page to this browser: gives the form's token and sets the cookie where there is none yet. */
export function openForms<Name extends string>(
  c: PortalContext,
  world: PortalWorld,
  ...names: readonly Name[]
): Readonly<Record<Name, string>> {
  const { value, fresh } = world.forms.browser(c.req.header('cookie'));
  if (fresh)
    c.header(
      'set-cookie',
      `${formCookie}=${value}; Path=/; HttpOnly; SameSite=Lax${isSecure(c, world) ? '; Secure' : ''}`,
    );
  return Object.fromEntries(names.map((name) => [name, world.forms.issue(value, name)])) as Record<
    Name,
    string
  >;
}

export type Fields = (name: string) => string;

/** A form as it came in. */
interface TakenForm {
  readonly fields: Fields;
  /** The same for the same form sent again, and for nothing else. */
  readonly key: string;
}

/**
 * Reads a form that this portal showed to this browser, or answers why not. Whatever was typed stays as it is, for a
 * password may begin with a space.
 */
async function takeForm(c: PortalContext, world: PortalWorld, form: string): Promise<TakenForm | Response> {
  const from = { origin: c.req.header('origin'), secFetchSite: c.req.header('sec-fetch-site') };
  if (!maySend(from, allowedHosts(world.desk.settings()))) return refuse(c, world, refusalKinds.elsewhere);
  const wait = world.limits.forms.take(originOf(c, world));
  if (wait > 0) return tooMany(c, world, wait);
  const body = await readForm(c.req.raw);
  if (!body.ok) return refuse(c, world, refusalKinds[body.status]);
  const token = body.fields.get('form-token');
  const browser = cookieIn(c.req.header('cookie'));
  if (!world.forms.holds(browser, form, token)) return refuse(c, world, refusalKinds.stale);
  const sent = JSON.stringify([browser, c.req.path, [...body.fields]]);
  return {
    fields: (name) => body.fields.get(name) ?? '',
    // A hash, for among the fields may be a password.
    key: createHash('sha256').update(sent).digest('base64url'),
  };
}

/** Answers a form of a page of this portal. The same form sent again gets the first answer, and nothing happens twice. */
export function onForm(
  app: Hono<{ Bindings: PortalBindings }>,
  world: PortalWorld,
  path: string,
  form: string,
  answer: (c: PortalContext, fields: Fields) => Response | Promise<Response>,
): void {
  app.post(path, async (c: PortalContext) => {
    const taken = await takeForm(c, world, form);
    if (taken instanceof Response) return taken;
    return world.answers.once(taken.key, async () => answer(c, taken.fields));
  });
}

/** Why a request is not even looked at. */
export const refusalKinds = {
  400: {
    status: 400,
    title: 'This form can’t be read',
    text: 'It came in a way that this page does not send. Open the page again and send it once more.',
  },
  413: {
    status: 413,
    title: 'This is too much text',
    text: 'Nothing was sent. Go back, write it shorter and send it again.',
  },
  415: {
    status: 415,
    title: 'This form can’t be read',
    text: 'It came in a way that this page does not send. Open the page again and send it once more.',
  },
  elsewhere: {
    status: 403,
    title: 'This form came from another site',
    text: 'Nothing was done with it. If you want help with signing in, start on this site.',
  },
  stale: {
    status: 403,
    title: 'Please open the form again',
    text: 'It was open for too long, or your browser keeps no cookies for this site. Nothing was done yet: open it again and send it once more.',
  },
  host: {
    status: 421,
    title: 'This is not the right address',
    text: 'This server does not answer to that name. Use the address in the mail that you got.',
  },
  method: {
    status: 405,
    title: 'That can’t be done here',
    text: 'Pages are opened and forms are sent; nothing else is possible here.',
  },
  missing: {
    status: 404,
    title: 'There is no such page',
    text: 'The address may have been copied only in part. Open it from the mail, or start over.',
  },
  broken: {
    status: 500,
    title: 'Something went wrong on our side',
    text: 'Nothing of this step was kept. Please try it again in a while.',
  },
  busy: {
    status: 503,
    title: 'Too many people are here right now',
    text: 'Nothing was done. Please try it again in a few seconds.',
  },
} as const satisfies Record<string | number, RefusalKind>;
