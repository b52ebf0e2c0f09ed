import { useSyncExternalStore } from 'react';
import { say } from '../../language.ts';
import { Switch } from '../../ui/fields/switch.tsx';
import { proseWordsSaid as words } from './words.ts';

const kept = 'login-desk.spelling';

let on: boolean | null = null;
const listeners = new Set<() => void>();

function isOn(): boolean {
  try {
    on ??= localStorage.getItem(kept) !== 'off';
  } catch {
    on = true;
  }
  return on;
}

/** Switches it for this computer, whoever sits at it: it holds nothing of anybody. */
function switchSpelling(to: boolean): void {
  on = to;
  try {
    localStorage.setItem(kept, to ? 'on' : 'off');
  } catch {
    // It holds for as long as the window is open, then.
  }
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  // Another window of the program may switch it.
  const follow = ({ key, newValue }: StorageEvent): void => {
    if (key !== kept) return;
    on = newValue !== 'off';
    listener();
  };
  window.addEventListener('storage', follow);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', follow);
  };
}

/** Whether misspelt words are marked. */
export const useSpellingIsOn = (): boolean => useSyncExternalStore(listen, isOn);

/** Switches the marks below misspelt words on and off. */
export function SpellingSwitch() {
  return (
    <Switch isSelected={useSpellingIsOn()} onChange={switchSpelling} note={say(words.spellingNote)}>
      {say(words.spellingOn)}
    </Switch>
  );
}
