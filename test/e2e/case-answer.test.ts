import { expect, test } from '../support/window.ts';
import { callAbout } from '../support/window-calls.ts';

test('A person is answered by email from their case; half an answer is kept, and the case shows what became of it', async ({
  desk,
  home,
}) => {
  const { page, call } = desk;
  await callAbout(desk, 'jonas eriksen', 'Jonas Eriksen');
  const number = /Case (\w{4}-\w{4})/.exec(await call.innerText())?.[1] ?? '';
  await call.getByRole('button', { name: 'Hold', exact: true }).click();
  await desk.goTo('Cases');
  const cases = page.getByRole('main', { name: 'Cases' });
  await cases.getByText(number).first().click();
  await cases.getByRole('button', { name: 'Answer by email' }).click();
  const dialog = page.getByRole('dialog', { name: 'Answer by email' });
  await dialog.getByRole('button', { name: 'Send' }).click();
  await expect(dialog).toContainText('Write the answer first.');
  await dialog.getByLabel('Answer', { exact: true }).fill('Your new phone is set.');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await cases.getByRole('button', { name: 'Answer by email' }).click();
  await expect(dialog.getByLabel('Answer', { exact: true })).toHaveValue('Your new phone is set.');
  await expect(dialog.getByRole('radio', { name: /•/ })).toBeChecked();
  await dialog.getByRole('button', { name: 'Send' }).dblclick();
  await expect(dialog).toBeHidden();
  await expect(cases).toContainText('Your new phone is set.');
  await expect(cases.getByText('accepted by relay').first()).toBeVisible({ timeout: 20_000 });
  const mails = home.sandboxMails();
  expect(mails).toHaveLength(1);
  expect(mails[0]?.bytes.toString('utf8')).toContain('Your new phone is set.');
});
