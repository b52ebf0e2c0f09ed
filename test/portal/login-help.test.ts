import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { sql } from '../../main/store/sql.ts';
import { contents } from '../support/desk.ts';
import { type TestPortal, testPortal } from './portal-world.ts';

const userNameHelp = (portal: TestPortal, email: string) =>
  portal.browser().submit('/', '/user-name', { email });
const passwordHelp = (portal: TestPortal, userName: string, requestedBy = 'Olu') =>
  portal.browser().submit('/', '/password', { userName, requestedBy });

async function mails(portal: TestPortal) {
  const rows = portal.store.read.all<{ raw: Buffer }>(
    sql`SELECT raw FROM messages JOIN message_bytes USING (id) ORDER BY id`,
  );
  return Promise.all(rows.map(({ raw }) => PostalMime.parse(raw)));
}

test('the page has the seed’s two forms, word for word', async () => {
  const { html } = await (await testPortal()).browser().get('/');
  for (const words of [
    'Login Help',
    'Forgot User Name?',
    'Clinic Email *',
    'Password Help?',
    'User Name *',
    'Requested By *',
  ])
    expect(html).toContain(`>${words}<`);
  expect(html.match(/<button type="submit">Submit<\/button>/g)).toHaveLength(2);
});

test('an address on file gets the user name by mail, to the stored address, and the page never shows it', async () => {
  const portal = await testPortal();
  const page = await userNameHelp(portal, ' FRONT.desk@harbour.example ');
  expect(page.text).toContain('Forgot User Name Request');
  expect(page.html.toLowerCase()).not.toContain('harbourd');
  const [mail] = await mails(portal);
  expect(mail?.subject).toBe('Forgot User Name Request');
  expect(mail?.to?.[0]?.address).toBe('Front.Desk@harbour.example');
  expect(portal.store.read.all(sql`SELECT channel, operator FROM cases`)).toEqual([
    { channel: 'portal', operator: 'portal' },
  ]);
});

test.each([
  'Front Desk <mailto:front.desk@harbour.example>,',
  '\u200b“front.desk@harbour.example”.',
  'ｆｒｏｎｔ.desk ＠ harbour.example',
])('an address that is pasted as %j is the one on file', async (email) => {
  const portal = await testPortal();
  expect((await userNameHelp(portal, email)).text).toContain('Forgot User Name Request');
  expect((await mails(portal))[0]?.to?.[0]?.address).toBe('Front.Desk@harbour.example');
});

test.each(['“HarbourD”', 'harbourd.', 'User name: harbourd,', '\u202aharbourd\u202c'])(
  'a user name that is pasted as %j is the one on file',
  async (userName) => {
    const portal = await testPortal();
    expect((await passwordHelp(portal, userName)).text).toContain('Reset Your Password');
    expect(await mails(portal)).toHaveLength(1);
  },
);

test.each(['.', '\u200b', '—'])('who asks needs a name: %j is none', async (requestedBy) => {
  const portal = await testPortal();
  const page = await passwordHelp(portal, 'harbourd', requestedBy);
  expect(page.text).toContain('Enter your name');
  expect(await mails(portal)).toHaveLength(0);
});

test.each([
  ['a stranger’s address', 'test1234@yahoo.com'],
  ['a closed practice’s', 'closed@vet.example'],
  ['a person’s login email', 'mary@harbour.example'],
])('%s leads to Attention in the seed’s words', async (_what, email) => {
  const portal = await testPortal();
  const before = contents(portal.store);
  const page = await userNameHelp(portal, email);
  expect(page.html).toContain('>Attention<');
  expect(page.text).toContain(
    `The email address ${email} is not associated with any active practices. Please email us for assistance with finding your user name.`,
  );
  expect(page.html).toMatch(/<a href="#email-us">email us<\/a>/);
  expect(page.html).toMatch(/<button type="submit" autofocus="">\s*OK\s*<\/button>/i);
  expect(page.html).toMatch(new RegExp(`name="from"[^>]*value="${email}"|value="${email}"[^>]*name="from"`));
  expect(contents(portal.store)).toBe(before);
});

test('a user name that is not on file leads to Attention in the seed’s words', async () => {
  const page = await passwordHelp(await testPortal(), '1234');
  expect(page.text).toContain(
    'The user name 1234 is not associated with any active practices. Please email us for assistance with finding your user name and resetting your password.',
  );
});

test('what somebody typed can’t move the words that open the message form', async () => {
  const page = await passwordHelp(await testPortal(), 'Please email us <a href=x>');
  expect(page.html).toContain(
    'Please <a href="#email-us">email us</a> for assistance with finding your user name and',
  );
  expect(page.html).not.toContain('<a href=x>');
});

test('“email us” opens a case of its own with the portal as its channel', async () => {
  const portal = await testPortal();
  const browser = portal.browser();
  const home = await browser.get('/');
  const attention = await browser.post('/user-name', {
    'form-token': home.formToken('/user-name'),
    email: 'test1234@yahoo.com',
  });
  const sent = await browser.post('/email-us', {
    'form-token': attention.formToken('/email-us'),
    about: 'user-name',
    given: 'test1234@yahoo.com',
    from: 'test1234@yahoo.com',
    text: 'Please help us.\nWe moved.',
  });
  expect(sent.text).toContain('Your message was sent');
  const [row] = portal.store.read.all<{ number: string }>(
    sql`SELECT number, channel, caller, reason FROM cases`,
  );
  expect(row).toMatchObject({ channel: 'portal', caller: 'test1234@yahoo.com', reason: 'not-on-file' });
  expect(sent.text).toContain(row?.number ?? 'nothing');
  const [mail] = await mails(portal);
  expect(mail?.replyTo?.[0]?.address).toBe('test1234@yahoo.com');
});

describe('a field that is empty or can’t be', () => {
  test.each([
    ['/user-name', { email: '  ' }, 'Enter the email address of your clinic'],
    ['/password', { userName: '', requestedBy: 'Olu' }, 'Enter the user name of your clinic'],
    ['/password', { userName: 'harbourd', requestedBy: ' ' }, 'Enter your name'],
    [
      '/password',
      { userName: 'harbourd', requestedBy: '<img src=x onerror=alert(1)>' },
      'Write your name without < and >',
    ],
    ['/email-us', { from: '', text: 'x', about: 'password' }, 'Enter your email address'],
    ['/email-us', { from: 'a@b.example', text: '', about: 'password' }, 'Write what you need'],
    ['/sign-in', { name: '', password: 'x' }, 'Enter your login email or user name'],
    ['/sign-in', { name: 'x', password: '' }, 'Enter your password'],
  ])(
    'of %s is refused before anything is looked up',
    async (action, fields: Record<string, string>, words) => {
      const portal = await testPortal();
      const before = contents(portal.store);
      const on = action === '/email-us' || action === '/sign-in' ? action : '/';
      const page = await portal.browser().submit(on, action, fields);
      expect(page.status).toBe(422);
      expect(page.text).toContain(words);
      expect(page.html).toMatch(/role="alert"[^>]*tabindex="-1"[^>]*autofocus/i);
      expect(contents(portal.store)).toBe(before);
    },
  );
});

describe('what people type', () => {
  const nasty = [
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    "javascript:alert('1')",
    '{{7*7}}',
  ];
  test.each(nasty)('%j is shown as text in every field', async (typed) => {
    const portal = await testPortal();
    const pages = [
      await userNameHelp(portal, typed),
      await passwordHelp(portal, typed, typed),
      await passwordHelp(portal, typed, ''),
      await portal
        .browser()
        .submit('/email-us', '/email-us', { from: typed, text: typed, given: typed, about: typed }),
      await portal.browser().submit('/sign-in', '/sign-in', { name: typed, password: typed }),
    ];
    for (const page of pages) {
      expect(page.html).not.toContain('<img');
      expect(page.html).not.toContain('<script>');
      // What is between quotes is a value; no tag may have a handler of its own.
      expect(page.html.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\son\w+=/i);
    }
  });

  test.each(['Olu"\r\nBcc: x@example.org', 'Olu\u0000', 'Olu\u202egpj.exe'])(
    '%j as Requested By adds no header and no second recipient',
    async (requestedBy) => {
      const portal = await testPortal();
      await passwordHelp(portal, 'harbourd', requestedBy);
      for (const mail of await mails(portal)) {
        expect(mail.headers.map(({ key }) => key)).not.toContain('bcc');
        expect(mail.to).toHaveLength(1);
        expect(mail.html).not.toContain('\u202e');
      }
    },
  );

  test('an address with a line break in it is refused, and in Location or Set-Cookie nothing of it comes back', async () => {
    const portal = await testPortal();
    const page = await userNameHelp(portal, 'a@b.example\r\nSet-Cookie: x=y');
    expect(page.status).toBe(422);
    expect(JSON.stringify([...page.headers])).not.toContain('x=y');
  });
});

describe('limits', () => {
  test('a second reset within the minute says when the next one is possible', async () => {
    const portal = await testPortal();
    await passwordHelp(portal, 'harbourd');
    portal.clock.pass(20_000);
    const soon = await passwordHelp(portal, 'harbourd');
    expect(soon.status).toBe(429);
    expect(soon.headers.get('retry-after')).toBe('40');
    expect(soon.text).toContain('try again in 40 seconds');
    portal.clock.pass(40_000);
    expect((await passwordHelp(portal, 'harbourd')).status).toBe(200);
  });

  test('one address gets no more than three mails at once, on file or not, and the wait it names is true', async () => {
    for (const email of ['front.desk@harbour.example', 'nobody@nowhere.example']) {
      const portal = await testPortal();
      for (let mail = 0; mail < 3; mail += 1) expect((await userNameHelp(portal, email)).status).toBe(200);
      const refused = await userNameHelp(portal, email.toUpperCase());
      expect(refused.status).toBe(429);
      const wait = Number(refused.headers.get('retry-after'));
      expect(wait).toBe(20 * 60);
      portal.clock.pass(wait * 1000 - 1);
      expect((await userNameHelp(portal, email)).status).toBe(429);
      portal.clock.pass(1);
      expect((await userNameHelp(portal, email)).status).toBe(200);
    }
  });

  test('one client can’t send forms without end', async () => {
    const portal = await testPortal();
    const browser = portal.browser();
    const home = await browser.get('/');
    let refused = 0;
    for (let form = 0; form < 80; form += 1) {
      const page = await browser.post('/user-name', {
        'form-token': home.formToken('/user-name'),
        email: `somebody${form}@nowhere.example`,
      });
      if (page.status === 429) refused += 1;
    }
    expect(refused).toBe(20);
  });
});
