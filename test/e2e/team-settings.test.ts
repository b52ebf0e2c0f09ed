import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '../../main/team/connection.ts';
import { testCertificate } from '../support/certificate.ts';
import { ownerPassword, startPostgres } from '../support/postgres.ts';
import { ownerOf } from '../support/team-place.ts';
import { expect, test } from '../support/window.ts';
import { addOperator, choosePassword, passwords, set, signIn } from '../support/window-operators.ts';
import { beginJoin, create, fillCreate, goToTeam, invite } from '../support/window-team-settings.ts';

test('A team is made in the settings, joined on a first screen, and a desk is removed and leaves', async ({
  desk,
  home,
}) => {
  test.setTimeout(180_000);
  const server = await startPostgres({ listens: true });
  try {
    const { page } = desk;
    const team = await goToTeam(desk);
    await expect(team).toContainText('several desks that work on one directory');
    await team.getByRole('button', { name: 'Create a team…' }).click();
    const dialog = await fillCreate(page, server.port, 'wrong');
    await expect(dialog.getByLabel('Address of the database')).toHaveValue(
      `postgres://127.0.0.1:${server.port}/postgres`,
    );
    await dialog.getByRole('button', { name: 'Create the team' }).click();
    // What is refused before the desk is closed leaves it open, with what was typed.
    await expect(dialog.getByRole('alert')).toContainText('did not let this desk in');
    await expect(dialog.getByLabel('Owner of the database')).toHaveValue('desk');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await create(desk, server.port);

    await desk.answerFileDialog(null);
    const [file, code] = [
      home.at('Back.invitation'),
      await invite(desk, team, 'Back', home.at('Back.invitation')),
    ];
    expect(code).toMatch(/^\w{4}-\w{4}-\w{4}$/);
    expect(readFileSync(file, 'utf8')).not.toContain(code);
    await expect(team.getByRole('listitem').filter({ hasText: 'Back' })).toContainText('has not joined yet');

    const keyFile = home.file('back.key', randomBytes(32).toString('hex'));
    const back = await home.open({ folder: home.at('back'), keyFile });
    await back.page.getByRole('button', { name: 'Join a team' }).click();
    const joins = back.page.getByRole('dialog', { name: 'Join a team' });
    await back.answerFileDialog(file);
    await joins.getByRole('button', { name: 'Choose the file…' }).click();
    await expect(joins).toContainText(file);
    await joins.getByLabel('Code of the invitation').fill('0000-0000-0000');
    await joins.getByRole('button', { name: 'Join the team' }).click();
    await expect(joins.getByRole('alert')).toContainText('The invitation can’t be read');
    expect(existsSync(join(home.at('back'), 'login-desk.db'))).toBe(false);
    await joins.getByLabel('Code of the invitation').fill(code.toLowerCase().replaceAll('-', ' '));
    await joins.getByRole('button', { name: 'Join the team' }).click();
    await back.commandBar.waitFor({ timeout: 30_000 });
    const theirs = await goToTeam(back);
    const mine = theirs.getByRole('listitem').filter({ hasText: 'Back' });
    await expect(mine).toContainText('this desk');
    await expect(mine).toContainText('here');
    await expect(theirs.getByRole('listitem').filter({ hasText: 'Front' })).toContainText('in step');

    const row = team.getByRole('listitem').filter({ hasText: 'Back' });
    await expect(row).toContainText('here', { timeout: 15_000 });
    await home.run('team', 'duty', 'mail', 'Back');
    await row.getByRole('button', { name: 'Remove Back from the team' }).click();
    const asked = page.getByRole('dialog', { name: 'Remove Back from the team?' });
    await asked.getByLabel('Password of desk at the team’s server', { exact: true }).fill(ownerPassword);
    await asked.getByRole('button', { name: 'Remove', exact: true }).click();
    await expect(row).toHaveCount(0);
    await expect(team.getByRole('note').filter({ hasText: 'No desk of the team sends mail.' })).toBeVisible();
    await expect(theirs.getByRole('alert')).toContainText('did not let this desk in', { timeout: 15_000 });

    await team.getByRole('button', { name: 'Leave the team…' }).click();
    await page
      .getByRole('alertdialog', { name: 'Leave the team?' })
      .getByRole('button', { name: 'Leave the team' })
      .click();
    await expect(team.getByRole('button', { name: 'Create a team…' })).toBeVisible({ timeout: 20_000 });
  } finally {
    await server.end();
  }
});

test('Who joins on a first screen says who they are, and the team knows them by that name, also once they are gone', async ({
  desk,
  home,
}) => {
  test.setTimeout(120_000);
  const server = await startPostgres({ listens: true });
  try {
    const team = await create(desk, server.port);
    const code = await invite(desk, team, 'Back', home.at('Back.invitation'));
    await choosePassword(desk, passwords.sam);
    await addOperator(desk, { name: 'Kim', role: 'agent', signIn: 'password', password: passwords.kim });
    await set(desk, 'operators.systemUser', false);

    const keyFile = home.file('back.key', randomBytes(32).toString('hex'));
    const back = await home.open({ folder: home.at('back'), keyFile, operator: 'Kim' });
    await beginJoin(back, home.at('Back.invitation'), code);
    await back.page.getByRole('heading', { name: 'Sign in' }).waitFor({ timeout: 30_000 });
    await signIn(back, 'Kim', passwords.kim);
    const row = team.getByRole('listitem').filter({ hasText: 'Back' });
    await expect(row).toContainText('Kim', { timeout: 15_000 });
    // What the list says of a desk that is away is what the server knows of it.
    const owner = await connect(ownerOf(server));
    await expect
      .poll(
        async () => {
          const { rows } = await owner.query<{ operator: string }>('SELECT operator FROM login_desk.desks');
          return rows.map(({ operator }) => operator);
        },
        { timeout: 15_000 },
      )
      .toEqual(expect.arrayContaining(['Sam', 'Kim']));
    await owner.end();
    await back.close();
    await expect(row).toContainText('Kim');
  } finally {
    await server.end();
  }
});

test('A desk with a store of its own joins a team in the settings: its store moves aside, whole', async ({
  desk,
  home,
}) => {
  test.setTimeout(180_000);
  const server = await startPostgres({ listens: true });
  try {
    const team = await create(desk, server.port);
    const code = await invite(desk, team, 'Late', home.at('Late.invitation'));
    await home.run('cases', 'open', '--channel', 'phone', '--caller', 'Nora Team');

    const keyFile = home.file('late.key', randomBytes(32).toString('hex'));
    const late = await home.open({ folder: home.at('late'), keyFile });
    await late.page.getByRole('radio', { name: /As this computer’s user/ }).check({ force: true });
    await late.page.getByRole('button', { name: 'Start empty' }).click();
    await late.page.getByRole('button', { name: /later/i }).click();
    await late.commandBar.waitFor();
    const theirs = await goToTeam(late);
    await theirs.getByRole('button', { name: 'Join a team…' }).click();
    const joins = late.page.getByRole('dialog', { name: 'Join a team' });
    await expect(joins).toContainText('moves to a folder beside it');
    await late.answerFileDialog(home.at('Late.invitation'));
    await joins.getByRole('button', { name: 'Choose the file…' }).click();
    await expect(joins).toContainText(home.at('Late.invitation'));
    await joins.getByLabel('Code of the invitation').fill('0000-0000-0000');
    await joins.getByRole('button', { name: 'Join the team' }).click();
    await expect(joins.getByRole('alert')).toContainText('The invitation can’t be read');
    await joins.getByLabel('Code of the invitation').fill(code);
    await joins.getByRole('button', { name: 'Join the team' }).click();
    await expect(late.page.getByRole('dialog', { name: 'Join a team' })).toHaveCount(0, { timeout: 20_000 });
    // The dialog is gone once the desk is closed for it, and the frame comes back with the team's store.
    await late.commandBar.waitFor({ timeout: 30_000 });
    await late.goTo('Cases');
    await expect(late.page.getByRole('option', { name: 'Nora Team' })).toBeVisible();
    const aside = readdirSync(home.at('late')).filter((name) => name.startsWith('set-aside-'));
    expect(aside).toHaveLength(1);
    expect(existsSync(join(home.at('late'), aside[0] ?? '', 'login-desk.db'))).toBe(true);
  } finally {
    await server.end();
  }
});

test('A server whose certificate nobody signed is trusted by its fingerprint, which is shown to be compared', async ({
  desk,
}) => {
  test.setTimeout(120_000);
  const server = await startPostgres({ listens: true, certificate: testCertificate() });
  try {
    const { page } = desk;
    const team = await goToTeam(desk);
    await team.getByRole('button', { name: 'Create a team…' }).click();
    const dialog = await fillCreate(page, server.port, ownerPassword, '?sslmode=require');
    await dialog.getByRole('button', { name: 'Create the team' }).click();
    const shown = dialog.getByRole('note').filter({ hasText: 'can’t check the certificate' });
    await expect(shown).toContainText(/([0-9A-F]{2}:){31}[0-9A-F]{2}/);
    await shown.getByRole('button', { name: 'It is the same: trust it' }).click();
    await expect(team).toContainText('Trusted certificate', { timeout: 20_000 });
    await expect(team).toContainText(/([0-9A-F]{2}:){31}[0-9A-F]{2}/);
  } finally {
    await server.end();
  }
});
