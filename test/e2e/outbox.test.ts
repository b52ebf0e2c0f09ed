import type { OutboxRow } from '../../preload/contract/outbox.ts';
import { type ScriptedServer, startScriptedServer } from '../support/mail-script.ts';
import { writeOutbox } from '../support/outbox-rows.ts';
import { expect, type TestHome, test } from '../support/window.ts';

const servers: ScriptedServer[] = [];
test.afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

/** A mail server on this machine, and the desk set to send to it. It refuses recipients while `refusal` says so. */
async function sendTo(home: TestHome, script: { refusal: string | null }): Promise<ScriptedServer> {
  const server = await startScriptedServer((stage) =>
    stage === 'rcpt' && script.refusal !== null ? { say: script.refusal } : undefined,
  );
  servers.push(server);
  const smtp = { host: '127.0.0.1', port: server.port, requireTls: false, from: 'desk@clinic-help.example' };
  await home.run('settings', 'set', 'mail.smtp', JSON.stringify(smtp));
  await home.run('settings', 'set', 'mail.mode', '"smtp"');
  return server;
}

test('A refused mail says why and what to do, in its case and in the outbox, with the conversation', async ({
  desk,
  home,
}) => {
  const { page } = desk;
  const script: { refusal: string | null } = { refusal: '550 5.1.1 nobody here' };
  const server = await sendTo(home, script);
  await desk.openFound('yusuf tanaka', /Yusuf Tanaka/);
  await desk.record.getByRole('button', { name: 'Send reset' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Send reset' }).click();
  // What was done says so, the address is marked, and the next reset to it is warned of.
  await expect(desk.record).toContainText('Done, but the mail did not get through');
  await expect(desk.record).toContainText('failed');
  await expect(desk.record.getByText('Mail to the login email came back')).toBeVisible();
  await desk.record.getByRole('button', { name: 'Send reset' }).click();
  const again = page.getByRole('dialog', { name: 'Send a password reset' });
  await expect(again.getByRole('note').filter({ hasText: 'Mail to this address came back' })).toBeVisible();
  await again.getByRole('button', { name: 'Cancel' }).click();
  // The call doesn't suggest to close its case as if a mail had gone.
  await expect(desk.call).toContainText('The mail of this case did not get through.');
  await desk.call.getByRole('button', { name: /^Close case/ }).click();
  await expect(desk.call.getByRole('button', { name: /Resolution/ })).toContainText('Not possible');

  await desk.goTo('Cases');
  await page.getByRole('listbox', { name: 'Cases' }).getByRole('option').first().click();
  // At the top of the case, before anyone looks for it, and beside the mail itself.
  const warning = page.getByRole('article').getByRole('note').first();
  await expect(warning).toContainText('“Reset Your Password” was refused');
  await expect(warning).toContainText('There is no such mailbox.');
  const mail = page.getByRole('region', { name: 'Mail', exact: true });
  await expect(mail).toContainText('failed');
  await expect(mail).toContainText('There is no such mailbox.');
  await expect(mail).toContainText('Ask the caller to spell the address.');
  await mail.getByRole('button', { name: /^Reset Your Password/ }).click();

  const message = page.getByRole('region', { name: 'Message', exact: true });
  await expect(message.getByRole('note')).toContainText('What to do');
  await expect(message).toContainText('550 5.1.1 nobody here');
  const conversation = message.getByText('Conversation of attempt 1');
  await expect(message.getByText(/RCPT TO:/)).toBeHidden();
  await conversation.click();
  await expect(message.getByText(/RCPT TO:<.*•••@/)).toBeVisible();
  await expect(message).toContainText('220 scripted ESMTP');

  await expect(message.getByRole('button', { name: 'Open the record' })).toBeVisible();
  script.refusal = null;
  await message.getByRole('button', { name: 'Retry' }).click();
  await expect(message.getByRole('heading', { level: 2 })).toBeVisible();
  await expect(message).toContainText('The mail server accepted it.');
  await expect(message.getByText('Conversation of attempt 2')).toBeVisible();
  expect(server.received).toHaveLength(1);
  await message.getByRole('button', { name: /^\w{4}-\w{4}$/ }).click();
  await expect(mail).toContainText('accepted by relay');
  await expect(page.getByText('was refused')).toHaveCount(1);
});

test('A person holds a mail, and it waits for a person whatever the mail server does', async ({
  desk,
  home,
}) => {
  const { page, status } = desk;
  await home.run('settings', 'set', 'mail.mode', '"off"');
  await home.run('help', 'user-name', '--email', 'office@angstrom-son.example');
  await desk.goTo('Outbox');
  const list = page.getByRole('listbox', { name: 'Messages' });
  await list.getByRole('option').first().click();
  const message = page.getByRole('region', { name: 'Message', exact: true });
  await message.getByRole('button', { name: 'Hold' }).click();
  await expect(message).toContainText('A person holds it.');
  await expect(list).toContainText('Held by a person');
  await expect(message.getByRole('button', { name: 'Hold' })).toBeHidden();

  const server = await sendTo(home, { refusal: null });
  await expect(status).toContainText('Mail by SMTP');
  await page.getByRole('button', { name: 'Send now' }).click();
  await expect(message).toContainText('A person holds it.');
  expect(server.received).toHaveLength(0);
  await message.getByRole('button', { name: 'Release' }).click();
  await expect(message).toContainText('The mail server accepted it.');
  expect(server.received).toHaveLength(1);
});

test('What needs a person is told by what it needs, and that is offered for all of a kind', async ({
  desk,
  home,
}) => {
  const { page } = desk;
  const at = Date.now() - 60_000;
  await home.run('settings', 'set', 'mail.mode', '"off"');
  await writeOutbox(home, [
    { to: 'a@one.example', state: 'failed', at, response: '550 5.1.1 nobody here' },
    { to: 'b@one.example', state: 'failed', at, response: '550 5.1.1 nobody here' },
    { to: 'c@one.example', state: 'failed', at, response: '550 5.7.26 not authenticated' },
    { to: 'd@one.example', state: 'uncertain', at },
  ]);
  await desk.resize({ width: 1920, height: 1080 });
  await desk.goTo('Outbox');
  const message = page.getByRole('region', { name: 'Message', exact: true });
  // What is open beside a list is one of that list.
  await page.getByRole('button', { name: /^Failed 3/ }).click();
  await expect(message).toContainText('failed');
  await page.getByRole('button', { name: /^Uncertain 1/ }).click();
  await expect(message).toContainText('uncertain');
  await page.getByRole('button', { name: /^Need you/ }).click();
  const list = page.getByRole('list', { name: 'What they need' });
  await expect(list.getByRole('listitem').filter({ hasText: 'because of how we send' })).toContainText('1');
  await list.getByRole('button', { name: 'Select these 2' }).click();
  await expect(page.getByText('2 selected')).toBeVisible();
  await list.getByRole('button', { name: 'Send 1 again' }).click();
  await page
    .getByRole('alertdialog', { name: 'This message may arrive twice' })
    .getByRole('button', { name: 'Send again, even if twice' })
    .click();
  await expect(list).not.toContainText('may have arrived');
  await list.getByRole('button', { name: 'Mail server settings' }).click();
  await expect(page.getByRole('region', { name: 'Mail server', exact: true })).toBeVisible();

  // What nothing more is done about is put away with a reason, a group at once, and taken back.
  await desk.goTo('Outbox');
  await list.getByRole('button', { name: 'Put away 2' }).click();
  const dialog = page.getByRole('dialog', { name: 'Put away 2 messages?' });
  await expect(dialog.getByLabel('Why')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  await dialog.getByLabel('Why').fill('reached by phone');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(list).not.toContainText('does not accept mail');
  await page.getByRole('button', { name: /^Cancelled 2/ }).click();
  const cancelled = page.getByRole('listbox', { name: 'Messages' }).getByRole('option');
  // The rows of the list before stay until these are there.
  await expect(cancelled).toHaveCount(2);
  await cancelled.first().click();
  await expect(message).toContainText('will not be sent: reached by phone');
  await message.getByRole('button', { name: 'Take back' }).click();
  await expect(message).toContainText('failed');
  await expect(page.getByRole('button', { name: /^Cancelled 1/ })).toBeVisible();
});

test('Another address is given where a message failed for its own, and leads to the change of what is on file', async ({
  desk,
  home,
}) => {
  const { page } = desk;
  const at = Date.now() - 60_000;
  const response = '550 5.1.1 nobody here';
  await home.run('settings', 'set', 'mail.mode', '"off"');
  await writeOutbox(home, [
    { to: 'nobody@gone.example', state: 'failed', at, response },
    { to: 'office@lakeside-group.example', state: 'failed', at: at + 1, response },
    { to: 'yusuf.tanaka@lakeside.example', state: 'bounced', at: at + 2, response },
  ]);
  await desk.goTo('Outbox');
  await page.getByRole('button', { name: /^Need you/ }).click();
  const needs = page.getByRole('list', { name: 'What they need' });
  await needs.getByRole('button', { name: 'Correct 3 addresses' }).click();
  const group = needs.getByRole('region', { name: 'Addresses to correct' });
  await expect(group).toContainText('changes the login email of Yusuf Tanaka');
  await group.getByRole('button', { name: 'Continue' }).click();
  await expect(group).toContainText('Type the address.');
  await group.getByLabel('Corrected address').fill('yusuf.t@lakeside.example');
  await page.keyboard.press('Enter');
  await expect(desk.record).toContainText('For Yusuf Tanaka');
  await expect(desk.record).toContainText('yusuf.t@lakeside.example');

  // A clinic’s own, which two practices have: the dialog that corrects it has the address.
  await desk.goTo('Outbox');
  await needs.getByRole('button', { name: 'Correct 3 addresses' }).click();
  await group.getByRole('button', { name: 'Next message' }).click();
  await expect(group).toContainText('2 practices have this one');
  await group.getByRole('button', { name: /Practice/ }).click();
  await page.getByRole('option', { name: 'Lakeside Physiotherapy' }).click();
  await group.getByLabel('Corrected address').fill('front@lakeside-physio.example');
  await group.getByRole('button', { name: 'Continue' }).click();
  const dialog = page.getByRole('dialog', { name: 'Correct the clinic email' });
  await expect(dialog.getByLabel('New clinic email')).toHaveValue('front@lakeside-physio.example');
  await expect(dialog).toContainText('proof');
  await expect(desk.record.getByRole('heading', { name: 'Lakeside Physiotherapy' })).toBeAttached();
  await page.keyboard.press('Escape');

  // What nobody has on file any more goes nowhere.
  await desk.goTo('Outbox');
  await page.getByRole('listbox', { name: 'Messages' }).getByRole('option').last().click();
  const message = page.getByRole('region', { name: 'Message', exact: true });
  await expect(message).toContainText('This address is no longer on file');
});

test('All of a filter is tried again, more than a thousand of them, and nothing else', async ({
  desk,
  home,
}) => {
  const { page } = desk;
  await home.run('settings', 'set', 'mail.mode', '"off"');
  const at = Date.now() - 60_000;
  await writeOutbox(home, [
    ...Array.from({ length: 1205 }, (_, index) => ({
      to: `p${index}@many.example`,
      state: 'failed' as const,
      at,
    })),
    { to: 'mary.lee@other.example', state: 'failed', at, subject: 'Forgot User Name Request' },
    { to: 'ann@other.example', state: 'accepted', at },
  ]);
  await desk.goTo('Outbox');
  const list = page.getByRole('listbox', { name: 'Messages' });
  await expect(page.getByRole('button', { name: /^Failed/ })).toContainText('1,206');

  // Words, a domain and a state narrow the list; what narrows it narrows what is done to all of it.
  await page.getByLabel('Search messages').fill('mary.lee');
  await expect(list.getByRole('option')).toHaveCount(1);
  await page.getByLabel('Search messages').fill('nobody of this name');
  await expect(page.getByText('No message matches these filters')).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByRole('button', { name: 'More filters' }).click();
  await page.getByLabel('Domain').fill('many.example');
  await expect(page.getByRole('button', { name: /^All/ })).toContainText('1,205');
  await page.getByRole('button', { name: 'Retry all' }).click();
  await page
    .getByRole('alertdialog', { name: 'Retry 1,205 messages?' })
    .getByRole('button', { name: 'Retry 1,205 messages' })
    .click();
  await expect(page.getByText('1,205 messages will be tried again.').first()).toBeVisible({
    timeout: 15_000,
  });
  const failed: readonly OutboxRow[] = await home.run('outbox', 'list', '--state', 'failed');
  expect(failed.map(({ to }) => to)).toEqual(['mary.lee@other.example']);
});
