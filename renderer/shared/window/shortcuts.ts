import { useEffect } from 'react';
import { create } from 'zustand';
import { isMac } from '../../ui/buttons/key-hint.tsx';
import { screens, useNavigation } from './navigation.ts';

/** Every shortcut that works anywhere, for the overview. */
export const shortcutGroups: readonly {
  readonly title: string;
  readonly rows: readonly { readonly keys: string; readonly does: string }[];
}[] = [
  {
    title: 'Anywhere',
    rows: [
      { keys: 'Mod+K', does: 'Find a person, a practice, a case, or a command' },
      { keys: 'Mod+1', does: 'Desk' },
      { keys: 'Mod+2', does: 'Cases' },
      { keys: 'Mod+3', does: 'Outbox' },
      { keys: 'Mod+4', does: 'Directory' },
      { keys: 'Mod+5', does: 'Reports' },
      { keys: 'Mod+6', does: 'Settings' },
      { keys: 'Mod+J', does: 'Show or fold away the call panel' },
      { keys: 'Mod+/', does: 'This overview (also ? outside a text)' },
      { keys: 'Alt+←', does: 'Back to where you were' },
    ],
  },
  {
    title: 'In a list',
    rows: [
      { keys: '↑ ↓', does: 'Walk' },
      { keys: 'Home / End', does: 'The first, the last' },
      { keys: 'PgUp / PgDn', does: 'A screen further' },
      { keys: 'Enter', does: 'Open' },
      { keys: 'Space', does: 'Select, where several can be selected' },
      { keys: 'Escape', does: 'One step back; what you typed stays' },
    ],
  },
  {
    title: 'In a conflict',
    rows: [
      { keys: '1 … 9', does: 'Go to a way out, and do it where nothing is lacking' },
      { keys: 'Alt+↓', does: 'The next contested address of the list' },
      { keys: 'Alt+↑', does: 'The one before' },
    ],
  },
  {
    title: 'In a case or a call',
    rows: [{ keys: 'Mod+Enter', does: 'Save the note, or close the open call' }],
  },
];

interface OverlayState {
  readonly shortcutsOpen: boolean;
  readonly callOpen: boolean;
  readonly showShortcuts: (open: boolean) => void;
  readonly showCall: (open: boolean) => void;
}

/** What lies over the screens: the shortcut overview, and the call panel where it is a drawer. */
export const useOverlays = create<OverlayState>((set) => ({
  shortcutsOpen: false,
  callOpen: false,
  showShortcuts: (shortcutsOpen) => set({ shortcutsOpen }),
  showCall: (callOpen) => set({ callOpen }),
}));

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role="combobox"]'))
  );
}

/** Whether a dialog waits for an answer: what lies below it stays as it is until then. */
function isAsked(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
}

/** What a key press means anywhere, or null where it means nothing here. */
function actionOf(event: KeyboardEvent, mac: boolean, focusCommandBar: () => void): (() => void) | null {
  const { open, back } = useNavigation.getState();
  const { showShortcuts, showCall, shortcutsOpen, callOpen } = useOverlays.getState();
  const mod = mac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  if (isAsked()) return mod && shortcutsOpen && event.key === '/' ? () => showShortcuts(false) : null;
  if (mod && !event.altKey) {
    const screen = screens[Number(event.key) - 1];
    if (screen !== undefined) return () => open(screen);
    if (event.key.toLowerCase() === 'k') return focusCommandBar;
    if (event.key.toLowerCase() === 'j') return () => showCall(!callOpen);
    // Where / needs Shift the key says ?, which is meant alike.
    if (event.key === '/' || event.key === '?') return () => showShortcuts(!shortcutsOpen);
    return null;
  }
  if (mod || isTyping(event.target)) return null;
  if (event.key === '?' && !event.altKey) return () => showShortcuts(true);
  if (event.key === 'ArrowLeft' && event.altKey) return back;
  return null;
}

/** Listens for the shortcuts that work anywhere, as long as the frame is there. */
export function useShortcuts(focusCommandBar: () => void): void {
  useEffect(() => {
    const mac = isMac();
    const onKeyDown = (event: KeyboardEvent): void => {
      const act = actionOf(event, mac, focusCommandBar);
      if (act === null) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [focusCommandBar]);
}
