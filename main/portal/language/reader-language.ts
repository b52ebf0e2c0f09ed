import { parseAccept } from 'hono/utils/accept';
import { type Language, languageOf } from '../../../language/languages.ts';
import { languageOfAccount } from '../../desk/ground/people/language-of.ts';
import { deskLanguage, inLanguage } from '../../language.ts';
import type { Reader } from '../../store/handles.ts';
import type { PortalContext } from '../world.ts';
import { languageChoice } from './page-language.ts';

const cookie = 'login-desk-language';
const lasts = 365 * 24 * 60 * 60;

const askedFor = (c: PortalContext): Language | null => languageOf(c.req.query(languageChoice) ?? '');

/** What this browser keeps of an earlier choice. */
const keptIn = (header: string | undefined): Language | null =>
  languageOf(new RegExp(`(?:^|;\\s*)${cookie}=([\\w-]{1,20})(?:;|$)`).exec(header ?? '')?.[1] ?? '');

/** The first language of an `Accept-Language` header that the portal speaks; null where it speaks none of them. */
export function acceptedLanguage(header: string | undefined): Language | null {
  for (const { type, q } of parseAccept(header ?? '')) {
    const language = q > 0 ? languageOf(type) : null;
    if (language !== null) return language;
  }
  return null;
}

/**
 * Does `work` in the language of the page's reader: the one that was chosen on a page, else that of the person or the practice
 * whose link or sign-in it is, else the first of the browser's that the portal speaks, else the desk's own.
 */
export function inReadersLanguage<Result>(
  c: PortalContext,
  reader: Reader,
  accountId: string | null,
  work: () => Result,
): Result {
  // The made-up language of tests is for every page.
  if (deskLanguage() === 'pseudo') return work();
  const language =
    askedFor(c) ??
    keptIn(c.req.header('cookie')) ??
    (accountId === null ? null : languageOfAccount(reader, accountId)) ??
    acceptedLanguage(c.req.header('accept-language'));
  return language === null ? work() : inLanguage(language, work);
}

/** The header by which a browser keeps the language that was just chosen; null where none was, or it keeps that one already. */
export function choiceToKeep(c: PortalContext, isSecure: boolean): string | null {
  const asked = askedFor(c);
  if (asked === null || asked === keptIn(c.req.header('cookie'))) return null;
  return `${cookie}=${asked}; Path=/; Max-Age=${lasts}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
}
