import type { Settings } from '../../preload/contract/settings.ts';
import { createBlocklist } from '../desk/logins/passwords/blocklist.ts';
import { checkPassword, passwordRules } from '../desk/logins/passwords/rules.ts';
import type { Answer } from '../failures.ts';
import { say } from '../language.ts';
import { signInWords } from './words.ts';

/** It is the only factor (NIST SP 800-63B-4, 3.1.1.1): longer than what is asked of accounts, which may have a code besides. */
const leastCharacters = 15;

type PasswordSettings = Pick<Settings, 'password.minimumLength' | 'desk.name'>;

const forOperators = (settings: Pick<Settings, 'password.minimumLength'>) => ({
  'password.minimumLength': Math.max(leastCharacters, settings['password.minimumLength']),
});

/** What an operator's password must be: how long at least, and all of it in sentences. */
export function operatorPasswordRules(settings: Pick<Settings, 'password.minimumLength'>): {
  readonly least: number;
  readonly rules: readonly string[];
} {
  const theirs = forOperators(settings);
  // The last of them speaks of practices.
  const rules = [...passwordRules(theirs).slice(0, -1), say(signInWords.notEasilyGuessed)];
  return { least: theirs['password.minimumLength'], rules };
}

/** Checks a password that an operator gets and gives it in the form to be hashed. Codes as in `checkPassword`. */
export async function checkOperatorPassword(
  typed: string,
  settings: PasswordSettings,
  name: string,
): Promise<Answer<string>> {
  const ownWords = [name, ...name.split(/[^\p{L}\p{N}]+/u), settings['desk.name'], 'login desk', 'help desk'];
  return checkPassword(typed, {
    settings: forOperators(settings),
    blocklist: await createBlocklist(),
    ownWords: ownWords.filter((word) => word !== ''),
  });
}
