import { isLocked } from '../window/locked.ts';

const dialogs = '[role="dialog"], [role="alertdialog"]';

/** Whether a key was meant for something else than the call: the lock, an open dialog, or a text of another part of the window. */
export const isMeantElsewhere = (target: EventTarget | null): boolean =>
  isLocked() ||
  (target instanceof Element &&
    (target.closest(dialogs) !== null || (target.matches('textarea') && target.closest('aside') === null)));
