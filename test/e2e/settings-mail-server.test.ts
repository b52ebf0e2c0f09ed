import { X509Certificate } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { testCertificate } from '../support/certificate.ts';
import { clipboard, openSection } from '../support/settings.ts';
import { expect, test } from '../support/window.ts';

const closing: (() => Promise<unknown>)[] = [];
test.afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const password = 'right horse';

/** A real mail server with a certificate that it signed itself. */
async function startMailServer(): Promise<{ port: number; fingerprint: string; received: string[] }> {
  const certificate = testCertificate();
  const received: string[] = [];
  const server = new SMTPServer({
    ...certificate,
    secure: true,
    disableReverseLookup: true,
    closeTimeout: 100,
    onAuth: (given, _session, answer) =>
      given.password === password
        ? answer(null, { user: 'desk' })
        : answer(Object.assign(new Error('Authentication failed'), { responseCode: 535 })),
    onData: (stream, session, answer) => {
      stream.resume();
      stream.on('end', () => {
        received.push(...session.envelope.rcptTo.map(({ address }) => address));
        answer(null);
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return {
    port: (server.server.address() as AddressInfo).port,
    fingerprint: new X509Certificate(certificate.cert).fingerprint256,
    received,
  };
}

test('A test goes into the sandbox and shows the whole conversation; with mail off it says that it is not sent', async ({
  desk,
  home,
}) => {
  const server = await openSection(desk, 'Mail server');
  const button = server.getByRole('button', { name: 'Send me a test' });
  await expect(button).toBeDisabled();
  await server.getByLabel('Address for the test').fill('me@clinic.example');
  await button.click();
  await expect(server.getByText('The sandbox accepted the test.')).toBeVisible();
  const conversation = server.getByRole('region', { name: 'Conversation' });
  await expect(conversation.getByRole('listitem').filter({ hasText: 'RCPT TO' })).toHaveText(
    /^desk\s*RCPT TO:<me@clinic\.example>$/,
  );
  await expect(conversation.getByRole('listitem').filter({ hasText: 'kept in the sandbox' })).toHaveText(
    /^server/,
  );
  expect(home.sandboxMails()).toHaveLength(1);
  await server.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(server.getByRole('button', { name: 'Copied' })).toBeVisible();
  await expect.poll(() => clipboard(desk)).toMatch(/^note: Connecting to 127\.0\.0\.1[\s\S]*\ndesk: DATA\n/);

  await server.getByLabel('Address for the test').fill('not an address');
  await button.click();
  await expect(server.getByText(/“not an address” can’t be/)).toBeVisible();

  const mail = await openSection(desk, 'Mail');
  await mail.getByText(/^Off/).click();
  await openSection(desk, 'Mail server');
  await expect(server.getByText('Mail is off, so a test is not sent.')).toBeVisible();
  await expect(button).toBeDisabled();
  const refused = await desk.page.evaluate(async () => {
    const { loginDesk } = window as unknown as {
      loginDesk: { shell: { testMail(input: unknown): Promise<{ error?: { code: string } }> } };
    };
    return (await loginDesk.shell.testMail({ to: 'me@clinic.example' })).error?.code;
  });
  expect(refused).toBe('mail-goes-nowhere');
});

test('A certificate that no authority has signed is shown and trusted, stays with its server, and is forgotten', async ({
  desk,
  home,
}) => {
  const { port, fingerprint, received } = await startMailServer();
  const smtp = { host: 'localhost', port, secure: true, user: 'desk', from: 'desk@clinic-help.example' };
  await home.run('settings', 'set', 'mail.smtp', JSON.stringify(smtp));
  await home.run('settings', 'set', 'mail.mode', '"smtp"');
  const trusted = async (): Promise<unknown> =>
    (await home.run<{ fingerprint?: string }>('settings', 'get', 'mail.smtp')).fingerprint;

  const server = await openSection(desk, 'Mail server');
  await expect(server.getByText('The user name has no password yet.')).toBeVisible();
  await server.getByLabel('Password', { exact: true }).last().fill(password);
  await server.getByRole('button', { name: 'Save password' }).click();
  await expect(server.getByText('The user name has no password yet.')).toBeHidden();
  await server.getByLabel('Address for the test').fill('me@clinic.example');
  await server.getByRole('button', { name: 'Send me a test' }).click();
  await expect(server.getByText(/^The certificate of the mail server .* can['’]t be trusted/)).toHaveCount(2);
  for (const [name, value] of [
    ['Subject', 'localhost'],
    ['Issuer', 'localhost'],
    ['Valid', '2049'],
    ['SHA-256', fingerprint],
  ] as const)
    await expect(server.getByRole('term').filter({ hasText: name }).locator('+ *')).toContainText(value);

  // A change of mind changes nothing.
  await server.getByRole('button', { name: 'Trust this certificate for localhost' }).click();
  const question = desk.page.getByRole('alertdialog');
  await expect(question).toContainText('compare every pair');
  await expect(question).toContainText(fingerprint);
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await desk.page.keyboard.press('Escape');
  expect(await trusted()).toBeUndefined();

  await server.getByRole('button', { name: 'Trust this certificate for localhost' }).click();
  await question.getByRole('button', { name: 'Trust it' }).click();
  await expect(server.getByText('The mail server accepted the test.')).toBeVisible();
  expect(await trusted()).toBe(fingerprint);
  expect(received).toEqual(['me@clinic.example']);
  await expect(server.getByText('AUTH PLAIN ••••')).toBeVisible();
  expect(await desk.page.content()).not.toContain(password);
  const inForm = server.getByRole('note').filter({ hasText: 'One certificate is trusted for localhost.' });
  await expect(inForm).toContainText(fingerprint);

  // Another sender keeps it, another port does not.
  await server.getByLabel('Sender').fill('other@clinic-help.example');
  await server.getByRole('button', { name: 'Save mail server' }).click();
  await expect(server.getByText('Saved', { exact: true })).toBeVisible();
  expect(await trusted()).toBe(fingerprint);
  await server.getByLabel('Port', { exact: true }).fill('465');
  await expect(inForm).toContainText('is forgotten when you save others');
  await server.getByRole('button', { name: 'Save mail server' }).click();
  await expect(inForm).toBeHidden();
  expect(await trusted()).toBeUndefined();

  await home.run('settings', 'set', 'mail.smtp', JSON.stringify({ ...smtp, fingerprint }));
  await inForm.getByRole('button', { name: 'Forget this certificate' }).click();
  await question.getByRole('button', { name: 'Forget it' }).click();
  await expect(inForm).toBeHidden();
  expect(await trusted()).toBeUndefined();
  // What one server showed can['’]t be trusted for another.
  await server.getByRole('button', { name: 'Send me a test' }).click();
  const trust = server.getByRole('button', { name: /^Trust this certificate/ });
  await expect(trust).toBeVisible();
  await server.getByLabel('Port', { exact: true }).fill('465');
  await server.getByRole('button', { name: 'Save mail server' }).click();
  await expect(trust).toBeHidden();
});
