import { expect, forgive, test } from '../support/window.ts';
import { callAbout } from '../support/window-calls.ts';
import {
  addOperator,
  choosePassword,
  fallAsleep,
  inSight,
  lock,
  lockOf,
  passMinutes,
  passwords,
  set,
  signIn,
  unlock,
} from '../support/window-operators.ts';

test('A lock covers everything, and after it a half filled dialog, the open call, the place and the scroll are as before', async ({
  desk,
}) => {
  const { page, call, record } = desk;
  await choosePassword(desk, passwords.sam);
  await callAbout(desk, 'yusuf tanaka', 'Yusuf Tanaka', 'callback');
  await call.getByLabel('Notes').fill('says the code never came');
  const scrolled = await call.evaluate((panel) => {
    panel.scrollTop = 120;
    return panel.scrollTop;
  });
  await record.getByRole('button', { name: 'Send reset' }).click();
  const reset = page.getByRole('dialog');
  await expect(reset).toBeVisible();
  const box = reset.getByRole('textbox').last();
  await box.fill('asked for by the front office');
  await expect(box).toBeFocused();

  await lock(desk);
  const words = await inSight(desk);
  for (const hidden of ['Yusuf', 'Tanaka', 'never came', 'front office', 'Send reset', 'Lakeside'])
    expect(words, hidden).not.toContain(hidden);
  await expect(lockOf(desk).getByLabel('Password of Sam', { exact: true })).toBeFocused();
  // The Tab key and a screen reader find the lock alone.
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press('Tab');
    const isInside = await page.evaluate(
      () =>
        document.activeElement === document.body || document.activeElement?.closest('[data-lock]') !== null,
    );
    expect(isInside).toBe(true);
  }
  const heard = await page.locator('body').ariaSnapshot();
  expect(heard).toContain('Locked');
  for (const hidden of ['Yusuf', 'front office', 'Outbox', 'Case'])
    expect(heard, hidden).not.toContain(hidden);
  // Nor do keys reach what lies below.
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+3');
  await expect(lockOf(desk)).toBeVisible();

  await unlock(desk, 'Sam', passwords.sam);
  await expect(reset).toBeVisible();
  await expect(box).toHaveValue('asked for by the front office');
  await expect(box).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(record.getByRole('heading', { name: 'Yusuf Tanaka' })).toBeVisible();
  await expect(call.getByLabel('Notes')).toHaveValue('says the code never came');
  expect(await call.evaluate((panel) => panel.scrollTop)).toBe(scrolled);
  await expect(call).toContainText('2 of 3');
});

test('A wrong password does not unlock; after three the next attempt is counted down to', async ({
  desk,
}) => {
  const { page } = desk;
  await choosePassword(desk, passwords.sam);
  await lock(desk);
  const shown = lockOf(desk);
  const box = shown.getByLabel('Password of Sam', { exact: true });
  await shown.getByRole('button', { name: 'Unlock' }).click();
  await expect(shown).toContainText('Type your password.');
  for (let attempt = 0; attempt < 2; attempt += 1) {
    await box.fill(passwords.wrong);
    await page.keyboard.press('Enter');
    await expect(shown.getByRole('alert')).toContainText('wrong');
    await expect(box).toHaveValue('');
    await expect(box).toBeFocused();
  }
  // The first wait is a second, and may be over before it is seen; each is twice as long as the one before.
  await expect(async () => {
    await box.fill(passwords.wrong);
    await page.keyboard.press('Enter');
    await expect(shown.getByRole('timer')).toContainText(/Wait \d+ second/, { timeout: 1000 });
    await expect(shown.getByRole('button', { name: 'Unlock' })).toBeDisabled({ timeout: 1000 });
  }).toPass({ timeout: 60_000 });
  await expect(shown.getByRole('timer')).toContainText('You can try again now.', { timeout: 60_000 });
  await unlock(desk, 'Sam', passwords.sam);
});

test('The desk locks after the minutes of the setting without a key or a click, and when the computer sleeps', async ({
  desk,
}) => {
  await choosePassword(desk, passwords.sam);
  await set(desk, 'operators.idleMinutes', 1);
  await passMinutes(desk, 0.5);
  await desk.commandBar.press('a');
  await passMinutes(desk, 0.75);
  // A key was pressed meanwhile.
  await desk.find('yusuf tanaka');
  await expect(desk.results.getByRole('option').first()).toBeVisible();
  await expect(lockOf(desk)).toBeHidden();
  await passMinutes(desk, 1.1);
  await expect(lockOf(desk)).toBeVisible();
  await unlock(desk, 'Sam', passwords.sam);
  await expect(desk.results.getByRole('option').first()).toBeVisible();
  await fallAsleep(desk);
  await expect(lockOf(desk)).toBeVisible();
});

test('What is asked while the desk is locked is answered after it, fresh and without an error', async ({
  desk,
  home,
}) => {
  await choosePassword(desk, passwords.sam);
  await desk.goTo('Cases');
  const list = desk.page.getByRole('main', { name: 'Cases' });
  await expect(list).toContainText('cases');
  await lock(desk);
  await home.run(
    'act',
    'cases.open',
    '--input',
    JSON.stringify({ caller: 'Ada Berg', reason: 'other', channel: 'visit' }),
  );
  await unlock(desk, 'Sam', passwords.sam);
  await expect(list.getByRole('option', { name: /Ada Berg/ })).toBeVisible();
  await expect(desk.page.getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(0);
});

test('Someone else signs in at the lock: the first one’s text and calls are put away, said before, and back with them', async ({
  desk,
}) => {
  const { page, call } = desk;
  await choosePassword(desk, passwords.sam);
  await addOperator(desk, { name: 'Kim', role: 'agent', signIn: 'password', password: passwords.kim });
  await callAbout(desk, 'yusuf tanaka', 'Yusuf Tanaka');
  await call.getByLabel('Notes').fill('says the code never came');
  await lock(desk);
  await page.getByRole('button', { name: 'Sign in as someone else' }).click();
  await expect(lockOf(desk)).toContainText('The open calls and unsaved text of Sam are put away.');
  await page.getByRole('button', { name: 'Back to Sam' }).click();
  await expect(page.getByLabel('Password of Sam', { exact: true })).toBeVisible();

  await signIn(desk, 'Kim', passwords.kim);
  await expect(call).toBeHidden();
  await expect(desk.record).toHaveCount(0);
  await expect(page.getByText('says the code never came')).toHaveCount(0);
  await expect(page.getByText('Yusuf Tanaka')).toHaveCount(0);

  await lock(desk);
  await signIn(desk, 'Sam', passwords.sam);
  await expect(call.getByLabel('Notes')).toHaveValue('says the code never came');
  await expect(desk.record.getByRole('heading', { name: 'Yusuf Tanaka' })).toBeVisible();
  forgive(desk);
});

test('Who is the computer’s user unlocks without a password, by one key', async ({ desk }) => {
  await lock(desk);
  await expect(lockOf(desk).getByRole('button', { name: 'Unlock' })).toBeFocused();
  await desk.page.keyboard.press('Enter');
  await expect(lockOf(desk)).toBeHidden();
  await expect(desk.status).toContainText('Operator: Sam, lead');
});
