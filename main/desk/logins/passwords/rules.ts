import type { Settings } from '../../../../preload/contract/settings.ts';
import { type Answer, done, failures } from '../../../failures.ts';
import { say } from '../../../language.ts';
import type { Blocklist } from './blocklist.ts';
import { passwordRuleWords as words } from './words.ts';

/** The longest password, in characters. NIST asks that at least 64 be allowed; more than this is a mistake or an attack. */
const longestPassword = 256;

/**
 * The form in which a password is hashed and compared: Unicode NFKC, so that it is the same from every keyboard
 * (NIST SP 800-63B-4, 3.1.1.2). Spaces stay, nothing is cut off.
 */
export const normalizePassword = (typed: string): string => typed.normalize('NFKC');

/** How many characters a person would count: code points, as NIST says. */
const passwordLength = (password: string): number => [...password].length;

/** Of the settings, what rules passwords. */
type LengthRule = Pick<Settings, 'password.minimumLength'>;

/** What is told before a password is chosen: each a sentence. */
export const passwordRules = (settings: LengthRule): readonly string[] => [
  say(words.atLeast, { count: settings['password.minimumLength'] }),
  say(words.anythingGoes),
  say(words.notEasilyGuessed),
];

/**
 * Checks a password that somebody chose and gives it in the form to be hashed. Codes `password-too-short`,
 * `password-too-long`, `password-unreadable`, `password-common`, `password-pattern`, `password-own-words`.
 */
export function checkPassword(
  typed: string,
  world: {
    readonly settings: LengthRule;
    readonly blocklist: Blocklist;
    readonly ownWords: readonly string[];
  },
): Answer<string> {
  const password = normalizePassword(typed);
  const length = passwordLength(password);
  const least = world.settings['password.minimumLength'];
  if (length < least) return failures.passwordTooShort(least);
  if (length > longestPassword) return failures.passwordTooLong(longestPassword);
  // No keyboard types these; a form that has them was broken on its way.
  if (/[\p{Cc}\p{Cs}\ufffd]/u.test(password)) return failures.passwordUnreadable();
  switch (world.blocklist.reasonAgainst(password, world.ownWords)) {
    case 'common':
      return failures.passwordCommon();
    case 'pattern':
      return failures.passwordPattern();
    case 'own-words':
      return failures.passwordOwnWords();
    case null:
      return done(password);
  }
}
