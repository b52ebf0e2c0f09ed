import type { Locator } from '@playwright/test';
import { openSection } from '../support/settings.ts';
import { type DeskWindow, expect, test } from '../support/window.ts';
import { openRecord } from '../support/window-calls.ts';

/** Opens somebody's call and gives its notes. */
async function notesOfCall(desk: DeskWindow) {
  await openRecord(desk, 'yusuf tanaka', 'Yusuf Tanaka');
  await desk.page.keyboard.press('C');
  await desk.call
    .getByRole('button', { name: /^Start|^Open/ })
    .first()
    .click();
  return desk.call.getByRole('textbox', { name: 'Notes' });
}

/** What is marked in the notes. */
const marked = (desk: DeskWindow): Promise<readonly string[]> =>
  desk.call.locator('[data-misspelt] span').allTextContents();

/** Answers menus of the system, which can't be pressed from here, with an item; gives what was shown last. */
async function answerMenus({ app }: DeskWindow, item: string): Promise<() => Promise<readonly string[]>> {
  await app.evaluate(({ Menu }, chosen) => {
    const shown = globalThis as { menus?: string[][] };
    shown.menus = [];
    Menu.prototype.popup = function popup(options) {
      shown.menus?.push(
        this.items.filter(({ enabled, label }) => enabled && label !== '').map(({ label }) => label),
      );
      this.items.find(({ label }) => label === chosen)?.click();
      options?.callback?.();
    };
  }, item);
  return () => app.evaluate(() => (globalThis as { menus?: string[][] }).menus?.at(-1) ?? []);
}

test('Misspelt words of a note are marked once the caret has left them, and their menu puts what was meant in their place', async ({
  desk,
}) => {
  const { page } = desk;
  const notes = await notesOfCall(desk);
  await notes.pressSequentially('yusuf never recieved it, PR-1001 x@y.example teh passwrod');
  await expect.poll(() => marked(desk)).toEqual(['recieved', 'teh']);
  await notes.press('ControlOrMeta+Home');
  await expect.poll(() => marked(desk)).toEqual(['recieved', 'teh', 'passwrod']);

  const menu = await answerMenus(desk, 'received');
  const first = desk.call.locator('[data-misspelt] span').first();
  const { x, y, width, height } = (await first.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.click(x + width / 2, y + height / 2, { button: 'right' });
  await expect(notes).toHaveValue('yusuf never received it, PR-1001 x@y.example teh passwrod');
  expect(await menu()).toEqual(expect.arrayContaining(['received', 'Add to this computer’s words', 'Paste']));
  await notes.press('ControlOrMeta+z');
  await expect(notes).toHaveValue(/recieved/);
  await notes.press('ControlOrMeta+Shift+z');
  await expect(notes).toHaveValue(/received/);

  // By its key, for the word that the caret is in.
  const byKey = await answerMenus(desk, 'password');
  await notes.press('ControlOrMeta+End');
  await notes.press('ArrowLeft');
  await notes.press('Shift+F10');
  await expect.poll(byKey).toContain('password');
  await expect(notes).toHaveValue('yusuf never received it, PR-1001 x@y.example teh password');
  await expect.poll(() => marked(desk)).toEqual(['teh']);

  // Elsewhere the menu is that of any text.
  const other = await answerMenus(desk, 'nothing');
  await notes.press('ControlOrMeta+Home');
  await notes.press('Shift+F10');
  await expect.poll(other).toContain('Select all');
  expect(await other()).not.toContain('Add to this computer’s words');
});

test('Who does not see the marks hears how many there are when the box gets the focus, and goes to each by a key', async ({
  desk,
}) => {
  const { page } = desk;
  const notes = await notesOfCall(desk);
  const spoken = page.locator('[data-live-announcer] [role="status"]');
  const selected = () =>
    notes.evaluate((box: HTMLTextAreaElement) => box.value.slice(box.selectionStart, box.selectionEnd));
  await notes.pressSequentially('she never recieved passwrod mail');
  await expect.poll(() => marked(desk)).toEqual(['recieved', 'passwrod']);
  // Nothing is said while somebody types; the box is described by it.
  await expect(notes).toHaveAccessibleDescription(/^2 words are not in the dictionary\. F7/);
  await expect(spoken).not.toContainText('recieved');

  await notes.press('F7');
  expect(await selected()).toBe('recieved');
  await expect(spoken).toContainText('recieved, 1 of 2. Its menu shows suggestions.');
  await notes.press('F7');
  expect(await selected()).toBe('passwrod');
  await notes.press('F7');
  expect(await selected()).toBe('recieved');
  await notes.press('Shift+F7');
  expect(await selected()).toBe('passwrod');

  // The menu of a word that was gone to is that of the word, and what it offers takes its place.
  const menu = await answerMenus(desk, 'password');
  await notes.press('Shift+F10');
  await expect.poll(menu).toContain('password');
  await expect(notes).toHaveValue('she never recieved password mail');
  await notes.press('F7');
  await page.keyboard.type('received');
  await expect(notes).toHaveValue('she never received password mail');
  await expect(notes).not.toHaveAccessibleDescription(/dictionary/);
  await notes.press('F7');
  await expect(spoken).toContainText('All words are in the dictionary.');
});

test('A word is added at this computer and taken away again, there at the next start, and marks are switched off', async ({
  desk,
  home,
}) => {
  const notes = await notesOfCall(desk);
  await notes.fill('zaphodish clinc');
  await notes.press('Home');
  await expect.poll(() => marked(desk)).toEqual(['zaphodish', 'clinc']);
  await answerMenus(desk, 'Add to this computer’s words');
  await notes.press('Shift+F10');
  await expect.poll(() => marked(desk)).toEqual(['clinc']);
  await desk.close();

  const again = await home.open();
  await expect.poll(() => marked(again)).toEqual(['clinc']);
  await again.goTo('Settings');
  await openSection(again, 'Look and keys');
  await again.page.getByRole('button', { name: 'Remove “zaphodish”' }).click();
  await expect(again.page.getByText('None yet. The menu of a marked word adds it.')).toBeVisible();
  await expect.poll(() => marked(again)).toEqual(['zaphodish', 'clinc']);
  await again.page.getByText('Check spelling in notes and answers').click();
  await expect.poll(() => marked(again)).toEqual([]);
});

/** How long a key takes until its letter is laid out, in milliseconds: the median of some. */
const keyTime = (notes: Locator): Promise<number> =>
  notes.evaluate(async (box: HTMLTextAreaElement) => {
    const times: number[] = [];
    for (let count = 0; count < 21; count += 1) {
      const begin = performance.now();
      document.execCommand('insertText', false, count % 5 === 4 ? ' ' : 'a');
      box.getBoundingClientRect();
      times.push(performance.now() - begin);
      await new Promise(requestAnimationFrame);
    }
    return times.toSorted((one, other) => one - other)[10] ?? 0;
  });

test('Long notes and those of all signs are typed as fast as others', async ({ desk }) => {
  const notes = await notesOfCall(desk);
  const timeIn = async (text: string, misspelt: number): Promise<number> => {
    await notes.fill(text);
    await notes.press('ControlOrMeta+End');
    await expect.poll(async () => (await marked(desk)).length).toBe(misspelt);
    return keyTime(notes);
  };
  for (const [text, misspelt] of [
    ['-----BEGIN PRIVATE KEY-----\n'.repeat(10), 0],
    [`${'-'.repeat(500)} teh `, 1],
    ['👩🏽‍⚕️ لم يصل البريد ‏teh 🐈 e\u0301cole naïve ', 2],
    ['the passwrod was recieved by the clinic and teh pratice. '.repeat(180), 720],
  ] as const) {
    // Measured one after the other, and anew where the machine did something else in only one of the two.
    await expect(async () => {
      const usual = await timeIn('as said ', 0);
      const took = await timeIn(text, misspelt);
      console.log(
        `${text.length} characters: ${took.toFixed(1)} ms a key, ${usual.toFixed(1)} ms in a short note`,
      );
      // As long again for what the note itself takes, and what the machine does besides.
      expect(took).toBeLessThan(usual * 2 + 10);
    }).toPass({ timeout: 60_000 });
  }
});
