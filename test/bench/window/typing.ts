import { setTimeout as after } from 'node:timers/promises';
import type { DeskWindow } from '../../../tools/demo/desk-window.ts';
import { type WatchedKey, watchedKeys } from './key-watch.ts';

const keyEvery = 30;
// Before the next text, as a person has to read.
const restMillis = 300;
// Until the list of the last key is painted; on a busy machine that takes longer than a rest.
const longest = 10_000;

export interface Typed {
  readonly keys: readonly WatchedKey[];
  /** Keys that reached the page of all that were typed. */
  readonly dropped: number;
}

/** Waits until a list was painted for each key since they were asked for, and no longer than a list can take. */
async function listed(page: DeskWindow['page']): Promise<void> {
  const areListed = (): boolean => {
    const { watchedKeys: keys } = window as unknown as { readonly watchedKeys: readonly WatchedKey[] };
    return keys.length > 0 && keys.every(({ list }) => list > 0);
  };
  // What never came is told by the figures.
  await page.waitForFunction(areListed, undefined, { timeout: longest }).catch(() => undefined);
}

/** Types each text into the command bar, a key each 30 ms, as a fast typist does. `watchKeys` has to run. */
export async function typeTexts({ page, commandBar }: DeskWindow, texts: readonly string[]): Promise<Typed> {
  const keys: WatchedKey[] = [];
  let typed = 0;
  for (const text of texts) {
    await page.keyboard.press('ControlOrMeta+k');
    let due = performance.now();
    for (const letter of text) {
      // What the test's keyboard has no key for comes as an input method brings it.
      if (/^[!-~]$/.test(letter)) await page.keyboard.press(letter);
      else if (letter === ' ') await page.keyboard.press('Space');
      else await page.keyboard.insertText(letter);
      due += keyEvery;
      await after(Math.max(0, due - performance.now()));
    }
    await after(restMillis);
    await listed(page);
    const shown = await commandBar.inputValue();
    if (shown !== text) throw new Error(`"${text}" was typed, and the box has "${shown}"`);
    keys.push(...(await watchedKeys(page)));
    typed += [...text].length;
  }
  return { keys, dropped: typed - keys.length };
}
