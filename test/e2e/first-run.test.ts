import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { programArguments } from '../../tools/demo/desk-window.ts';
import { expect, test } from '../support/window.ts';
import { beginAsSystemUser, passwords } from '../support/window-operators.ts';

/** Everything below a folder, as bytes. What goes while it is read, as Chromium's passing files do, is not there. */
const bytesIn = (folder: string): Buffer =>
  Buffer.concat(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .flatMap((entry) => {
        const path = join(entry.parentPath, entry.name);
        try {
          return [readFileSync(path)];
        } catch (error) {
          if (existsSync(path)) throw error;
          return [];
        }
      }),
  );

test('If no keychain answers, the window says so and offers a key file; nothing is written before', async ({
  home,
}) => {
  test.skip(process.platform !== 'linux', 'Elsewhere the keychain of the system always answers.');
  const { page, commandBar, status, answerFileDialog } = await home.open({ keyFile: undefined });
  await expect(page.getByRole('heading', { name: 'Welcome. There is no store here yet.' })).toBeVisible();
  await expect(
    page.getByText('This computer’s keychain does not answer, so the key can’t be kept there.'),
  ).toBeVisible();
  for (const name of ['Look around', 'Import your directory', 'Start empty'])
    await expect(page.getByRole('button', { name })).toBeDisabled();
  expect(existsSync(join(home.data, 'login-desk.db'))).toBe(false);

  const keyFile = home.at('chosen.key');
  await answerFileDialog(null);
  await page.getByRole('button', { name: 'Choose where the key file goes' }).click();
  await expect(page.getByRole('button', { name: 'Look around' })).toBeDisabled();
  await answerFileDialog(keyFile);
  await page.getByRole('button', { name: 'Choose where the key file goes' }).click();
  await expect(page.getByText(keyFile)).toBeVisible();
  expect(existsSync(keyFile)).toBe(false);

  await beginAsSystemUser({ page });
  await page.getByRole('button', { name: 'Look around' }).click();
  await expect(commandBar).toBeVisible();
  await expect(status).toContainText('Sandbox mail');
  await expect(status).toContainText('Operator: Sam');
  expect(readFileSync(keyFile, 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
  expect(statSync(keyFile).mode & 0o077).toBe(0);
  const stored = bytesIn(home.data);
  expect(stored.length).toBeGreaterThan(10_000);
  for (const readable of ['mary.lee@mail.example', 'Harbour Animal', readFileSync(keyFile, 'utf8').trim()])
    expect(stored.includes(readable), readable).toBe(false);
});

test('A key file that was named at the start is the one that is used, and the window says so', async ({
  home,
}) => {
  const { page, commandBar } = await home.open();
  await expect(page.getByText('The key goes into a file')).toBeVisible();
  await expect(page.getByText(home.keyFile)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Use the keychain after all' })).toHaveCount(0);
  await beginAsSystemUser({ page });
  await page.getByRole('button', { name: 'Start empty' }).click();
  await page.getByRole('button', { name: 'Later' }).click();
  await expect(commandBar).toBeVisible();
  expect(await home.run('lookup', 'anybody')).toMatchObject({ total: 0 });
});

test('The first run makes the first lead with a password, who signs in with it at the next start', async ({
  home,
}) => {
  const { page, commandBar, status, close } = await home.open();
  const name = page.getByLabel('Your name');
  const password = page.getByLabel('Password', { exact: true });
  const again = page.getByLabel('Password again', { exact: true });
  await expect(name).toHaveValue('Sam');
  await name.fill('');
  await page.getByRole('button', { name: 'Start empty' }).click();
  await expect(page.getByText('Type your name.')).toBeVisible();
  await expect(name).toBeFocused();
  await name.fill('Sam Harbour');
  await password.fill('lantern');
  await expect(page.getByText(/At least \d+ more characters/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Start empty' }).click();
  await expect(password).toBeFocused();
  await password.fill(passwords.sam);
  await expect(page.getByText('Very good')).toBeVisible();
  await again.fill(passwords.wrong);
  await page.getByRole('button', { name: 'Start empty' }).click();
  await expect(page.getByText('The two passwords don’t match.')).toBeVisible();
  expect(existsSync(join(home.data, 'login-desk.db'))).toBe(false);
  await again.fill(passwords.sam);
  await page.getByRole('button', { name: 'Start empty' }).click();
  await page.getByRole('button', { name: 'Later' }).click();
  await expect(commandBar).toBeVisible();
  await expect(status).toContainText('Operator: Sam Harbour, lead');
  await close();

  const next = await home.open();
  await expect(next.page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await expect(next.page.getByLabel('Name', { exact: true })).toHaveValue('Sam Harbour');
  await expect(next.page.getByLabel('Password', { exact: true })).toBeFocused();
  await next.page.keyboard.type(passwords.wrong);
  await next.page.keyboard.press('Enter');
  await expect(next.page.getByRole('alert')).toContainText('The name or the password is wrong.');
  await next.page.getByRole('button', { name: 'Reveal Password' }).click();
  await next.page.getByLabel('Password', { exact: true }).fill(passwords.sam);
  await expect(next.page.getByLabel('Password', { exact: true })).toHaveAttribute('type', 'text');
  await next.page.keyboard.press('Enter');
  await expect(next.commandBar).toBeVisible();
  await expect(next.status).toContainText('Operator: Sam Harbour, lead');
});

test('A key file that is not valid is refused with a sentence, and the first run stays open', async ({
  home,
}) => {
  const bad = home.file('notes.txt', 'no key at all');
  const { page, answerFileDialog } = await home.open({ keyFile: undefined });
  await answerFileDialog(bad);
  await page
    .getByRole('button', { name: /Choose where the key file goes|Keep it in a file instead/ })
    .click();
  await beginAsSystemUser({ page });
  await page.getByRole('button', { name: 'Start empty' }).click();
  await expect(page.getByRole('alert')).toContainText(
    'is not a key file: it has to contain 64 hexadecimal digits',
  );
  expect(readFileSync(bad, 'utf8')).toBe('no key at all');
  expect(existsSync(join(home.data, 'login-desk.db'))).toBe(false);
});

test('A store with another key is refused and untouched, and opens with its own', async ({ home }) => {
  await home.run('init');
  const before = readFileSync(join(home.data, 'login-desk.db'));
  const other = home.file('other.key', randomBytes(32).toString('hex'));
  const { page, commandBar, answerFileDialog } = await home.open({ keyFile: other });
  await expect(page.getByRole('heading', { name: 'The store can’t be opened.' })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('This key doesn’t open the store');
  await answerFileDialog(other);
  await page.getByRole('button', { name: 'Open with a key file' }).click();
  // The same sentence once more is that of the second try, and stands below.
  await expect(page.locator('p[role=alert]')).toHaveCount(0);
  await expect(page.getByRole('alert')).toContainText('This key doesn’t open the store');
  expect(readFileSync(join(home.data, 'login-desk.db')).equals(before)).toBe(true);
  await answerFileDialog(home.keyFile);
  await page.getByRole('button', { name: 'Open with a key file' }).click();
  await expect(commandBar).toBeVisible();
});

test('A second start brings the first window to the front and ends', async ({ desk, home, machine }) => {
  await desk.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    const counted = globalThis as { broughtToFront?: number };
    if (window)
      window.focus = () => {
        counted.broughtToFront = (counted.broughtToFront ?? 0) + 1;
      };
  });
  const second = spawn(
    machine.electronPath,
    programArguments({ folder: home.data, keyFile: home.keyFile, operator: 'Kim' }),
    { env: { ...process.env, ...machine.env }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  second.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  // All that it said is there once it is closed, which comes after its end.
  const status = await new Promise((resolve) => second.on('close', resolve));
  expect(status).toBe(0);
  expect(said).toContain('Login Desk already has this store open in another window.');
  await expect
    .poll(() => desk.app.evaluate(() => (globalThis as { broughtToFront?: number }).broughtToFront))
    .toBe(1);
  await expect(desk.status).toContainText('Operator: Sam');
});

test('A window program that is killed has lost nothing when it starts again', async ({ desk, home }) => {
  await desk.openFound('yusuf tanaka', /Yusuf Tanaka/);
  await desk.record.getByRole('button', { name: 'Send reset' }).click();
  await desk.page.getByRole('dialog').getByRole('button', { name: 'Send reset' }).click();
  await expect(desk.record).toContainText('A link to create a new password is on its way');
  const gone = new Promise((resolve) => desk.app.process().once('exit', resolve));
  desk.app.process().kill('SIGKILL');
  await gone;

  const again = await home.open();
  await again.goTo('Cases');
  await again.page.getByRole('option', { name: /Yusuf Tanaka/ }).click();
  const shown = again.page.getByRole('region', { name: 'Case', exact: true });
  await expect(shown).toContainText('Password reset');
  await expect(shown).toContainText('Reset Your Password');
});

test('A damaged store is said to be damaged, and is set aside on a confirmed word; then a new one can be made', async ({
  home,
}) => {
  await home.run('init', '--sample', '--operator', 'Sam');
  truncateSync(join(home.data, 'login-desk.db'), 5000);
  const { page } = await home.open();
  await expect(page.getByRole('alert')).toContainText('is damaged');
  await page.getByRole('button', { name: 'Set it aside' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Set it aside' }).click();
  await expect(page.getByRole('heading', { name: 'Welcome. There is no store here yet.' })).toBeVisible();
  expect(existsSync(join(home.data, 'login-desk.db'))).toBe(false);
  const aside = readdirSync(home.data).filter((name) => name.includes('damaged') || name.includes('aside'));
  expect(aside).toHaveLength(1);
  expect(statSync(join(home.data, aside[0] ?? '', 'login-desk.db')).size).toBe(5000);
});
