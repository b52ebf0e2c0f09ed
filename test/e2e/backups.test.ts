import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openKeyed } from '../../main/store/keyed-database.ts';
import { expect, test } from '../support/window.ts';

/** Damages a page of a table, as a failing disk does, and one that is read at each start. */
function damageTable(store: string, key: string, table: string): void {
  const database = openKeyed({ path: store, key: Buffer.from(key.trim(), 'hex'), readonly: true });
  const pages = database
    .prepare(`SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY pageno`)
    .pluck()
    .all(table) as number[];
  database.close();
  const bytes = readFileSync(store);
  const page = pages[2] ?? pages[0] ?? 0;
  bytes.fill(7, (page - 1) * 4096 + 100, page * 4096 - 100);
  writeFileSync(store, bytes.subarray(0, bytes.length - 2000));
}

test('A backup is made in the settings, listed, and restored; what is lost is said before', async ({
  desk,
  home,
}) => {
  const { page } = desk;
  await desk.goTo('Settings');
  const backups = page.getByRole('region', { name: 'Backups', exact: true });
  await page.getByRole('button', { name: 'Backups', exact: true }).click();
  await expect(backups).toContainText('None yet');
  await expect(backups).toContainText('No backups in');
  await backups.getByRole('button', { name: 'Back up now' }).click();
  await expect(backups).toContainText('Backed up:');
  const list = backups.getByRole('list', { name: 'Backups' });
  await expect(list.getByRole('listitem')).toHaveCount(1);
  expect(readdirSync(join(home.data, 'backups'))).toHaveLength(2);

  await desk.goTo('Desk');
  await home.run('cases', 'open', '--channel', 'phone', '--caller', 'After the backup');
  await desk.goTo('Settings');
  await page.getByRole('button', { name: 'Backups', exact: true }).click();
  await list.getByRole('button', { name: /^Restore the backup of/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Restore a backup' });
  await expect(dialog).toContainText('This backup is whole');
  await expect(dialog).toContainText('1 newer case');
  await dialog.getByRole('button', { name: 'Restore this backup' }).click();
  const outcome = page.getByRole('dialog', { name: /^The backup of .* is restored$/ });
  await expect(outcome).toContainText('The store before lies in');
  await outcome.getByRole('button', { name: 'Done' }).click();
  await desk.goTo('Cases');
  await expect(page.getByText('After the backup')).toHaveCount(0);
  expect(readdirSync(home.data).some((name) => name.startsWith('set-aside-'))).toBe(true);
});

test('A damaged store offers its backups, and what can still be read of it', async ({ desk, home }) => {
  await home.run('backup', 'run');
  await desk.close();
  const store = join(home.data, 'login-desk.db');
  const bytes = readFileSync(store);
  writeFileSync(store, bytes.subarray(0, Math.floor(bytes.length / 4096 / 2) * 4096));

  const { page } = await home.open();
  const ways = page.getByRole('region', { name: 'Restore a backup' });
  await expect(page.getByRole('alert')).toContainText('is damaged');
  await ways.getByRole('button', { name: 'Save what can be read…' }).click();
  const asked = page.getByRole('alertdialog', { name: 'Save what can be read?' });
  await asked.getByRole('button', { name: 'Cancel' }).click();
  await ways
    .getByRole('button', { name: /^Restore the backup of/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: 'Restore a backup' });
  await expect(dialog).toContainText('can’t be read, so what it has besides can’t be said');
  await dialog.getByRole('button', { name: 'Restore this backup' }).click();
  await expect(page.getByRole('dialog', { name: /is restored$/ })).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
  expect(existsSync(store)).toBe(true);
});

test('Without a backup what can be read of a damaged store is saved, and the window lists what is lost', async ({
  desk,
  home,
}) => {
  await desk.close();
  damageTable(join(home.data, 'login-desk.db'), readFileSync(home.keyFile, 'utf8'), 'accounts');
  const { page } = await home.open();
  await page.getByRole('button', { name: 'Save what can be read…' }).click();
  await page.getByRole('button', { name: 'Save what can be read', exact: true }).click();
  const outcome = page.getByRole('dialog', { name: /rows were saved$/ });
  await expect(outcome.getByRole('table', { name: 'What is lost' })).toBeVisible();
  await expect(outcome).toContainText('salvage-report.json');
});
