import type { Message } from '../language/catalogue.ts';
import { type Language, localeOf } from '../language/languages.ts';
import { type GivenValues, type Say, type Spoken, speak } from '../language/say.ts';
import { type SayWith, speakWith } from '../language/say-with.ts';

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

/** Says a sentence with elements in it: `sayWith(words.sentTo, { to: <bdi>{address}</bdi> })`, and `<b>…</b>` as its tags. */
export const sayWith: SayWith = (message, values) => speakWith(spoken)(message, values);
