import { expect, test } from '../support/window.ts';
import { openRecord, part } from '../support/window-calls.ts';

test('A conflict is drawn, each way says what it does and sends, and nothing of it is done by looking', async ({
  desk,
  home,
}) => {
  const { page } = desk;
  await openRecord(desk, 'iibanez2', 'Ines Ibanez');
  const address = part(desk, 'The address');
  const picture = address.getByRole('group', { name: 'Who has to do with the address' });
  await expect(picture).toContainText('Ines Ibanez');
  await expect(picture.getByRole('button', { name: 'Inés Ibáñez' })).toBeVisible();
  await expect(picture).toContainText('same practice');
  await expect(address).toContainText('Don’t say: That there is another account');

  await address.getByText(/^What became of it/).click();
  const history = address.getByRole('list', { name: 'What became of it' });
  await expect(history.getByRole('listitem')).toHaveText([
    /Ines Ibanez wants it, by an import/,
    /Inés Ibáñez verified it/,
    /Inés Ibáñez claimed it/,
  ]);

  const merge = address.getByRole('listitem').filter({ hasText: 'Merge the two accounts' });
  await merge.getByText('What it does and sends').click();
  await expect(merge).toContainText('is deactivated: no one can sign in with it');
  await expect(merge).toContainText('Can be undone while no other account has taken one of the addresses.');
  await merge.getByRole('button', { name: 'See the mail “Your login email has changed”' }).click();
  const mail = page.getByRole('dialog', { name: 'Your login email has changed' });
  const words = mail.frameLocator('iframe').locator('body');
  await expect(words).toContainText('Hello Ines Ibanez');
  await expect(words).not.toContainText(/\w{4}@post\.example/);
  await mail.getByRole('button', { name: 'Close' }).last().click();

  // Looked at, and nothing was done: no case, no mail, and both accounts are as before.
  expect(await home.run<unknown[]>('cases', 'list')).toEqual([]);
  expect(await home.run('ask', 'messagesOf', '--input', '{"practice":"PR-1004"}')).toMatchObject({
    rows: [],
  });
});

test('A practice’s record answers who administers it, what is contested, and what was mailed', async ({
  desk,
}) => {
  await openRecord(desk, 'pr-1001', 'Ångström & Søn Vet');
  const { record } = desk;
  await expect(record).toContainText('Administrators');
  await expect(record).toContainText(/\d+ active/);
  await record.getByRole('tab', { name: /^In use elsewhere/ }).click();
  const contested = record.getByRole('tabpanel', { name: /^In use elsewhere/ });
  await expect(contested).toContainText('Mary Lee');
  await record.getByRole('tab', { name: 'Messages', exact: true }).click();
  await expect(record).toContainText('No message yet');
  await record.getByRole('tab', { name: /^Differences/ }).click();
  await expect(record).toContainText('The desk and the imports agree');
  await record.getByRole('tab', { name: /^In use elsewhere/ }).click();
  await contested.getByRole('button', { name: 'Mary Lee' }).click();
  await expect(part(desk, 'The address')).toContainText(
    'In use: the same person’s account in another practice',
  );

  await record.getByRole('tab', { name: 'Colleagues' }).click();
  await record.getByRole('option', { name: /Amélie Abara/ }).click();
  await expect(record.getByRole('heading', { name: 'Amélie Abara' })).toBeVisible();
});

test('An address that is asked for by no one in particular leads to who has it', async ({ desk }) => {
  await desk.openFound('yusuf.tanaka@lakeside.example', /Is this address free\? yusuf/);
  const picture = part(desk, 'The address').getByRole('group', { name: 'Who has to do with the address' });
  await expect(picture).toContainText('verified');
  await picture.getByRole('button', { name: 'Yusuf Tanaka' }).click();
  await expect(desk.record.getByRole('heading', { name: 'Yusuf Tanaka' })).toBeVisible();
});
