import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '../../main/team/connection.ts';
import { cutLink } from '../support/cut-link.ts';
import { ownerPassword, startPostgres } from '../support/postgres.ts';
import { ownerOf, throughLink } from '../support/team-place.ts';
import { expect, test } from '../support/window.ts';
import { makeWindowTeam, runIn } from '../support/window-team.ts';
import { cancelWork, fillCreate, goToTeam } from '../support/window-team-settings.ts';

test('A lead checks the team’s whole log and makes a snapshot by hand; both say how far they are and can be cancelled', async ({
  home,
  sample,
}) => {
  test.setTimeout(180_000);
  const server = await startPostgres({ listens: true });
  const link = await cutLink(server.port);
  const owner = await connect(ownerOf(server));
  try {
    await makeWindowTeam(server, home, sample);
    throughLink({ folder: home.data, keyFile: home.keyFile }, link);
    const desk = await home.open();
    const { page } = desk;
    await desk.commandBar.waitFor();
    const team = await goToTeam(desk);
    const check = team.getByRole('button', { name: 'Check the log', exact: true });
    const snapshot = team.getByRole('button', { name: 'Make a snapshot', exact: true });
    await check.click();
    const { entries } = await home.run<{ entries: number }>('team', 'verify');
    const whole = team
      .getByRole('status')
      .filter({ hasText: `The team’s log is whole: ${entries} entries.` });
    await expect(whole).toBeFocused({ timeout: 20_000 });

    // The desk stays open, and the work is still there for who comes back.
    const holds = link.holdAt('INSERT INTO login_desk.snapshot_parts');
    await snapshot.dblclick();
    await holds;
    const bar = page.getByRole('progressbar', { name: 'Step 3 of 3: sending the copy to the server' });
    await expect(bar).toBeVisible();
    await expect(check).toBeDisabled();
    await desk.goTo('Cases');
    await goToTeam(desk);
    await expect(bar).toBeVisible();
    await cancelWork(desk);
    link.letGo();
    const cancelled = team.getByRole('status').filter({ hasText: 'The snapshot was cancelled.' });
    await expect(cancelled).toBeVisible({ timeout: 20_000 });
    expect((await home.run<{ snapshot: number }>('team', 'status')).snapshot).toBe(0);
    await snapshot.click();
    await expect(team.getByRole('status').filter({ hasText: 'has a new snapshot' })).toBeFocused({
      timeout: 20_000,
    });
    expect((await home.run<{ snapshot: number }>('team', 'status')).snapshot).toBeGreaterThan(0);

    // One that this desk carried out long ago.
    await owner.query(
      'UPDATE login_desk.entries SET sealed = set_byte(sealed, 20, 255 - get_byte(sealed, 20)) WHERE position = 2',
    );
    await check.click();
    const broken = team.getByRole('status').filter({ hasText: 'is not right from entry 2 on' });
    await expect(broken).toContainText('That entry was changed on the server.', { timeout: 20_000 });
    link.cut();
    await check.click();
    await expect(team.getByRole('alert')).toContainText('can’t be reached', { timeout: 20_000 });
  } finally {
    await owner.end();
    await link.end();
    await server.end();
  }
});

test('A desk leaves the team and its store is deleted, once that is asked for by itself', async ({
  home,
  sample,
}) => {
  test.setTimeout(180_000);
  const server = await startPostgres({ listens: true });
  try {
    const [back] = await makeWindowTeam(server, home, sample);
    const desk = await home.open();
    const { page } = desk;
    await desk.commandBar.waitFor();
    const team = await goToTeam(desk);
    await team.getByRole('button', { name: 'Leave the team…' }).click();
    const asked = page.getByRole('alertdialog', { name: 'Leave the team?' });
    await expect(asked.getByRole('button', { name: 'Leave the team', exact: true })).toBeVisible();
    await asked.getByRole('checkbox', { name: /Delete the store from this computer/ }).press('Space');
    await expect(asked).toContainText('This can’t be undone.');
    // Enter does what has the focus: that is not to delete.
    await asked.getByRole('button', { name: 'Cancel' }).press('Enter');
    await expect(asked).toHaveCount(0);
    await team.getByRole('button', { name: 'Leave the team…' }).click();
    await expect(asked.getByRole('checkbox')).not.toBeChecked();
    await asked.getByRole('checkbox').press('Space');
    await asked.getByRole('button', { name: 'Leave and delete the store' }).click();
    await expect(page.getByRole('button', { name: 'Join a team' })).toBeVisible({ timeout: 30_000 });
    for (const end of ['', '-wal', '-offline'])
      expect(existsSync(join(home.data, `login-desk.db${end}`))).toBe(false);
    expect(existsSync(home.keyFile)).toBe(true);
    await runIn(back, 'team', 'verify');
  } finally {
    await server.end();
  }
});

test('A new team begins with a backup: the store that was there moves aside, and a wrong file changes nothing', async ({
  desk,
  home,
}) => {
  test.setTimeout(180_000);
  const server = await startPostgres({ listens: true });
  try {
    const { page } = desk;
    const owner = await connect(ownerOf(server));
    const backup = home.at('before.login-desk-backup');
    await home.run('backup', 'create', backup);
    await home.run(
      'act',
      'cases.open',
      '--input',
      JSON.stringify({ channel: 'phone', caller: 'After Call' }),
    );
    const team = await goToTeam(desk);
    await team.getByRole('button', { name: 'Create a team…' }).click();
    const dialog = await fillCreate(page, server.port, ownerPassword);
    await dialog.getByRole('radio', { name: /^A backup/ }).press('Space');
    await dialog.getByRole('button', { name: 'Create the team' }).click();
    await expect(dialog.getByRole('alert')).toContainText('Choose the backup’s file.');
    const begin = async (file: string): Promise<void> => {
      await desk.answerFileDialog(file);
      await dialog.getByRole('button', { name: 'Choose the backup…' }).click();
      await expect(dialog).toContainText(file);
      await dialog.getByRole('button', { name: 'Create the team' }).click();
    };
    // The desk is not closed for what is no backup.
    await begin(home.file('wrong.login-desk-backup', 'no backup'));
    await expect(dialog.getByRole('alert')).toBeInViewport({ timeout: 20_000 });
    // A role that may make no roles owns no team; by then the backup is the store.
    await owner.query(`CREATE ROLE weak LOGIN PASSWORD '${ownerPassword}'`);
    await owner.query('CREATE DATABASE weak OWNER weak');
    await dialog
      .getByLabel('Address of the database')
      .fill(`postgres://weak:${ownerPassword}@127.0.0.1:${server.port}/weak`);
    await begin(backup);
    const half = team.getByRole('status').filter({ hasText: 'but the team was not created' });
    await expect(half).toContainText('set-aside-', { timeout: 30_000 });
    await expect(half).toContainText('permission denied');
    await desk.goTo('Cases');
    await expect(page.getByRole('option', { name: 'After Call' })).toHaveCount(0);

    await goToTeam(desk);
    await team.getByRole('button', { name: 'Create a team…' }).click();
    await fillCreate(page, server.port, ownerPassword);
    await dialog.getByRole('radio', { name: /^A backup/ }).press('Space');
    await begin(backup);
    const note = team.getByRole('status').filter({ hasText: 'This desk is the first of the team.' });
    await expect(note).toContainText('set-aside-', { timeout: 30_000 });
    await expect(note).toBeFocused();
    await expect(team.getByRole('list', { name: 'Desks of the team' })).toContainText('Front');
    await desk.goTo('Cases');
    await expect(page.getByRole('option', { name: 'After Call' })).toHaveCount(0);
    expect((await home.run<{ ok: boolean }>('team', 'verify')).ok).toBe(true);
    await owner.end();
  } finally {
    await server.end();
  }
});
