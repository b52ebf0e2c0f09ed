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

// The longest spelling first. “x” and “#” may stand right behind a digit.
const extensionWords =
  'extension|extensi[oó]n|exten|extn|ext|ex|xtn|x|#|option|opt|press|local|anexo|interno|int|poste|ramal|durchwahl|dw|доб';
const spelledExtension = new RegExp(
  `[\\s,;.(\\-/]*(?<!\\p{L})(?:${extensionWords})[\\s.:=#\\-]*(\\d{1,8})[\\s).,;]*$`,
  'iu',
);
// What a `tel:` link or a dialler's pause has: “;12”, “,12”, “,,12”.
const pausedExtension = /\s*[,;]+\s*(\d{1,6})\s*$/u;

// Words that people and programs write beside a number.
const phoneWords =
  /(?<!\p{L}|\d-|\p{L}-)(?:tel[eé]fono|telephone|t[eé]l[eé]phone|telefon|telf|tel|tlf|phone number|phone|phn|ph|mobile|m[oó]vil|mob|cell ?phone|cellular|celular|cell|cel|handy|home|work|office|main|direct|desk|reception|front desk|fax|voice|text|sms|line|number|num|nbr|no|nr|n[º°]|call back|callback|call|at|day|evening|daytime|night|personal|private|business|clinic|practice|whatsapp|usa|us)(?!\p{L}|-\p{L})[.:]*/giu;
// As signatures have it: “T 415 …”, “M: 415 …”, and behind a number “(c)”.
const phoneLetter = /^[tpmocfhwd](?:\s*[:.]\s*|\s+)(?=[+(\d])|\(\s*[tpmocfhwd]\s*\)\s*$/iu;
const emptyBrackets = /\(\s*[.,;:/-]*\s*\)|\[\s*\]/gu;
const edges = /^[\s.,;:/\-"'“”‘’«»<>[\]]+|[\s.,;:/\-"'“”‘’«»<>[\](]+$/gu;

const fullLength = 10;
const localLength = 7;
/** With fewer there is no number, only a count or a house's number. */
const fewestDigits = 3;

/** Letters on keys complete a number; beside a whole one they are words. Null where they complete none. */
function digitsOfLetters(number: string): string | null {
  // Letters come behind digits: what stands before a number is somebody's name.
  if (!/^[\d\s()+.\-/]*\d[\s().\-/]*[a-z]/i.test(number) || /[^\d\s()+.\-/a-z]/iu.test(number)) return null;
  const own = number.replace(/\D/g, '');
  const all = number.replace(/[a-z]/gi, keyOf).replace(/\D/g, '');
  const national = own.startsWith('1') ? 1 : 0;
  const missesSome = own.length < localLength || (national === 1 && own.length === localLength);
  if (own.length < fewestDigits || !missesSome) return null;
  if (all.length === localLength || all.length === fullLength + national) return all;
  // A word longer than the number: the rest of its keys go nowhere.
  return all.length > fullLength + national ? all.slice(0, fullLength + national) : null;
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
    isPhone: all.length >= fewestDigits,
    hasPlus: typed.startsWith('+'),
  });
}

/** Reads a phone number as it was pasted or typed. What it gives as the text is read alike. */
export function readPhone(typed: string): ReadPhone {
  if (plainNumber.test(typed)) return readPlain(typed);
  const read = readOnce(typed);
  return !read.isPhone || read.text === typed ? read : readPhone(read.text);
}

function readOnce(typed: string): ReadPhone {
  const line = plainDashes(plainLine(typed)).replace(foreignDigits, plainDigit);
  const link = line
    .replace(/^(?:tel|phone|callto|sms)\s*:\s*(?:\/\/)?/i, '')
    .replace(/;phone-context=[^;]*/i, '');
  const tail =
    behind(fewestDigits, spelledExtension, withoutLastWords(link)) ??
    behind(localLength, pausedExtension, link);
  const extension = tail?.[1] ?? '';
  const whole = tail ? tail.input.slice(0, tail.index) : link;
  const written = tidy(whole);
  // “555-HOME” is dialled by its letters, though the word is one that stands beside numbers too.
  const number =
    digitsOfLetters(written) === null
      ? tidy(withoutTrunkZero(tidy(whole.replace(phoneLetter, '').replace(phoneWords, ' '))))
      : written;
  const lettered = digitsOfLetters(number);
  const all = lettered ?? number.replace(/\D/g, '');
  const isPhone = all.length >= fewestDigits && (lettered !== null || !/[^\d\s()+.\-/]/u.test(number));
  // What is no number, or more than one, is a note that somebody wrote: it stays as it is.
  const text = isPhone ? (extension === '' ? number : `${number} ext. ${extension}`) : plainLine(typed);
  return finish(text, all, { extension, isPhone, hasPlus: /^\(?\+/.test(number) });
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
const withoutLastWords = (text: string): string =>
  text.replace(/(?<=\d[\s)]*)[\s(,;]*\p{L}[\p{L}\s.)]*$/u, (words) =>
    tidy(words.replace(phoneWords, '').replace(/[()]/g, '')) === '' ? '' : words,
  );

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
