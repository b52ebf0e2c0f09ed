/** Why a password is on the blocklist: everybody's, one pattern over and over, or made of what everybody there knows. */
export type BlockReason = 'common' | 'pattern' | 'own-words';

export interface Blocklist {
  /**
   * Whether a password is too easy to expect. It is compared as a whole (NIST SP 800-63B-4, 3.1.1.2): a passphrase may
   * hold a common word, but what is left when case, look-alike digits and a year at the end are taken off may not be one.
   */
  reasonAgainst(password: string, ownWords: readonly string[]): BlockReason | null;
}

// Digits and signs that stand for a letter in passwords; “1” stands for two.
const lookAlikes: Readonly<Record<string, string>> = {
  '0': 'o',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
  '+': 't',
};

/** How many letters there must be besides an account's own words, so that they don't make the password. */
const lettersBesides = 4;
/** Shorter own words say nothing: “st” and “of” are in many passwords. */
const shortestOwnWord = 3;

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

const asLetters = (text: string, one: string): string =>
  [...text].map((sign) => (sign === '1' ? one : (lookAlikes[sign] ?? sign))).join('');

const lettersAndDigits = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

const withoutEnds = (text: string): string => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');

/** A password as people meant it: as it is, without signs, without what was put before and behind, signs as letters. */
function readings(password: string): ReadonlySet<string> {
  const folded = fold(password);
  const spelled = [folded, withoutEnds(folded), asLetters(folded, 'l'), asLetters(folded, 'i')];
  const trimmed = spelled.map((text) => withoutEnds(text));
  // Look-alikes that were put behind (“harbour2024!”) come off first, and only then are the rest letters.
  const inside = ['l', 'i'].map((one) => asLetters(withoutEnds(folded), one));
  return new Set([...spelled, ...trimmed, ...inside].flatMap((text) => [text, lettersAndDigits(text)]));
}

/** One unit of at most five characters over and over, or a walk up or down (`abcdefgh`, `87654321`). */
function isPattern(password: string): boolean {
  const signs = [...fold(password)];
  for (let unit = 1; unit <= Math.min(5, signs.length / 2); unit += 1)
    if (signs.every((sign, place) => sign === signs[place % unit])) return true;
  const steps = signs
    .slice(1)
    .map((sign, place) => (sign.codePointAt(0) ?? 0) - (signs[place]?.codePointAt(0) ?? 0));
  return steps.length > 2 && (steps.every((step) => step === 1) || steps.every((step) => step === -1));
}

function isMadeOfOwnWords(password: string, ownWords: readonly string[]): boolean {
  const words = [...new Set(ownWords.map((word) => lettersAndDigits(fold(word))))]
    .filter((word) => word.length >= shortestOwnWord)
    .sort((one, other) => other.length - one.length);
  return [...readings(password)].some((reading) => {
    let rest = lettersAndDigits(reading);
    let found = false;
    for (const word of words) {
      if (!rest.includes(word)) continue;
      found = true;
      rest = rest.replaceAll(word, ' ');
    }
    return found && rest.replace(/[^\p{L}]+/gu, '').length < lettersBesides;
  });
}

/** Makes the blocklist: some tens of thousands of passwords that are tried first. They are read only where they are needed. */
export async function createBlocklist(): Promise<Blocklist> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  const common: ReadonlySet<string> = new Set(dictionary['passwords-common']);
  return {
    reasonAgainst: (password, ownWords) => {
      if (isPattern(password)) return 'pattern';
      // The own words first: they tell more than “common” does.
      if (isMadeOfOwnWords(password, ownWords)) return 'own-words';
      return [...readings(password)].some((reading) => common.has(reading)) ? 'common' : null;
    },
  };
}
