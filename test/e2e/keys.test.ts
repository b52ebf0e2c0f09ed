import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, statSync } from 'node:fs';
import { recoveryKeyOf } from '../../main/store/recovery-key.ts';
import type { DeskWindow } from '../support/window.ts';
import { expect, test } from '../support/window.ts';
import { beginAsSystemUser } from '../support/window-operators.ts';

const groupsOf = (keyFile: string): readonly string[] =>
  recoveryKeyOf(Buffer.from(readFileSync(keyFile, 'utf8').trim(), 'hex'));

/** Types back the two groups that the window asks for, by the paper. */
async function typeBack({ page }: DeskWindow, groups: readonly string[]): Promise<void> {
  const fields = page.getByRole('textbox', { name: /^Group \d+$/ });
  await expect(fields).toHaveCount(2);
  for (const field of await fields.all()) {
    const label = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '');
    await field.fill(` ${(groups[Number(label.replace('Group ', '')) - 1] ?? '').toLowerCase()} `);
  }
  await page.getByRole('button', { name: 'Check', exact: true }).click();
}

test('The first run ends with the recovery key on paper: shown, saved, and two groups typed back', async ({
  home,
}) => {
  const desk = await home.open();
  const { page, commandBar, answerFileDialog } = desk;
  await beginAsSystemUser({ page });
  await page.getByRole('button', { name: 'Start empty' }).click();
  await expect(page.getByRole('heading', { name: 'Recovery key' })).toBeVisible();
  await expect(page.getByText('the only way to open the store')).toBeVisible();
  const groups = groupsOf(home.keyFile);
  await expect(page.getByText(groups[0] ?? '')).toHaveCount(0);

  await page.getByRole('button', { name: 'Show the recovery key' }).click();
  for (const group of groups) await expect(page.getByText(group, { exact: true })).toBeVisible();
  const file = home.at('recovery.txt');
  await answerFileDialog(file);
  await page.getByRole('button', { name: 'Save as a file …' }).click();
  await expect(page.getByText(`Saved as ${file}.`)).toBeVisible();
  expect(readFileSync(file, 'utf8')).toContain(groups[12]);
  expect(statSync(file).mode & 0o077).toBe(0);

  await page.getByRole('button', { name: 'I have it on paper' }).click();
  await expect(page.getByText(groups[0] ?? '', { exact: true })).toHaveCount(0);
  await typeBack(
    desk,
    groups.map(() => 'AAAAA'),
  );
  await expect(page.getByText(/^This is not group \d+\. Compare it with the paper\.$/)).toHaveCount(2);
  await typeBack(desk, groups);
  await expect(page.getByText('The recovery key is on paper and can be read.')).toBeVisible();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(commandBar).toBeVisible();
  expect(await home.run('key', 'status')).toMatchObject({ recoveryCheckedAt: expect.any(Number) });
});

test('The first run can leave the recovery key for later, and the settings show it then', async ({
  home,
}) => {
  const desk = await home.open();
  const { page, commandBar } = desk;
  await beginAsSystemUser({ page });
  await page.getByRole('button', { name: 'Start empty' }).click();
  await page.getByRole('button', { name: 'Later' }).click();
  await expect(commandBar).toBeVisible();
  await desk.goTo('Settings');
  await page.getByRole('button', { name: 'Key', exact: true }).click();
  const section = page.getByRole('region', { name: 'Key', exact: true });
  await expect(section.getByText('not written down yet')).toBeVisible();
  await expect(section.getByText(home.keyFile)).toBeVisible();
  await section.getByRole('button', { name: 'Show the recovery key' }).click();
  const dialog = page.getByRole('dialog', { name: 'Recovery key' });
  await dialog.getByRole('button', { name: 'Show the recovery key' }).click();
  await expect(dialog.getByText(groupsOf(home.keyFile)[3] ?? '', { exact: true })).toBeVisible();

  // What the printer gets is what is for paper, and nothing else of the window.
  await desk.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents) contents.print = (_options, printed) => printed?.(true, '');
  });
  await dialog.getByRole('button', { name: 'Print …' }).click();
  await expect(dialog.getByText('Sent to the printer.')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('heading', { name: 'Recovery key' }).count()).toBe(0);
  await page.emulateMedia({ media: 'screen' });

  await dialog.getByRole('button', { name: 'I have it on paper' }).click();
  await typeBack(desk, groupsOf(home.keyFile));
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(section.getByText('checked just now')).toBeVisible();
});

test('A store whose key file is lost opens with its recovery key, and a mistake is named by its group', async ({
  home,
}) => {
  await home.run('init');
  const groups = groupsOf(home.keyFile);
  renameSync(home.keyFile, home.at('lost'));
  const { page, commandBar, answerFileDialog } = await home.open();
  await expect(page.getByRole('alert')).toContainText('The key file');
  await page.getByRole('button', { name: 'Type the recovery key' }).click();
  const box = page.getByRole('textbox', { name: 'Recovery key' });
  await box.fill(groups.with(8, '00000').join(' '));
  await page.getByRole('radio', { name: 'in a new key file' }).check({ force: true });
  await expect(page.getByRole('button', { name: 'Open the store' })).toBeDisabled();
  const newFile = home.at('found.key');
  await answerFileDialog(newFile);
  await page.getByRole('button', { name: 'Choose the file …' }).click();
  await page.getByRole('button', { name: 'Open the store' }).click();
  await expect(page.getByText('Group 9 of the recovery key has a typing mistake.')).toBeVisible();
  await box.fill(recoveryKeyOf(randomBytes(32)).join('-'));
  await page.getByRole('button', { name: 'Open the store' }).click();
  await expect(page.getByText('This recovery key is for another store or an earlier key')).toBeVisible();
  expect(existsSync(newFile)).toBe(false);
  await box.fill(groups.join('\n'));
  await page.getByRole('button', { name: 'Open the store' }).click();
  await expect(commandBar).toBeVisible();
  expect(readFileSync(newFile, 'utf8')).toBe(`${readFileSync(home.at('lost'), 'utf8').trim()}\n`);
});

test('The key is changed in the settings: the desk comes back with a new key, and says what to do next', async ({
  desk,
  home,
}) => {
  const { page, answerFileDialog } = desk;
  await desk.goTo('Settings');
  await page.getByRole('button', { name: 'Key', exact: true }).click();
  const section = page.getByRole('region', { name: 'Key', exact: true });
  await section.getByRole('button', { name: 'Change the key' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Change the key' });
  await expect(dialog.getByRole('button', { name: 'Change the key' })).toBeDisabled();
  const newFile = home.at('new.key');
  await answerFileDialog(newFile);
  await dialog.getByRole('button', { name: 'Choose the file …' }).click();
  await dialog.getByRole('button', { name: 'Change the key' }).click();
  await expect(section.getByText('The store has a new key.')).toBeVisible({ timeout: 30_000 });
  await expect(section.getByText(newFile)).toBeVisible();
  await desk.find('mary lee');
  await expect(desk.results).toContainText('Mary Lee');
  expect(readFileSync(newFile, 'utf8')).not.toBe(readFileSync(home.keyFile, 'utf8'));
});

test('A key file that others can read is warned of in a banner, with the command that mends it in the settings', async ({
  home,
}) => {
  test.skip(process.platform === 'win32', 'Windows keeps permissions elsewhere.');
  await home.run('init', '--sample');
  chmodSync(home.keyFile, 0o644);
  const { page } = await home.open();
  const banner = page
    .getByRole('status')
    .filter({ hasText: 'Other users of this computer can read the key file' });
  await expect(banner).toBeVisible();
  await banner.getByRole('button', { name: 'Key settings' }).click();
  await expect(page.getByText(`To mend it: chmod 600 ${home.keyFile}`)).toBeVisible();
});
