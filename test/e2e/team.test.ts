import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { openKeyed } from '../../main/store/keyed-database.ts';
import { cutLink } from '../support/cut-link.ts';
import { startPostgres } from '../support/postgres.ts';
import { backToFirstTeams, throughLink } from '../support/team-place.ts';
import { type DeskWindow, expect, test } from '../support/window.ts';
import { answer, callAbout, dialog, part } from '../support/window-calls.ts';
import { actBy, makeWindowTeam } from '../support/window-team.ts';

const caseIn = (desk: DeskWindow, caller: string): Locator =>
  desk.page.getByRole('listbox', { name: 'Cases' }).getByRole('option', { name: caller });

const caseOf = async (desk: DeskWindow, caller: string): Promise<Locator> => {
  await desk.goTo('Cases');
  return caseIn(desk, caller);
};

test('Two windows and a command line on three data folders show each other’s changes within a second, and outlive their server', async ({
  home,
  sample,
}) => {
  test.setTimeout(180_000);
  const server = await startPostgres({ listens: true, isDurable: true });
  try {
    const [back, night] = await makeWindowTeam(server, home, sample);
    const windows = [
      await home.open(),
      await home.open({ folder: back.folder, keyFile: back.keyFile }),
    ] as const;
    for (const desk of windows) await desk.commandBar.waitFor();
    for (const desk of windows) await desk.goTo('Cases');

    const waits: number[] = [];
    for (const caller of ['Nora Quick', 'Ada Quick', 'Ben Quick', 'Cleo Quick', 'Dana Quick']) {
      const shown = windows.map((desk) => caseIn(desk, caller));
      await actBy(night, 'cases.open', { channel: 'phone', caller });
      const acted = performance.now();
      for (const row of shown) await expect(row).toBeVisible();
      waits.push(performance.now() - acted);
    }
    // Mostly: a busy machine may keep some of them waiting.
    expect(waits.toSorted((one, other) => one - other)[1]).toBeLessThan(1000);

    await windows[0].page.evaluate(async () => {
      type Open = (input: object) => Promise<unknown>;
      const { act } = (window as unknown as { loginDesk: { act: Record<'cases.open', Open> } }).loginDesk;
      await act['cases.open']({ channel: 'phone', caller: 'Piet Front' });
    });
    await expect(await caseOf(windows[1], 'Piet Front')).toBeVisible();

    await server.kill();
    await expect(await caseOf(windows[1], 'Piet Front')).toBeVisible();
    const kept = await windows[1].page.evaluate(async () => {
      type Open = (input: object) => Promise<{ ok: boolean }>;
      const { act } = (window as unknown as { loginDesk: { act: Record<'cases.open', Open> } }).loginDesk;
      return act['cases.open']({ channel: 'phone', caller: 'Kept Call' });
    });
    expect(kept.ok).toBe(true);
    await expect(await caseOf(windows[1], 'Kept Call')).toBeVisible();

    await server.start();
    await actBy(night, 'cases.open', { channel: 'phone', caller: 'Ruth Later' });
    // A window that found its server away looks for it again in its own time.
    for (const desk of windows)
      for (const caller of ['Ruth Later', 'Kept Call'])
        await expect(await caseOf(desk, caller)).toBeVisible({ timeout: 40_000 });
  } finally {
    await server.end();
  }
});

test('A call is helped while the server is away, taken over when it is back, and what can’t be is in the list', async ({
  home,
  sample,
}) => {
  test.setTimeout(180_000);
  const server = await startPostgres({ listens: true, isDurable: true });
  const link = await cutLink(server.port);
  try {
    const [back, night] = await makeWindowTeam(server, home, sample);
    throughLink(back, link);
    const desk = await home.open({ folder: back.folder, keyFile: back.keyFile });
    await desk.commandBar.waitFor();
    const email = part(desk, 'Login email');
    const claim = async (address: string): Promise<void> => {
      await email.getByRole('button', { name: 'Claim an address', exact: true }).click();
      const asked = dialog(desk, 'Claim an address');
      await expect(asked).toContainText('This counts only once the server is back.');
      await expect(asked).toContainText('Tell the caller: “I have noted your address.');
      await asked.getByLabel('Login email').fill(address);
      await answer(desk, 'Claim an address', 'Claim it');
    };

    link.cut();
    await expect(desk.status).toContainText('Without the team since', { timeout: 20_000 });
    await callAbout(desk, 'lea perez', 'Léa Pérez', 'inPerson');
    await claim('wanted@mail.example');
    await expect(desk.record).toContainText(
      'It counts only once the team’s server is back; until then someone else can be faster. Tell the caller so.',
    );
    const number = /Case (\w{4}-\w{4})/.exec(await desk.call.innerText())?.[1] ?? '';
    await desk.goTo('Outbox');
    const mail = desk.page.getByRole('option', { name: /Verify your login email.*wa•+@mail\.example/ });
    await expect(mail).toContainText('Held: the team’s server can’t be reached.');

    // Another desk gives the address to somebody else meanwhile.
    await actBy(
      night,
      'claims.claim',
      { accountId: 'A-1004-03', email: 'wanted@mail.example' },
      '--proof',
      'in-person',
    );
    link.mend();
    await desk.goTo('Cases');
    const list = desk.page.getByRole('region', { name: 'Done offline, not taken over (1)' });
    await expect(list).toContainText('is already in use', { timeout: 40_000 });
    await list.getByRole('button', { name: `Open case ${number}` }).click();
    await expect(desk.page.getByRole('article')).toContainText('and not taken over');
    await list.getByRole('button', { name: /^Looked at/ }).click();
    await expect(list).toHaveCount(0);
  } finally {
    await link.end();
    await server.end();
  }
});

test('A window that is too new for its team looks up, says what is needed, and changes nothing', async ({
  home,
  sample,
}) => {
  test.setTimeout(120_000);
  const server = await startPostgres({ listens: true });
  try {
    const [back] = await makeWindowTeam(server, home, sample);
    // As a team is whose desks have the version before: without what came with this one.
    const key = readFileSync(back.keyFile, 'utf8').trim();
    const store = openKeyed({ path: join(back.folder, 'login-desk.db'), key: Buffer.from(key, 'hex') });
    store.exec(backToFirstTeams);
    store.close();
    const desk = await home.open({ folder: back.folder, keyFile: back.keyFile });
    await expect(
      desk.page.getByRole('status').filter({ hasText: 'a lead brings the team to this version' }),
    ).toBeVisible();
    const refused = await desk.page.evaluate(async () => {
      type Open = (input: object) => Promise<{ ok: boolean; error?: { code: string } }>;
      const { act } = (window as unknown as { loginDesk: { act: Record<'cases.open', Open> } }).loginDesk;
      return act['cases.open']({ channel: 'phone', caller: 'Nobody' });
    });
    expect(refused.error?.code).toBe('team-raise-needed');
  } finally {
    await server.end();
  }
});
