/*
 * What comes along when people paste: invisible characters, full-width forms, quotes and brackets around, a name before
 * an address. Cleaning removes only what cannot be meant. What could be another address stays, to be refused or hinted at.
 */

// Scripts in which a joiner between two letters, or after a vowel killer, changes the word.
const joining =
  '\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Mongolian}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gurmukhi}\\p{Script=Gujarati}\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Sinhala}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Tibetan}';

// One between two pictures makes one picture of them: a family, a flag of colours.
const ofPictures =
  '(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F])\\u200D\\p{Extended_Pictographic}';

// Zero-width and bidirectional signs, soft hyphens, fillers, annotation marks. Variation selectors tell forms of a letter
// apart in names, and are taken out of what is compared.
const unseen = new RegExp(
  `(?![\\u200C\\u200D\\uFE00-\\uFE0F\\u{E0100}-\\u{E01EF}\\u180B-\\u180D\\u180F])[\\p{Default_Ignorable_Code_Point}\\uFFF9-\\uFFFC]|(?!${ofPictures})(?:(?<![${joining}])[\\u200C\\u200D]|(?<!\\p{M})[\\u200C\\u200D](?![${joining}]))`,
  'gu',
);
const variationSelectors = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}\u180B-\u180D\u180F]/gu;
const spaces = /[\p{Z}\t\n\v\f\r\u0085\u2800]+/gu;
// Full-width forms of ASCII, and the small ones.
const wideForms = /[\uFF01-\uFF5E\uFE50-\uFE52\uFE54-\uFE66\uFE68-\uFE6B]/gu;

// Most of what comes in has nothing to clean, and an import has a million cells: these say so at once.
const plainAlready = /^[!-~]+(?: [!-~]+)*$/;
const emailAlready = /^[\w.+-]+@[a-z0-9.-]*[a-z0-9]$/i;
const userNameAlready = /^[\w.@+-]+$/;

/** Takes out invisible characters that are not meant; joiners that belong to a word of their script stay. */
const withoutUnseen = (text: string): string => text.replace(unseen, '');

/** A text in one line with plain spaces, single ones, and without unseen signs; full-width forms as ASCII. */
export const plainLine = (typed: string): string =>
  plainAlready.test(typed)
    ? typed
    : withoutUnseen(typed)
        .replace(variationSelectors, '')
        .replace(wideForms, (sign) => sign.normalize('NFKC'))
        .replace(spaces, ' ')
        .trim();

// A modifier letter (an apostrophe, a stroke, a long-vowel mark) belongs to another letter and is none by itself.
const nameSigns = /[\p{Lu}\p{Ll}\p{Lt}\p{Lo}\p{N}]/u;

/** Whether a text can be a name: invisible signs and punctuation alone are none. */
export const isName = (text: string): boolean => nameSigns.test(withoutUnseen(text));

/** A name in one line with plain, single spaces and without unseen signs. Its letters stay as they are. */
export const cleanName = (typed: string): string => withoutUnseen(typed).replace(spaces, ' ').trim();

/** A person's given or family name: `cleanName`, or empty where the text is no name. */
export const personName = (typed: string): string => (isName(typed) ? cleanName(typed) : '');

/** A person's whole name of what is typed for it; many people have one of the two. Empty where neither is a name. */
export const fullName = (givenName: string, familyName: string): string =>
  `${personName(givenName)} ${personName(familyName)}`.trim();

// Every dash that a program makes of a hyphen; the last is the minus sign.
const dashes = /[\u2010-\u2015\u2043\u2212\u02D7\u1806\uFE58]/gu;
const apostrophes = /[\u2018\u2019\u201B\u02B9\u02BB\u02BC\u2032\u00B4`]/gu;
const dots = /[\u2024\u00B7\u2027]/gu;

/** Every kind of dash as a hyphen. */
export const plainDashes = (text: string): string => text.replace(dashes, '-');

/** Dashes, apostrophes and raised dots as the plain ones: what a word processor made of them, for looking up and hinting. */
export const plainPunctuation = (text: string): string =>
  plainDashes(text).replace(apostrophes, "'").replace(dots, '.');

const pairs: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['`', "'"],
  ['“', '”'],
  ['„', '“'],
  ['„', '”'],
  ['”', '”'],
  ['‘', '’'],
  ['‚', '‘'],
  ['’', '’'],
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['「', '」'],
  ['『', '』'],
  ['〈', '〉'],
  ['《', '》'],
  ['【', '】'],
  ['´', '´'],
  ['`', '´'],
  ['<', '>'],
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['*', '*'],
];

/** What stands inside a pair of quotes or brackets that is around the whole text; the text itself where there is none. */
function unwrapped(text: string): string {
  const pair = pairs.find(
    ([opens, closes]) => text.length > 2 && text.startsWith(opens) && text.endsWith(closes),
  );
  if (!pair) return text;
  const inner = text.slice(1, -1).trim();
  // “(a) b (c)” begins and ends with brackets, but with two pairs of them. “((a))” is wrapped twice.
  const isTwice = inner.length > 2 && inner.startsWith(pair[0]) && inner.endsWith(pair[1]);
  return !isTwice && (inner.includes(pair[0]) || inner.includes(pair[1])) ? text : inner;
}

const emailLabels =
  /^(?:(?:mailto|smtp)\s*:\s*(?:\/\/)?|(?:e-?mail(?: address)?|mail|correo(?: electr[oó]nico)?|from|to|cc)\s*[:=]\s*)/i;
const mailLink = /^mailto\s*:/i;

/** Without `mailto:` and what a link has behind the address, or the word that stands before it in a list or a mail's head. */
function withoutEmailLabel(text: string): string {
  const rest = text.replace(emailLabels, '');
  if (!mailLink.test(text)) return rest;
  const address = rest.replace(/[?&].*$/, '');
  try {
    return plainLine(decodeURIComponent(address));
  } catch {
    // A percent sign of its own is a sign like another in an address.
    return address;
  }
}

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  '#64': '@',
  '#x40': '@',
  commat: '@',
  nbsp: ' ',
  amp: '&',
};
/** Signs as a web page's source writes them: no address has a semicolon. */
const withoutEntities = (text: string): string =>
  text.replace(
    /&(lt|gt|quot|apos|#39|#64|#x40|commat|nbsp|amp);/gi,
    (whole, name: string) => entities[name.toLowerCase()] ?? whole,
  );

const namedAddress = [
  /^([^<>]*)<([^<>]*@[^<>]*)>$/,
  /^([^[\]]*)\[([^[\]]*@[^[\]]*)\]$/,
  /^([^()]*)\(([^()]*@[^()]*)\)$/,
] as const;

/** The address of `Name <address>`. A name that is another address leaves both standing: it is not known which one is meant. */
function withoutName(text: string): string {
  for (const shape of namedAddress) {
    const [, name, address] = shape.exec(text) ?? [];
    if (name === undefined || address === undefined) continue;
    if (!name.includes('@')) return address;
    const inner = cleanEmail(address);
    if (cleanEmail(name).toLowerCase() === inner.toLowerCase()) return inner;
  }
  return text;
}

// Signs that no address begins with, and bullets with a space behind them.
const beforeEmail = /^(?:[,;:•·>)\]‘’‚‛]+|[-–—*|]+\s)\s*/u;
const behindEmail = /[\s.,;:!?…、，؛،؟'"`´“”„‘’‚«»‹›<([{|*_/\\\-–—]/u;
const closing = /[>)\]}]$/u;
const openers: Readonly<Record<string, string>> = { '>': '<', ')': '(', ']': '[', '}': '{' };
const opening = /^[<([“”„«»‹›"]/u;
const closers: Readonly<Record<string, RegExp>> = { '<': />/, '(': /\)/, '[': /\]/ };
const doubleQuotes = /["“”„«»‹›]/u;

/** A text without the signs of a kind at its end. Sign by sign: a pattern would look from every place, for a time that squares. */
function withoutEnd(text: string, sign: RegExp): string {
  let end = text.length;
  while (end > 0 && sign.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Without punctuation around: of a sentence, a list, or half a pair of quotes or brackets. A whole pair inside stays. */
function withoutEdges(text: string): string {
  let rest = text.replace(beforeEmail, '');
  const first = opening.exec(rest)?.[0];
  if (first !== undefined && !(closers[first] ?? doubleQuotes).test(withoutEnd(rest.slice(1), behindEmail)))
    rest = rest.slice(1);
  if (!rest.includes('@')) return rest;
  rest = withoutEnd(rest, behindEmail);
  const last = closing.exec(rest)?.[0];
  return last !== undefined && !rest.includes(openers[last] ?? '') ? rest.slice(0, -1) : rest;
}

/** Without spaces round the `@`, and with plain hyphens and dots in the domain: no domain can have any other. */
function withPlainDomain(text: string): string {
  const joined = text.replace(/\s*@\s*/gu, '@');
  const at = joined.lastIndexOf('@');
  if (at === -1) return joined;
  const domain = plainDashes(joined.slice(at + 1)).replace(/[。｡\u2024]/gu, '.');
  // Typographic quotes are quotes, and a quoted name is refused where an address is read.
  return joined.slice(0, at + 1).replace(/[“”„‟]/gu, '"') + domain;
}

/** Repeats steps until none finds anything more. Each only ever takes away or swaps for plain signs, so that it ends. */
function untilClean(text: string, steps: readonly ((text: string) => string)[]): string {
  const next = steps.reduce((rest, step) => step(rest).trim(), text);
  return next === text ? next : untilClean(next, steps);
}

/**
 * An email address as it was pasted, without what came along: `Mary Lee <mary@x.example>,` is `mary@x.example`. It may still
 * be none: two addresses, a quoted part and a sentence stay as they are and are refused where an address is read.
 */
export function cleanEmail(typed: string): string {
  if (emailAlready.test(typed)) return typed;
  return untilClean(plainLine(typed), [
    withoutEntities,
    withoutEmailLabel,
    withoutName,
    unwrapped,
    withoutEdges,
    withPlainDomain,
  ]);
}

/** A code as it was said or pasted: plain signs, one line. */
export const cleanCode = (typed: string): string => plainDashes(plainLine(typed));

/** A host's name or a web address as it was pasted: one line of plain signs, without what stood behind it. */
export const cleanHost = (typed: string): string => withoutEnd(plainDashes(plainLine(typed)), /[\s.,;]/u);

const userNameLabels =
  /^(?:user[ -]?(?:name|id)|user|log-?in(?: name)?|benutzer(?:name)?|(?:nombre de )?usuario|(?:nom d['’])?utilisateur)\s*[:=]\s*/i;
const besideUserName = /^[\s,;:"“”„«»‹›]+|[\s,;:"“”„«»‹›]+$/gu;
// A sentence's dot stands behind what closes a pair; a dot right behind the name may belong to it.
const dotBehindPair = /(?<=["”“»›>’'`])[.!?…]+$/u;
const practiceLabels =
  /^(?:practice|clinic)(?: ?-?(?:id|name|number|no\.?))?\s*[:=]\s*|^practice[ -]?id\s+(?=\S*\d)/i;

/** Without half a pair of brackets, which is left when one end of the pair was not copied. */
function withoutHalfPair(text: string): string {
  const last = closing.exec(text)?.[0];
  if (last !== undefined && !text.includes(openers[last] ?? '')) return text.slice(0, -1);
  const first = /^[<([{]/u.exec(text)?.[0];
  return first !== undefined &&
    !Object.keys(openers).some((end) => openers[end] === first && text.includes(end))
    ? text.slice(1)
    : text;
}

/** A user name as it was pasted, without quotes, brackets, commas and colons around. A dot at its end may belong to it. */
export function cleanUserName(typed: string): string {
  if (userNameAlready.test(typed)) return typed;
  return untilClean(plainLine(typed), [
    (text) => text.replace(userNameLabels, ''),
    unwrapped,
    (text) => text.replace(dotBehindPair, ''),
    (text) => text.replace(besideUserName, ''),
    withoutHalfPair,
  ]);
}

/** A sender as `Name <address>` or a bare address, its address cleaned and its name left. */
export function cleanMailbox(typed: string): string {
  const line = withoutEnd(plainLine(typed), /[\s,;]/u);
  const [, name = '', address = ''] = /^([^<>@]*)<([^<>]*)>$/.exec(line) ?? [];
  return name.trim() === '' ? cleanEmail(line) : `${name.trim()} <${cleanEmail(address)}>`;
}

/** What a user name may have been meant as, best first: as it is, without a sentence's dot, with plain hyphens and apostrophes. */
export function userNameReadings(cleaned: string): readonly string[] {
  const withoutDot = cleaned.replace(/[.!?…]+$/u, '');
  return [...new Set([cleaned, withoutDot, plainPunctuation(cleaned), plainPunctuation(withoutDot)])].filter(
    (reading) => reading !== '',
  );
}

/** What a person types to sign in, cleaned: a login email or a user name. */
export const cleanSignInName = (typed: string): string =>
  plainLine(typed).includes('@') ? cleanEmail(typed) : cleanUserName(typed);

/**
 * What a person searches by, cleaned: an address as `cleanEmail` does it, also out of a sentence that has one only; anything
 * else without quotes, brackets, commas and its label around. `@domain` and words stay.
 */
export function cleanSearch(typed: string): string {
  const line = plainLine(typed);
  if (!line.includes('@'))
    return untilClean(line, [
      (text) => text.replace(userNameLabels, '').replace(practiceLabels, ''),
      unwrapped,
      (text) => text.replace(dotBehindPair, ''),
      (text) => text.replace(besideUserName, ''),
    ]);
  const email = cleanEmail(line);
  const inSentence = email.includes(' ') ? email.match(/[^\s<>()[\]"“”«»]+@[^\s<>()[\]"“”«»]+/gu) : null;
  return inSentence?.length === 1 ? cleanEmail(inSentence[0]) : email;
}
