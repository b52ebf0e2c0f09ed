import { jailProblem, mailboxPassword, startMailServers } from '../support/mail-jail.ts';
import { openSection } from '../support/settings.ts';
import { expect, test } from '../support/window.ts';

const closing: (() => Promise<unknown>)[] = [];
test.afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const problem = jailProblem();
const practices = `practice_id,name,email,phone,address,city,state,postal_code,status
PR-9001,Nobody Here,nobody-here@clinic.example,415-555-0199,,,,,active
`;
const people = `account_id,practice_id,kind,user_name,given_name,family_name,role,admin,login_email,email_state,phone,phone_type,status
A-9001-00,PR-9001,clinic,nobodyhere,,,,no,,none,,,active
`;

test('The mailbox for bounces is set up, checked, brings a bounce and is left', async ({ desk, home }) => {
  test.skip(problem !== null, `Not tested against real Postfix and Dovecot: ${problem}.`);
  const servers = await startMailServers();
  closing.push(() => servers.stop());
  const section = await openSection(desk, 'Bounces and answers');
  await expect(section.getByText('Incoming mail is not read yet.')).toBeVisible();
  await section.getByText('Mailbox encrypted from the first byte').click();
  await expect(section.getByLabel('IMAP port')).toHaveValue('143');
  await section.getByLabel('IMAP host').fill('127.0.0.1');
  await section.getByLabel('IMAP port').fill(String(servers.imapPort));
  await section.getByLabel('User name of the mailbox').fill('desk');
  await section.getByRole('button', { name: 'Save mailbox', exact: true }).click();
  const look = section.getByRole('button', { name: 'Check now' });
  await look.click();
  await expect(
    section.getByText(/^The mailbox for bounces \(desk, 127\.0\.0\.1\) can’t be read/),
  ).toBeVisible();

  await section.getByLabel('Password of the mailbox').fill(mailboxPassword);
  await section.getByRole('button', { name: 'Save mailbox password' }).click();
  await expect(section.getByRole('button', { name: 'Forget mailbox password' })).toBeVisible();
  await look.click();
  await expect(section.getByText('is read')).toBeVisible();
  await expect(section.getByText('Nothing new.')).toBeVisible();

  // A practice whose address its mail server does not know, and a mail of no concern.
  const smtp = { host: '127.0.0.1', port: servers.smtpPort, requireTls: false, from: 'desk@clinic.example' };
  await home.run('settings', 'set', 'mail.smtp', JSON.stringify(smtp));
  await home.run('settings', 'set', 'mail.mode', '"smtp"');
  await home.run('import', 'practices', home.file('practices.csv', practices));
  await home.run('import', 'people', home.file('people.csv', people));
  await home.run('help', 'user-name', '--email', 'nobody-here@clinic.example');
  await home.run('mail', 'test', 'desk@clinic.example');
  // Postfix takes its time to give up, and the two may come with different looks.
  const seen = new Set<string>();
  await expect
    .poll(
      async () => {
        await look.click();
        await expect(look).toBeEnabled();
        const told = (await section.getByText(/^\d+ new mails?:/).allTextContents()).join();
        for (const [word] of told.matchAll(/1 bounce|1 about something else/g)) seen.add(word);
        return seen.size;
      },
      { timeout: 30_000 },
    )
    .toBe(2);
  expect(await home.run('outbox', 'list', '--state', 'bounced')).toMatchObject([
    { to: 'nobody-here@clinic.example' },
  ]);

  await section.getByLabel('Folder').fill('Not saved');
  await section.getByRole('button', { name: 'Stop reading the mailbox' }).click();
  await desk.page.getByRole('alertdialog').getByRole('button', { name: 'Stop reading' }).click();
  await expect(section.getByText('Incoming mail is not read yet.')).toBeVisible();
  await expect(section.getByLabel('IMAP host')).toHaveValue('');

  // The address is marked until somebody knows better.
  await desk.openFound('PR-9001', /Nobody Here/);
  const mark = desk.record.getByRole('note').filter({ hasText: 'Mail to the clinic email came back' });
  await expect(mark).toContainText('there is no such mailbox');
  await expect(mark).not.toContainText('nobody-here@clinic.example');
  await mark.getByRole('button', { name: 'Address works again' }).click();
  await expect(mark).toHaveCount(0);
});
