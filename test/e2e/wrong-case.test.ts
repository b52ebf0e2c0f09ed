import { expect, test } from '../support/window.ts';
import { callAbout, openRecord, prove } from '../support/window-calls.ts';

interface Row {
  readonly number: string;
  readonly caller: string;
  readonly practiceId: string | null;
}
interface Shown extends Row {
  readonly timeline: readonly { readonly kind: string; readonly text: string }[];
}

test('Another practice while a call is open: a key says whose call it is, and a new call is the default', async ({
  desk,
  home,
}) => {
  const { page, record, call } = desk;
  const question = page.getByRole('alertdialog', { name: 'Which call is this for?' });
  const sendReset = async (): Promise<void> => {
    await record.getByRole('button', { name: 'Send reset' }).click();
    await page
      .getByRole('dialog', { name: 'Send a password reset' })
      .getByLabel('Requested by')
      .press('Enter');
  };
  await callAbout(desk, 'jonas eriksen', 'Jonas Eriksen');
  const [first] = await home.run<Row[]>('cases', 'list');

  // A case of its own, with the name of whom it is about, and the open call on hold.
  await openRecord(desk, 'tomas tanaka', 'Tomáš Tanaka');
  await sendReset();
  await expect(question).toContainText('Jonas Eriksen');
  await expect(question).toContainText('Tomáš Tanaka');
  await expect(question.getByRole('button', { name: 'A new call' })).toBeFocused();
  await page.keyboard.press('3');
  await expect(record).toContainText('accepted by relay');
  await expect(call.getByRole('heading', { name: 'Tomáš Tanaka' })).toBeVisible();
  await expect(call.getByRole('list', { name: 'Calls on hold' })).toContainText('Jonas Eriksen');
  const cases = await home.run<Row[]>('cases', 'list');
  expect(cases).toHaveLength(2);
  expect(cases[0]).toMatchObject({ caller: 'Tomáš Tanaka' });
  expect(cases[0]?.practiceId).not.toBe(first?.practiceId);

  // In the same call, because it was said: the case tells for whom.
  await call.getByRole('list', { name: 'Calls on hold' }).getByRole('button', { name: /Jonas/ }).click();
  await expect(call.getByRole('heading', { name: 'Jonas Eriksen' })).toBeVisible();
  await openRecord(desk, 'bjorn eriksen', 'Björn Eriksen');
  await sendReset();
  await expect(question.getByRole('button', { name: 'A new call' })).toBeFocused();
  await page.keyboard.press('2');
  await expect(question).toBeHidden();
  await expect(record).toContainText('accepted by relay');
  const shown = await home.run<Shown>('cases', 'show', first?.number ?? '');
  expect(shown.timeline.map(({ text }) => text).join('\n')).toMatch(
    /for Björn Eriksen, .* not the caller’s practice/,
  );
});

test('Escape files nothing, and what needs proof begins a new call', async ({ desk, home }) => {
  const { page, record, call } = desk;
  const question = page.getByRole('alertdialog', { name: 'Which call is this for?' });
  await callAbout(desk, 'jonas eriksen', 'Jonas Eriksen');
  await prove(desk, 'callback');
  await openRecord(desk, 'tomas tanaka', 'Tomáš Tanaka');
  await record.getByRole('button', { name: 'Send reset' }).click();
  const dialog = page.getByRole('dialog', { name: 'Send a password reset' });
  await dialog.getByLabel('Requested by').press('Enter');
  await expect(question).toContainText('Not possible: the checks of this call were made for Jonas Eriksen');
  // The call was verified for somebody else: the key for that way does nothing.
  await page.keyboard.press('1');
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(await home.run('cases', 'list')).toHaveLength(1);
  expect(home.sandboxMails()).toHaveLength(0);

  await record.getByRole('tab', { name: 'Person', exact: true }).click();
  const change = record.getByRole('button', { name: /^Make administrator/ });
  await change.click();
  await expect(question.getByRole('button', { name: 'A new call' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(call.getByRole('form', { name: 'New call' }).getByLabel('Caller')).toHaveValue('Tomáš Tanaka');
  await expect(call.getByRole('list', { name: 'Calls on hold' })).toContainText('Jonas Eriksen');
});

test('Escape in the moment in which nothing has the focus closes the uppermost dialog, and that alone', async ({
  desk,
}) => {
  const { page, record } = desk;
  const question = page.getByRole('alertdialog', { name: 'Which call is this for?' });
  const dialog = page.getByRole('dialog', { name: 'Send a password reset' });
  const escapeWithoutFocus = (): Promise<void> =>
    page.evaluate(() => {
      (document.activeElement as HTMLElement).blur();
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
      );
    });
  await callAbout(desk, 'jonas eriksen', 'Jonas Eriksen');
  await openRecord(desk, 'tomas tanaka', 'Tomáš Tanaka');
  await record.getByRole('button', { name: 'Send reset' }).click();
  await dialog.getByLabel('Requested by').press('Enter');
  await expect(question).toBeVisible();
  await escapeWithoutFocus();
  await expect(question).toBeHidden();
  await expect(dialog).toBeVisible();
  await escapeWithoutFocus();
  await expect(dialog).toBeHidden();
});
