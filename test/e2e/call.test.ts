import { expect, test } from '../support/window.ts';

interface ShownCase {
  readonly state: string;
  readonly resolution: string;
  readonly reason: string;
  readonly strength: number;
  readonly timeline: readonly { readonly kind: string; readonly text: string }[];
}

test('A call: who, the proofs, a note, and two different keys close the case', async ({ desk, home }) => {
  const { page, call } = desk;
  await desk.openFound('jonas eriksen', /Jonas Eriksen/);
  await desk.record.getByRole('button', { name: 'New call' }).click();
  const form = call.getByRole('form', { name: 'New call' });
  await expect(form.getByLabel('Caller')).toHaveValue('Jonas Eriksen');
  await form.getByLabel('Call back at').fill('(612) 555-0114');
  await form.getByRole('button', { name: 'Reason' }).click();
  await page.getByRole('option', { name: 'Lost or new phone' }).click();
  await form.getByRole('button', { name: 'Start the call' }).click();

  await expect(call).toContainText('0 of 3');
  await call.getByText('Callback to the number on file').click();
  await expect(call).toContainText('2 of 3');
  const word = call.getByRole('group', { name: 'Confirmed by an administrator' });
  await word.getByRole('button', { name: 'Confirmed …' }).click();
  await word.getByRole('button', { name: /Who confirmed it/ }).click();
  await page.getByRole('option', { name: /Grace O/ }).click();
  await word.getByRole('button', { name: /How they were reached/ }).click();
  await page.getByRole('option', { name: 'Met in person' }).click();
  await word.getByRole('button', { name: 'Record' }).click();
  await expect(call).toContainText('3 of 3');
  await expect(call.getByRole('checkbox', { name: /Callback to the number/ })).toBeChecked();

  await call.getByLabel('Notes').fill('Has a new phone since Monday.\nWill call again.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(call.getByLabel('Notes')).toHaveValue('');
  await expect(call).toContainText('Has a new phone since Monday.');
  await expect(call).not.toContainText('No call is open');

  // The same key, pressed again or held, only shows what closing records; another one closes.
  await expect(async () => {
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(call.getByRole('group', { name: /^Close case/ })).toBeVisible({ timeout: 300 });
  }).toPass();
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.keyboard.press('ControlOrMeta+Enter');
  const closing = call.getByRole('group', { name: /^Close case/ });
  await expect(closing).toContainText('Lost or new phone');
  await expect(closing).toContainText('Will call again.');
  await closing.getByRole('button', { name: 'Resolution' }).click();
  await page.getByRole('option', { name: 'Changed' }).click();
  await closing.getByRole('button', { name: 'Close case' }).press('Enter');
  await expect(call).toContainText('No call is open');
  await expect(desk.commandBar).toBeFocused();

  const [row] = await home.run<{ number: string }[]>('cases', 'list');
  const shown = await home.run<ShownCase>('cases', 'show', row?.number ?? '');
  expect(shown).toMatchObject({
    state: 'closed',
    resolution: 'changed',
    reason: 'lost-or-new-phone',
    strength: 3,
  });
  expect(shown.timeline.map(({ kind }) => kind)).toEqual([
    'cases.open',
    'callers.record-proof',
    'callers.record-proof',
    'cases.note',
    'cases.close',
  ]);
});

test('A call can be put on hold while another is taken, and its half-typed note is kept', async ({
  desk,
}) => {
  const { call } = desk;
  const start = async (name: string): Promise<void> => {
    await call.getByRole('button', { name: 'New call' }).first().click();
    await call.getByLabel('Caller').fill(name);
    await call.getByRole('button', { name: 'Start the call' }).click();
    await expect(call.getByRole('heading', { name })).toBeVisible();
  };
  await desk.page.keyboard.press('ControlOrMeta+j');
  await start('Ada');
  await call.getByLabel('Notes').fill('half a sen');
  await call.getByRole('button', { name: 'Hold', exact: true }).click();
  await expect(call).toContainText('All calls are on hold');
  await start('Bo');
  await call.getByRole('list', { name: 'Calls on hold' }).getByRole('button', { name: /Ada/ }).click();
  await expect(call.getByLabel('Notes')).toHaveValue('half a sen');
});

test('What the command line does beside the window is seen in it', async ({ desk, home }) => {
  await desk.goTo('Cases');
  await expect(desk.page.getByRole('main', { name: 'Cases' })).toContainText('No cases yet');
  await home.run('cases', 'open', '--channel', 'email', '--caller', 'Ada from the command line');
  await expect(desk.page.getByRole('option', { name: /Ada from the command line/ })).toBeVisible();
});
