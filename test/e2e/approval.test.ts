import { openSection } from '../support/settings.ts';
import { expect, test } from '../support/window.ts';
import { callAbout, dialog, part, timelineOf } from '../support/window-calls.ts';
import { addOperator, choosePassword, passwords, set } from '../support/window-operators.ts';

const title = 'A second lead has to approve this';

test('A release and an override wait for a second lead, whose name is kept with them', async ({
  desk,
  home,
}) => {
  const { page, record } = desk;
  await choosePassword(desk, passwords.sam);
  await addOperator(desk, { name: 'Kim', role: 'lead', signIn: 'password', password: passwords.kim });
  await addOperator(desk, { name: 'Ann', role: 'agent', signIn: 'password', password: passwords.wrong });
  await set(desk, 'approval.release', true);
  await set(desk, 'approval.override', true);

  await callAbout(desk, 'olga kovac', 'Olga Kovač', 'inPerson');
  await part(desk, 'The address').getByRole('button', { name: 'Release it' }).click();
  await dialog(desk, 'Release the claim').getByRole('button', { name: 'Release it' }).click();
  const asked = dialog(desk, title);
  await expect(asked.getByLabel('Name of the other lead')).toBeFocused();
  await asked.getByRole('button', { name: 'Approve' }).click();
  await expect(asked).toContainText('Type a name.');
  const attempt = async (name: string, password: string): Promise<void> => {
    await asked.getByLabel('Name of the other lead').fill(name);
    await asked.getByLabel('Password of the other lead', { exact: true }).fill(password);
    await page.keyboard.press('Enter');
  };
  // Oneself, someone who is no lead, a wrong password: each has its sentence, and the release waits.
  const sentences = new Set<string>();
  for (const [name, password] of [
    ['Sam', passwords.sam],
    ['Ann', passwords.wrong],
    ['Kim', 'not the password of Kim'],
  ] as const) {
    await attempt(name, password);
    await expect(asked.getByRole('alert')).toBeVisible();
    sentences.add(await asked.getByRole('alert').innerText());
    await expect(asked.getByLabel('Password of the other lead', { exact: true })).toHaveValue('');
  }
  expect(sentences.size).toBe(3);
  await attempt('Kim', passwords.kim);
  await expect(asked).toBeHidden();
  await expect(record).toContainText('The address is released');
  const lines = await timelineOf(desk, home.run);
  expect(lines.find(({ kind }) => kind === 'callers.approve')?.text).toContain('Kim');

  await callAbout(desk, 'yusuf tanaka', 'Yusuf Tanaka');
  await part(desk, 'Login email').getByRole('button', { name: 'More for Change it' }).click();
  await desk.page.getByRole('menuitem', { name: 'Do it without proof' }).click();
  const change = dialog(desk, 'Change the login email');
  await change.getByLabel('New login email').fill('tanaka@home.example');
  await change.getByLabel('Why without proof').fill('Known to me for years.');
  await change.getByRole('button', { name: 'Start the change' }).click();
  await expect(asked.getByLabel('Name of the other lead')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(asked).toBeHidden();
  // Given up, nothing is done and nothing typed is lost.
  await expect(change.getByRole('alert')).toBeVisible();
  await expect(change.getByLabel('New login email')).toHaveValue('tanaka@home.example');
  await change.getByRole('button', { name: 'Start the change' }).click();
  await attempt('Kim', passwords.kim);
  await expect(change).toBeHidden();
});

test('A change of settings waits for a second lead too, and springs back where they don’t approve', async ({
  desk,
  home,
}) => {
  const { page } = desk;
  await choosePassword(desk, passwords.sam);
  await addOperator(desk, { name: 'Kim', role: 'lead', signIn: 'password', password: passwords.kim });
  await set(desk, 'approval.settings', true);
  const operators = await openSection(desk, 'Operators and sign-in');
  const release = operators.getByRole('switch', { name: 'Releasing an address' });
  await operators.getByText('Releasing an address').click();
  await expect(dialog(desk, title).getByLabel('Name of the other lead')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(release).not.toBeChecked();
  await operators.getByText('Releasing an address').click();
  await dialog(desk, title).getByLabel('Name of the other lead').fill('Kim');
  await dialog(desk, title).getByLabel('Password of the other lead', { exact: true }).fill(passwords.kim);
  await page.keyboard.press('Enter');
  await expect(dialog(desk, title)).toBeHidden();
  await expect(release).toBeChecked();
  expect(await home.run('settings', 'get', 'approval.release')).toBe(true);
});
