import PostalMime from 'postal-mime';
import { expect, test } from '../support/window.ts';

test('A reset goes from the record into a mailbox, and the window shows each step', async ({
  desk,
  home,
}) => {
  const { page, record, call } = desk;
  await desk.openFound('yusuf tanaka', /Yusuf Tanaka/);
  await expect(record.getByRole('heading', { name: 'Yusuf Tanaka' })).toBeVisible();
  await record.getByRole('button', { name: 'Send reset' }).click();

  const dialog = page.getByRole('dialog', { name: 'Send a password reset' });
  await expect(dialog.getByLabel('Requested by')).toHaveValue('Yusuf Tanaka');
  await expect(dialog).toContainText('the verified login email');
  await expect(dialog).not.toContainText('yusuf.tanaka@lakeside.example');
  await dialog.getByLabel('Requested by').fill('Yusuf T. <img src=x onerror=alert(1)>');
  await dialog.getByRole('button', { name: 'Send reset' }).click();
  await expect(dialog).toContainText('Type the name without < and >.');
  await dialog.getByLabel('Requested by').fill('Yusuf T. & "Co"');
  await dialog.getByRole('button', { name: 'Send reset' }).click();
  await expect(dialog).toBeHidden();

  await expect(record).toContainText('A link to create a new password is on its way');
  await expect(record).toContainText('accepted by relay');
  await expect(call).toContainText(/Case \w{4}-\w{4}/);

  const mails = home.sandboxMails();
  expect(mails).toHaveLength(1);
  const mail = await PostalMime.parse(mails[0]?.bytes ?? '');
  expect(mail).toMatchObject({
    subject: 'Reset Your Password',
    to: [{ address: 'yusuf.tanaka@lakeside.example' }],
    messageId: expect.stringMatching(/^<.+@.+>$/),
  });
  expect(mail.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated');
  expect(mail.text).toContain('Yusuf T. & "Co"');
  expect(mail.text).toMatch(/https?:\/\/\S+/);
  expect(mail.html).toContain('Yusuf T. &amp; ');

  await desk.goTo('Outbox');
  await page.getByRole('tab', { name: /Sandbox mail/ }).click();
  await page.getByRole('option', { name: /Reset Your Password/ }).click();
  const shown = page.getByRole('region', { name: 'Mail', exact: true });
  await expect(shown).toContainText('to yu•••@lakeside.example');
  await expect(shown).toContainText('Yusuf T.');
  await shown.getByRole('tab', { name: 'As a mail program shows it' }).click();
  await expect(page.frameLocator('iframe').getByText('Create a new password').first()).toBeVisible();

  await desk.goTo('Cases');
  await page.getByRole('option', { name: /Forgot password/ }).click();
  const shownCase = page.getByRole('region', { name: 'Case', exact: true });
  await expect(shownCase.getByRole('list', { name: /Timeline/ })).toContainText('Accepted by the relay');
  await expect(shownCase.getByRole('list', { name: /Timeline/ })).toContainText('Password reset');
});
