let locked = false;

/** Marks the page as locked for as long as the lock lies over it: its style hides the rest. Returns what ends that. */
export function markLocked(): () => void {
  locked = true;
  document.documentElement.dataset.locked = '';
  return () => {
    locked = false;
    delete document.documentElement.dataset.locked;
  };
}

/** Whether the window is locked: a key that is pressed then is meant for nothing below. */
export const isLocked = (): boolean => locked;
