import type { PlainMessage } from '../../../language/catalogue.ts';
import { say } from '../../language.ts';
import { answerWords } from './server-words.ts';
import { statusInWords } from './status-words.ts';

// For the answers that come without the longer code of RFC 3463.
const codes: readonly (readonly [RegExp, PlainMessage])[] = [
  [/^421/, answerWords.busy],
  [/^450/, answerWords.mailboxBusy],
  [/^45[12]/, answerWords.ownProblem],
  [/^(530|534|535|538)/, answerWords.signInRefused],
  [/^550/, answerWords.addressRefused],
  [/^552/, answerWords.fullOrTooLarge],
  [/^553/, answerWords.addressNotAccepted],
  [/^4\d\d/, answerWords.tryLater],
  [/^5\d\d/, answerWords.refused],
];

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

/** What a mail server's refusal means, in a sentence; null where no server refused anything, or our own words say it already. */
export function responseInWords(response: string | null): string | null {
  // Ours may stand before it, in the language of its time: `Given up after five days. The last answer was: 450 4.2.0 …`
  const said = /(?:^|(?:answer was|respuesta fue): )([45]\d\d)[ -](?:([45]\.\d{1,3}\.\d{1,3})\b)?/.exec(
    response ?? '',
  );
  if (said === null) return null;
  const [, code = '', status] = said;
  // Greylisting is said with whatever code its server likes, and always means the same.
  if (code.startsWith('4') && /gr[ae]y[- ]?list/i.test(response ?? ''))
    return sentence(say(answerWords.greylisted));
  if (status !== undefined) return sentence(statusInWords(status));
  const known = codes.find(([pattern]) => pattern.test(code));
  return known === undefined ? null : sentence(say(known[1]));
}
