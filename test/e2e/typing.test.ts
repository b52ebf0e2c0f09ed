import { answersDrawn, holdBack } from '../support/held-answers.ts';
import { type DeskWindow, expect, test } from '../support/window.ts';
import { callAbout, openRecord } from '../support/window-calls.ts';

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
  const { release: letGo } = await holdBack(desk, 'query:lookup', 'tanaka');
  await desk.commandBar.fill('tanaka');
  await desk.commandBar.fill('');
  await expect(desk.results.getByRole('option', { name: /New case/ })).toBeVisible();
  await desk.commandBar.fill('soren angst');
  const found = desk.results.getByRole('option', { name: /Søren Ångström/ });
  await expect(found).toBeVisible();
  await letGo();
  await answersDrawn(desk);
  await expect(desk.results).toHaveAttribute('aria-busy', 'false');
  await expect(found).toBeVisible();
  await expect(desk.results.getByRole('option', { name: /Tanaka/ })).toHaveCount(0);
});

test('Checks that are known late take the keyboard from nobody who types already', async ({ desk }) => {
  const { page, call, commandBar } = desk;
  const { release: letGo } = await holdBack(desk, 'query:proofOptions');
  await openRecord(desk, 'yusuf tanaka', 'Yusuf Tanaka');
  await desk.record.getByRole('button', { name: 'New call' }).click();
  await call.getByRole('button', { name: 'Start the call' }).click();
  await expect(call).toContainText(/Case \w{4}-\w{4}/);
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('soren');
  await letGo();
  await expect(call).toContainText('0 of 3');
  await page.keyboard.type(' angst');
  await expect(commandBar).toHaveValue('soren angst');
  await expect(commandBar).toBeFocused();
});

test('A key that is pressed while a record is on its way is meant for that one', async ({ desk }) => {
  const { page, call, results } = desk;
  const record = await holdBack(desk, 'query:account');
  await desk.find('yusuf tanaka');
  await expect(results.getByRole('option', { name: /Yusuf Tanaka/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+c');
  await expect.poll(record.waiting).toBe(1);
  await expect(call.getByRole('button', { name: 'Start the call' })).toHaveCount(0);
  await record.release();
  await expect(call.getByRole('textbox', { name: /Caller/ })).toHaveValue('Yusuf Tanaka');
});

test('A key that is pressed before a list is there is meant for the record that Enter opens', async ({
  desk,
}) => {
  const { page, call } = desk;
  const list = await holdBack(desk, 'query:lookup', 'yusuf');
  await desk.find('yusuf tanaka');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+c');
  await expect.poll(list.waiting).toBeGreaterThan(0);
  await list.release();
  await expect(call.getByRole('textbox', { name: /Caller/ })).toHaveValue('Yusuf Tanaka');
});

test('A call that is closed late takes the keyboard from nobody who types already', async ({ desk }) => {
  const { page, call, commandBar } = desk;
  await callAbout(desk, 'yusuf tanaka', 'Yusuf Tanaka');
  const { release: letGo } = await holdBack(desk, 'act:cases.close');
  await call.getByRole('button', { name: 'Close case …' }).click();
  const closing = call.getByRole('group', { name: /^Close case/ });
  await expect(closing.getByRole('button', { name: 'Close case' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('soren');
  await letGo();
  await expect(call).toContainText('No call is open');
  await page.keyboard.type(' angst');
  await expect(commandBar).toHaveValue('soren angst');
});

test('What is typed right after the key for a note stands in the note', async ({ desk }) => {
  const { page, call } = desk;
  await callAbout(desk, 'yusuf tanaka', 'Yusuf Tanaka');
  const notes = call.getByRole('textbox', { name: 'Notes' });
  await expect(notes).toBeVisible();
  // Pictures that come late, as those of a busy machine do.
  await page.evaluate(() => {
    const next = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (draw) => window.setTimeout(() => next(draw), 1000);
  });
  await page.keyboard.press('Alt+n');
  await page.keyboard.type('called');
  await expect(notes).toHaveValue('called');
});

test('Enter before the answer opens the best match of the whole text', async ({ desk }) => {
  await slowDown(desk, { '': 300 });
  await desk.page.keyboard.press('ControlOrMeta+k');
  await desk.page.keyboard.type('yusuf tanaka', { delay: 30 });
  await desk.page.keyboard.press('Enter');
  await expect(desk.record.getByRole('heading', { name: 'Yusuf Tanaka' })).toBeVisible();
});
