import { expect, test } from '../support/window.ts';

test('With mail off a message is held and the status bar says so; on again it goes', async ({
  desk,
  home,
}) => {
  const { page, status } = desk;
  await desk.goTo('Settings');
  await page.getByText(/^Off/).click();
  await expect(status).toContainText('Mail off');
  await desk.openFound('yusuf tanaka', /Yusuf Tanaka/);
  await desk.record.getByRole('button', { name: 'Send reset' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Send reset' }).click();
  await expect(desk.record).toContainText('held');
  await expect(status).toContainText('1 message held');
  await status.getByRole('button', { name: '1 message held' }).click();
  await expect(page.getByRole('listbox', { name: 'Messages' })).toContainText('Reset Your Password');
  expect(await home.run('outbox', 'list')).toMatchObject([{ state: 'held', attempts: 0 }]);

  await status.getByRole('button', { name: 'Mail off' }).click();
  await page.getByText(/^Sandbox/).click();
  await expect(status).toContainText('Sandbox mail');
  await expect(status).not.toContainText('held');
  // No longer held is not yet sent.
  await expect.poll(() => home.run('outbox', 'list')).toMatchObject([{ state: 'accepted', attempts: 1 }]);
  expect(home.sandboxMails()).toHaveLength(1);
});

test('SMTP needs a server first; one that nobody listens at pauses the queue and says why', async ({
  desk,
  home,
}) => {
  const { page, status } = desk;
  await desk.goTo('Settings');
  await expect(page.getByRole('radio', { name: /^SMTP/ })).toBeDisabled();
  await home.run(
    'settings',
    'set',
    'mail.smtp',
    // Port 1 of this machine: no one listens there.
    JSON.stringify({ host: '127.0.0.1', port: 1, requireTls: false, from: 'desk@clinic-help.example' }),
  );
  await page.getByText(/^SMTP/).click();
  await expect(status).toContainText('Mail by SMTP');
  await desk.openFound('yusuf tanaka', /Yusuf Tanaka/);
  await desk.record.getByRole('button', { name: 'Send reset' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Send reset' }).click();
  await expect(page.getByText('No mail leaves the desk.')).toBeVisible();
  await expect(status).toContainText('1 message held');
  expect(await home.run('outbox', 'list')).toMatchObject([
    { state: 'held', attempts: 0, lastResponse: expect.stringMatching(/\w/) },
  ]);
});
