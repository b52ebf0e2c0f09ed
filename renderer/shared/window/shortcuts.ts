import { useEffect } from 'react';
import type { PlainMessage } from '../../../language/catalogue.ts';
import { lockDesk } from '../../data/lock.ts';
import { isMac } from '../../ui/buttons/key-hint.tsx';
import { windowStore } from '../../window-store.ts';
import { isLocked } from './locked.ts';
import { screens, useNavigation } from './navigation.ts';
import { shortcutWords as words } from './words.ts';

/** Every shortcut that works anywhere, for the overview. */
export const shortcutGroups: readonly {
  readonly title: PlainMessage;
  readonly rows: readonly { readonly keys: string; readonly does: PlainMessage }[];
}[] = [
  {
    title: words.anywhere,
    rows: [
      { keys: 'Mod+K', does: words.find },
      { keys: 'Mod+1', does: words.desk },
      { keys: 'Mod+2', does: words.cases },
      { keys: 'Mod+3', does: words.outbox },
      { keys: 'Mod+4', does: words.directory },
      { keys: 'Mod+5', does: words.reports },
      { keys: 'Mod+6', does: words.links },
      { keys: 'Mod+7', does: words.audit },
      { keys: 'Mod+8', does: words.settings },
      { keys: 'Mod+J', does: words.callPanel },
      { keys: 'Mod+U', does: words.takeHanded },
      { keys: 'Mod+/', does: words.overview },
      { keys: 'Mod+L', does: words.lock },
      { keys: 'Alt+←', does: words.back },
    ],
  },
  {
    title: words.inList,
    rows: [
      { keys: '↑ ↓', does: words.move },
      { keys: 'Home / End', does: words.firstLast },
      { keys: 'PgUp / PgDn', does: words.screenFurther },
      { keys: 'Enter', does: words.openRow },
      { keys: 'Space', does: words.select },
      { keys: 'Escape', does: words.stepBack },
    ],
  },
  {
    title: words.inConflict,
    rows: [
      { keys: '1 … 9', does: words.goToOption },
      { keys: 'Alt+↓', does: words.nextContested },
      { keys: 'Alt+↑', does: words.previousContested },
    ],
  },
  {
    title: words.inCase,
    rows: [{ keys: 'Mod+Enter', does: words.saveOrClose }],
  },
];

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
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role="combobox"]'))
  );
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
): (() => void) | null {
  const { open, back } = useNavigation.getState();
  const { showShortcuts, showCall, shortcutsOpen, callOpen } = useOverlays.getState();
  const mod = mac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  // Who leaves the desk does not close their dialog first.
  if (mod && !event.altKey && event.key.toLowerCase() === 'l') return isLocked() ? null : lockDesk;
  if (isLocked()) return null;
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
