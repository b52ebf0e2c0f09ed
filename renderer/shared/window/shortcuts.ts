import { useEffect } from 'react';
import { lockDesk } from '../../data/lock.ts';
import { isMac } from '../../ui/buttons/key-hint.tsx';
import { windowStore } from '../../window-store.ts';
import { lettersAreOn } from './letters.ts';
import { isLocked } from './locked.ts';
import { screens, useNavigation } from './navigation.ts';
import { goToPart } from './parts.ts';
import { actOfLetter } from './verbs.ts';

interface OverlayState {
  readonly shortcutsOpen: boolean;
  readonly callOpen: boolean;
  readonly showShortcuts: (open: boolean) => void;
  readonly ownPasswordOpen: boolean;
  readonly showCall: (open: boolean) => void;
  readonly showOwnPassword: (open: boolean) => void;
}

/** What lies over the screens: the shortcut overview, the operator's own password, and the call panel where it is a drawer. */
export const useOverlays = windowStore<OverlayState>((set) => ({
  shortcutsOpen: false,
  callOpen: false,
  showShortcuts: (shortcutsOpen) => set({ shortcutsOpen }),
  ownPasswordOpen: false,
  showCall: (callOpen) => set({ callOpen }),
  showOwnPassword: (ownPasswordOpen) => set({ ownPasswordOpen }),
}));

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(typedInto));
}

/** Where a letter is typed, or looks for a row that begins with it. A box to tick takes no letters. */
const typedInto =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [role="combobox"], [role="option"], [role^="menuitem"], button[aria-haspopup="listbox"]';

/** What a key press asks for by a letter: the letter alone outside of what is typed into, or with Alt (⌘⇧ on a Mac) anywhere. */
function actByLetter(event: KeyboardEvent, mac: boolean): (() => void) | undefined {
  const { altKey, ctrlKey, metaKey, shiftKey } = event;
  const letter = /^[a-z]$/i.test(event.key) ? event.key.toUpperCase() : /^Key([A-Z])$/.exec(event.code)?.[1];
  if (letter === undefined) return undefined;
  const isReach = mac
    ? metaKey && shiftKey && !altKey && !ctrlKey
    : altKey && !shiftKey && !metaKey && !ctrlKey;
  const isAlone = !(altKey || shiftKey || metaKey || ctrlKey);
  if (!isReach && !(isAlone && lettersAreOn() && !isTyping(event.target))) return undefined;
  return actOfLetter(letter);
}

/** Whether a dialog waits for an answer: what lies below it stays as it is until then. */
export function isAsked(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
}

/** What a key press means anywhere, or null where it means nothing here. */
export function actionOf(
  event: KeyboardEvent,
  mac: boolean,
  focusCommandBar: () => void,
  back: () => void = useNavigation.getState().back,
  openWindow: (() => void) | null = null,
): (() => void) | null {
  const { open } = useNavigation.getState();
  const { showShortcuts, showCall, shortcutsOpen, callOpen } = useOverlays.getState();
  const mod = mac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  // Who leaves the desk does not close their dialog first.
  if (mod && !event.altKey && event.key.toLowerCase() === 'l') return isLocked() ? null : lockDesk;
  if (isLocked()) return null;
  if (isAsked()) return mod && shortcutsOpen && event.key === '/' ? () => showShortcuts(false) : null;
  if (event.key === 'F6' && !mod && !event.altKey) return () => goToPart(event.shiftKey ? -1 : 1);
  const byLetter = actByLetter(event, mac);
  // Held down, a key asks once.
  if (byLetter !== undefined) return event.repeat ? () => {} : byLetter;
  // In a text on a Mac the key goes back by a word.
  if (event.key === 'ArrowLeft' && event.altKey && !mod && !(mac && isTyping(event.target))) return back;
  if (mod && !event.altKey) {
    const screen = screens[Number(event.key) - 1];
    if (screen !== undefined) return () => open(screen);
    // Held down, it opens one.
    if (event.shiftKey && event.key.toLowerCase() === 'n') return event.repeat ? () => {} : openWindow;
    if (event.key.toLowerCase() === 'k') return focusCommandBar;
    if (event.key.toLowerCase() === 'j') return () => showCall(!callOpen);
    // Where / needs Shift the key says ?, which is meant alike.
    if (event.key === '/' || event.key === '?') return () => showShortcuts(!shortcutsOpen);
    return null;
  }
  if (mod || isTyping(event.target)) return null;
  if (event.key === '?' && !event.altKey && lettersAreOn()) return () => showShortcuts(true);
  return null;
}

/** Listens for the shortcuts that work anywhere, as long as the frame is there. */
export function useShortcuts(focusCommandBar: () => void, back: () => void, openWindow: () => void): void {
  useEffect(() => {
    const mac = isMac();
    const onKeyDown = (event: KeyboardEvent): void => {
      const act = actionOf(event, mac, focusCommandBar, back, openWindow);
      if (act === null) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [focusCommandBar, back, openWindow]);
}
