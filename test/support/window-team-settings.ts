import type { Locator, Page } from '@playwright/test';
import { ownerPassword } from './postgres.ts';
import { type DeskWindow, expect } from './window.ts';

/** The settings about the team. */
export async function goToTeam(desk: DeskWindow): Promise<Locator> {
  await desk.goTo('Settings');
  await desk.page.getByRole('button', { name: 'Team', exact: true }).click();
  return desk.page.getByRole('region', { name: 'Team', exact: true });
}

/** Fills the fields for a new team; whatever the address says of its owner goes into fields of its own. */
export async function fillCreate(page: Page, port: number, password: string, query = ''): Promise<Locator> {
  const dialog = page.getByRole('dialog', { name: 'Create a team' });
  await dialog
    .getByLabel('Address of the database')
    .fill(`postgres://desk:${password}@127.0.0.1:${port}/postgres${query}`);
  await dialog.getByLabel('Name of this desk').fill('Front');
  return dialog;
}

/** Cancels work on a team, and waits until the program has heard it: what is held on the way to the server may go on then. */
export async function cancelWork({ page }: DeskWindow, inside: Page | Locator = page): Promise<void> {
  await inside.getByRole('button', { name: 'Cancel' }).click();
  // What a page asks is heard in its order.
  await page.evaluate(() => {
    type Ask = (input: object) => Promise<unknown>;
    const { shell } = (window as unknown as { loginDesk: { shell: Record<'deskStatus', Ask> } }).loginDesk;
    return shell.deskStatus({});
  });
}

/** Begins to make a team in the settings. */
export async function beginCreate(desk: DeskWindow, port: number): Promise<Locator> {
  const team = await goToTeam(desk);
  await team.getByRole('button', { name: 'Create a team…' }).click();
  const dialog = await fillCreate(desk.page, port, ownerPassword);
  await dialog.getByRole('button', { name: 'Create the team' }).click();
  return team;
}

/** Makes a team in the settings. */
export async function create(desk: DeskWindow, port: number): Promise<Locator> {
  const team = await beginCreate(desk, port);
  await expect(team.getByRole('list', { name: 'Desks of the team' })).toContainText('Front', {
    timeout: 20_000,
  });
  return team;
}

/** Saves an invitation and gives its code. */
export async function invite(desk: DeskWindow, team: Locator, name: string, file: string): Promise<string> {
  await desk.answerFileDialog(file);
  await team.getByRole('button', { name: 'Invite a desk…' }).click();
  const dialog = desk.page.getByRole('dialog', { name: 'Invite a desk' });
  await dialog.getByLabel('Name of the desk that joins').fill(name);
  await dialog.getByLabel('Password of desk at the team’s server', { exact: true }).fill(ownerPassword);
  await dialog.getByRole('button', { name: 'Save the invitation…' }).click();
  const made = desk.page.getByRole('dialog', { name: `Invitation for ${name}` });
  const code = await made.getByRole('note', { name: 'Code of the invitation' }).textContent();
  await made.getByRole('button', { name: 'Done' }).click();
  return code ?? '';
}

/** Begins to join a team on a first screen. */
export async function beginJoin(desk: DeskWindow, file: string, code: string): Promise<Locator> {
  await desk.page.getByRole('button', { name: 'Join a team' }).click();
  const joins = desk.page.getByRole('dialog', { name: 'Join a team' });
  await desk.answerFileDialog(file);
  await joins.getByRole('button', { name: 'Choose the file…' }).click();
  await expect(joins).toContainText(file);
  await joins.getByLabel('Code of the invitation').fill(code);
  await joins.getByRole('button', { name: 'Join the team' }).click();
  return joins;
}
