import { existsSync, readFileSync, statSync } from 'node:fs';
import { openSection } from '../support/settings.ts';
import { expect, test } from '../support/window.ts';
import { choosePassword, lock, lockOf, passwords, signIn, signOut } from '../support/window-operators.ts';

const section = 'Operators and sign-in';

test('A lead adds an operator, who signs in, changes their password, and is deactivated in the midst of work', async ({
  desk,
}) => {
  const { page, status } = desk;
  // Who has none yet begins with the new one.
  await status.getByRole('button', { name: /^Operator: Sam/ }).click();
  await page.getByRole('menuitem', { name: 'Change your password' }).click();
  const first = page.getByRole('dialog', { name: 'Choose a password' });
  await expect(first.getByLabel('New password', { exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(first).toBeHidden();
  await choosePassword(desk, passwords.sam);
  const operators = await openSection(desk, section);
  await expect(operators).toContainText('You are the only operator.');
  await operators.getByRole('button', { name: 'Add an operator' }).click();
  const asked = page.getByRole('dialog', { name: 'Add an operator' });
  await asked.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(asked).toContainText('Type a name.');
  await expect(asked.getByLabel('Name', { exact: true })).toBeFocused();
  await asked.getByLabel('Name', { exact: true }).fill('sam');
  await asked.getByLabel('First password', { exact: true }).fill('short');
  await asked.getByLabel('First password again', { exact: true }).fill('short');
  await asked.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(asked).toContainText('This password is too short.');
  await asked.getByLabel('First password', { exact: true }).fill(passwords.kim);
  await asked.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(asked).toContainText('The two passwords don’t match.');
  await asked.getByLabel('First password again', { exact: true }).fill(passwords.kim);
  await asked.getByRole('button', { name: 'Add', exact: true }).click();
  // "sam" is Sam.
  await expect(asked.getByLabel('Name', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await asked.getByLabel('Name', { exact: true }).fill('Kim');
  await asked.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(asked).toBeHidden();
  const kim = operators.getByRole('listitem').filter({ hasText: 'Kim' }).first();
  await expect(kim).toContainText('Agent');
  await expect(kim).toContainText('Never signed in');

  await lock(desk);
  await signIn(desk, 'Kim', passwords.kim);
  await status.getByRole('button', { name: /^Operator: Kim/ }).click();
  await page.getByRole('menuitem', { name: 'Change your password' }).click();
  const own = page.getByRole('dialog', { name: 'Change your password' });
  await own.getByLabel('Current password', { exact: true }).fill(passwords.wrong);
  await own.getByLabel('New password', { exact: true }).fill('under the third bridge, at noon');
  await own.getByLabel('New password again', { exact: true }).fill('under the third bridge, at noon');
  await own.getByRole('button', { name: 'Save the password' }).click();
  await expect(own).toContainText('wrong');
  await own.getByLabel('Current password', { exact: true }).fill(passwords.kim);
  await own.getByRole('button', { name: 'Save the password' }).click();
  await expect(own).toBeHidden();

  // What only a lead may is off for an agent, and says why.
  const seen = await openSection(desk, section);
  await expect(seen.getByRole('button', { name: 'Add an operator' })).toBeDisabled();
  await expect(seen.getByText('Only a lead can do this.').first()).toBeVisible();

  await signOut(desk);
  await signIn(desk, 'Sam', passwords.sam);
  await openSection(desk, section);
  await kim.getByRole('button', { name: 'Change Kim' }).click();
  await page.getByRole('menuitem', { name: 'Name and role' }).click();
  const change = page.getByRole('dialog', { name: 'Change Kim' });
  await change.getByText(/^Auditor/).click();
  await change.getByRole('button', { name: 'Save' }).click();
  await expect(change).toBeHidden();
  await expect(kim).toContainText('Auditor');
  await kim.getByRole('button', { name: 'Change Kim' }).click();
  await page.getByRole('menuitem', { name: 'Deactivate' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Deactivate' }).click();
  await expect(kim).toContainText('deactivated');
  await lock(desk);
  await page.getByRole('button', { name: 'Sign in as someone else' }).click();
  await lockOf(desk).getByLabel('Name', { exact: true }).fill('Kim');
  await lockOf(desk).getByLabel('Password', { exact: true }).fill('under the third bridge, at noon');
  await page.keyboard.press('Enter');
  await expect(lockOf(desk).getByRole('alert')).toContainText('The name or the password is wrong.');
});

test('A key file is made where a lead says, for its role, and opens nothing once it is revoked', async ({
  desk,
  home,
}) => {
  const { page } = desk;
  const operators = await openSection(desk, section);
  const sam = operators.getByRole('listitem').filter({ hasText: 'Sam' }).first();
  await sam.getByRole('button', { name: 'Change Sam' }).click();
  await page.getByRole('menuitem', { name: 'Make a key file' }).click();
  const asked = page.getByRole('dialog', { name: 'Make a key file for Sam' });
  await asked.getByRole('button', { name: 'Choose where, and make it' }).click();
  await expect(asked).toContainText('Type what it is for.');
  await asked.getByLabel('What it is for').fill('Nightly export');
  const path = home.at('nightly.key');
  await desk.answerFileDialog(path);
  await asked.getByRole('button', { name: 'Choose where, and make it' }).click();
  const made = page.getByRole('dialog', { name: 'The key file is made.' });
  await expect(made).toContainText(path);
  await made.getByRole('button', { name: 'Close', exact: true }).last().click();
  expect(existsSync(path)).toBe(true);
  expect(statSync(path).mode & 0o077).toBe(0);
  const row = operators.getByRole('list', { name: 'Key files of Sam' }).getByRole('listitem');
  await expect(row).toContainText('Nightly export (Auditor)');
  await expect(row).toContainText('never used');
  expect(await page.content()).not.toContain(readFileSync(path, 'utf8').trim());
  await row.getByRole('button', { name: 'Revoke the key file Nightly export' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(row).toContainText('revoked');
  await expect(row.getByRole('button', { name: /Revoke/ })).toHaveCount(0);
});

test('The lock, the computer’s user and the approvals are settings; approvals need a second lead first', async ({
  desk,
  home,
}) => {
  const operators = await openSection(desk, section);
  const minutes = operators.getByLabel('Idle time before it locks, in minutes');
  await minutes.fill('21');
  await expect(minutes).toHaveAttribute('aria-invalid', 'true');
  const save = operators.getByRole('button', { name: 'Save', exact: true });
  await expect(save).toHaveAttribute('aria-disabled', 'true');
  await minutes.fill('5');
  await operators.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(operators.getByText('Saved')).toBeVisible();
  expect(await home.run('settings', 'get', 'operators.idleMinutes')).toBe(5);
  await operators.getByText('Releasing an address').click();
  await expect(operators.getByRole('alert')).toBeVisible();
  await expect(operators.getByRole('switch', { name: 'Releasing an address' })).not.toBeChecked();
});
