import { freePort } from '../support/free-port.ts';
import { expect, test } from '../support/window.ts';

test('The portal is off until it is turned on in the settings, says where it listens, and goes off again', async ({
  desk,
  home,
}) => {
  const { page, status } = desk;
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const answers = () =>
    fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
  await home.run('settings', 'set', 'portal.port', String(port));
  await desk.goTo('Settings');
  await page
    .getByRole('button', { name: /Portal/ })
    .first()
    .click();
  const portal = page.getByRole('switch', { name: /^Portal is/ });
  await expect(portal).not.toBeChecked();
  expect(await answers()).toBe(false);
  await page.getByText('Portal is off').click();
  await expect(page.getByText(url)).toBeVisible();
  await expect(status).toContainText('Portal');
  await expect.poll(answers).toBe(true);
  expect(await (await fetch(url)).text()).toContain('Forgot User Name?');

  await page.getByText('Portal is on').click();
  await expect(page.getByText(url)).toBeHidden();
  await expect.poll(answers).toBe(false);
});

test('The proxies that the portal believes are named in the settings; what is none is said at the field', async ({
  desk,
  home,
}) => {
  const { page } = desk;
  await desk.goTo('Settings');
  await page
    .getByRole('button', { name: /Portal/ })
    .first()
    .click();
  const field = page.getByRole('textbox', { name: 'Trusted proxies, one a line' });
  const form = page.locator('form').filter({ has: field });
  await field.fill('0.0.0.0/0');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toContainText('would trust everyone');
  await field.fill('192.0.2.7\n\n 10.0.0.0/8 ');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).not.toContainText('would trust everyone');
  await expect
    .poll(async () => home.run('settings', 'get', 'portal.trustedProxies'))
    .toEqual(['192.0.2.7', '10.0.0.0/8']);
});
