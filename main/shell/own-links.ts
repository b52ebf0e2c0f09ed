/** What a link of the program opens. */
export interface LinkedTo {
  /** A case's number. */
  readonly case: string;
}

export const linkScheme = 'login-desk';

/** Case numbers are eight letters and digits with a dash between. */
const caseLink = /^login-desk:\/\/case\/([0-9A-Z]{4}-[0-9A-Z]{4})\/?$/i;

/** What a link opens; null where it is none of ours. Links come from anywhere: nothing else in them is heeded. */
export function readLink(text: string): LinkedTo | null {
  const number = caseLink.exec(text.slice(0, 100))?.[1];
  return number === undefined ? null : { case: number.toUpperCase() };
}

/** The link among the words that a program was started with, if there is one. */
export function linkAmong(words: readonly string[]): LinkedTo | null {
  for (const word of words) {
    const link = readLink(word);
    if (link) return link;
  }
  return null;
}

/** What the window is to open from outside: a link, or a notice of the system that was pressed. */
export interface OpenLinks {
  /** Opens it once somebody is signed in; null opens nothing. */
  open(linked: LinkedTo | null): void;
  /** What is to be opened, once. */
  take(): LinkedTo | null;
  /** Who is told when there is something to be taken. */
  onLink(listener: () => void): void;
}

/** The last one that is to be opened, kept until it is taken. */
export function openLinks(): OpenLinks {
  let waiting: LinkedTo | null = null;
  let tell = (): void => undefined;
  return {
    open: (linked) => {
      if (linked === null) return;
      waiting = linked;
      tell();
    },
    take: () => {
      const taken = waiting;
      waiting = null;
      return taken;
    },
    onLink: (listener) => {
      tell = listener;
    },
  };
}
