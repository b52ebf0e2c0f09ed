import { existsSync, readFileSync } from 'node:fs';
import { openSection } from '../support/settings.ts';
import { type DeskWindow, expect, forgive, test } from '../support/window.ts';
import { openRecord } from '../support/window-calls.ts';

/** Chooses something in the menu, as a person does who looks for it there, and waits until the window has heard of it. */
async function choose({ app, page }: DeskWindow, menu: string, item: string): Promise<void> {
  // What follows the menu is loaded with what stands around the box.
  await page.getByRole('contentinfo').waitFor();
  await app.evaluate(
    ({ Menu }, [ofMenu, called]) => {
      const items = Menu.getApplicationMenu()?.items.find(({ label }) => label === ofMenu)?.submenu?.items;
      const found = items?.find(({ label }) => label === called);
      if (found === undefined) throw new Error(`${ofMenu} has no ${called}`);
      found.click();
    },
    [menu, item] as const,
  );
  // An answer comes after what was told before it.
  await page.evaluate(async () => {
    const { loginDesk } = globalThis as unknown as {
      loginDesk: { shell: { colours: (input: object) => Promise<unknown> } };
    };
    await loginDesk.shell.colours({});
  });
}

test('The menu leads to the shortcuts, to what the program is made of, and to what who mends it needs', async ({
  desk,
  home,
}) => {
  const { page } = desk;
  const dialog = (name: string) => page.getByRole('dialog', { name, exact: true });
  await choose(desk, 'Help', 'Keyboard shortcuts');
  await expect(page.getByRole('dialog', { name: /shortcuts/i })).toBeVisible();
  // A question waits for its answer first.
  await choose(desk, 'Help', 'About Login Desk');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await choose(desk, 'Help', 'About Login Desk');
  await expect(dialog('About Login Desk').getByText('Electron', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await choose(desk, 'File', 'New case');
  await expect(page.getByRole('dialog', { name: 'New case' })).toBeVisible();
  await page.keyboard.press('Escape');

  await choose(desk, 'Help', 'Diagnostics …');
  const shown = dialog('Diagnostics').getByRole('region', { name: 'Diagnostics' });
  await expect(shown).toContainText('"sqlite"', { ignoreCase: true });
  // As with any file for a person: what opens the store is never replaced.
  const key = readFileSync(home.keyFile, 'utf8');
  for (const taken of [home.keyFile, home.at('data/login-desk.db')]) {
    await desk.answerFileDialog(taken);
    await dialog('Diagnostics').getByRole('button', { name: 'Save …' }).click();
    await expect(dialog('Diagnostics').getByRole('alert')).toBeVisible();
  }
  expect(readFileSync(home.keyFile, 'utf8')).toBe(key);
  await desk.answerFileDialog(home.at('diagnostics.json'));
  await dialog('Diagnostics').getByRole('button', { name: 'Save …' }).click();
  await expect(dialog('Diagnostics').getByText(/^Saved in/)).toBeVisible();
  const saved = readFileSync(home.at('diagnostics.json'), 'utf8');
  expect(JSON.parse(saved)).toMatchObject({ store: { directory: { practices: 12 } } });
  for (const named of [home.path, 'Sam', 'Mary', '@']) expect(saved).not.toContain(named);
});

test('How close everything stands and its colours are chosen in the settings, and are the same at the next start', async ({
  desk,
  home,
}) => {
  const rowHeight = async ({ results, find }: DeskWindow): Promise<number> => {
    await find('lee');
    const row = results.getByRole('option', { name: /Mary Lee/ }).first();
    await row.waitFor();
    return (await row.boundingBox())?.height ?? 0;
  };
  const colours = ({ app }: DeskWindow) => app.evaluate(({ nativeTheme }) => nativeTheme.themeSource);
  const comfortable = await rowHeight(desk);
  await desk.goTo('Settings');
  await openSection(desk, 'Look and keys');
  await desk.page.getByText('Compact: more rows at once').click();
  await desk.page.getByText('Dark', { exact: true }).click();
  await expect.poll(() => colours(desk)).toBe('dark');
  await expect.poll(() => rowHeight(desk)).toBeLessThan(comfortable);
  await desk.close();
  const again = await home.open();
  expect(await colours(again)).toBe('dark');
  await expect.poll(() => rowHeight(again)).toBeLessThan(comfortable);
});

test('The right button on a text offers what can be done with it', async ({ desk }) => {
  const { app, page } = desk;
  await app.evaluate(({ Menu }) => {
    const shown = globalThis as { menus?: string[][] };
    shown.menus = [];
    // A menu of the system can't be pressed from here.
    Menu.prototype.popup = function popup() {
      shown.menus?.push(this.items.filter(({ enabled }) => enabled).map(({ label }) => label));
    };
  });
  const menus = () => app.evaluate(() => (globalThis as { menus?: string[][] }).menus ?? []);
  await desk.commandBar.fill('mary');
  await desk.commandBar.selectText();
  await desk.commandBar.click({ button: 'right' });
  await expect
    .poll(async () => (await menus()).at(-1))
    .toEqual(expect.arrayContaining(['Cut', 'Copy', 'Select all']));
  // Where there is no text there is no menu.
  const count = (await menus()).length;
  await page
    .getByRole('navigation', { name: 'Screens' })
    .click({ button: 'right', position: { x: 40, y: 500 } });
  expect((await menus()).length).toBe(count);
});

test('A page that ends by itself comes back with the call that was open, and the log says that it ended', async ({
  desk,
  home,
}) => {
  const { app, page } = desk;
  await openRecord(desk, 'yusuf tanaka', 'Yusuf Tanaka');
  await page.keyboard.press('C');
  await desk.call
    .getByRole('button', { name: /^Start|^Open/ })
    .first()
    .click();
  await desk.call.getByRole('textbox', { name: 'Notes' }).fill('half a sentence');
  // Kept as it is typed, a moment after.
  const kept = () =>
    page.evaluate(async () => {
      const { loginDesk } = globalThis as unknown as {
        loginDesk: { shell: { keptDrafts: (input: object) => Promise<unknown> } };
      };
      return JSON.stringify(await loginDesk.shell.keptDrafts({}));
    });
  await expect.poll(kept).toContain('half a sentence');
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  const log = home.at('data/logs/login-desk.log');
  await expect
    .poll(() => existsSync(log) && readFileSync(log, 'utf8').includes('The window’s page ended: '))
    .toBe(true);
  const shown = (): Promise<string> =>
    app.evaluate(async ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        `document.querySelector('textarea')?.value ?? ''`,
      ),
    );
  await expect.poll(shown).toBe('half a sentence');
  forgive(desk, /./);
});
