import { openSection } from '../support/settings.ts';
import { expect, test } from '../support/window.ts';

test('Settings are one section at a time: few tab stops, arrow keys walk, a search finds a field, nothing typed is lost', async ({
  desk,
  home,
}) => {
  const { page } = desk;
  const server = await openSection(desk, 'Mail server');
  await server.getByRole('textbox').first().fill('half.typed.exam');
  const contents = page.getByRole('navigation', { name: 'Settings' });
  await contents.getByRole('button', { name: 'Mail server' }).focus();
  await page.keyboard.press('End');
  await expect(contents.getByRole('button', { name: 'This program' })).toBeFocused();
  await expect(page.getByRole('region', { name: 'This program', exact: true })).toBeVisible();
  await expect(server).toBeHidden();
  await page.keyboard.press('Home');
  await expect(page.getByRole('region', { name: 'Mail', exact: true })).toBeVisible();

  // From the search to the last field of the section and out of it: no more than a handful of stops.
  await page.getByLabel('Search settings').focus();
  let stops = 0;
  for (; stops < 30; stops += 1) {
    await page.keyboard.press('Tab');
    if (!(await page.evaluate(() => document.activeElement?.closest('main') !== null))) break;
  }
  expect(stops).toBeLessThan(10);

  await page.getByLabel('Search settings').fill('minimum password');
  await page
    .getByRole('navigation', { name: 'Settings found' })
    .getByRole('button', { name: /^Minimum password length/ })
    .click();
  await expect(page.getByLabel(/^Minimum password length/)).toBeFocused();
  await page.getByLabel('Search settings').fill('no such setting');
  await expect(page.getByText('Nothing found')).toBeVisible();
  await page.getByLabel('Search settings').press('Escape');

  // What is no number of the range is refused with the range, and stays as it was typed.
  const portal = await openSection(desk, 'Portal and resets');
  const minutes = portal.getByLabel(/reset link/i).first();
  await minutes.fill('-1');
  await expect(minutes).toHaveValue('-1');
  await expect(portal).toContainText('Type a whole number from 15 to 1,440.');
  await portal.getByLabel('Interface').fill('300.1.1.1');
  await page.keyboard.press('Enter');
  await expect(portal).toContainText('This is not an address that a computer can have.');
  const address = portal.getByLabel(/address/i).first();
  await address.fill('nowhere');
  await address.press('Enter');
  await expect(portal).toContainText('It is not an address that links can begin with');
  await expect(portal).not.toContainText('portal.baseUrl');
  expect(await home.run('settings', 'get', 'portal.host')).toBe('127.0.0.1');

  await openSection(desk, 'Mail server');
  await expect(server.getByRole('textbox').first()).toHaveValue('half.typed.exam');
});
