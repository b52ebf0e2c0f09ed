import { expect, test } from '../support/window.ts';
import { callAbout, choose, openTab, part, timelineOf } from '../support/window-calls.ts';
import { linkTo, openPortal } from '../support/window-portal.ts';

const errors = [
  { title: 'Email is already in use', way: 'Another address' },
  { title: 'Email claimed but not verified', way: 'Send the verification again' },
  { title: 'Could not confirm your password', way: 'Send a password reset' },
  { title: 'Incorrect password', way: 'Try again' },
] as const;

test('Each of the four errors has its explanation, words for the caller and ways out', async ({
  desk,
  home,
}) => {
  await callAbout(desk, 'bjorn eriksen', 'Björn Eriksen', 'inPerson');
  await openTab(desk, 'Upgrade');
  const panel = part(desk, 'What the page said to the caller');
  for (const { title, way } of errors) {
    await choose(panel, 'Error', title);
    await expect(panel.getByRole('blockquote'), title).toContainText(/\w/);
    await expect(panel.getByRole('list'), title).toContainText(way);
  }
  await panel.getByRole('button', { name: 'Add to case' }).click();
  await expect(desk.record).toContainText('What the page said is recorded in the case');
  await expect(part(desk, 'Attempts so far')).toContainText('Incorrect password');
  expect((await timelineOf(desk, home.run)).at(-1)).toMatchObject({ kind: 'upgrade.record-error' });
});

test('An upgrade to an address in use stops with the reason; one to a free address ends the legacy login', async ({
  desk,
  home,
}) => {
  const { record } = desk;
  const portal = await openPortal(home);
  await callAbout(desk, 'bjorn eriksen', 'Björn Eriksen', 'inPerson');
  await openTab(desk, 'Upgrade');
  const upgrade = part(desk, 'Upgrade to a login email');
  await upgrade.getByLabel('The address to sign in with').fill('j.eriksen@inbox.example');
  await upgrade.getByRole('button', { name: 'Try the upgrade', exact: true }).click();
  await expect(record).toContainText('The upgrade failed; the case says why');
  const panel = part(desk, 'What the page said to the caller');
  await expect(panel).toContainText('Email is already in use');
  await expect(panel.getByRole('blockquote')).not.toContainText('Jonas');
  await expect(part(desk, 'The address')).toContainText('In use: somebody in another practice has it');

  await upgrade.getByLabel('The address to sign in with').fill('bjorn@clinica-sanjose.example');
  await upgrade.getByRole('button', { name: 'Try the upgrade', exact: true }).click();
  await expect(record).toContainText('The upgrade has started; its link is on its way');
  await expect(part(desk, 'The address')).toBeHidden();
  await expect(part(desk, 'Attempts so far')).toContainText('claimed, link sent');
  const link = await linkTo(home, 'bjorn@clinica-sanjose.example', 'verify-email');
  await portal.submit(link, link, {});
  await openTab(desk, 'Sign-in');
  await expect(part(desk, 'Lock and password')).toContainText('login email and password');
});
