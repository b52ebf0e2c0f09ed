import { readFileSync } from 'node:fs';
import { createBrowser } from '../support/portal-browser.ts';
import { expect, test } from '../support/window.ts';
import { linkTo, openPortal } from '../support/window-portal.ts';

const firefox = {
  'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
  'accept-language': 'en-US',
};
const scanner = { 'user-agent': 'MailScan/2.1 (link protection)', 'accept-language': 'en' };
const password = 'violet otter under ladders';

test('A reset from the portal is opened by a scanner, then by a browser, and used: the ledger shows each step', async ({
  desk,
  home,
}) => {
  const { page } = desk;
  await openPortal(home);
  const url = await home.run<string>('settings', 'get', 'portal.baseUrl');
  const as = (headers: Readonly<Record<string, string>>) =>
    createBrowser((request) => fetch(request), url, headers);
  const person = as(firefox);
  const asked = await person.submit('/', '/password', {
    userName: 'angstrom-son-portal',
    requestedBy: 'Olu',
  });
  expect(asked.text).toContain('Reset Your Password');
  const link = await linkTo(home, 'office@angstrom-son.example', 'reset');

  await desk.goTo('Links');
  const list = page.getByRole('listbox', { name: 'Links' });
  const row = list.getByRole('option').first();
  await expect(row).toContainText('sent, not opened');
  await expect(row).toContainText('New password');
  await row.click();
  const detail = page.getByRole('region', { name: 'Link', exact: true });
  await expect(detail).toContainText('The link for a new password went to the address on file at');
  await expect(detail).toContainText('Olu');
  await expect(detail).toContainText('Portal');
  // The address is masked until it is revealed.
  await expect(detail).toContainText('of•••@angstrom-son.example');
  await detail.getByRole('button', { name: /Reveal/ }).click();
  await expect(detail).toContainText('office@angstrom-son.example');

  await as(scanner).get(link);
  await expect(detail).toContainText('by a mail scanner');
  await expect(row).toContainText('sent, not opened');
  await person.get(link);
  await person.get(link);
  await expect(detail).toContainText('by Firefox on Windows');
  await expect(row).toContainText('opened, not used');
  await expect(detail).toContainText('has been opened');

  await person.submit(link, link, { password, again: password });
  await expect(row).toContainText('used');
  await expect(detail).toContainText('with Firefox on Windows');
  await expect(detail).toContainText('so a new password was set');
  // Used up, there is nothing to cancel.
  await expect(detail.getByRole('button', { name: 'Cancel link' })).toHaveCount(0);
});

test('A link is cancelled by hand from the record of its person, and the caller is told', async ({
  desk,
}) => {
  const { page, record } = desk;
  await desk.openFound('yusuf tanaka', /Yusuf Tanaka/);
  await record.getByRole('button', { name: 'Send reset' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Send reset' }).click();
  await record.getByRole('tab', { name: 'Links' }).click();
  const tab = record.getByRole('tabpanel');
  await expect(tab).toContainText('The link for a new password');
  await tab.getByRole('button', { name: 'New password' }).click();
  const detail = page.getByRole('region', { name: 'Link', exact: true });
  await detail.getByRole('button', { name: 'Cancel link' }).click();
  const question = page.getByRole('alertdialog', { name: 'Cancel this link?' });
  await question.getByRole('button', { name: 'Keep link' }).click();
  await detail.getByRole('button', { name: 'Cancel link' }).click();
  await question.getByRole('button', { name: 'Cancel link' }).click();
  await expect(detail).toContainText('An operator cancelled it.');
  await expect(detail).toContainText('no longer works');
  await page.getByRole('button', { name: /State$/ }).click();
  await page.getByRole('option', { name: 'used', exact: true }).click();
  await expect(page.getByText('No link matches')).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.getByRole('listbox', { name: 'Links' }).getByRole('option')).toHaveCount(1);
});

test('The audit screen finds a refused attempt, shows the whole entry, leads to its person, and is exported', async ({
  desk,
  home,
}) => {
  const { page } = desk;
  await home.run('cases', 'open', '--channel', 'phone', '--caller', 'Mary Lee', '--account', 'A-1001-01');
  await home
    .run('act', 'people.deactivate', '--input', JSON.stringify({ accountId: 'A-1001-01', why: 'She left.' }))
    .catch(() => undefined);
  await desk.goTo('Audit');
  const list = page.getByRole('listbox', { name: 'Entries' });
  await expect(list.getByRole('option').first()).toBeVisible();
  await page.getByRole('searchbox', { name: 'Whom it is about' }).fill('a-1001-01');
  await page.getByRole('button', { name: /Outcome$/ }).click();
  await page.getByRole('option', { name: 'Refused', exact: true }).click();
  await expect(list.getByRole('option')).toHaveCount(1);
  const row = list.getByRole('option').first();
  await expect(row).toContainText('refused');
  await row.click();
  const detail = page.getByRole('region', { name: 'Entry', exact: true });
  await expect(detail).toContainText('It was refused');
  await expect(detail).toContainText('people.deactivate');
  await expect(detail).toContainText('She left.');

  await desk.answerFileDialog(home.at('audit.csv'));
  await page.getByRole('main').getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export the audit chain' });
  await expect(dialog).toContainText('1 entry.');
  await expect(dialog).toContainText('The entries that the filters leave');
  await dialog.getByRole('button', { name: 'Choose the file and export' }).click();
  await expect(dialog).toContainText('1 entry exported');
  expect(readFileSync(home.at('audit.csv'), 'utf8')).toContain('people.deactivate');
  expect(
    await home.run<{ ok: boolean }>('audit', 'verify', home.at('audit.csv.manifest.json')),
  ).toMatchObject({ ok: true });
  await dialog.getByRole('button', { name: 'Done' }).click();

  await detail.getByRole('button', { name: 'Mary Lee' }).click();
  await expect(desk.record.getByRole('heading', { name: 'Mary Lee' })).toBeVisible();
});
