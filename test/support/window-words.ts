import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { sql } from '../../main/store/sql.ts';
import { openStore } from '../../main/store/store.ts';
import type { TestHome } from './window.ts';

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];

/** Every word that a store holds: what the window shows of these comes from no catalogue. */
export function wordsOfStore(home: Pick<TestHome, 'data' | 'keyFile'>): ReadonlySet<string> {
  const key = Buffer.from(readFileSync(home.keyFile, 'utf8').trim(), 'hex');
  const opened = openStore({ path: join(home.data, 'login-desk.db'), key });
  if (!opened.ok) throw new Error(opened.error.message);
  const { read, close } = opened.value;
  const words = new Set<string>();
  for (const table of ['practices', 'accounts', 'claims', 'messages'] as const) {
    const rows = {
      practices: () => read.all(sql`SELECT * FROM practices`),
      accounts: () => read.all(sql`SELECT * FROM accounts`),
      claims: () => read.all(sql`SELECT * FROM claims`),
      messages: () => read.all(sql`SELECT to_address, subject, sender_address FROM messages`),
    }[table]();
    for (const value of rows.flatMap((row) => Object.values(row as object)))
      if (typeof value === 'string') for (const word of wordsOf(value)) words.add(word);
  }
  close();
  return words;
}

/** A piece of text that the window shows, and whether the window cuts it off. */
export interface ShownText {
  readonly text: string;
  readonly cutOff: boolean;
}

/** Every text in sight, its labels and placeholders too; what stands in `bdi` is data, in `[translate=no]` a text of the desk's own. */
export const shownTexts = (page: Page): Promise<readonly ShownText[]> =>
  page.evaluate(() => {
    const shown: ShownText[] = [];
    const isClipped = (element: Element): boolean => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      return (
        (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (hides(overflowY) && element.scrollHeight > element.clientHeight + 1 && element.clientHeight > 1)
      );
    };
    for (const element of document.querySelectorAll('body *')) {
      if (
        !element.checkVisibility({ visibilityProperty: true }) ||
        element.closest('[translate=no], svg, code, bdi, textarea')
      )
        continue;
      for (const name of ['aria-label', 'placeholder', 'title', 'aria-roledescription']) {
        const text = element.getAttribute(name);
        if (text !== null) shown.push({ text, cutOff: false });
      }
      const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
      const text = own
        .map((node) => node.textContent ?? '')
        .join('')
        .trim();
      if (text === '') continue;
      // What only a screen reader reads is one pixel wide.
      shown.push({ text, cutOff: element.clientWidth > 1 && isClipped(element) });
    }
    return shown;
  });

const dayNames = Array.from({ length: 366 }, (_, day) => Date.UTC(2028, 0, day + 1)).flatMap((at) =>
  (['long', 'short'] as const).flatMap((width) =>
    wordsOf(new Intl.DateTimeFormat('en-US', { weekday: width, month: width, timeZone: 'UTC' }).format(at)),
  ),
);

// The exact time of something ends with the zone of this computer, in summer and in winter.
const zoneNames = [0, 6].flatMap((month) =>
  new Intl.DateTimeFormat('en-US', { timeZoneName: 'short' })
    .formatToParts(Date.UTC(2028, month, 15))
    .filter(({ type }) => type === 'timeZoneName')
    .flatMap(({ value }) => wordsOf(value)),
);

// A part of a sentence, such as its bold words, stands in an element of its own without the marks; no English word has these.
const accents = /[åçéĝîļñöšüýž]/;

// Of dates, keys, languages, the program's own name, and of the parts library, which speaks the window's languages itself.
const ofNoLanguage = new Set([
  ...dayNames,
  ...zoneNames,
  ...[
    'utc',
    'ctrl',
    'alt',
    'shift',
    'esc',
    'enter',
    'tab',
    'login',
    'desk',
    'sam',
    'english',
    'español',
    'dismiss',
  ],
]);

/** The words of a text that are neither marked as a catalogue's nor the store's; addresses and places to fill in are no words. */
export function wordsOutside(text: string, known: ReadonlySet<string>): readonly string[] {
  let outside = text;
  // A sentence may be a value of another one: the innermost goes first.
  while (/⟦[^⟦⟧]*⟧/u.test(outside)) outside = outside.replace(/⟦[^⟦⟧]*⟧/gu, ' ');
  // A mail server answers in its own words, after a number.
  outside = outside.replace(/^[245]\d\d .*$/, ' ');
  outside = outside.replace(/\S+@\S+|https?:\S+|\{"[^}]*\}+"?\}?|\w+: \w+ \{\{\w+\}\}|\{\{\w+\}\}/g, ' ');
  return wordsOf(outside).filter(
    (word) => !known.has(word) && !ofNoLanguage.has(word) && !accents.test(word),
  );
}
