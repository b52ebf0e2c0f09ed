/** What ends a session where no one sits at the window. */
export interface IdleLockParts {
  /** Milliseconds that only go forward: a clock that is put back must not keep the desk open. */
  readonly elapsed: () => number;
  readonly idleMinutes: () => number;
  readonly isOpen: () => boolean;
  readonly lock: () => void;
}

export interface IdleLock {
  /** Somebody typed, clicked or moved. */
  touched(): void;
  /** Locks where the time is over. Asked every few seconds. */
  look(): void;
}

/** Locks the desk after the minutes of the setting without a key, a click or a movement. */
export function createIdleLock(parts: IdleLockParts): IdleLock {
  let lastTouch = parts.elapsed();
  let wasOpen = false;
  return {
    touched: () => {
      lastTouch = parts.elapsed();
      // Who has signed in since the last look is here already: the look need not begin their time again.
      wasOpen ||= parts.isOpen();
    },
    look: () => {
      const isOpen = parts.isOpen();
      // Who has just signed in has just typed, or started the program.
      if (isOpen && !wasOpen) lastTouch = parts.elapsed();
      wasOpen = isOpen;
      if (isOpen && parts.elapsed() - lastTouch >= parts.idleMinutes() * 60_000) parts.lock();
    },
  };
}
