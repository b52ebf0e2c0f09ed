import type { Page } from '@playwright/test';
import { type DeskWindow, expect, test } from '../support/window.ts';
import { openRecord } from '../support/window-calls.ts';

/** What opens another window, and that window's page. */
async function another({ app }: DeskWindow, open: () => Promise<unknown>): Promise<Page> {
  const [page] = await Promise.all([app.waitForEvent('window'), open()]);
  await page.getByRole('combobox', { name: /^Find/ }).waitFor();
  return page;
}

const notesOf = (page: Page) =>
  page.getByRole('complementary', { name: 'Call' }).getByRole('textbox', { name: 'Notes' });

test('Another window begins at what the first one has before it, and both have the same call and its note', async ({
  desk,
}) => {
  const { page } = desk;
  await openRecord(desk, 'yusuf tanaka', 'Yusuf Tanaka');
  await page.keyboard.press('C');
  await desk.call
    .getByRole('button', { name: /^Start|^Open/ })
    .first()
    .click();
  await notesOf(page).fill('called about');
  await desk.commandBar.fill('>new window');
  const beside = await another(desk, () => page.keyboard.press('Enter'));
  await expect(beside.getByRole('heading', { name: 'Yusuf Tanaka', exact: true }).first()).toBeVisible();
  await expect(notesOf(beside)).toHaveValue('called about');
  // Nothing came back: it was there.
  await expect(beside.getByText('Nothing is lost.')).toHaveCount(0);
  await notesOf(beside).fill('called about the reset');
  await expect(notesOf(page)).toHaveValue('called about the reset');
  await notesOf(page).fill('');
  await expect(notesOf(beside)).toHaveValue('');

  // What is done in the one is seen in the other, and the call is over in both.
  await page.bringToFront();
  await desk.call.getByRole('button', { name: /^Close case/ }).click();
  // The case is read before closing it is offered.
  const closing = desk.call.getByRole('group', { name: /^Close case/ });
  await expect(closing.getByRole('button', { name: 'Close case' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(notesOf(page)).toHaveCount(0);
  await expect(notesOf(beside)).toHaveCount(0);
});

test('Windows that are closed take nothing with them, and there are no more than eight', async ({ desk }) => {
  const { app, page } = desk;
  const beside = await another(desk, () => page.keyboard.press('Control+Shift+N'));
  await beside.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Cases' }).click();
  await beside.getByRole('button', { name: 'New case' }).first().click();
  const caller = beside.getByRole('dialog').getByRole('textbox').first();
  await caller.fill('Astrid Berg');
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .toSorted((one, other) => one.id - other.id)
      .at(-1)
      ?.close(),
  );
  const count = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  await expect.poll(count).toBe(1);
  await desk.goTo('Cases');
  await page.getByRole('button', { name: 'New case' }).first().click();
  await expect(page.getByRole('dialog').getByRole('textbox').first()).toHaveValue('Astrid Berg');
  await page.keyboard.press('Escape');

  const open = (): Promise<unknown> =>
    page.evaluate(() => {
      const { loginDesk } = globalThis as unknown as {
        loginDesk: { shell: { newWindow: (input: object) => Promise<unknown> } };
      };
      return loginDesk.shell.newWindow({ place: { kind: 'screen', id: 'outbox' } });
    });
  for (let step = 0; step < 7; step += 1) await open();
  expect(await open()).toEqual({ ok: true, value: { opened: false } });
  expect(await count()).toBe(8);
});

test('The right button on a row, and the menu’s key on the list, open it here or in another window', async ({
  desk,
}) => {
  const { page } = desk;
  await desk.find('yusuf tanaka');
  // A row that moves away under the pointer is not pressed.
  const found = desk.results.and(page.locator('[aria-busy="false"]'));
  await found.getByRole('option', { name: /Yusuf Tanaka/ }).click({ button: 'right' });
  const beside = await another(desk, () =>
    page.getByRole('menuitem', { name: 'Open in another window' }).click(),
  );
  await expect(beside.getByRole('heading', { name: 'Yusuf Tanaka', exact: true }).first()).toBeVisible();
  await expect(page.getByRole('menu')).toHaveCount(0);
  // Nothing was opened here.
  await expect(desk.record).toHaveCount(0);

  await openRecord(desk, 'yusuf tanaka', 'Yusuf Tanaka');
  await page.keyboard.press('C');
  await desk.call
    .getByRole('button', { name: /^Start|^Open/ })
    .first()
    .click();
  await expect(desk.call).toContainText(/Case \w{4}-\w{4}/);
  await desk.goTo('Cases');
  const list = page.getByRole('main').getByRole('listbox', { name: 'Cases' });
  await list.focus();
  await list.dispatchEvent('contextmenu');
  const copy = page.getByRole('menuitem', { name: /^Copy / });
  const number = (await copy.innerText()).replace(/^Copy /, '').trim();
  await copy.click();
  await expect.poll(() => desk.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(number);
  await expect(list).toBeFocused();
});

test('The system’s dialog stands before the window that asked, whichever is in front, and that one is printed', async ({
  desk,
}) => {
  const { app, page } = desk;
  const beside = await another(desk, () => page.keyboard.press('Control+Shift+N'));
  await app.evaluate(({ BrowserWindow, dialog }) => {
    const shown = globalThis as { before?: string[] };
    shown.before = [];
    // A dialog of the system can't be answered from here.
    dialog.showSaveDialog = (async (window: Electron.BrowserWindow) => {
      shown.before?.push(`asked ${window.id}`);
      return { canceled: true, filePath: '' };
    }) as typeof dialog.showSaveDialog;
    for (const { id, webContents } of BrowserWindow.getAllWindows())
      webContents.printToPDF = async () => {
        shown.before?.push(`printed ${id}`);
        return Buffer.alloc(0);
      };
  });
  const ids = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .map(({ id }) => id)
      .toSorted((one, other) => one - other),
  );
  for (const [at, asking] of [page, beside].entries())
    for (const front of [page, beside]) {
      await front.bringToFront();
      await asking.evaluate(async () => {
        const { shell } = (globalThis as unknown as { loginDesk: { shell: Record<string, CallOfShell> } })
          .loginDesk;
        type CallOfShell = (input: object) => Promise<unknown>;
        await shell.chooseFile?.({ purpose: 'export' });
        await shell.saveReport?.({ name: 'calls', content: { kind: 'pages', paper: 'A4' } });
      });
      const told = await app.evaluate(() => {
        const shown = globalThis as { before?: string[] };
        return shown.before?.splice(0) ?? [];
      });
      expect(told).toEqual([`asked ${ids[at]}`, `printed ${ids[at]}`, `asked ${ids[at]}`]);
    }
});
