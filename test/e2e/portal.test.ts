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
