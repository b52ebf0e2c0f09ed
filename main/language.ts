import { AsyncLocalStorage } from 'node:async_hooks';
import type { Message } from '../language/catalogue.ts';
import { type Language, languageOf } from '../language/languages.ts';
import { type GivenValues, type Say, type Spoken, speak } from '../language/say.ts';

// Which language is spoken belongs to whom something is said to: a request of the portal, a recipient of a mail. It goes
// along with the work instead of through every function on the way.
const spoken = new AsyncLocalStorage<Spoken>();
// An action that is carried out again is worded as it was the first time.
const ownOfAction = new AsyncLocalStorage<Spoken>();
let ownLanguage: Spoken = 'en';

/** The desk's own language, from its settings: what is said to its operators, and what cases keep. */
export const deskLanguage = (): Spoken => ownOfAction.getStore() ?? ownLanguage;

/** A language by its name, as a test or a script chooses one; undefined for what is none. */
export const spokenBy = (name: string): Spoken | undefined =>
  name === 'pseudo' ? name : (languageOf(name) ?? undefined);

/** Decides the desk's own language, at the start and whenever the setting changes. */
export function setDeskLanguage(language: Spoken): void {
  ownLanguage = language;
}

/** Says a sentence in the language of the person who is spoken to: the one of `inLanguage`, else the desk's own. */
export const say: Say = <Values>(message: Message<Values, never>, ...values: GivenValues<Values>) =>
  speak(spokenLanguage())(message, ...values);

/** Does `work`, and everything that it waits for, in a language. */
export const inLanguage = <Result>(language: Language, work: () => Result): Result =>
  spoken.run(language, work);

/** Does `work` in the desk's own language, no matter for whom it is done: a line of a case is read at the desk. */
export const inDeskLanguage = <Result>(work: () => Result): Result => spoken.run(deskLanguage(), work);

/** Does `work` as a desk whose own language is this one. */
export const asDeskOf = <Result>(language: Spoken, work: () => Result): Result =>
  ownOfAction.run(language, work);

/** The language that is spoken now. */
export const spokenLanguage = (): Spoken => spoken.getStore() ?? deskLanguage();
