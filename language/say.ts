import { IntlMessageFormat } from 'intl-messageformat';
import type { AnyMessage, Message } from './catalogue.ts';
import { type Language, localeOf } from './languages.ts';
import { pseudoAst } from './pseudo.ts';

/** A language of the program, or the made-up one in which tests find what is in no catalogue. */
export type Spoken = Language | 'pseudo';

/** Nothing to give where a sentence has no values. */
export type GivenValues<Values> = Record<never, never> extends Values ? [values?: Values] : [values: Values];

/** Gives a sentence with its values filled in. */
export type Say = <Values>(message: Message<Values, never>, ...values: GivenValues<Values>) => string;

type Made = Readonly<Record<string, unknown>>;

// Parsing takes longer than filling in: each sentence is parsed once, when it is first said.
const formats = new WeakMap<object, Partial<Record<Spoken, IntlMessageFormat>>>();

/** The parsed form of a sentence in one language. */
export function formatOf(message: AnyMessage, spoken: Spoken): IntlMessageFormat {
  const known = formats.get(message.texts) ?? {};
  const there = known[spoken];
  if (there !== undefined) return there;
  const language = spoken === 'pseudo' ? 'en' : spoken;
  const parsed = new IntlMessageFormat(message.texts[language], localeOf[language]);
  const made =
    spoken === 'pseudo' ? new IntlMessageFormat(pseudoAst(parsed.getAst()), localeOf[language]) : parsed;
  formats.set(message.texts, { ...known, [spoken]: made });
  return made;
}

// A sentence of words and values alone: no plural, date, tag, or apostrophe that quotes.
const isSimple = /^[^{}<']*(?:\{\w+(?:, number)?\}[^{}<']*)*$/;
// From a thousand on digits stand in groups, each language's own.
const isPlainNumber = (value: unknown): boolean =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) < 1000;

/** Fills a sentence that needs no parser, as most do; null where it does. The parser's first call costs a command 20 ms. */
function filledIn(message: AnyMessage, spoken: Spoken, values: Made = {}): string | null {
  if (spoken === 'pseudo') return null;
  const text = message.texts[spoken];
  if (!isSimple.test(text)) return null;
  let isWhole = true;
  const filled = text.replace(/\{(\w+)(, number)?\}/g, (_, name: string, isNumber?: string) => {
    const value = values[name];
    const isKnown = isNumber ? isPlainNumber(value) : typeof value === 'string' || typeof value === 'number';
    if (!isKnown) isWhole = false;
    return String(value);
  });
  return isWhole ? filled : null;
}

/** Speaks one language: `speak('es')(words.left, { count: 2 })`. */
export const speak =
  (spoken: Spoken): Say =>
  (message, ...[values]) =>
    filledIn(message, spoken, values as Made | undefined) ??
    String(formatOf(message, spoken).format(values as Made as Record<string, string>));
