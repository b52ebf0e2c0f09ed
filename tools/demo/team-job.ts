import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import type { LoginDeskBridge } from '../../preload/contract/contract.ts';
import type { CutLink } from '../machine/cut-link.ts';
import { type DeskWindow, expect } from './desk-window.ts';
import { createPairCamera, type Pair, type PairCamera, placeSideBySide } from './side-by-side.ts';
import type { Telling } from './telling.ts';

/** Where a team is made: its server, which one desk can be cut off from. */
export interface TeamStage {
  readonly folder: string;
  readonly screenshots: string;
  readonly link: CutLink;
  readonly owner: { readonly user: string; readonly password: string };
  /** By which name a desk is let in on the server. */
  readonly roleOf: (desk: string) => Promise<string>;
  /** Opens the window of a desk, in a folder of its own. */
  readonly open: (name: string, operator: string) => Promise<DeskWindow>;
  readonly telling: Telling;
}

const kimsPassword = 'a gravel path to Tuesday';
const wanted = 'new.vet@clinica-sanjose.example';
const patience = { timeout: 20_000 };

/** A day of a team: made, joined, one address wanted twice, a call handed over, one desk cut off and back. Gives how many pictures it left. */
export async function doTeamJob(stage: TeamStage): Promise<number> {
  const { telling } = stage;
  let front: DeskWindow | null = null;
  let pair: Pair | null = null;
  let camera: PairCamera | null = null;
  const both = (): { pair: Pair; camera: PairCamera } => {
    if (!pair || !camera) throw new Error('the second desk has not joined');
    return { pair, camera };
  };
  await telling.step('A desk with the sample directory makes a team', async (say) => {
    front = await stage.open('front', 'Sam');
    await makeTeam(front, stage);
    say('Its log lies, sealed, on a PostgreSQL server that the demo has started.');
  });
  await telling.step('A second desk joins with an invitation and its code', async (say) => {
    if (!front) throw new Error('there is no first desk');
    const back = await joinTeam(front, stage);
    pair = [front, back];
    camera = createPairCamera(pair, stage.screenshots);
    await placeSideBySide(pair);
    for (const desk of pair) await goToTeam(desk);
    await camera.take('two-desks');
    say('Sam works at the desk Front, Kim at the desk Back.');
  });
  await telling.step('Both look at one record, and see each other there', (say) => meet(both(), say));
  await telling.step('Both want the same address at the same moment', (say) => wantTheSame(both(), say));
  await telling.step('Sam hands the call to Kim', (say) => handOver(both(), say));
  await telling.step('One desk is cut off from the server, and comes back', (say) =>
    cutOff(both(), stage, say),
  );
  return both().camera.count();
}

type Say = (line: string) => void;

async function goToTeam(desk: DeskWindow): Promise<Locator> {
  await desk.goTo('Settings');
  await desk.page.getByRole('button', { name: 'Team', exact: true }).click();
  return desk.page.getByRole('region', { name: 'Team', exact: true });
}

async function makeTeam(desk: DeskWindow, { link, owner }: TeamStage): Promise<void> {
  const { page } = desk;
  await page.getByText(/^As this computer’s user, /).click();
  await page.getByRole('button', { name: 'Look around' }).click();
  await desk.commandBar.waitFor();
  await page.evaluate(
    (password) =>
      (globalThis as unknown as { loginDesk: LoginDeskBridge }).loginDesk.shell.addOperator({
        name: 'Kim',
        role: 'agent',
        signIn: 'password',
        password,
      }),
    kimsPassword,
  );
  const team = await goToTeam(desk);
  await team.getByRole('button', { name: 'Create a team…' }).click();
  const form = page.getByRole('dialog', { name: 'Create a team' });
  await form.getByLabel('Address of the database').fill(`postgres://127.0.0.1:${link.port}/postgres`);
  await form.getByLabel('Owner of the database').fill(owner.user);
  await form.getByLabel('The owner’s password', { exact: true }).fill(owner.password);
  await form.getByLabel('Name of this desk').fill('Front');
  await form.getByRole('button', { name: 'Create the team' }).click();
  await expect(team.getByRole('list', { name: 'Desks of the team' })).toContainText('Front', patience);
}

async function joinTeam(front: DeskWindow, { folder, owner, open }: TeamStage): Promise<DeskWindow> {
  const file = join(folder, 'back.invitation');
  const team = await goToTeam(front);
  await front.answerFileDialog(file);
  await team.getByRole('button', { name: 'Invite a desk…' }).click();
  const form = front.page.getByRole('dialog', { name: 'Invite a desk' });
  await form.getByLabel('Name of the desk that joins').fill('Back');
  await form.getByRole('textbox', { name: `Password of ${owner.user}` }).fill(owner.password);
  await form.getByRole('button', { name: 'Save the invitation…' }).click();
  const made = front.page.getByRole('dialog', { name: 'Invitation for Back' });
  const code = (await made.getByRole('note', { name: 'Code of the invitation' }).textContent()) ?? '';
  await made.getByRole('button', { name: 'Done' }).click();

  const back = await open('back', 'Kim');
  await back.page.getByRole('button', { name: 'Join a team' }).click();
  const joins = back.page.getByRole('dialog', { name: 'Join a team' });
  await back.answerFileDialog(file);
  await joins.getByRole('button', { name: 'Choose the file…' }).click();
  await joins.getByLabel('Code of the invitation').fill(code);
  await joins.getByRole('button', { name: 'Join the team' }).click();
  await back.page.getByLabel('Name', { exact: true }).fill('Kim', patience);
  await back.page.getByLabel('Password', { exact: true }).fill(kimsPassword);
  await back.page.keyboard.press('Enter');
  await back.commandBar.waitFor();
  return back;
}

async function meet({ pair, camera }: { pair: Pair; camera: PairCamera }, say: Say): Promise<void> {
  for (const desk of pair) {
    await desk.goTo('Desk');
    await desk.openFound('soren angstrom', /Søren Ångström/);
  }
  await expect(pair[0].record).toContainText('Kim (Back) is on this record', patience);
  await expect(pair[1].record).toContainText('Sam (Front) is on this record', patience);
  await camera.take('who-is-on-it');
  say('Each record says who else has it open. Nothing of that is stored.');
}

/** Begins a call about somebody who was seen in person, and types the address that they want. */
async function wants(desk: DeskWindow, typed: string, name: RegExp, button: string): Promise<Locator> {
  await desk.openFound(typed, name);
  await desk.record.getByRole('button', { name: 'New call' }).click();
  await desk.call.getByRole('button', { name: 'Channel' }).click();
  await desk.page.getByRole('option', { name: 'Visit' }).click();
  await desk.call.getByRole('button', { name: 'Start the call' }).click();
  await desk.call.getByText('Seen in person').click();
  // Where the call lies over the record.
  await desk.page.keyboard.press('ControlOrMeta+j');
  await desk.record.getByRole('button', { name: button, exact: true }).click();
  const dialog = desk.page.getByRole('dialog', {
    name: button === 'Change it' ? 'Change the login email' : button,
  });
  await dialog.getByLabel(/ogin email$/).fill(wanted);
  return dialog;
}

async function wantTheSame(
  { pair: [front, back], camera }: { pair: Pair; camera: PairCamera },
  say: Say,
): Promise<void> {
  const dialogs = [
    await wants(front, 'lea perez', /Léa Pérez/, 'Claim an address'),
    await wants(back, 'yusuf tanaka', /Yusuf Tanaka/, 'Change it'),
  ] as const;
  await camera.take('both-want-one-address');
  await Promise.all([
    dialogs[0].getByRole('button', { name: 'Claim it' }).click(),
    dialogs[1].getByRole('button', { name: 'Start the change' }).click(),
  ]);
  const refused = dialogs.map((dialog) => dialog.getByRole('alert').filter({ hasText: 'already in use' }));
  await Promise.any(refused.map((alert) => expect(alert).toBeVisible(patience)));
  const [isFrontRefused, isBackRefused] = await Promise.all(refused.map((alert) => alert.isVisible()));
  if (isFrontRefused === isBackRefused) throw new Error('exactly one of them should have it');
  await camera.take('one-of-them-has-it');
  say(
    `${isFrontRefused ? 'Kim' : 'Sam'} has it; the other is told that it is in use, by the same words as on one computer.`,
  );
  const losing = isFrontRefused ? front : back;
  await losing.page.keyboard.press('Escape');
}

async function handOver(
  { pair: [front, back], camera }: { pair: Pair; camera: PairCamera },
  say: Say,
): Promise<void> {
  await showCall(front);
  await front.call.getByLabel('Notes').fill('She waits for the link and will ring again at four.');
  await front.call.getByRole('button', { name: 'Hand to…' }).click();
  await front.page.getByRole('menuitem', { name: /Kim/ }).click();
  const notice = back.page.getByRole('note').filter({ hasText: 'Sam hands you a call' });
  await expect(notice).toBeVisible(patience);
  await camera.take('a-call-is-handed-over');
  await back.page.keyboard.press('ControlOrMeta+u');
  await expect(back.call).toContainText('She waits for the link', patience);
  await camera.take('and-taken-up');
  for (const desk of [front, back]) await desk.page.keyboard.press('ControlOrMeta+j');
  say('Kim has a notice with the last note, and takes the call with one key.');
}

async function showCall(desk: DeskWindow): Promise<void> {
  if (!(await desk.call.getByLabel('Notes').isVisible())) await desk.page.keyboard.press('ControlOrMeta+j');
}

async function cutOff(
  { pair: [front, back], camera }: { pair: Pair; camera: PairCamera },
  { link, roleOf }: TeamStage,
  say: Say,
): Promise<void> {
  link.cut(await roleOf('Back'));
  await expect(back.status).toContainText(/Without the team since/, patience);
  const opens = (desk: DeskWindow, caller: string): Promise<unknown> =>
    desk.page.evaluate(
      (name) =>
        (globalThis as unknown as { loginDesk: LoginDeskBridge }).loginDesk.act['cases.open']({
          channel: 'phone',
          caller: name,
        }),
      caller,
    );
  const caseAt = async (desk: DeskWindow, caller: string): Promise<Locator> => {
    await desk.goTo('Cases');
    return desk.page.getByRole('listbox', { name: 'Cases' }).getByRole('option', { name: caller });
  };
  await opens(front, 'Nora Quick');
  await opens(back, 'Olga Late');
  await expect(await caseAt(front, 'Nora Quick')).toBeVisible(patience);
  await expect(await caseAt(back, 'Olga Late')).toBeVisible(patience);
  await expect(await caseAt(front, 'Olga Late')).toHaveCount(0);
  await expect(await caseAt(back, 'Nora Quick')).toHaveCount(0);
  await expect(back.status).toContainText('1 action kept', patience);
  await camera.take('one-is-cut-off');
  say('The desk that is cut off says since when, and goes on: what is done there is kept.');
  link.mend();
  await expect(back.status).toContainText('Team: in step', { timeout: 60_000 });
  for (const desk of [front, back])
    for (const caller of ['Nora Quick', 'Olga Late'])
      await expect(await caseAt(desk, caller)).toBeVisible(patience);
  await camera.take('and-back');
  say('With the server again each has what was done at the other.');
}
