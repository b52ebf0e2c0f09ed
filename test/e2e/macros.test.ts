import { openSection } from '../support/settings.ts';
import { expect, test } from '../support/window.ts';
import { callAbout } from '../support/window-calls.ts';

test('A lead sets up a macro, and one key does all of it in the open call', async ({ desk, home }) => {
  const { page, call } = desk;
  await openSection(desk, 'Macros');
  await page.getByRole('button', { name: 'Add a macro' }).click();
  const dialog = page.getByRole('dialog', { name: 'New macro' });
  await dialog.getByLabel('Name', { exact: true }).fill('Walked through the reset');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('Choose at least one thing');
  await dialog.getByLabel('Note', { exact: true }).fill('Explained how the reset link works.');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Add a macro' }).click();
  await expect(dialog.getByLabel('Note', { exact: true })).toHaveValue('Explained how the reset link works.');
  await dialog.getByRole('button', { name: 'Resolution' }).click();
  await page.getByRole('option', { name: 'Explained' }).click();
  await dialog.getByRole('button', { name: 'Save macro' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Edit “Walked through the reset”' })).toBeVisible();

  await callAbout(desk, 'jonas eriksen', 'Jonas Eriksen');
  const number = /Case (\w{4}-\w{4})/.exec(await call.innerText())?.[1] ?? '';
  await expect(call.getByRole('button', { name: 'Macros' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Alt+Digit1');
  await expect(call).toContainText('No call is open');
  expect(await home.run('cases', 'show', number)).toMatchObject({ state: 'closed', resolution: 'explained' });
});
