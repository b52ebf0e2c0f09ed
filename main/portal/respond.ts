import { createHash } from 'node:crypto';
import type { Hono } from 'hono';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { isStoresTrouble } from '../../preload/contract/refusals.ts';
import type { Millis } from '../../preload/contract/shared.ts';
import type { AskingForm } from '../desk/ground/basics/action.ts';
import type { Refusal } from '../failures.ts';
import { say, spokenLanguage } from '../language.ts';
import { cookieIn, formCookie } from './guard/form-tokens.ts';
import { allowedHosts } from './guard/hosts.ts';
import { forwardingOf, type Origin } from './guard/proxies.ts';
import { readForm } from './guard/read-form.ts';
import { maySend } from './guard/same-site.ts';
import { accountOfLink } from './language/link-account.ts';
import { pageLanguage } from './language/page-language.ts';
import { inReadersLanguage } from './language/reader-language.ts';
import { waitInWords } from './language/times.ts';
import type { PageFrame } from './pages/layout.tsx';
import { type RefusalKind, refusalPage, tooManyPage } from './pages/refusal-pages.tsx';
import { refusalKinds } from './refusal-kinds.ts';
import {
  frameOf,
  type PortalBindings,
  type PortalContext,
  type PortalWorld,
  type RefusalPages,
} from './world.ts';

export type PageStatus = 200 | 400 | 403 | 404 | 405 | 410 | 413 | 415 | 421 | 422 | 429 | 500 | 503;

const htmlOf = (page: ReactElement): string => `<!doctype html>${renderToStaticMarkup(page)}`;

/** Sends a page's HTML, with the language that it is in. */
function sendHtml(c: PortalContext, html: string, status: PageStatus): Response {
  c.header('content-language', pageLanguage());
  c.header('vary', 'Accept-Language, Cookie');
  return c.html(html, status);
}

/** Sends a page. */
export const show = (c: PortalContext, page: ReactElement, status: PageStatus = 200): Response =>
  sendHtml(c, htmlOf(page), status);

/** Keeps the last few: there are only some kinds of refusal and some lengths of a wait. */
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
  const html = refusalHtml(c, world, say(kind.title), (frame) => refusalPage(frame, kind));
  return sendHtml(c, html, kind.status);
}

// In seconds.
const comeBack = 60;

/** Says that nothing can be taken now, and when to ask again. */
function later(c: PortalContext, world: PortalWorld, kind: RefusalKind = refusalKinds.later): Response {
  c.header('retry-after', String(comeBack));
  return refuse(c, world, kind);
}

/** Says why the store took nothing, or that nobody knows yet whether it did. */
export function notTaken(c: PortalContext, world: PortalWorld, { code }: Pick<Refusal, 'code'>): Response {
  if (code === 'team-answer-lost') return later(c, world, refusalKinds.unsure);
  return isStoresTrouble(code) && code.startsWith('team-')
    ? later(c, world)
    : refuse(c, world, refusalKinds.busy);
}

/** Says when the next try is possible, to the person and to the program. */
export function tooMany(c: PortalContext, world: PortalWorld, wait: Millis): Response {
  c.header('retry-after', String(Math.max(1, Math.ceil(wait / 1000))));
  const html = refusalHtml(c, world, waitInWords(wait), (frame) => tooManyPage(frame, wait));
  return sendHtml(c, html, 429);
}

/** A page that is the same for everybody who gets it in one language. */
function refusalHtml(
  c: PortalContext,
  world: PortalWorld,
  about: string,
  page: (frame: PageFrame) => ReactElement,
): string {
  const frame = frameOf(c, world);
  const key = JSON.stringify([spokenLanguage(), about, frame]);
  return world.refusals.html(key, () => page(frame));
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

const nameBrowser = (c: PortalContext, world: PortalWorld, value: string): void =>
  c.header(
    'set-cookie',
    `${formCookie}=${value}; Path=/; HttpOnly; SameSite=Lax${isSecure(c, world) ? '; Secure' : ''}`,
  );

/** Gives the browser another name: forms that it was shown before are none of its own any more. */
export const renewBrowser = (c: PortalContext, world: PortalWorld): void =>
  nameBrowser(c, world, world.forms.browser(undefined).value);

/** Ties a form on the page to this browser: gives the form's token and sets the cookie where there is none yet. */
export function openForms<Name extends string>(
  c: PortalContext,
  world: PortalWorld,
  ...names: readonly Name[]
): Readonly<Record<Name, string>> {
  const { value, fresh } = world.forms.browser(c.req.header('cookie'));
  if (fresh) nameBrowser(c, world, value);
  return Object.fromEntries(names.map((name) => [name, world.forms.issue(value, name)])) as Record<
    Name,
    string
  >;
}

export type Fields = (name: string) => string;

/** A form as it came in. */
interface TakenForm extends AskingForm {
  readonly fields: Fields;
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
  if (world.isAway?.()) return later(c, world);
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
  answer: (c: PortalContext, fields: Fields, sent: AskingForm) => Response | Promise<Response>,
): void {
  app.post(path, async (c: PortalContext) => {
    const taken = await takeForm(c, world, form);
    if (taken instanceof Response) return taken;
    const ticket = world.tickets.find(cookieIn(c.req.header('cookie')), taken.fields('ticket'));
    const accountId = ticket?.accountId ?? accountOfLink(world.reader, c.req.path);
    return inReadersLanguage(c, world.reader, accountId, () =>
      world.answers.once(taken.key, async () => answer(c, taken.fields, { key: taken.key })),
    );
  });
}
