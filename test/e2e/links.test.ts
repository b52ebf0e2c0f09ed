import { expect, test } from '../support/window.ts';
import { openRecord } from '../support/window-calls.ts';
import { openPortal } from '../support/window-portal.ts';

test('Before a link is mailed the window says whether it will work, and a lead can have such mails wait', async ({
  desk,
  home,
}) => {
  const { page, record } = desk;
  await home.run('settings', 'set', 'portal.baseUrl', '"http://127.0.0.1:9"');
  await expect(desk.status).toContainText('Links not served');
  await openRecord(desk, 'yusuf tanaka', 'Yusuf Tanaka');
  await record.getByRole('button', { name: 'Send reset' }).click();
  const dialog = page.getByRole('dialog', { name: 'Send a password reset' });
  await expect(dialog).toContainText('nothing serves the portal at http://127.0.0.1:9');
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  await desk.goTo('Settings');
  await page
    .getByRole('button', { name: /Portal/ })
    .first()
    .click();
  await page.getByText('Hold mails with a link until a service serves the portal').click();
  await expect(page.getByText('not served', { exact: true })).toBeVisible();

  await desk.goTo('Desk');
  await record.getByRole('button', { name: 'Send reset' }).click();
  await expect(dialog).toContainText('The settings don’t allow that');
  await dialog.getByRole('button', { name: 'Send reset' }).click();
  await expect(record).toContainText('A link to create a new password is held and not sent yet');
  await expect(record).toContainText('Mails with a link wait until a service serves the portal');

  await home.run('settings', 'set', 'portal.linksWithoutService', '"allow"');
  await expect(record).toContainText('A link to create a new password is on its way');
});

test('With the portal in the window, links work while it is open, and the window says so', async ({
  desk,
  home,
}) => {
  await openPortal(home);
  await expect(desk.status).toContainText('Links work while this window is open');
});
