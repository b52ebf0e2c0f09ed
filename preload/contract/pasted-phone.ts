import { plainDashes, plainLine } from './pasted-text.ts';

/** A phone number as a person wrote it, read. */
export interface ReadPhone {
  /** As the desk shows and keeps it: without invisible signs and words, its extension as `ext. 12`. */
  readonly text: string;
  /**
   * What numbers are compared by: digits without extension, without the US country code, with the country code of any
   * other country. Letters are the digits of their keys. Empty where there are none.
   */
  readonly digits: string;
  /** Digits of the extension; empty where there is none. */
  readonly extension: string;
  /** The number to dial, without extension: digits, and a `+` where the country is named. */
  readonly dial: string;
  /** Whether the text is a number and nothing beside it: at least three digits, no word that is not about phones. */
  readonly isPhone: boolean;
}

const keys = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];
const keyOf = (letter: string): string =>
  String(keys.findIndex((letters) => letters.includes(letter.toLowerCase())) + 2);

// Digits of other scripts that people's keyboards write: Arabic-Indic, Persian, Devanagari. Each begins a run of ten.
const digitRuns = [0x0660, 0x06f0, 0x0966];
const foreignDigits = /[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F]/gu;
const plainDigit = (sign: string): string => {
  const code = sign.charCodeAt(0);
  const zero = digitRuns.findLast((start) => start <= code) ?? code;
  return String(code - zero);
};

// The longest spelling first. Each may stand right behind a digit.
const extensionWords =
  'extension|extensi[oó]n|exten|extn|ext|ex|xtn|xt|x|×|#|№|e|option|opt|press|dial|then|local|anexo|interno|int|poste|ramal|durchwahl|dw|toestel|wew|доб|内線|內線|分機|分机';
const extensionNumber = '(?:\\s*(?:number|num|no|nr|n[º°])(?!\\p{L}))?';
const spelledExtension = new RegExp(
  `[\\s,;.(\\-/[]*(?<!\\p{L})(?:${extensionWords})${extensionNumber}[\\s.:=#№\\-]*(\\d{1,8})[\\s).,;\\]]*$`,
  'iu',
);
// What a `tel:` link or a dialler's pause has: “;12”, “,12”, “,,12”, “p12”, “w12”, “*12”.
const pausedExtension = /\s*(?:[,;]+|[pw*~])\s*(\d{1,6})\s*$/iu;
// A whole number of the US has all its digits; a few more behind a sign of their own are no part of it.
const behindWhole =
  /(?<=^\s*(?:\(?\+?1\)?[\s.-]*)?\(?[2-9]\d{2}\)?[\s.-]*\d{3}[\s.-]*\d{4})\s*[-/(]\s*(\d{1,6})[\s)]*$/u;

// Words that people and programs write beside a number.
const phoneWords =
  /(?<!\p{L}|\d-|\p{L}-)(?:tel[eé]fono|telephone|t[eé]l[eé]phone|telefon|telf|tel|tlf|phone number|phone|phn|ph|mobile|m[oó]vil|mob|cell ?phone|cellular|celular|cell|cel|handy|home|work|office|main|direct|desk|reception|front desk|fax|voice|text|sms|line|number|num|nbr|no|nr|n[º°]|call back|callback|call|at|day|evening|daytime|night|personal|private|business|clinic|practice|whatsapp|usa|us)(?!\p{L}|-\p{L})[.:]*/giu;
// As signatures have it: “T 415 …”, “M: 415 …”, and behind a number “(c)”.
const phoneLetter = /^[tpmocfhwd](?:\s*[:.]\s*|\s+)(?=[+(\d])|\(\s*[tpmocfhwd]\s*\)\s*$/iu;
const emptyBrackets = /\(\s*[.,;:/-]*\s*\)|\[\s*\]/gu;
const edges = /^[\s.,;:/\-"'“”‘’«»<>[\]#|\p{So}]+|[\s.,;:/\-"'“”‘’«»<>[\]#|(\p{So}]+$/gu;
// Other brackets round the area code, and other signs between digits.
const bracketsRoundDigits = /[[{](\d{2,4})[\]}]/gu;
const raisedDots = /(?<=\d\)?\s?)[•·∙⋅‧](?=\s?\d)/gu;
const lineSigns = /(?<=\d\)?\s?)[_~](?=\s?\d)/gu;
/** With the signs between digits that the others are written with. */
const withPlainSigns = (text: string): string =>
  text.replace(bracketsRoundDigits, '($1)').replace(raisedDots, '.').replace(lineSigns, '-');

const fullLength = 10;
const localLength = 7;
/** With fewer there is no number, only a count or a house's number. */
const fewestDigits = 3;
/** With more, behind what is dialled for another country, there are two numbers (E.164). */
const mostDigits = 15;

/**
 * Letters on keys complete a number; beside a whole one they are words. Null where they complete none, or have more keys
 * than it needs and `mayBeLonger` is false.
 */
function digitsOfLetters(number: string, mayBeLonger: boolean): string | null {
  // Letters come behind digits: what stands before a number is a name.
  if (!/^[\d\s()+.\-/]*\d[\s().\-/]*[a-z]/i.test(number) || /[^\d\s()+.\-/a-z]/iu.test(number)) return null;
  const own = number.replace(/\D/g, '');
  const all = number.replace(/[a-z]/gi, keyOf).replace(/\D/g, '');
  const national = own.startsWith('1') ? 1 : 0;
  const missesSome = own.length < localLength || (national === 1 && own.length === localLength);
  if (own.length < fewestDigits || !missesSome) return null;
  if (all.length === localLength || all.length === fullLength + national) return all;
  // A word longer than the number: the rest of its keys go nowhere.
  return mayBeLonger && all.length > fullLength + national ? all.slice(0, fullLength + national) : null;
}

/** A number and its digits, its letters as the digits of their keys; null where none of the readings has such letters. */
function lettered(readings: readonly string[]): { number: string; digits: string } | null {
  for (const mayBeLonger of [false, true])
    for (const number of readings) {
      const digits = digitsOfLetters(number, mayBeLonger);
      if (digits !== null) return { number, digits };
    }
  return null;
}

/** Without the trunk zero that people write in brackets behind a country's code, as in `+44 (0)20`. */
const withoutTrunkZero = (number: string): string =>
  number.replace(/^(\s*(?:\+|00|011)[\s.-]*[1-9][\d\s.-]{0,4})\(\s*0\s*\)/u, '$1 ').replace(/\s+/g, ' ');

/** The digits with `+` where a country is named: by a plus sign, or by what is dialled for one from the US or elsewhere. */
function dialled(digits: string, hasPlus: boolean): string {
  if (hasPlus) return `+${digits}`;
  const abroad = /^(?:011|00)([1-9]\d{8,})$/.exec(digits)?.[1];
  return abroad === undefined ? digits : `+${abroad}`;
}

// Most numbers are written with nothing but digits and plain signs between them, and an import has a million of them.
const plainNumber = /^(?:\+?\d|\(\d{2})[\d .-]*\)?[\d .-]*\d$/;

function readPlain(typed: string): ReadPhone {
  const all = typed.replace(/\D/g, '');
  return finish(typed, all, {
    extension: '',
    isPhone: all.length >= fewestDigits && all.replace(/^(?:011|00)/, '').length <= mostDigits,
    hasPlus: typed.startsWith('+'),
  });
}

/** Reads a phone number as it was pasted or typed. What it gives as the text is read alike. */
export function readPhone(typed: string): ReadPhone {
  const plain = plainNumber.test(typed) ? readPlain(typed) : null;
  // Digits behind a whole number may be an extension.
  if (plain && (plain.digits.length <= fullLength || !behindWhole.test(typed))) return plain;
  const read = readOnce(typed);
  return !read.isPhone || read.text === typed ? read : readPhone(read.text);
}

function readOnce(typed: string): ReadPhone {
  const line = withPlainSigns(plainDashes(plainLine(typed)).replace(foreignDigits, plainDigit));
  const link = withoutLink(line);
  const tail =
    behind(fewestDigits, spelledExtension, withoutWordsBehind(link)) ??
    behind(localLength, pausedExtension, link) ??
    behindWhole.exec(link);
  const extension = tail?.[1] ?? '';
  const whole = tidy(tail ? tail.input.slice(0, tail.index) : link);
  const bare = withoutWords(whole);
  // “555-HOME” is dialled by its letters, though the word is one that stands beside numbers too.
  const keyed = lettered([whole, bare]);
  const number = keyed?.number ?? tidy(withoutTrunkZero(bare));
  const all = keyed?.digits ?? number.replace(/\D/g, '');
  const isPhone =
    all.length >= fewestDigits &&
    all.replace(/^(?:011|00)/, '').length <= mostDigits &&
    (keyed !== null || !/[^\d\s()+.\-/]/u.test(number));
  // What is no number, or more than one, is a note that a person wrote: it stays as it is.
  const text = isPhone ? (extension === '' ? number : `${number} ext. ${extension}`) : plainLine(typed);
  return finish(text, all, { extension, isPhone, hasPlus: /^\(?\+/.test(number) });
}

const linkScheme = /^(?:tel|phone|callto|sms|whatsapp|facetime)\s*:\s*(?:\/\/)?/i;

/** The number of a `tel:` link, without what else the link has. */
function withoutLink(line: string): string {
  const rest = line.replace(linkScheme, '').replace(/;(?!ext=)[a-z-]+=[^;]*/gi, '');
  if (!linkScheme.test(line)) return rest;
  const number = rest.replace(/[?&].*$/, '');
  try {
    return plainLine(decodeURIComponent(number));
  } catch {
    return number;
  }
}

function finish(
  text: string,
  all: string,
  { hasPlus, ...rest }: Pick<ReadPhone, 'extension' | 'isPhone'> & { readonly hasPlus: boolean },
): ReadPhone {
  const dial = dialled(all, hasPlus);
  return { text, digits: dial.replace(/^\+/, '').replace(/^1(?=\d{10}$)/, ''), dial, ...rest };
}

/** Words behind an extension, as in `ext. 12 (cell)`, hide that it is the end. */
const withoutWordsBehind = (text: string): string =>
  text.replace(/(?<=\d[\s)]*)[\s(,;]*\p{L}[\p{L}\s.)]*$/u, (words) =>
    tidy(words.replace(phoneWords, '').replace(/[()]/g, '')) === '' ? '' : words,
  );

const nothing = /^[^\p{L}\p{N}]*$/u;

/** Without the words at both ends that stand beside numbers. One between digits says that what follows is something else. */
function withoutWords(text: string): string {
  const rest = tidy(
    text
      .replace(phoneLetter, '')
      .replace(phoneWords, (word, at: number, whole: string) =>
        nothing.test(whole.slice(0, at)) || nothing.test(whole.slice(at + word.length)) ? ' ' : word,
      ),
  );
  return rest === text ? rest : withoutWords(rest);
}

/** An extension has a number before it: of so many digits at least. */
function behind(fewest: number, shape: RegExp, text: string): RegExpExecArray | null {
  const found = shape.exec(text);
  return found && text.slice(0, found.index).replace(/\D/g, '').length >= fewest ? found : null;
}

const tidy = (text: string): string => {
  const next = text.replace(emptyBrackets, ' ').replace(/\s+/g, ' ').replace(edges, '').trim();
  return next === text ? next : tidy(next);
};

/** A phone number as the desk keeps and shows it: without what came along when it was pasted. */
export const cleanPhone = (typed: string): string => readPhone(typed).text;
