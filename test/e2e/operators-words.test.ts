import { openSection } from '../support/settings.ts';
import { type DeskWindow, expect, test } from '../support/window.ts';
import { addOperator, choosePassword, passwords } from '../support/window-operators.ts';
import { shownTexts, wordsOutside } from '../support/window-words.ts';

/** A name, and how a gateway is asked. */
const known: ReadonlySet<string> = new Set(['kim', 'post']);

/** Two pictures of the window, after which what a press opens is there. */
const drawn = ({ page }: DeskWindow): Promise<void> =>
  page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );

test('The first run, the lock, the sign-in, the approval and the operators say only what is in catalogues', async ({
  home,
}) => {
  const env = { LOGIN_DESK_LANGUAGE: 'pseudo' };
  const desk = await home.open({ env });
  const { page } = desk;
  const outside: string[] = [];
  const cut: string[] = [];
  const look = async (where: string): Promise<void> => {
    await drawn(desk);
    for (const { text, cutOff } of await shownTexts(page)) {
      if (!text.startsWith(home.path) && wordsOutside(text, known).length > 0)
        outside.push(`${where}: ${text}`);
      if (cutOff && text.includes('⟦')) cut.push(`${where}: ${text}`);
    }
  };
  const start = page.getByRole('listitem').getByRole('button').first();
  await start.click();
  await look('first run, sent too early');
  await page.getByRole('radio').nth(1).click({ force: true });
  await look('first run, as the computer’s user');
  await start.click();
  await page.getByRole('combobox').first().waitFor();
  await choosePassword(desk, passwords.sam);
  await addOperator(desk, { name: 'Kim', role: 'lead', signIn: 'password', password: passwords.kim });

  const menu = page.getByRole('contentinfo').locator('button[aria-haspopup]');
  await menu.click();
  await page.getByRole('menuitem').nth(1).click();
  await page.getByRole('dialog').locator('[type=submit]').click();
  await look('own password');
  await page.keyboard.press('Escape');

  await page.getByRole('navigation').first().getByRole('button').last().click();
  const section = page.locator('[data-section=operators]');
  await section.waitFor({ state: 'attached' });
  // Sections show one at a time; in this language theirs is found by its place.
  const ids = await page
    .locator('[data-section]')
    .evaluateAll((all) => all.map((each) => each.getAttribute('data-section')));
  await page
    .getByRole('main')
    .getByRole('navigation')
    .getByRole('button')
    .nth(ids.indexOf('operators'))
    .click();
  await section.waitFor();
  await look('operators');
  await section.locator('button[aria-haspopup]').first().click();
  await look('menu of an operator');
  for (const entry of [0, 1, 2, 3]) {
    if (!(await page.getByRole('menu').isVisible()))
      await section.locator('button[aria-haspopup]').first().click();
    await page.getByRole('menuitem').nth(entry).click();
    const asked = page.getByRole('dialog').or(page.getByRole('alertdialog'));
    await asked.waitFor();
    const send = asked.locator('[type=submit]');
    if (await send.isVisible()) await send.click();
    await look(`dialog ${entry + 1} of an operator`);
    if (await asked.isVisible()) await page.keyboard.press('Escape');
    await expect(asked).toBeHidden();
  }
  await section.getByRole('button').and(section.locator(':not([aria-haspopup])')).first().click();
  await page.getByRole('dialog').locator('[type=submit]').click();
  await look('new operator');
  for (const way of [4, 5]) {
    await page.getByRole('dialog').getByRole('radio').nth(way).click({ force: true });
    await look(`new operator, way ${way}`);
  }
  await page.keyboard.press('Escape');
  await section.getByRole('switch').last().click({ force: true });
  await expect(section.getByRole('switch').last()).toBeChecked();
  await section.getByRole('switch').nth(1).click({ force: true });
  await page.getByRole('dialog').locator('[type=submit]').click();
  await look('approval');
  await page.keyboard.press('Escape');
  await look('not approved');

  await page.keyboard.press('ControlOrMeta+l');
  const lock = page.locator('[data-lock]');
  await lock.locator('[type=submit]').click();
  await look('locked');
  await lock.getByRole('button').last().click();
  await lock.locator('[type=submit]').click();
  await look('someone else');
  expect(outside, 'in no catalogue').toEqual([]);
  expect(cut, 'cut off').toEqual([]);
});

test('The lock and the operators speak Spanish', async ({ desk, home }) => {
  const { page } = desk;
  await choosePassword(desk, passwords.sam);
  await openSection(desk, 'Operators and sign-in');
  await home.run('settings', 'set', 'desk.language', '"es"');
  const operators = page.getByRole('region', { name: 'Operadores e inicio de sesión' });
  await expect(operators).toContainText('Usted es el único operador.');
  await expect(operators).toContainText('Aprobación de otro responsable');
  await page.keyboard.press('ControlOrMeta+l');
  const lock = page.getByRole('dialog', { name: 'Bloqueado' });
  await expect(lock).toContainText('Sam tiene la sesión iniciada (Responsable).');
  await lock.getByLabel('Contraseña de Sam', { exact: true }).fill(passwords.wrong);
  await page.keyboard.press('Enter');
  await expect(lock.getByRole('alert')).toContainText('La contraseña no es correcta.');
  await lock.getByRole('button', { name: 'Iniciar sesión como otra persona' }).click();
  await expect(lock).toContainText('Las llamadas abiertas y el texto sin guardar de Sam se apartan.');
});
