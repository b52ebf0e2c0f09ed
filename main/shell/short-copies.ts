/** The system's clipboard, or one of a test. */
export interface Clipboard {
  readText(): string | Promise<string>;
  writeText(text: string): unknown;
  clear(): unknown;
}

/** How long a text that was masked stays on the clipboard, in milliseconds. */
export const copyLasts = 60_000;

/** Copies that the clipboard forgets. */
export interface ShortCopies {
  /** Puts a text on the clipboard for a minute. */
  copy(text: string): void;
  /** Forgets at once what is still there. */
  forget(): Promise<void>;
}

/** What somebody copied meanwhile, in this program or another, is never taken away. */
export function createShortCopies(clipboard: Clipboard): ShortCopies {
  let copied: { readonly text: string; readonly timer: NodeJS.Timeout } | null = null;
  const forget = async (): Promise<void> => {
    if (copied === null) return;
    const { text, timer } = copied;
    clearTimeout(timer);
    copied = null;
    if ((await clipboard.readText()) === text) await clipboard.clear();
  };
  return {
    copy: (text) => {
      if (copied) clearTimeout(copied.timer);
      clipboard.writeText(text);
      copied = { text, timer: setTimeout(() => void forget(), copyLasts) };
      copied.timer.unref();
    },
    forget,
  };
}
