import {
  askAdministrator,
  begin,
  callBack,
  close,
  find,
  type Keys,
  keysOf,
  reach,
} from '../../tools/guides/hands.ts';
import { expect, type TestHome, test } from '../support/window.ts';

interface Row {
  readonly state: string;
  readonly resolution: string;
  readonly reason: string;
  readonly caller: string;
}

const newest = async (home: TestHome): Promise<Row | undefined> =>
  (await home.run<readonly Row[]>('cases', 'list'))[0];

/** How many presses it took; the figures stand in the list of the run. */
function bound(keys: Keys, most: number, what: string): void {
  test.info().annotations.push({ type: 'keystrokes', description: `${what}: ${keys.count()} of ${most}` });
  console.log(`keystrokes, ${what}: ${keys.count()} (at most ${most})`);
  expect(keys.count(), what).toBeLessThanOrEqual(most);
}

test('Reset sent, case closed: at most 12 keystrokes', async ({ desk, home }) => {
  const keys = keysOf(desk);
  await find(desk, keys, 'yusuf tanaka', 'Yusuf Tanaka');
  await keys.press(reach('r'));
  await expect(desk.page.getByRole('dialog', { name: 'Send a password reset' })).toBeVisible();
  await keys.press('Enter');
  await expect(desk.record).toContainText('accepted by relay');
  await close(desk, keys);
  bound(keys, 12, 'reset');
  expect(await newest(home)).toMatchObject({
    state: 'closed',
    resolution: 'mail-sent',
    reason: 'forgot-password',
  });
});

test('Unlock after a callback: at most 14', async ({ desk, home }) => {
  const keys = keysOf(desk);
  await find(desk, keys, 'yusuf celik', 'Yusuf Çelik');
  await begin(desk, keys);
  await callBack(desk, keys);
  await expect(desk.call).toContainText('2 of 3');
  await keys.press(reach('u'));
  await expect(desk.record).toContainText('The account is unlocked');
  await close(desk, keys);
  bound(keys, 14, 'unlock after a callback');
  expect(await newest(home)).toMatchObject({ state: 'closed', resolution: 'changed', reason: 'locked' });
});

test('Forgot user name: at most 14', async ({ desk, home }) => {
  const { page } = desk;
  const keys = keysOf(desk);
  await find(desk, keys, 'pr-1002', 'Harbour Animal Clinic');
  await keys.press(reach('f'));
  const dialog = page.getByRole('dialog', { name: 'Forgot User Name?' });
  await expect(dialog.getByLabel('Clinic Email *')).toBeFocused();
  await keys.type('office@harbour-animals.example');
  await keys.press('Enter');
  await expect(dialog.getByRole('button', { name: 'Done' })).toBeFocused();
  await keys.press('Enter');
  await close(desk, keys);
  bound(keys, 14, 'forgot user name');
  expect(await newest(home)).toMatchObject({
    state: 'closed',
    resolution: 'mail-sent',
    reason: 'forgot-user-name',
  });
});

test('An email in use, another address claimed: at most 16', async ({ desk, home }) => {
  const { page, record } = desk;
  const keys = keysOf(desk);
  await find(desk, keys, 'mary lee angstrom', 'Mary Lee');
  await begin(desk, keys);
  await callBack(desk, keys);
  await askAdministrator(desk, keys, 's');
  await keys.press(reach('e'));
  const dialog = page.getByRole('dialog', { name: /Claim an address|Change the login email/ });
  await expect(dialog.getByLabel(/ogin email$/)).toBeFocused();
  await keys.type('mary.lee@angstrom-son.example');
  await keys.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(record).toContainText(/is claimed|has started/);
  await close(desk, keys);
  bound(keys, 16, 'email in use');
  expect(await newest(home)).toMatchObject({
    state: 'closed',
    resolution: 'changed',
    reason: 'email-in-use',
  });
});

test('A change of a verified email: at most 20', async ({ desk, home }) => {
  const { page, record } = desk;
  const keys = keysOf(desk);
  await find(desk, keys, 'yusuf tanaka', 'Yusuf Tanaka');
  await begin(desk, keys);
  await callBack(desk, keys);
  await askAdministrator(desk, keys, '');
  await keys.press(reach('e'));
  const dialog = page.getByRole('dialog', { name: 'Change the login email' });
  await expect(dialog.getByLabel('New login email')).toBeFocused();
  await keys.type('yusuf@lakeside.example');
  await keys.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(record).toContainText('The change has started');
  await close(desk, keys);
  bound(keys, 20, 'change of a verified email');
  expect(await newest(home)).toMatchObject({
    state: 'closed',
    resolution: 'changed',
    reason: 'change-login-email',
  });
});

test('A call on hold and resumed, each with a key; a closing is undone with one', async ({ desk, home }) => {
  const { call } = desk;
  const keys = keysOf(desk);
  await find(desk, keys, 'yusuf tanaka', 'Yusuf Tanaka');
  await begin(desk, keys);
  await keys.press(reach('h'));
  await expect(call).toContainText('All calls are on hold');
  await find(desk, keys, 'julia eriksen', 'Julia Eriksen');
  await begin(desk, keys);
  await close(desk, keys);
  await keys.press(reach('z'));
  await expect(call.getByRole('heading', { name: 'Julia Eriksen' })).toBeVisible();
  await close(desk, keys);
  await keys.press(reach('g'));
  await expect(call.getByRole('heading', { name: 'Yusuf Tanaka' })).toBeVisible();
  await close(desk, keys);
  bound(keys, 22, 'two calls, one held and resumed, a closing undone');
  expect(await home.run('cases', 'list')).toMatchObject([{ state: 'closed' }, { state: 'closed' }]);
});

test('The box knows what can be done with what is open, in words that people use', async ({ desk }) => {
  const { page, results, record, call } = desk;
  const keys = keysOf(desk);
  await find(desk, keys, 'yusuf tanaka', 'Yusuf Tanaka');
  await begin(desk, keys);
  for (const [typed, name] of [
    ['unlock', /^Unlock/],
    ['send reset', /^Send reset/],
    ['close case', /^Close case/],
    ['note', /^Write a note/],
    ['hold', /^Hold/],
    ['change email', /^Change the login email/],
    ['check', /^Verify the caller/],
  ] as const) {
    await keys.press('ControlOrMeta+k');
    await keys.type(typed);
    await expect(results.getByRole('option', { name }).first()).toBeVisible();
  }
  // What can't be done stands there with what it lacks, and is not done.
  await keys.press('ControlOrMeta+k');
  await keys.type('unlock');
  await expect(results.getByRole('option', { name: /^Unlock/ })).toContainText('The account is not locked.');
  await keys.press('Enter');
  await expect(page.getByText('Unlock: The account is not locked.').first()).toBeVisible();
  await expect(record.getByRole('heading', { name: 'Yusuf Tanaka' })).toBeVisible();
  await keys.press('ControlOrMeta+k');
  await keys.type('note');
  await keys.press('Enter');
  await expect(call.getByLabel('Notes')).toBeFocused();
  // A letter is a letter there.
  await keys.type('rhx');
  await expect(call.getByLabel('Notes')).toHaveValue('rhx');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('F6 goes round the parts of the window, and Shift+F6 back', async ({ desk }) => {
  const { page, commandBar, call } = desk;
  const keys = keysOf(desk);
  await find(desk, keys, 'yusuf tanaka', 'Yusuf Tanaka');
  await begin(desk, keys);
  await keys.press('ControlOrMeta+k');
  const part = () =>
    page.evaluate(() => {
      const at = document.activeElement?.closest('[data-part]');
      return at ? [...document.querySelectorAll('[data-part]')].indexOf(at) : -1;
    });
  const seen: number[] = [];
  for (let step = 0; step < 6; step += 1) {
    await keys.press('F6');
    seen.push(await part());
  }
  expect(new Set(seen).size).toBe(6);
  expect(seen).not.toContain(-1);
  await expect(commandBar).toBeFocused();
  await keys.press('Shift+F6');
  await keys.press('F6');
  await expect(commandBar).toBeFocused();
  await expect(call).toBeVisible();
});
