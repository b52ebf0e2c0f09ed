import { ownWordsOf } from '../../desk/logins/passwords/own-words.ts';
import { checkPassword } from '../../desk/logins/passwords/rules.ts';
import { say } from '../../language.ts';
import type { Problems } from '../pages/parts.tsx';
import type { Fields } from '../respond.ts';
import type { PortalWorld } from '../world.ts';
import { passwordWords as words } from './password-words.ts';

export type ChosenPassword =
  | { readonly ok: true; readonly password: string }
  | { readonly ok: false; readonly problems: Problems };

/** Checks a password that was chosen on a page, typed twice, in the form to be hashed; or says what is wrong, by field. */
export function choosePassword(world: PortalWorld, form: Fields, accountId: string): ChosenPassword {
  const typed = form('password');
  if (typed === '') return { ok: false, problems: { password: say(words.enterNew) } };
  const settings = world.desk.settings();
  const ownWords = ownWordsOf(world.reader, accountId, settings);
  const checked = checkPassword(typed, { settings, blocklist: world.blocklist, ownWords });
  if (!checked.ok) return { ok: false, problems: { password: checked.error.message } };
  return form('again') === typed
    ? { ok: true, password: checked.value }
    : { ok: false, problems: { again: say(words.notTheSame) } };
}
