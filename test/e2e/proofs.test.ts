import { expect, test } from '../support/window.ts';
import { callAbout, openTab, part, timelineOf } from '../support/window-calls.ts';
import { linkTo, openPortal } from '../support/window-portal.ts';

test('A link to the mailbox on file proves the caller while the call goes on, and two proofs of 2 make 3', async ({
  desk,
  home,
}) => {
  const { call } = desk;
  const portal = await openPortal(home);
  await callAbout(desk, 'yusuf tanaka', 'Yusuf Tanaka', 'callback');
  const email = part(desk, 'Login email');
  await expect(email).toContainText('Needs proof strength 3; this call has 2.');
  const proof = call.getByRole('group', { name: 'Link to the mailbox on file' });
  await proof.getByRole('button', { name: 'Send link' }).click();
  await expect(proof).toContainText('It is passed as soon as the caller opens the link.');
  const link = await linkTo(home, 'yusuf.tanaka@lakeside.example', 'prove-mailbox');
  await portal.get(link);
  await expect(call).toContainText('2 of 3');
  expect((await portal.submit(link, link, {})).text).toContain('Thank you, the help desk can see it now');
  await expect(call).toContainText('3 of 3');
  await expect(call.getByRole('checkbox', { name: /Link to the mailbox/ })).toBeChecked();
  // For a change of the login email the mailbox that is about to be changed proves nothing.
  await expect(email).toContainText(
    'Needs proof strength 3. Of what this call has proven, 2 of 3 counts for it.',
  );
  await expect(email.getByRole('button', { name: 'Change it', exact: true })).toBeDisabled();
  await openTab(desk, 'Person');
  await expect(
    desk.record.getByRole('button', { name: /^Allow.*emergency access|emergency access/ }).first(),
  ).toBeEnabled();
  const kinds = (await timelineOf(desk, home.run)).map(({ kind }) => kind);
  expect(kinds).toContain('callers.send-mailbox-link');
});

test('What the caller says is compared with the practice access code, which is not shown', async ({
  desk,
  home,
}) => {
  const { call, record } = desk;
  const input = JSON.stringify({ practiceId: 'PR-1005' });
  const { code } = await home.run<{ code: string }>(
    ...['act', 'people.practice-access-code', '--input', input, '--proof', 'callback'],
  );
  await callAbout(desk, 'yusuf tanaka', 'Yusuf Tanaka');
  const proof = call.getByRole('group', { name: 'Practice access code' });
  await proof.getByRole('button', { name: 'Check' }).click();
  await proof.getByLabel('Code the caller says').fill('AAAA-AAAA');
  await proof.getByRole('button', { name: 'Compare' }).click();
  await expect(proof).toContainText('That is not the practice’s code. The attempt is recorded in the case.');
  await proof.getByLabel('Code the caller says').fill(code.toLowerCase().replace('-', ' '));
  await proof.getByRole('button', { name: 'Compare' }).click();
  await expect(call).toContainText('1 of 3');
  await openTab(desk, 'Person');
  await expect(record.getByRole('button', { name: 'Change: role title', exact: true })).toBeEnabled();
  await expect(record.getByRole('button', { name: 'Change: edit level', exact: true })).toBeDisabled();
  expect(JSON.stringify(await timelineOf(desk, home.run))).not.toContain(code);
});
