import { expect, test } from 'vitest';
import { done } from '../../main/failures.ts';
import { type WordChoice, windowSpelling } from '../../main/window/window-spelling.ts';

/** The calls of a window, whose menu is answered with what is given. */
function served(chosen: WordChoice) {
  const own = new Set<string>();
  const shown: unknown[] = [];
  let changes = 0;
  const calls = windowSpelling({
    login: () => ({
      ownWords: {
        all: async () => [...own],
        add: async (word) => {
          own.add(word);
          return done({ added: true });
        },
        forget: async (word) => done({ forgotten: own.delete(word) }),
        settled: async () => undefined,
      },
    }),
    spelling: {
      misspelt: async (_language, words) => words.filter((word) => word.endsWith('x')),
      suggest: async () => ['one', 'two'],
    },
    language: () => 'en',
    popUp: async (menu, asker) => {
      shown.push({ ...menu, asker });
      return chosen;
    },
    changed: () => {
      changes += 1;
    },
  });
  const call = (name: keyof typeof calls, input: unknown) => calls[name](input as never, 7);
  return { call, shown, changes: () => changes };
}

test('a word that is added is misspelt no more, until it is removed', async () => {
  const { call, shown, changes } = served('add');
  const asked = { words: ['foox', 'fine', 'barx'] };
  expect(await call('misspelt', asked)).toEqual({ ok: true, value: { words: ['foox', 'barx'] } });
  const at = { x: 1, y: 2, hasSelection: false };
  expect(await call('wordMenu', { word: 'foox', ...at })).toEqual({
    ok: true,
    value: { replaceBy: null, added: true },
  });
  // Before the window that asked.
  expect(shown).toEqual([{ ...at, suggestions: ['one', 'two'], asker: 7 }]);
  expect(await call('misspelt', asked)).toEqual({ ok: true, value: { words: ['barx'] } });
  expect(await call('ownWords', {})).toEqual({ ok: true, value: { words: ['foox'] } });
  expect(await call('forgetOwnWord', { word: 'foox' })).toMatchObject({ value: { forgotten: true } });
  expect(changes()).toBe(2);
});

test('a suggestion is answered, and a closed menu changes nothing', async () => {
  const at = { word: 'foox', x: 1, y: 2, hasSelection: false };
  expect(await served({ replaceBy: 'two' }).call('wordMenu', at)).toMatchObject({
    value: { replaceBy: 'two', added: false },
  });
  const { call, changes } = served(null);
  expect(await call('wordMenu', at)).toMatchObject({ value: { replaceBy: null, added: false } });
  expect(changes()).toBe(0);
});
