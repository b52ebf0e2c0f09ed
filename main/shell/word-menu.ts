import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Asker } from '../ipc/serve.ts';
import { say } from '../language.ts';
import type { WordChoice, WordMenu } from '../window/window-spelling.ts';
import { editItems } from './text-menu.ts';
import { windowOf } from './window-of.ts';
import { menuWords } from './words.ts';

// A system may tell that a menu closed before it tells what was chosen in it.
const choiceFollows = 100;

/** Shows what may be meant by a misspelt word, and below it what can be done with any text. */
export const popUpWordMenu = (
  { suggestions, x, y, hasSelection }: WordMenu,
  asker: Asker,
): Promise<WordChoice> =>
  new Promise((choose) => {
    const window = windowOf(asker);
    if (window === null) {
      choose(null);
      return;
    }
    const separator: MenuItemConstructorOptions = { type: 'separator' };
    const meant: readonly MenuItemConstructorOptions[] =
      suggestions.length === 0
        ? [{ label: say(menuWords.noSuggestion), enabled: false }]
        : suggestions.map((word) => ({ label: word, click: () => choose({ replaceBy: word }) }));
    const zoom = window.webContents.getZoomFactor();
    Menu.buildFromTemplate([
      ...meant,
      separator,
      { label: say(menuWords.addWord), click: () => choose('add') },
      separator,
      ...editItems({ canCut: hasSelection, canCopy: hasSelection }),
    ]).popup({
      window,
      x: Math.round(x * zoom),
      y: Math.round(y * zoom),
      callback: () => void setTimeout(() => choose(null), choiceFollows),
    });
  });
