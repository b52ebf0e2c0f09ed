import { createElement, Fragment, type ReactNode } from 'react';
import type { Message } from '../language/catalogue.ts';
import { type Language, localeOf } from '../language/languages.ts';
import { formatOf, type GivenValues, type Say, type Spoken, speak } from '../language/say.ts';

// A window speaks one language at a time; on a change everything in it is drawn again.
let spoken: Spoken = 'en';

/** Decides which language the window speaks. What was said before stays as it is until it is drawn again. */
export function setWindowLanguage(language: Spoken): void {
  spoken = language;
  document.documentElement.lang = language === 'pseudo' ? 'en' : language;
}

/** The language of sentences that come from outside the catalogues, such as articles. */
export const windowLanguage = (): Language => (spoken === 'pseudo' ? 'en' : spoken);

/** What numbers and dates go by. */
export const windowLocale = (): string => localeOf[windowLanguage()];

/** Says a sentence in the window's language: `say(words.left, { count })`. */
export const say: Say = <Values>(message: Message<Values, never>, ...values: GivenValues<Values>) =>
  speak(spoken)(message, ...values);

/** A value in a sentence may be an element: an address with its own direction, a name with its own type. */
type RichValues<Values, Tags extends string> = {
  readonly [Name in keyof Values]: Values[Name] | (string extends Values[Name] ? ReactNode : never);
} & { readonly [Tag in Tags]: (inside: ReactNode) => ReactNode };

/** Says a sentence with elements in it: `sayWith(words.sentTo, { to: <bdi>{address}</bdi> })`, and `<b>…</b>` as its tags. */
export function sayWith<Values, Tags extends string>(
  message: Message<Values, Tags>,
  values: RichValues<Values, Tags>,
): ReactNode {
  const filled = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'function'
        ? (inside: readonly ReactNode[]) => value(createElement(Fragment, null, ...inside))
        : value,
    ]),
  );
  const parts = formatOf(message, spoken).format<ReactNode>(filled as never);
  return createElement(Fragment, null, ...(Array.isArray(parts) ? parts : [parts]));
}
