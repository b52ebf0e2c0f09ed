import type { Locator } from '@playwright/test';
import { channels } from '../../preload/contract/channels.ts';
import type { LoginDeskBridge } from '../../preload/contract/contract.ts';
import { actions, shells } from '../../preload/contract/contract.ts';
import { screenLoaded } from '../../tools/demo/desk-window.ts';
import { writeOutbox } from '../support/outbox-rows.ts';
import { type DeskWindow, expect, test } from '../support/window.ts';
import { addOperator, choosePassword, lock, passwords, signIn } from '../support/window-operators.ts';

/** Counts what the window asks of the program that an auditor may not. */
async function watchChanges(desk: DeskWindow): Promise<() => Promise<readonly string[]>> {
  const forbidden = [
    ...Object.keys(actions).map(channels.act),
    ...Object.entries(shells)
      .filter(([, { role }]) => role === 'agent' || role === 'lead')
      .map(([name]) => channels.shell(name)),
    channels.job('import'),
    channels.job('importSample'),
  ];
  await desk.app.evaluate(({ ipcMain }, watched) => {
    const asked: string[] = [];
    (globalThis as { asked?: string[] }).asked = asked;
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, (...given: never[]) => unknown> })
      ._invokeHandlers;
    for (const channel of watched) {
      const handle = handlers.get(channel);
      if (handle === undefined) throw new Error(`No one handles ${channel}.`);
      handlers.set(channel, (...given) => {
        asked.push(channel);
        return handle(...given);
      });
    }
  }, forbidden);
  return () => desk.app.evaluate(() => (globalThis as { asked?: string[] }).asked ?? []);
}

/** Presses whatever an auditor can press in a part, and in what that opens. Gives how many there were. */
async function pressAll(desk: DeskWindow, part: Locator): Promise<number> {
  const { page } = desk;
  const enabled = ':not([aria-disabled=true], [disabled])';
  const buttons = part
    .getByRole('button')
    .or(part.getByRole('switch'))
    .or(part.getByRole('radio'))
    .or(part.getByRole('checkbox'))
    .and(part.locator(enabled));
  let pressed = 0;
  for (let place = 0; place < (await buttons.count()); place += 1) {
    const button = buttons.nth(place);
    if (!(await button.isVisible().catch(() => false))) continue;
    await button.click({ timeout: 1000 }).then(
      () => {
        pressed += 1;
      },
      () => {},
    );
    const opened = page.getByRole('dialog').or(page.getByRole('alertdialog')).last();
    if (await opened.isVisible().catch(() => false)) {
      const inside = opened.getByRole('button').and(page.locator(enabled));
      const last = inside.last();
      if (await last.isVisible().catch(() => false)) await last.click({ timeout: 1000 }).catch(() => {});
    }
    for (let step = 0; step < 2; step += 1) await page.keyboard.press('Escape');
  }
  return pressed;
}

test('The window of an auditor offers nothing that changes anything, whatever is pressed', async ({
  desk,
  home,
}) => {
  test.setTimeout(240_000);
  const { page } = desk;
  await choosePassword(desk, passwords.sam);
  await addOperator(desk, { name: 'Ada', role: 'auditor', signIn: 'password', password: passwords.kim });
  await home.run(
    'act',
    'cases.open',
    '--input',
    JSON.stringify({ caller: 'Ada Berg', reason: 'other', channel: 'visit' }),
  );
  await writeOutbox(home, [
    { to: 'a@clinic.example', state: 'failed', at: Date.now() - 60_000, response: '550 unknown' },
  ]);
  await lock(desk);
  await signIn(desk, 'Ada', passwords.kim);
  await expect(page.getByText('You are signed in as an auditor.')).toBeVisible();
  const asked = await watchChanges(desk);
  // No file is chosen, and none is written.
  await desk.answerFileDialog(null);

  let pressed = 0;
  for (const typed of ['mary lee angstrom', 'pr-1001', 'mary.lee@example.org']) {
    await desk.find(typed);
    await page.locator('[role=listbox][aria-busy="false"]').getByRole('option').first().click();
    await page.getByRole('article').waitFor();
    const begin = page.getByRole('article').getByRole('button', { name: 'New call' });
    if ((await begin.count()) > 0) await expect(begin).toBeDisabled();
    const tabs = page.getByRole('article').getByRole('tab');
    pressed += await pressAll(desk, page.getByRole('article').locator('header'));
    for (let tab = 0; tab < (await tabs.count()); tab += 1) {
      await tabs.nth(tab).click();
      pressed += await pressAll(desk, page.getByRole('article').getByRole('tabpanel'));
      expect(await asked(), `${typed}, tab ${tab + 1}`).toEqual([]);
      // What was pressed may have opened another record.
      await desk.find(typed);
      await page.locator('[role=listbox][aria-busy="false"]').getByRole('option').first().click();
    }
  }
  const rail = page.getByRole('navigation', { name: 'Screens' }).getByRole('button');
  for (let place = 1; place < (await rail.count()); place += 1) {
    await rail.nth(place).click();
    await screenLoaded(page);
    const main = page.getByRole('main');
    const screen = await main.getAttribute('aria-label');
    const tabs = main.getByRole('tab');
    for (let tab = 0; tab < Math.max(1, await tabs.count()); tab += 1) {
      if ((await tabs.count()) > 0) await tabs.nth(tab).click();
      const option = main.getByRole('option').first();
      if (await option.isVisible().catch(() => false)) await option.click();
      pressed += await pressAll(desk, main);
      expect(await asked(), `${screen}, tab ${tab + 1}`).toEqual([]);
      await rail.nth(place).click();
      await screenLoaded(page);
    }
  }
  expect(pressed, 'what was pressed').toBeGreaterThan(60);

  // That a change would have been seen: one is asked for past the window's buttons.
  const answer = await page.evaluate(() =>
    (window as unknown as { loginDesk: LoginDeskBridge }).loginDesk.act['cases.note']({
      number: '7K3M-Q2XA',
      text: 'past the buttons',
    }),
  );
  expect(answer).toMatchObject({ ok: false, error: { code: 'auditor-changes-nothing' } });
  expect(await asked()).toEqual(['act:cases.note']);
});
