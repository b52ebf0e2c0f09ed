import PostalMime from 'postal-mime';
import { expect, test } from '../support/window.ts';

test('Forgot User Name?: the mail names every user name of the address, to the address on file', async ({
  desk,
  home,
}) => {
  const { page } = desk;
  await desk.openFound('forgot user', /Forgot User Name\?/);
  const dialog = page.getByRole('dialog', { name: 'Forgot User Name?' });
  await dialog.getByRole('button', { name: 'Submit' }).click();
  await expect(dialog).toContainText('Type the clinic’s email address first.');
  await dialog.getByLabel('Clinic Email *').fill('OFFICE@Lakeside-Group.example');
  await dialog.getByRole('button', { name: 'Submit' }).click();
  await expect(dialog).toContainText('accepted by relay');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(desk.call).toContainText(/Case \w{4}-\w{4}/);

  const [eml, ...more] = home.sandboxMails();
  expect(more).toEqual([]);
  const mail = await PostalMime.parse(eml?.bytes ?? '');
  expect(mail.subject).toBe('Forgot User Name Request');
  expect(mail.to).toMatchObject([{ address: 'office@lakeside-group.example' }]);
  for (const userName of ['lakeside-portal', 'lakeside-physio-portal'])
    for (const part of [mail.text, mail.html]) expect(part).toContain(userName);
});

test('Forgot User Name? of an address that is not on file: Attention, and “email us” opens a message', async ({
  desk,
  home,
}) => {
  const { page } = desk;
  await desk.openFound('forgot user', /Forgot User Name\?/);
  await page.getByLabel('Clinic Email *').fill('test1234@mail.example');
  await page.getByRole('button', { name: 'Submit' }).click();
  const attention = page.getByRole('alertdialog', { name: 'Attention' });
  await expect(attention).toContainText(
    'The email address test1234@mail.example is not associated with any active practices. Please email us for assistance with finding your user name.',
  );
  await attention.getByRole('button', { name: 'OK' }).click();
  await expect(attention).toBeHidden();
  expect(await home.run('cases', 'list')).toEqual([]);

  await desk.openFound('forgot user', /Forgot User Name\?/);
  await page.getByLabel('Clinic Email *').fill('test1234@mail.example');
  await page.getByRole('button', { name: 'Submit' }).click();
  await attention.getByRole('button', { name: 'email us' }).click();
  const message = page.getByRole('dialog', { name: 'Email us' });
  await expect(message.getByLabel('From')).toHaveValue('test1234@mail.example');
  await expect(message).toContainText('support@login-desk.example');
  await message.getByRole('button', { name: 'Send' }).click();
  await expect(message).toContainText('accepted by relay');
  const mail = await PostalMime.parse(home.sandboxMails()[0]?.bytes ?? '');
  expect(mail.to).toMatchObject([{ address: 'support@login-desk.example' }]);
  expect([mail.from, ...(mail.replyTo ?? [])]).toContainEqual(
    expect.objectContaining({ address: 'test1234@mail.example' }),
  );
  expect(mail.text).toContain('test1234@mail.example');
  expect(await home.run('cases', 'list')).toHaveLength(1);
});

test('Password Help?: on file a mail with a link and who asked, else Attention', async ({ desk, home }) => {
  const { page } = desk;
  await desk.openFound('password help', /Password Help\?/);
  const dialog = page.getByRole('dialog', { name: 'Password Help?' });
  await dialog.getByRole('button', { name: 'Submit' }).click();
  await expect(dialog).toContainText('Type the clinic’s user name first.');
  await expect(dialog).toContainText('Type the name of the person who asks.');
  await dialog.getByLabel('User Name *').fill('nobody-portal');
  await dialog.getByLabel('Requested By *').fill('Olu "The Vet" O’Neil');
  await dialog.getByRole('button', { name: 'Submit' }).click();
  const attention = page.getByRole('alertdialog', { name: 'Attention' });
  await expect(attention).toContainText(
    'The user name nobody-portal is not associated with any active practices. Please email us for assistance with finding your user name and resetting your password.',
  );
  await attention.getByRole('button', { name: 'OK' }).click();

  await desk.openFound('password help', /Password Help\?/);
  await dialog.getByLabel('User Name *').fill('Angstrom-Son-Portal');
  await dialog.getByLabel('Requested By *').fill('Olu "The Vet" O’Neil');
  await dialog.getByRole('button', { name: 'Submit' }).click();
  await expect(dialog).toContainText('accepted by relay');
  await expect(dialog).toContainText('The link works once and expires');
  const mail = await PostalMime.parse(home.sandboxMails()[0]?.bytes ?? '');
  expect(mail.subject).toBe('Reset Your Password');
  expect(mail.to).toMatchObject([{ address: 'office@angstrom-son.example' }]);
  expect(mail.text).toContain('O’Neil');
  expect(mail.text).toMatch(/https?:\/\/\S{40,}/);
});

test('A second reset within the minute is refused and says when the next is possible', async ({ desk }) => {
  const { page, record } = desk;
  await desk.openFound('yusuf tanaka', /Yusuf Tanaka/);
  const dialog = page.getByRole('dialog', { name: 'Send a password reset' });
  for (const _ of [1, 2]) {
    await record.getByRole('button', { name: 'Send reset' }).click();
    await dialog.getByRole('button', { name: 'Send reset' }).click();
    if (_ === 1) await expect(dialog).toBeHidden();
  }
  await expect(dialog.getByRole('alert')).toContainText('The next one can be sent at');
});
