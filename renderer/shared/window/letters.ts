import { useSyncExternalStore } from 'react';
import { isMac } from '../../ui/buttons/key-hint.tsx';

const kept = 'login-desk.single-letters';

function readKept(): boolean {
  try {
    return localStorage.getItem(kept) !== 'off';
  } catch {
    return true;
  }
}

let on: boolean | null = null;
const listeners = new Set<() => void>();

/** Whether a letter alone does something outside of a text field. */
export function lettersAreOn(): boolean {
  on ??= readKept();
  return on;
}

/**
 * Switches letters as keys on or off. It belongs to the computer and whoever sits at it, as a screen reader does, and to no
 * store: it holds nothing of anybody.
 */
export function switchLetters(to: boolean): void {
  on = to;
  try {
    localStorage.setItem(kept, to ? 'on' : 'off');
  } catch {
    // It holds for as long as the window is open, then.
  }
  for (const listener of listeners) listener();
}

const listen = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The same, heard of when it changes. */
export const useLetters = (): boolean => useSyncExternalStore(listen, lettersAreOn);

/** The keys that do what a letter does, also while something is typed. */
export const reachKeys = (letter: string): string => (isMac() ? `Mod+Shift+${letter}` : `Alt+${letter}`);

interface LetterKeys {
  readonly keyHint: string;
  readonly 'aria-keyshortcuts': string;
}

/** What a button shows that a letter does the same. */
export function useLetterKeys(letter: string): LetterKeys {
  const isOn = useLetters();
  const reach = isMac() ? `Meta+Shift+${letter}` : `Alt+${letter}`;
  return isOn
    ? { keyHint: letter, 'aria-keyshortcuts': `${letter} ${reach}` }
    : { keyHint: reachKeys(letter), 'aria-keyshortcuts': reach };
}
