import { codeIn, gatewaySetting, startGateway } from '../support/gateway.ts';
import { expect, type TestHome, test } from '../support/window.ts';
import { trustBrowsers } from '../support/window-browsers.ts';
import { answer, callAbout, choose, dialog, openRecord, part, timelineOf } from '../support/window-calls.ts';
import { linkTo, openPortal } from '../support/window-portal.ts';

const goodPassword = 'violet otter under ladders';
const tanaka = 'A-1005-11';

async function lock(home: TestHome, accountId: string): Promise<void> {
  for (let failure = 0; failure < 5; failure += 1)
    await home.run('act', 'signing-in.record-failure', '--input', JSON.stringify({ accountId }));
}

test('Five failures lock an account before the operator’s eyes, and a proof of 1 unlocks it', async ({
  desk,
  home,
}) => {
  const { record } = desk;
  await callAbout(desk, 'yusuf tanaka', 'Yusuf Tanaka');
  const panel = part(desk, 'Lock and password');
  await lock(home, tanaka);
  await expect(record).toContainText('Locked after too many wrong passwords');
  await expect(record).toContainText(/It unlocks automatically in (30:00|29:\d\d)/);
  await expect(panel).toContainText('5 in a row');
  await expect(panel).toContainText('Needs proof strength 1; this call has 0.');
  await desk.call.getByText('Callback to the number on file').click();
  await panel.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(record).toContainText('The account is unlocked');
  await expect(panel).toContainText('not locked');
  expect((await timelineOf(desk, home.run)).at(-1)).toMatchObject({ kind: 'signing-in.unlock' });
});

for (const [choice, lockAfterwards] of [
  ['Leave the lock', true],
  ['End the lock too', false],
] as const)
  test(`A reset of a locked account with “${choice}”: the operator has to choose, and the lock follows`, async ({
    desk,
    home,
  }) => {
    const { record } = desk;
    const portal = await openPortal(home);
    await openRecord(desk, 'celik yusuf', 'Yusuf Çelik');
    await record.getByRole('button', { name: 'Send reset' }).click();
    const asked = dialog(desk, 'Send a password reset');
    await asked.getByRole('button', { name: 'Send reset' }).click();
    await expect(asked).toContainText('Choose what happens to the lock.');
    await asked.getByText(choice).click();
    await answer(desk, 'Send a password reset', 'Send reset');
    const link = await linkTo(home, 'yusuf@harbour-animals.example', 'reset');
    const saved = await portal.submit(link, link, { password: goodPassword, again: goodPassword });
    expect(saved.text).toContain('Your new password is saved');
    const signIn = { name: 'yusuf@harbour-animals.example', password: goodPassword };
    const tried = await portal.submit('/sign-in', '/sign-in', signIn);
    if (lockAfterwards) {
      expect(tried.text).toContain('don’t match');
      await expect(record).toContainText('Locked after too many wrong passwords');
    } else {
      expect(tried.text).toContain('Your password is accepted');
      await expect(record).not.toContainText('Locked after too many wrong passwords');
    }
    await expect(part(desk, 'Lock and password')).toContainText('set just now');
    await expect(part(desk, 'Recent resets and codes')).toContainText('used');
  });

test('Trusted browsers are listed, and one or all of them are trusted no more', async ({ desk, home }) => {
  await trustBrowsers(home, tanaka, 'Firefox on Windows', 'Safari on iPhone', 'Chrome at the front desk');
  await callAbout(desk, 'yusuf tanaka', 'Yusuf Tanaka', 'callback');
  const panel = part(desk, 'Trusted browsers');
  await expect(panel.getByRole('listitem')).toHaveCount(3);
  await panel.getByRole('button', { name: 'Revoke: Firefox on Windows' }).click();
  await expect(desk.record).toContainText('Firefox on Windows is no longer trusted');
  await expect(panel.getByRole('listitem')).toHaveCount(2);
  await expect(panel).not.toContainText('Firefox on Windows');
  await panel.getByRole('button', { name: 'Revoke all', exact: true }).click();
  await expect(panel).toContainText('None: every sign-in asks for a security code.');
});

test('A lost phone is taken away at an administrator’s word, and a new one counts once it was called', async ({
  desk,
  home,
}) => {
  const { record } = desk;
  await trustBrowsers(home, tanaka, 'Firefox on Windows');
  await callAbout(desk, 'yusuf tanaka', 'Yusuf Tanaka', 'inPerson');
  const panel = part(desk, 'Verification phone');
  await panel.getByRole('button', { name: 'Remove phone', exact: true }).click();
  const asked = dialog(desk, 'Remove the verification phone');
  await choose(asked, 'Asked for by', /Grace O’Brien/);
  await expect(asked.getByRole('checkbox', { name: /Also stop trusting its 1 browser/ })).toBeChecked();
  await answer(desk, 'Remove the verification phone', 'Remove phone');
  await expect(panel).toContainText('none: no code can be sent');
  await expect(part(desk, 'Trusted browsers')).toContainText('None');
  const taken = (await timelineOf(desk, home.run)).find(({ kind }) => kind === 'signing-in.reset-phone');
  expect(taken?.text).toContain('Grace O’Brien asked for it');

  await panel.getByRole('button', { name: 'Set a phone', exact: true }).click();
  const set = dialog(desk, 'Set a verification phone');
  await set.getByLabel('Number').fill('+44 20 7946 0958');
  await set.getByRole('button', { name: 'Record the number' }).click();
  await expect(set.getByRole('alert')).toContainText('numbers in the United States and its territories');
  await set.getByLabel('Number').fill('(612) 555-0177');
  await choose(set, 'Kind of phone', 'Internet phone');
  await answer(desk, 'Set a verification phone', 'Record the number');
  await expect(record).toContainText('The number is recorded: call ••• 77, then confirm it');
  await expect(panel).toContainText('internet phone');
  await expect(panel).not.toContainText('555-0177');
  await panel.getByRole('button', { name: 'I called, and the caller answered' }).click();
  await expect(panel).not.toContainText('not confirmed');
  await expect(panel).toContainText('••• 77');
  // What the banner asked for is done, so it is gone.
  await expect(record).not.toContainText('then confirm it');
});

test('With a gateway a new phone counts once its code was read back', async ({ desk, home }) => {
  const gateway = await startGateway();
  await home.run('settings', 'set', 'codes.gateway', JSON.stringify(gatewaySetting(gateway)));
  await callAbout(desk, 'yusuf tanaka', 'Yusuf Tanaka', 'inPerson');
  const panel = part(desk, 'Verification phone');
  await panel.getByRole('button', { name: 'Remove phone', exact: true }).click();
  await answer(desk, 'Remove the verification phone', 'Remove phone');
  await panel.getByRole('button', { name: 'Set a phone', exact: true }).click();
  await dialog(desk, 'Set a verification phone').getByLabel('Number').fill('(612) 555-0177');
  await answer(desk, 'Set a verification phone', 'Send a code there');
  await expect.poll(() => codeIn(gateway)).toMatch(/^\d{6}$/);
  await expect(part(desk, 'Recent resets and codes')).toContainText('accepted by the gateway');
  await panel.getByLabel('Code that the caller reads out').fill(codeIn(gateway));
  await panel.getByRole('button', { name: 'Confirm the phone' }).click();
  await expect(panel).not.toContainText('not confirmed');
  expect(JSON.stringify(await timelineOf(desk, home.run))).not.toContain(codeIn(gateway));
  await gateway.close();
});

test('What is on file is masked, and each reveal is in the case and in the audit chain', async ({
  desk,
  home,
}) => {
  const { record } = desk;
  await callAbout(desk, 'yusuf tanaka', 'Yusuf Tanaka');
  await expect(record).not.toContainText('yusuf.tanaka@');
  await record.getByRole('button', { name: /Reveal.*login email/ }).click();
  await expect(record).toContainText('yusuf.tanaka@lakeside.example');
  expect((await timelineOf(desk, home.run)).at(-1)).toMatchObject({ kind: 'callers.reveal' });
  expect(await home.run('audit', 'verify')).toMatchObject({ ok: true });
});
