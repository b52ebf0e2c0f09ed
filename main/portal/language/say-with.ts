import { type SayWith, speakWith } from '../../../language/say-with.ts';
import { spokenLanguage } from '../../language.ts';

/** Says a sentence with elements in it, in the language of the page's reader: `sayWith(words.sentTo, { to: <bdi>…</bdi> })`. */
export const sayWith: SayWith = (message, values) => speakWith(spokenLanguage())(message, values);
