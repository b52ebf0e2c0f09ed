/** Words that everybody knows, and so does who guesses. The portal's page has the same list in its own script. */
const known = [
  ...['password', 'passwort', 'welcome', 'qwerty', 'asdf', 'letmein', 'admin', 'login', 'secret'],
  ...['summer', 'winter', 'spring', 'autumn', 'monday', 'dragon', 'monkey', 'football', 'baseball'],
  ...['sunshine', 'princess', 'master', 'iloveyou', 'abc'],
];

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);

/** How many characters really count: a repeated or counted-on one, or one of a word everybody knows, hardly does. */
function weightOf(password: string, ownWords: string): number {
  let text = password.normalize('NFKC').toLowerCase();
  let sum = 0;
  for (const word of [...wordsOf(ownWords), ...known]) {
    if (!text.includes(word)) continue;
    text = text.replaceAll(word, '\u0001');
    sum += 1.5;
  }
  let before = -10;
  const seen = new Set<string>();
  for (const sign of text) {
    if (sign === '\u0001') continue;
    const code = sign.codePointAt(0) ?? 0;
    sum += Math.abs(code - before) <= 1 ? 0.2 : seen.has(sign) ? 0.7 : 1;
    seen.add(sign);
    before = code;
  }
  return sum;
}

/** From 0 (nothing typed) over 1 (easily guessed, or too short) to 4. */
export type PasswordLevel = 0 | 1 | 2 | 3 | 4;

export interface JudgedPassword {
  readonly level: PasswordLevel;
  /** How many characters are missing until it is long enough. */
  readonly missing: number;
}

/** How hard a password is to guess, as far as a look at it can tell; what it has to be is decided by the desk. */
export function judgePassword(password: string, least: number, ownWords: string): JudgedPassword {
  const length = [...password].length;
  const missing = Math.max(0, least - length);
  if (length === 0) return { level: 0, missing };
  const weight = weightOf(password, ownWords);
  return { level: missing > 0 || weight < 7 ? 1 : weight < 10 ? 2 : weight < 14 ? 3 : 4, missing };
}
