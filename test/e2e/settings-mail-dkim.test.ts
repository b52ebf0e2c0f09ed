import { generateKeyPairSync } from 'node:crypto';
import { clipboard, openSection } from '../support/settings.ts';
import { expect, test } from '../support/window.ts';

test('Mail is signed with a key that no one sees, and its record can be copied', async ({ desk, home }) => {
  const section = await openSection(desk, 'Signing mail (DKIM)');
  await expect(section.getByRole('button', { name: 'Make a key for me' })).toBeDisabled();
  await section.getByLabel('Domain').fill('clinic help');
  await section.getByLabel('Selector').fill('desk2027');
  await section.getByRole('button', { name: 'Save domain and selector' }).click();
  await expect(section.getByText(/is not a domain/)).toBeVisible();
  await section.getByLabel('Domain').fill('clinic-help.example');
  await section.getByRole('button', { name: 'Save domain and selector' }).click();
  await section.getByRole('button', { name: 'Make a key for me' }).click();
  await expect(section.getByText('Mail is signed.')).toBeVisible();
  const record = section.getByRole('region', { name: 'Record to publish' });
  await expect(record).toContainText('desk2027._domainkey.clinic-help.example');
  const made = await home.run<{ name: string; value: string }>('mail', 'dkim-record');
  await expect(record).toContainText(made.value);
  await record.getByRole('button', { name: 'Copy value' }).click();
  await expect(record.getByRole('button', { name: 'Copied' })).toBeVisible();
  await expect.poll(() => clipboard(desk)).toBe(made.value);
  await home.run('help', 'user-name', '--email', 'office@angstrom-son.example');
  // The window and the command send side by side: either may have it on its way.
  await home.run('outbox', 'send');
  await expect
    .poll(() => home.sandboxMails().at(-1)?.bytes.toString())
    .toContain('d=clinic-help.example;\r\n s=desk2027');

  const own = section.getByLabel('Private key of your own, in PEM');
  await own.fill('-----BEGIN PRIVATE KEY-----\nnonsense');
  await section.getByRole('button', { name: 'Replace private key' }).click();
  await expect(section.getByText(/it is not a private key in PEM/)).toBeVisible();
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  await own.fill(pem);
  await section.getByRole('button', { name: 'Replace private key' }).click();
  await expect(record).toContainText('k=ed25519');
  await expect(own).toHaveValue('');
  expect(await desk.page.content()).not.toContain(pem.split('\n')[1]);

  await section.getByRole('button', { name: 'Make another key' }).click();
  await desk.page.getByRole('alertdialog').getByRole('button', { name: 'Make another key' }).click();
  await expect(record).toContainText('k=rsa');
  await section.getByRole('button', { name: 'Stop signing' }).click();
  await desk.page.getByRole('alertdialog').getByRole('button', { name: 'Stop signing' }).click();
  await expect(section.getByText('Mail is not signed.')).toBeVisible();
  await expect(record).toBeHidden();
});
