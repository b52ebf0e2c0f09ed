import { useEffect } from 'react';
import type { PlainMessage } from '../../../language/catalogue.ts';
import { lockDesk } from '../../data/lock.ts';
import { isMac } from '../../ui/buttons/key-hint.tsx';
import { windowStore } from '../../window-store.ts';
import { lettersAreOn } from './letters.ts';
import { isLocked } from './locked.ts';
import { screens, useNavigation } from './navigation.ts';
import { goToPart } from './parts.ts';
import { runVerb, type Verb, verbOfLetter } from './verbs.ts';
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
      { keys: 'Mod+Shift+N', does: words.newWindow },
      { keys: 'Mod+L', does: words.lock },
      { keys: 'F6', does: words.nextPart },
      { keys: 'Shift+F6', does: words.previousPart },
      { keys: 'Alt+←', does: words.back },
    ],
  },
  {
    title: words.onRecord,
    rows: [
      { keys: 'R', does: words.sendReset },
      { keys: 'U', does: words.unlock },
      { keys: 'E', does: words.changeEmail },
      { keys: 'V', does: words.sendVerification },
      { keys: 'F', does: words.userNameHelp },
      { keys: 'C', does: words.newCall },
      { keys: 'P', does: words.practice },
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
    rows: [
      { keys: 'T', does: words.takeUp },
      { keys: 'N', does: words.caseNote },
      { keys: 'A', does: words.caseAssign },
      { keys: 'W', does: words.caseWait },
      { keys: 'M', does: words.caseAnswer },
      { keys: 'S', does: words.caseSolve },
      { keys: 'X', does: words.caseClose },
      { keys: 'O', does: words.caseReopen },
      { keys: 'P', does: words.casePrint },
      { keys: 'Mod+Enter', does: words.saveOrClose },
      { keys: 'Mod+U', does: words.takeUp },
      { keys: 'Mod+Alt+1 … 9', does: words.macro },
      { keys: 'K', does: words.verifyCaller },
      { keys: 'N', does: words.writeNote },
      { keys: 'F7', does: words.nextMarked },
      { keys: 'H', does: words.hold },
      { keys: 'G', does: words.resume },
      { keys: 'X', does: words.closeCase },
      { keys: 'Z', does: words.undoClose },
    ],
  },
  {
    title: words.inQuestion,
    rows: [{ keys: '1 … 3', does: words.whichCall }],
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
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(typedInto));
}

/** Where a letter is typed, or looks for a row that begins with it. A box to tick takes no letters. */
const typedInto =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [role="combobox"], [role="option"], [role^="menuitem"], button[aria-haspopup="listbox"]';

/** The verb that a key press asks for: its letter alone outside of what is typed into, or with Alt (⌘⇧ on a Mac) anywhere. */
function verbOf(event: KeyboardEvent, mac: boolean): Verb | undefined {
  const { altKey, ctrlKey, metaKey, shiftKey } = event;
  const letter = /^[a-z]$/i.test(event.key) ? event.key.toUpperCase() : /^Key([A-Z])$/.exec(event.code)?.[1];
  if (letter === undefined) return undefined;
  const isReach = mac
    ? metaKey && shiftKey && !altKey && !ctrlKey
    : altKey && !shiftKey && !metaKey && !ctrlKey;
  const isAlone = !(altKey || shiftKey || metaKey || ctrlKey);
  if (!isReach && !(isAlone && lettersAreOn() && !isTyping(event.target))) return undefined;
  return verbOfLetter(letter);
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
  const verb = verbOf(event, mac);
  // Held down, a key asks once.
  if (verb !== undefined) return event.repeat ? () => {} : () => runVerb(verb);
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
