import { expect, test } from '../support/window.ts';

test('The main job needs no mouse', async ({ desk, home }) => {
  const { page, commandBar, call, record } = desk;
  const press = (...keys: readonly string[]) =>
    keys.reduce<Promise<void>>(
      (before, key) => before.then(() => page.keyboard.press(key)),
      Promise.resolve(),
    );

  // Who is this: typed and entered at once, before any result is there.
  await press('ControlOrMeta+k');
  await expect(commandBar).toBeFocused();
  // The whole bar shows the focus; what every element starts from puts no second ring into it, in whichever order files load.
  await expect(commandBar).toHaveCSS('outline-style', 'none');
  await page.keyboard.type('yusuf tanaka');
  await press('Enter');
  await expect(record.getByRole('heading', { name: 'Yusuf Tanaka' })).toBeVisible();
  await expect(commandBar).toBeFocused();

  // What may I do: Enter once more goes into the record, Tab to its buttons.
  await press('Enter');
  const send = record.getByRole('button', { name: 'Send reset' });
  for (let step = 0; step < 6; step += 1) {
    if (await send.evaluate((button) => button === document.activeElement)) break;
    await press('Tab');
  }
  await expect(send).toBeFocused();
  await press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Send a password reset' });
  await expect(dialog.getByLabel('Requested by')).toBeFocused();
  await press('Enter');
  await expect(dialog).toBeHidden();
  await expect(record).toContainText('accepted by relay');

  // The call is open by itself; two keys close it, and the box is ready for the next one.
  await expect(call).toContainText(/Case \w{4}-\w{4}/);
  await press('ControlOrMeta+Enter');
  await expect(call.getByRole('button', { name: 'Close case' })).toBeFocused();
  await press('Enter');
  await expect(call).toContainText('No call is open');
  await expect(commandBar).toBeFocused();

  // A command, an answer of yes and no, and back out with Escape; the words stay.
  await press('ControlOrMeta+k');
  await page.keyboard.type('forgot user');
  await expect(desk.results.getByRole('option', { name: /Forgot User Name/ })).toBeVisible();
  await press('Enter');
  await expect(page.getByLabel('Clinic Email *')).toBeFocused();
  await page.keyboard.type('nobody@mail.example');
  await press('Enter');
  const attention = page.getByRole('alertdialog', { name: 'Attention' });
  await expect(attention.getByRole('button', { name: 'OK' })).toBeFocused();
  await press('Enter');
  await expect(page.getByRole('alertdialog')).toBeHidden();

  // Arrows walk the results; Ctrl+2 goes to the cases, where arrows and Enter open one.
  await press('ControlOrMeta+k');
  await page.keyboard.type('eriksen');
  await expect(desk.results.getByRole('option')).toHaveCount(4);
  await press('ArrowDown', 'ArrowDown', 'Enter');
  await expect(record.getByRole('heading', { name: /Eriksen/ })).toBeVisible();
  await press('Escape');
  await expect(commandBar).toHaveValue('eriksen');

  await press('ControlOrMeta+2');
  const list = page.getByRole('listbox', { name: 'Cases' });
  await expect(list.getByRole('option')).toHaveCount(1);
  for (let step = 0; step < 12; step += 1) {
    if (await list.evaluate((element) => element === document.activeElement)) break;
    await press('Tab');
  }
  await press('Enter');
  await expect(page.getByRole('region', { name: 'Case', exact: true })).toContainText('Mail sent');
  expect(await home.run('cases', 'list')).toMatchObject([{ state: 'closed', resolution: 'mail-sent' }]);
});

test('Every shortcut is shown by Ctrl+/ and Escape puts it away', async ({ desk }) => {
  await desk.page.keyboard.press('ControlOrMeta+/');
  const dialog = desk.page.getByRole('dialog', { name: 'Shortcuts' });
  await expect(dialog).toContainText('Find a person, a practice, a case, or a command');
  await desk.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});
