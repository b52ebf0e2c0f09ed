import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openKeyed } from '../../main/store/keyed-database.ts';
import { connect } from '../../main/team/connection.ts';
import { cutLink } from '../support/cut-link.ts';
import { ownerPassword, startPostgres } from '../support/postgres.ts';
import { backToFirstTeams, ownerOf, throughLink } from '../support/team-place.ts';
import { type DeskWindow, expect, test } from '../support/window.ts';
import { actBy, type DeskPlace, makeWindowTeam } from '../support/window-team.ts';
import { goToTeam } from '../support/window-team-settings.ts';

const storeOf = ({ folder, keyFile }: DeskPlace) =>
  openKeyed({
    path: join(folder, 'login-desk.db'),
    key: Buffer.from(readFileSync(keyFile, 'utf8').trim(), 'hex'),
  });
const opensCall = (place: DeskPlace, caller: string): Promise<void> =>
  actBy(place, 'cases.open', { channel: 'phone', caller });
const statusOf = (desk: DeskWindow) => desk.status.getByRole('button', { name: /team|store|program/i });

test('Which desks send is chosen in the settings, and a lost laptop is removed with a new key', async ({
  home,
  sample,
}) => {
  test.setTimeout(180_000);
  const server = await startPostgres({ listens: true });
  try {
    await makeWindowTeam(server, home, sample);
    const desk = await home.open();
    await desk.commandBar.waitFor();
    const team = await goToTeam(desk);
    const mail = team.getByRole('checkbox', { name: 'Night: Sends mail' });
    await expect(mail).toBeChecked();
    await expect(mail).toBeDisabled();
    await team.getByRole('checkbox', { name: 'Every desk: Sends mail' }).press('Space');
    await mail.press('Space');
    await team.getByRole('button', { name: 'Save' }).click();
    await expect(team.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
    const { desks } = await home.run<{ desks: { id: string; name: string }[] }>('team', 'status');
    const idOf = (name: string) => desks.find((each) => each.name === name)?.id;
    const set = await home.run<{ mail: string[]; codes: string }>('settings', 'get', 'team.duties');
    expect([...set.mail].sort()).toEqual([idOf('Front'), idOf('Back')].sort());
    expect(set.codes).toBe('all');
    // None at all would be nobody who sends.
    for (const name of ['Front', 'Back'])
      await team.getByRole('checkbox', { name: `${name}: Sends mail` }).press('Space');
    await expect(team.getByRole('button', { name: 'Save' })).toBeDisabled();
    await expect(team).toContainText('Choose at least one desk in each column.');
    await team.getByRole('button', { name: 'Undo' }).click();

    await team.getByRole('button', { name: 'Remove Night from the team' }).click();
    const asked = desk.page.getByRole('dialog', { name: 'Remove Night from the team?' });
    await asked.getByRole('checkbox', { name: /Give the team a new key/ }).press('Space');
    await asked.getByLabel('Password of desk at the team’s server', { exact: true }).fill(ownerPassword);
    await asked.getByRole('button', { name: 'Remove', exact: true }).click();
    const note = team.getByRole('status').filter({ hasText: 'Night can’t reach the team any more.' });
    await expect(note).toContainText('The team has a new key.');
    await expect(note).toBeFocused();
    await expect(team.getByRole('listitem').filter({ hasText: 'Night' })).toHaveCount(0);
    const store = storeOf({ folder: home.data, keyFile: home.keyFile });
    expect(store.prepare('SELECT count(*) FROM team_key_shares').pluck().get()).toBe(2);
    store.close();
  } finally {
    await server.end();
  }
});

test('A desk whose team’s log went back says why, lists what was lost, and joins again', async ({
  home,
  sample,
}) => {
  test.setTimeout(180_000);
  const server = await startPostgres({ listens: true, isDurable: true });
  try {
    const [back] = await makeWindowTeam(server, home, sample);
    const desk = await home.open();
    await desk.commandBar.waitFor();
    await opensCall(back, 'Kept Call');
    await server.backUp();
    await opensCall(back, 'Lost Call');
    await desk.goTo('Cases');
    const lost = desk.page.getByRole('option', { name: 'Lost Call' });
    await expect(lost).toBeVisible({ timeout: 15_000 });
    await server.putBack();

    await expect(statusOf(desk)).toHaveText('Stopped: the team’s log went back', { timeout: 30_000 });
    await statusOf(desk).click();
    const team = desk.page.getByRole('region', { name: 'Team', exact: true });
    await expect(team.getByRole('alert')).toContainText('went back to an earlier state');
    await expect(team.getByRole('alert')).toContainText('See what was lost, then join again');
    await team.getByRole('button', { name: 'See what was lost…' }).click();
    const dialog = desk.page.getByRole('dialog', { name: 'What the team’s log has lost' });
    await expect(dialog).toContainText('no longer has this change');
    await expect(dialog.getByRole('listitem')).toHaveCount(1);
    await dialog.getByRole('button', { name: /^Details of entry/ }).click();
    await expect(desk.page.getByRole('main', { name: 'Audit' })).toContainText('Lost Call');

    await goToTeam(desk);
    await team.getByRole('button', { name: 'Join again…' }).click();
    const asked = desk.page.getByRole('alertdialog', { name: 'Join the team again?' });
    await expect(asked).toContainText('moves to a folder beside it');
    await asked.getByRole('button', { name: 'Join again', exact: true }).click();
    const note = team.getByRole('status').filter({ hasText: 'This desk has the team’s state again.' });
    await expect(note).toContainText('set-aside-', { timeout: 30_000 });
    await expect(note).toBeFocused();
    await expect(statusOf(desk)).toHaveText('Team: in step', { timeout: 15_000 });
    await desk.goTo('Cases');
    await expect(desk.page.getByRole('option', { name: 'Kept Call' })).toBeVisible();
    await expect(lost).toHaveCount(0);
    const [aside = ''] = readdirSync(home.data).filter((name) => name.startsWith('set-aside-'));
    expect(existsSync(join(home.data, aside, 'login-desk.db'))).toBe(true);
  } finally {
    await server.end();
  }
});

test('A desk whose team’s log was changed says what to do, and goes on by itself once it is put right', async ({
  home,
  sample,
}) => {
  test.setTimeout(180_000);
  const server = await startPostgres({ listens: true });
  const link = await cutLink(server.port);
  const owner = await connect(ownerOf(server));
  try {
    const [back] = await makeWindowTeam(server, home, sample);
    throughLink({ folder: home.data, keyFile: home.keyFile }, link);
    const desk = await home.open();
    await desk.commandBar.waitFor();
    await expect(statusOf(desk)).toHaveText('Team: in step');
    link.cut();
    await opensCall(back, 'Changed Call');
    const newest = 'WHERE position = (SELECT max(position) FROM login_desk.entries)';
    const { rows } = await owner.query<{ sealed: Buffer }>(`SELECT sealed FROM login_desk.entries ${newest}`);
    const sealed = rows[0]?.sealed ?? Buffer.alloc(0);
    const changed = Buffer.from(sealed);
    changed[20] = (changed[20] ?? 0) ^ 1;
    await owner.query(`UPDATE login_desk.entries SET sealed = $1 ${newest}`, [changed]);
    link.mend();

    await expect(statusOf(desk)).toHaveText('Stopped: the team’s log was changed', { timeout: 30_000 });
    await statusOf(desk).click();
    const team = desk.page.getByRole('region', { name: 'Team', exact: true });
    await expect(team.getByRole('alert')).toContainText('restore the database from before the change');
    await expect(team.getByRole('button', { name: 'Join again…' })).toHaveCount(0);
    // Looking up goes on.
    await desk.openFound('lea perez', /Léa Pérez/);

    await owner.query(`UPDATE login_desk.entries SET sealed = $1 ${newest}`, [sealed]);
    await expect(statusOf(desk)).toHaveText('Team: in step', { timeout: 30_000 });
    await desk.goTo('Cases');
    await expect(desk.page.getByRole('option', { name: 'Changed Call' })).toBeVisible();
  } finally {
    await owner.end();
    await link.end();
    await server.end();
  }
});

test('A team in an older version: the settings say which desk holds it back, and a lead changes it over', async ({
  home,
  sample,
}) => {
  test.setTimeout(180_000);
  const server = await startPostgres({ listens: true });
  const owner = await connect(ownerOf(server));
  try {
    await makeWindowTeam(server, home, sample);
    // It has all that the others did.
    await home.run('settings', 'set', 'proof.minutes', '21');
    // As a team is whose desks have the version before: without what came with this one.
    const store = storeOf({ folder: home.data, keyFile: home.keyFile });
    store.exec(backToFirstTeams);
    store.close();
    await owner.query(`UPDATE login_desk.desks SET schema_version = 400, seen_at = $1 WHERE name = 'Night'`, [
      Date.now(),
    ]);
    const desk = await home.open();
    await desk.commandBar.waitFor();
    const team = await goToTeam(desk);
    const note = team.getByRole('note').filter({ hasText: 'an older version than this program’s' });
    await expect(note).toContainText('This desk has to be updated first: Night.');
    await note.getByRole('button', { name: 'Change over now…' }).click();
    const asked = desk.page.getByRole('alertdialog', { name: 'Bring the team to this program’s version?' });
    await expect(asked).toContainText('This desk stops until it is updated: Night.');
    await asked.getByRole('button', { name: 'Change over', exact: true }).click();
    const done = team
      .getByRole('status')
      .filter({ hasText: 'works with this program’s version from now on' });
    await expect(done).toContainText('have to be updated before they can go on: Night.', { timeout: 30_000 });
    await expect(done).toBeFocused();
    await expect(note).toHaveCount(0);
    await opensCall({ folder: home.data, keyFile: home.keyFile }, 'After Call');
    await desk.goTo('Cases');
    await expect(desk.page.getByRole('option', { name: 'After Call' })).toBeVisible({ timeout: 10_000 });
  } finally {
    await owner.end();
    await server.end();
  }
});

test('Without the server the window says that imports wait, and what exports and backups hold', async ({
  home,
  sample,
}) => {
  test.setTimeout(180_000);
  const server = await startPostgres({ listens: true });
  const link = await cutLink(server.port);
  try {
    await makeWindowTeam(server, home, sample);
    throughLink({ folder: home.data, keyFile: home.keyFile }, link);
    const desk = await home.open();
    const { page } = desk;
    await desk.commandBar.waitFor();
    await expect(statusOf(desk)).toHaveText('Team: in step');
    const file = home.file(
      'practices.csv',
      'practice_id,name,email,phone,address,city,state,postal_code,status\nPR-2001,Oak Clinic,,,,,,,active\n',
    );
    link.cut();
    await expect(statusOf(desk)).toHaveText(/^Without the team since/, { timeout: 20_000 });
    await desk.goTo('Directory');
    await page.getByRole('tab', { name: 'Import' }).click();
    await expect(page.getByRole('note').filter({ hasText: 'an import has to wait' })).toBeVisible();
    await desk.answerFileDialog(file);
    await page.getByRole('button', { name: 'Choose a file' }).click();
    const importing = page.getByRole('button', { name: 'Import 1 row' });
    await expect(importing).toBeDisabled({ timeout: 20_000 });
    await expect(importing).toHaveAccessibleDescription(/Waits for the team/);

    await desk.goTo('Cases');
    await page.getByRole('button', { name: 'Export' }).click();
    const exporting = page.getByRole('dialog', { name: 'Export cases' });
    await expect(exporting).toContainText('the file holds what the team had at the last contact');
    await page.keyboard.press('Escape');
    await desk.goTo('Settings');
    await page.getByRole('button', { name: 'Backups', exact: true }).click();
    const backups = page.getByRole('region', { name: 'Backups' });
    await expect(backups).toContainText('a backup holds what the team had at the last contact');

    link.mend();
    await expect(statusOf(desk)).toHaveText('Team: in step', { timeout: 30_000 });
    await desk.goTo('Directory');
    await expect(page.getByRole('button', { name: 'Import 1 row' })).toBeEnabled();
  } finally {
    await link.end();
    await server.end();
  }
});
