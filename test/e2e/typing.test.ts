import { type DeskWindow, expect, test } from '../support/window.ts';

/** Has the main process take this long for each look-up, in milliseconds by what the text begins with; others answer at once. */
const slowDown = (desk: DeskWindow, slow: Readonly<Record<string, number>>): Promise<void> =>
  desk.app.evaluate(({ ipcMain }, delays) => {
    type Handler = (event: unknown, input: { readonly text: string }) => Promise<unknown>;
    const handlers = (ipcMain as unknown as { readonly _invokeHandlers: Map<string, Handler> })
      ._invokeHandlers;
    const answer = handlers.get('query:lookup');
    if (!answer) throw new Error('nothing serves query:lookup');
    handlers.set('query:lookup', async (event, input) => {
      const value = await answer(event, input);
      const delay = Object.entries(delays).find(([beginning]) => input.text.startsWith(beginning))?.[1];
      if (delay !== undefined) await new Promise((resolve) => setTimeout(resolve, delay));
      return value;
    });
  }, slow);

test('No key is dropped while answers are slower than the typing, and the list is that of the whole text', async ({
  desk,
}) => {
  await slowDown(desk, { '': 150 });
  for (const [text, name] of [
    ['soren angst', /Søren Ångström/],
    ['ines.ibanez@post.example', /Inés Ibáñez/],
  ] as const) {
    await desk.page.keyboard.press('ControlOrMeta+k');
    await desk.page.keyboard.type(text, { delay: 30 });
    await expect(desk.commandBar).toHaveValue(text);
    await expect(desk.results.getByRole('option', { name })).toBeVisible();
    await expect(desk.results.getByRole('option', { name: /Grossr|Tanaka/ })).toHaveCount(0);
  }
});

test('An answer that comes late does not replace the list of what was typed after it', async ({ desk }) => {
  await slowDown(desk, { tanaka: 1500 });
  await desk.commandBar.fill('tanaka');
  await desk.commandBar.fill('');
  await expect(desk.results.getByRole('option', { name: /New case/ })).toBeVisible();
  await desk.commandBar.fill('soren angst');
  const found = desk.results.getByRole('option', { name: /Søren Ångström/ });
  await expect(found).toBeVisible({ timeout: 1000 });
  await desk.page.waitForTimeout(1800);
  await expect(found).toBeVisible();
  await expect(desk.results.getByRole('option', { name: /Tanaka/ })).toHaveCount(0);
});

test('Enter before the answer opens the best match of the whole text', async ({ desk }) => {
  await slowDown(desk, { '': 300 });
  await desk.page.keyboard.press('ControlOrMeta+k');
  await desk.page.keyboard.type('yusuf tanaka', { delay: 30 });
  await desk.page.keyboard.press('Enter');
  await expect(desk.record.getByRole('heading', { name: 'Yusuf Tanaka' })).toBeVisible();
});
