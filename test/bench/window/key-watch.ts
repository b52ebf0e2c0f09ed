import type { Page } from '@playwright/test';

/** What became of one key, in milliseconds since the page began. */
export interface WatchedKey {
  /** When the key came, as its event says. */
  readonly at: number;
  /** When the letter was painted in the box. */
  readonly letter: number;
  /** When a list of its text, or of a longer one, was painted; 0 where none was. */
  readonly list: number;
  /** Whether that list was of its own text. */
  readonly isOwn: boolean;
}

/** Notes in the page, for each key, the first frame that shows its letter and the first one that shows its list. */
export const watchKeys = (page: Page): Promise<void> =>
  page.evaluate(() => {
    interface Key {
      at: number;
      letter: number;
      list: number;
      isOwn: boolean;
    }
    const keys: Key[] = [];
    Object.assign(window, { watchedKeys: keys });
    const box = document.querySelector<HTMLInputElement>('input[role=combobox]');
    if (box === null) throw new Error('there is no command bar');
    box.addEventListener('input', ({ timeStamp }) =>
      keys.push({ at: timeStamp, letter: 0, list: 0, isOwn: false }),
    );
    // Nothing found is an answer too: what is there is that of the text, or its place says that it is not yet.
    const isOfTheText = (): boolean =>
      document.querySelector('section[aria-label="Results"][aria-busy="false"]') !== null;
    // A message that is posted before a frame is painted comes after it.
    const painted = new MessageChannel();
    let waiting: (() => void)[] = [];
    painted.port1.onmessage = () => {
      const all = waiting;
      waiting = [];
      for (const note of all) note();
    };
    const frame = (): void => {
      const isAnswered = isOfTheText();
      const count = keys.length;
      waiting.push(() => {
        const now = performance.now();
        for (let place = count - 1; place >= 0; place -= 1) {
          const key = keys[place];
          if (key === undefined || (key.letter > 0 && key.list > 0)) break;
          if (key.letter === 0) key.letter = now;
          if (!isAnswered || key.list > 0) continue;
          key.list = now;
          key.isOwn = place === count - 1;
        }
      });
      painted.port2.postMessage(null);
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });

/** What was noted since it was asked before. */
export const watchedKeys = (page: Page): Promise<readonly WatchedKey[]> =>
  page.evaluate(() => (window as unknown as { readonly watchedKeys: WatchedKey[] }).watchedKeys.splice(0));
