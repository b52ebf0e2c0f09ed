import { say } from '../../language.ts';
import { isMac } from '../../ui/buttons/key-hint.tsx';
import { Switch } from '../../ui/fields/switch.tsx';
import { switchLetters, useLetters } from './letters.ts';
import { shortcutWords as words } from './words.ts';

/** Switches the letters on and off that work as keys by themselves. */
export function LettersSwitch() {
  const on = useLetters();
  return (
    <Switch
      isSelected={on}
      onChange={switchLetters}
      note={say(words.lettersNote, { keys: isMac() ? '⌘⇧' : 'Alt' })}
    >
      {say(words.lettersOn)}
    </Switch>
  );
}
