import { codeIn, gatewaySetting, startGateway } from '../support/gateway.ts';
import { expect, test } from '../support/window.ts';
import {
  answer,
  callAbout,
  dialog,
  openRecord,
  openTab,
  part,
  prove,
  timelineOf,
} from '../support/window-calls.ts';
import { addOperator, lock, passwords, signIn, signOut } from '../support/window-operators.ts';
import { linkTo, mailsOf, openPortal } from '../support/window-portal.ts';

test('An address is claimed with proof, verified by its link, and the record shows it at once', async ({
  desk,
  home,
}) => {
  const { record } = desk;
  const portal = await openPortal(home);
  const email = part(desk, 'Login email');
  await callAbout(desk, 'lea perez', 'Léa Pérez');
  await expect(email).toContainText('Needs proof strength 3; this call has 0.');
  await expect(email.getByRole('button', { name: 'Claim an address', exact: true })).toBeDisabled();
  await prove(desk, 'inPerson');
  await email.getByRole('button', { name: 'Claim an address', exact: true }).click();
  const asked = dialog(desk, 'Claim an address');
  await asked.getByRole('button', { name: 'Claim it' }).click();
  await expect(asked).toContainText('Type the address.');
  await expect(asked.getByLabel('Login email')).toBeFocused();
  await asked.getByLabel('Login email').fill('mary.lee@mail.example');
  await asked.getByRole('button', { name: 'Claim it' }).click();
  await expect(asked.getByRole('alert')).toContainText('is already in use');
  await asked.getByRole('button', { name: 'See why, and what can be done' }).click();
  await expect(part(desk, 'The address')).toContainText('In use: somebody in another practice has it');
  await record.getByRole('button', { name: 'Back to the previous record' }).click();
  await email.getByRole('button', { name: 'Claim an address', exact: true }).click();
  await asked.getByLabel('Login email').fill('Lea.Perez@Clinica-SanJose.example');
  await answer(desk, 'Claim an address', 'Claim it');
  await expect(record).toContainText('The address is claimed; its link is on its way');
  await expect(record).toContainText('accepted by relay');
  await expect(email).toContainText('its link was never opened');

  await email.getByRole('button', { name: 'Send the verification again' }).click();
  await expect(email.getByRole('alert')).toContainText('can be sent at');
  const link = await linkTo(home, 'Lea.Perez@clinica-sanjose.example', 'verify-email');
  expect((await portal.submit(link, link, {})).text).toContain('Your login email is verified');
  await expect(email).toContainText('Verified.');
  await expect(desk.call).toContainText('Change login email');
  expect((await portal.get(link)).status).toBe(410);
});

test('A change tells both addresses, and one that was a mistake is cancelled with its mails and its link', async ({
  desk,
  home,
}) => {
  const { record } = desk;
  const portal = await openPortal(home);
  const email = part(desk, 'Login email');
  await callAbout(desk, 'yusuf tanaka', 'Yusuf Tanaka', 'callback');
  await expect(email).toContainText('Needs proof strength 3; this call has 2.');
  await prove(desk, 'inPerson');
  await email.getByRole('button', { name: 'Change it', exact: true }).click();
  const asked = dialog(desk, 'Change the login email');
  await expect(asked).toContainText('yu•••@lakeside.example');
  await expect(asked).not.toContainText('yusuf.tanaka@');
  await asked.getByLabel('New login email').fill('tanaka@home.example');
  await answer(desk, 'Change the login email', 'Start the change');
  await expect(record).toContainText('The change has started; both addresses are told');
  await expect(record).toContainText('change pending');
  await expect(email).toContainText('Changing to ta•••@home.example.');
  const link = await linkTo(home, 'tanaka@home.example', 'confirm-change');
  // Each mail is sent by itself.
  await expect
    .poll(async () => (await mailsOf(home)).find(({ to }) => to === 'yusuf.tanaka@lakeside.example')?.text)
    .toContain('tanaka@home.example');
  expect((await portal.get(link)).text).toContain('Cancel the change');

  await email.getByRole('button', { name: 'Cancel the change', exact: true }).click();
  await expect(dialog(desk, 'Cancel the change')).toContainText('continues to sign in with the old one');
  await answer(desk, 'Cancel the change', 'Cancel the change');
  await expect(record).toContainText('The change is cancelled; the old address stays');
  await expect(email).toContainText('Verified.');
  expect((await portal.get(link)).status).toBe(410);
});

test('A change that is cancelled while mail is off sends nothing later', async ({ desk, home }) => {
  await home.run('settings', 'set', 'mail.mode', '"off"');
  await expect(desk.status).toContainText('Mail off');
  await callAbout(desk, 'yusuf tanaka', 'Yusuf Tanaka', 'inPerson');
  const email = part(desk, 'Login email');
  await email.getByRole('button', { name: 'Change it', exact: true }).click();
  await dialog(desk, 'Change the login email').getByLabel('New login email').fill('tanaka@home.example');
  await answer(desk, 'Change the login email', 'Start the change');
  await expect(desk.status).toContainText('2 messages held');
  // Where it is told that it began, it is undone with one press.
  await desk.record.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(desk.record).toContainText('The change is cancelled; the old address stays');
  await expect(desk.status).not.toContainText('held');
  await home.run('settings', 'set', 'mail.mode', '"sandbox"');
  await expect(desk.status).toContainText('Sandbox mail');
  expect(await home.run('outbox', 'list')).toMatchObject([{ state: 'cancelled' }, { state: 'cancelled' }]);
});

test('A change is confirmed by its link and a code to the verification phone, which prove the caller too', async ({
  desk,
  home,
}) => {
  const { call, record } = desk;
  const gateway = await startGateway();
  await home.run('settings', 'set', 'codes.gateway', JSON.stringify(gatewaySetting(gateway)));
  const portal = await openPortal(home);
  await callAbout(desk, 'yusuf tanaka', 'Yusuf Tanaka', 'callback');
  const proof = call.getByRole('group', { name: 'Code to the verification phone' });
  await proof.getByRole('button', { name: 'Send code' }).click();
  await expect.poll(() => codeIn(gateway)).toMatch(/^\d{6}$/);
  const sent = codeIn(gateway);
  await proof.getByLabel('Code the caller reads').fill(sent === '000000' ? '000001' : '000000');
  await proof.getByRole('button', { name: 'Check' }).click();
  await expect(proof).toContainText('Not the code; 4 attempts left.');
  await proof.getByLabel('Code the caller reads').fill(sent);
  await proof.getByRole('button', { name: 'Check' }).click();
  // The callback and the code went through one phone.
  await expect(call).toContainText('2 of 3');
  await prove(desk, 'inPerson');

  await part(desk, 'Login email').getByRole('button', { name: 'Change it', exact: true }).click();
  await dialog(desk, 'Change the login email').getByLabel('New login email').fill('tanaka@home.example');
  await answer(desk, 'Change the login email', 'Start the change');
  const link = await linkTo(home, 'tanaka@home.example', 'confirm-change');
  expect((await portal.submit(link, link, {})).text).toContain('the security code that we sent');
  await expect.poll(() => codeIn(gateway)).not.toBe(sent);
  const done = await portal.submit(link, link, { code: codeIn(gateway) });
  expect(done.text).toContain('Your login email has changed');
  await expect(record).toContainText('ta•••@home.example');
  await expect(record).not.toContainText('change pending');
  await expect
    .poll(async () =>
      (await mailsOf(home))
        .filter(({ subject }) => /changed/.test(subject))
        .map(({ to }) => to)
        .sort(),
    )
    .toEqual(['tanaka@home.example', 'yusuf.tanaka@lakeside.example']);
  await gateway.close();
});

test('A lead goes on without proof with a reason that stays marked; no one else can', async ({
  desk,
  home,
}) => {
  const { call } = desk;
  await callAbout(desk, 'yusuf tanaka', 'Yusuf Tanaka');
  const email = part(desk, 'Login email');
  await expect(email).toContainText('Accepted: callback and an administrator’s word; or seen in person.');
  await email.getByRole('button', { name: 'More for Change it' }).click();
  await desk.page.getByRole('menuitem', { name: 'Do it without proof' }).click();
  const asked = dialog(desk, 'Change the login email');
  await asked.getByLabel('New login email').fill('tanaka@home.example');
  await asked.getByRole('button', { name: 'Start the change' }).click();
  await expect(asked).toContainText('Write why it can’t wait for the proof.');
  await asked
    .getByLabel('Why without proof')
    .fill('Known to me for years; the mailbox is being closed tonight.');
  await answer(desk, 'Change the login email', 'Start the change');
  await expect(call).toContainText('Known to me for years');
  const change = (await timelineOf(desk, home.run)).find(({ kind }) => /override/.test(kind));
  expect(change?.text).toContain('Known to me for years');

  await addOperator(desk, { name: 'Lea', role: 'agent', signIn: 'password', password: passwords.kim });
  await lock(desk);
  await signIn(desk, 'Lea', passwords.kim);
  await callAbout(desk, 'yusuf tanaka', 'Yusuf Tanaka');
  const phone = part(desk, 'Verification phone');
  await expect(phone).toContainText('Only a lead can do it without proof.');
  await expect(phone.getByRole('button', { name: /^More for/ })).toHaveCount(0);
});

test('An address of an inactive account is released with the approval of a lead, then claimed', async ({
  desk,
}) => {
  const { record } = desk;
  const address = part(desk, 'The address');
  await addOperator(desk, { name: 'Lea', role: 'agent', signIn: 'password', password: passwords.kim });
  await signOut(desk);
  await signIn(desk, 'Lea', passwords.kim);
  await openRecord(desk, 'olga kovac', 'Olga Kovač');
  await expect(address).toContainText('Only a lead can release this one: ask one.');
  await signOut(desk);
  await desk.page.getByRole('button', { name: 'Sign in as Sam' }).click();
  await callAbout(desk, 'olga kovac', 'Olga Kovač', 'inPerson');
  await address.getByRole('button', { name: 'Release it' }).click();
  await answer(desk, 'Release the claim', 'Release it');
  await expect(record).toContainText('The address is released');
  await expect(address).toContainText('Free: no one holds this address');
  await address.getByRole('button', { name: 'Claim it' }).click();
  await expect(dialog(desk, 'Claim an address').getByLabel('Login email')).toHaveValue('olga.k@mail.example');
  await answer(desk, 'Claim an address', 'Claim it');
  await expect(address).toBeHidden();
  await expect(record).toContainText('not verified');
});

test('Two accounts of one person become one: what moves is shown first, and it can be undone', async ({
  desk,
}) => {
  const { page, record } = desk;
  await callAbout(desk, 'iibanez2', 'Ines Ibanez', 'inPerson');
  await record.getByRole('button', { name: 'See what would change', exact: true }).click();
  const asked = dialog(desk, 'Merge the two accounts');
  const changes = asked.getByRole('list');
  await expect(changes).toContainText('in•••@post.example moves to Ines Ibanez (A-1004-02).');
  await expect(changes).toContainText('The account A-1004-01 is deactivated');
  await expect(changes).not.toContainText('ines.ibanez');
  await asked.getByText('Inés Ibáñez, Technician, A-1004-01').click();
  await expect(changes).toContainText('Inés Ibáñez (A-1004-01) keeps the login email');
  await asked.getByText('Ines Ibanez, Technician, A-1004-02').click();
  await expect(changes).toContainText('moves to Ines Ibanez');
  await answer(desk, 'Merge the two accounts', 'Merge them');
  await expect(record).toContainText('The two accounts are merged');
  await expect(record).toContainText('in•••@post.example');
  await expect(part(desk, 'Lock and password')).toContainText('login email and password');

  await expect(record.getByRole('button', { name: 'Undo' })).toBeEnabled();
  await record.getByRole('button', { name: /^Open case/ }).click();
  const shown = page.getByRole('region', { name: 'Case', exact: true });
  await expect(shown).toContainText('Two accounts were merged in this case');
  await shown.getByRole('button', { name: 'Undo the merge', exact: true }).click();
  await expect(shown).not.toContainText('Two accounts were merged in this case');
  await expect(shown.getByRole('list', { name: /^Timeline/ })).toContainText('Merge undone');
  await desk.goTo('Desk');
  await expect(record).toContainText('The two accounts are separate again, as before');
  await expect(part(desk, 'The address')).toContainText('the same person’s other account in this practice');
  await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(0);
});

test('A contested address is settled by another one that the desk suggests, and leaves the list', async ({
  desk,
}) => {
  const { page, record } = desk;
  await callAbout(desk, 'mary lee angstrom', 'Mary Lee', 'inPerson');
  const address = part(desk, 'The address');
  await address.getByText('A mailbox of their own from a webmail provider').click();
  await expect(address).toContainText('accounts.google.com/signup');
  await address.getByRole('button', { name: 'Use m.lee@angstrom-son.example' }).click();
  await answer(desk, 'Claim an address', 'Claim it');
  await expect(record).toContainText('The address is claimed; its link is on its way');
  await expect(address).toBeHidden();
  await desk.goTo('Directory');
  await page.getByRole('tab', { name: /Contested addresses/ }).click();
  const list = page.getByRole('listbox', { name: 'Contested addresses' });
  await expect(list.getByRole('option')).toHaveCount(6);
  await expect(list).not.toContainText('Mary Lee');
  await list.getByRole('option', { name: /Quinn Zapata/ }).click();
  await openRecord(desk, 'soren angstrom', 'Søren Ångström');
  await openTab(desk, 'Addresses');
  await expect(record.getByRole('button', { name: 'Use soren.angstrom@angstrom-son.example' })).toBeVisible();
});
