import { expect, test } from '../support/window.ts';
import {
  answer,
  callAbout,
  choose,
  dialog,
  openRecord,
  openTab,
  part,
  timelineOf,
} from '../support/window-calls.ts';
import { linkTo, mailsOf, openPortal } from '../support/window-portal.ts';

const goodPassword = 'violet otter under ladders';

test('A new person is invited on an administrator’s word, and gets in with a code that is only ever said', async ({
  desk,
  home,
}) => {
  const { page, record } = desk;
  const portal = await openPortal(home);
  await callAbout(desk, 'pr-1004', 'Clínica San José', 'callback');
  await openTab(desk, 'People and code');
  await record.getByRole('button', { name: 'Invite a person' }).click();
  const asked = dialog(desk, 'Invite a person');
  await asked.getByRole('button', { name: 'Send the invitation' }).click();
  for (const words of ['Type a name. One of the two is enough.', 'Type the address.', 'Choose who asks'])
    await expect(asked).toContainText(words);
  await expect(asked.getByLabel('Given name')).toBeFocused();
  await asked.getByLabel('Given name').fill('Nuria');
  await asked.getByLabel('Family name').fill('Vidal');
  await asked.getByLabel('Login email').fill('nuria@clinica-sanjose.example');
  await choose(asked, 'Asked for by', 'Inés Ibáñez');
  await answer(desk, 'Invite a person', 'Send the invitation');
  await expect(record).toContainText('Nuria Vidal is invited; the mail is on its way');

  const panel = part(desk, 'Practice access code');
  await panel.getByRole('button', { name: 'Show the code' }).click();
  await answer(desk, 'Show the practice access code', 'Show it');
  const code = await panel.getByLabel('Practice access code').innerText();
  expect(code).toMatch(/^\w{4}-\w{4}$/);
  await panel.getByRole('button', { name: 'Hide it' }).click();
  await expect(panel).not.toContainText(code);
  expect((await timelineOf(desk, home.run)).map(({ kind }) => kind)).toContain('people.practice-access-code');

  const link = await linkTo(home, 'nuria@clinica-sanjose.example', 'invitation');
  expect((await mailsOf(home)).filter(({ text }) => text.includes(code))).toEqual([]);
  const passwords = { password: goodPassword, again: goodPassword };
  const wrong = await portal.submit(link, link, { ...passwords, accessCode: 'AAAA-AAAA' });
  expect(wrong.text).toContain('This is not the code of the practice.');
  const done = await portal.submit(link, link, { ...passwords, accessCode: code });
  expect(done.text).toContain('Your login is set up');
  await openTab(desk, /^Accounts/);
  await expect(page.getByRole('option', { name: /Nuria Vidal.*active.*verified/s })).toBeVisible();
});

test('Role, edit level, administrator, emergency access and the account itself change, each with who asks', async ({
  desk,
  home,
}) => {
  const { record } = desk;
  await callAbout(desk, 'rosa ibanez', 'Rosa Ibáñez', 'inPerson');
  await openTab(desk, 'Person');
  const row = (name: string) =>
    record.getByRole('definition').filter({ has: desk.page.getByRole('button', { name }) });
  const change = async (button: string, title: string, confirm: string): Promise<void> => {
    await record.getByRole('button', { name: button, exact: true }).click();
    const asked = dialog(desk, title);
    await asked.waitFor();
    if (await asked.getByRole('button', { name: 'Asked for by' }).isVisible())
      await choose(asked, 'Asked for by', 'François Weiß');
    await answer(desk, title, confirm);
  };
  await record.getByRole('button', { name: 'Change: role title' }).click();
  await dialog(desk, 'Change the role title').getByLabel('Role title').fill('Head nurse');
  await answer(desk, 'Change the role title', 'Change it');
  await expect(record).toContainText('The role title is changed');
  await record.getByRole('button', { name: 'Change: edit level' }).click();
  await dialog(desk, 'Change the edit level').getByText('Full').click();
  await dialog(desk, 'Change the edit level').getByRole('button', { name: 'Change it' }).click();
  await expect(dialog(desk, 'Change the edit level')).toContainText('Choose who asks for it.');
  await choose(dialog(desk, 'Change the edit level'), 'Asked for by', 'François Weiß');
  await answer(desk, 'Change the edit level', 'Change it');
  await change('Allow it: emergency access', 'Allow emergency access', 'Allow it');
  await change('Make administrator: Rosa Ibáñez', 'Make an administrator', 'Make administrator');
  await expect(record).toContainText('Head nurse');
  await expect(row('Remove: administrator')).toBeVisible();
  await change('Remove: administrator', 'Remove administrator', 'Remove administrator');
  await change('Deactivate: Rosa Ibáñez', 'Deactivate the account', 'Deactivate');
  await expect(record).toContainText('The account is deactivated');
  await expect(record.getByRole('button', { name: 'Send reset' })).toBeDisabled();
  await change('Reactivate: Rosa Ibáñez', 'Reactivate the account', 'Reactivate');
  await expect(record).toContainText('The account is active again');

  const kinds = (await timelineOf(desk, home.run)).map(({ kind }) => kind).slice(2);
  expect(kinds).toEqual([
    'people.set-role-title',
    'people.set-edit-level',
    'people.set-emergency-access',
    'people.grant-administrator',
    'people.revoke-administrator',
    'people.deactivate',
    'people.reactivate',
  ]);
});

test('An invitation is sent again, and not twice in a minute', async ({ desk, home }) => {
  await callAbout(desk, 'elif yildiz', 'Elif Yıldız', 'callback');
  await openTab(desk, 'Person');
  await desk.record.getByRole('button', { name: 'Send it again' }).click();
  await expect(desk.record).toContainText('The invitation is on its way again');
  await expect(desk.record).toContainText('which is only ever said');
  await linkTo(home, 'elif@angstrom-son.example', 'invitation');
  await desk.record.getByRole('button', { name: 'Send it again' }).click();
  await expect(desk.record.getByRole('alert')).toContainText('can be sent at');
});

test('A practice closes and opens again; its addresses can be released meanwhile', async ({ desk, home }) => {
  const { record } = desk;
  await callAbout(desk, 'pr-1012', 'Pediatría Norte', 'inPerson');
  await openTab(desk, 'People and code');
  await record.getByRole('button', { name: 'Close the practice' }).click();
  const asked = dialog(desk, 'Close the practice');
  await asked.getByRole('button', { name: 'Close the practice' }).click();
  await expect(asked).toContainText('Write why; the case records it.');
  await asked.getByLabel('Why').fill('Sold and shut.');
  await answer(desk, 'Close the practice', 'Close the practice');
  await expect(record).toContainText('This practice is closed');
  await expect(record).toContainText('2 login emails can be released now');
  await openRecord(desk, 'nadia van der berg', 'Nadia Van der Berg');
  await expect(record).toContainText('practice closed');
  await expect(record.getByRole('button', { name: 'Send reset' })).toBeDisabled();
  expect(
    await home.run('explain', 'nadia.vanderberg@pediatria-norte.example', '--for', 'A-1008-01'),
  ).toMatchObject({ situation: 'held-inactive' });

  await desk.openFound('pr-1012', /Practice PR-1012/);
  await openTab(desk, 'People and code');
  await record.getByRole('button', { name: 'Reopen the practice' }).click();
  await dialog(desk, 'Reopen the practice').getByLabel('Why').fill('Somebody took it over.');
  await answer(desk, 'Reopen the practice', 'Reopen it');
  await expect(record).toContainText('Pediatría Norte is open again');
});
