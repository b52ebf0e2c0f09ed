import type { Locator } from '@playwright/test';
import { channels } from '../../preload/contract/channels.ts';
import type { LoginDeskBridge } from '../../preload/contract/contract.ts';
import { actions, queries, shells } from '../../preload/contract/contract.ts';
import { allLoaded } from '../../tools/demo/desk-window.ts';
import { writeOutbox } from '../support/outbox-rows.ts';
import { type DeskWindow, expect, test } from '../support/window.ts';
import { addOperator, choosePassword, lock, passwords, signIn } from '../support/window-operators.ts';

interface Watch {
  /** What the window asked of the program that an auditor may not. */
  asked(): Promise<readonly string[]>;
  /** Waits until the window has the answers to all that it asked. */
  answered(): Promise<void>;
}

interface Watched {
  readonly asked: string[];
  questions: number;
  open: number;
}

const forbidden = [
  ...Object.keys(actions).map(channels.act),
  ...Object.entries(shells)
    .filter(([, { role }]) => role === 'agent' || role === 'lead')
    .map(([name]) => channels.shell(name)),
  channels.job('import'),
  channels.job('importSample'),
];
const questions = [
  ...Object.keys(queries).map(channels.query),
  ...Object.keys(shells)
    .map(channels.shell)
    .filter((channel) => !forbidden.includes(channel)),
];

/** Notes what the window asks of the program. */
async function watch(desk: DeskWindow): Promise<Watch> {
  await desk.app.evaluate(
    ({ ipcMain }, channelsOf) => {
      const watched: Watched = { asked: [], questions: 0, open: 0 };
      (globalThis as { watched?: Watched }).watched = watched;
      const handlers = (
        ipcMain as unknown as { _invokeHandlers: Map<string, (...given: never[]) => unknown> }
      )._invokeHandlers;
      const wrap = (channel: string, wrapper: (answer: () => unknown) => unknown) => {
        const handle = handlers.get(channel);
        if (handle === undefined) throw new Error(`No one handles ${channel}.`);
        handlers.set(channel, (...given) => wrapper(() => handle(...given)));
      };
      for (const channel of channelsOf.forbidden)
        wrap(channel, (answer) => {
          watched.asked.push(channel);
          return answer();
        });
      for (const channel of channelsOf.questions)
        wrap(channel, async (answer) => {
          watched.questions += 1;
          watched.open += 1;
          try {
            return await answer();
          } finally {
            watched.open -= 1;
          }
        });
    },
    { forbidden, questions },
  );
  const read = () =>
    desk.app.evaluate(() => (globalThis as unknown as { readonly watched: Watched }).watched);
  const painted = () =>
    desk.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  return {
    asked: async () => (await read()).asked,
    answered: async () => {
      await allLoaded(desk.page);
      // An answer may make the window ask again: it has all when two paintings brought no question.
      await expect(async () => {
        await painted();
        const before = await read();
        await painted();
        expect(await read()).toMatchObject({ questions: before.questions, open: 0 });
      }).toPass();
    },
  };
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
    await allLoaded(page);
    const opened = page.getByRole('dialog').or(page.getByRole('alertdialog')).last();
    if (await opened.isVisible().catch(() => false)) {
      const inside = opened.getByRole('button').and(page.locator(enabled));
      const last = inside.last();
      if (await last.isVisible().catch(() => false)) await last.click({ timeout: 1000 }).catch(() => {});
    }
    for (let step = 0; step < 2; step += 1) await page.keyboard.press('Escape');
  }
  // What the last one opened may have come after its keys.
  const left = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  await expect(async () => {
    if ((await left.count()) > 0) await page.keyboard.press('Escape');
    await expect(left).toHaveCount(0, { timeout: 1000 });
  }).toPass();
  return pressed;
}

test('The window of an auditor offers nothing that changes anything, whatever is pressed', async ({
  desk,
  home,
}) => {
  // A few hundred presses, each with its answers.
  test.setTimeout(600_000);
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
  const { asked, answered } = await watch(desk);
  // No file is chosen, and none is written.
  await desk.answerFileDialog(null);
  // The system's print dialog stands in front of the page until a person answers it.
  await page.evaluate(() => {
    window.print = () => undefined;
  });

  const open = async (typed: string) => {
    await desk.find(typed);
    await page.locator('[role=listbox][aria-busy="false"]').getByRole('option').first().click();
    await page.getByRole('article').waitFor();
    await answered();
  };
  let pressed = 0;
  for (const typed of ['mary lee angstrom', 'pr-1001', 'mary.lee@example.org']) {
    await open(typed);
    const record = page.getByRole('article');
    const begin = record.getByRole('button', { name: 'New call' });
    if ((await begin.count()) > 0) await expect(begin).toBeDisabled();
    const tabs = await record.getByRole('tab').count();
    pressed += await pressAll(desk, record.locator('header'));
    for (let tab = 0; tab < tabs; tab += 1) {
      // What was pressed may have opened another record.
      await open(typed);
      await record.getByRole('tab').nth(tab).click();
      await answered();
      pressed += await pressAll(desk, record.getByRole('tabpanel'));
      expect(await asked(), `${typed}, tab ${tab + 1}`).toEqual([]);
    }
  }
  const rail = page.getByRole('navigation', { name: 'Screens' }).getByRole('button');
  for (let place = 1; place < (await rail.count()); place += 1) {
    await rail.nth(place).click();
    await answered();
    const main = page.getByRole('main');
    const screen = await main.getAttribute('aria-label');
    const tabs = main.getByRole('tab');
    for (let tab = 0; tab < Math.max(1, await tabs.count()); tab += 1) {
      if ((await tabs.count()) > 0) await tabs.nth(tab).click();
      await answered();
      const option = main.getByRole('option').first();
      if (await option.isVisible().catch(() => false)) await option.click();
      await answered();
      pressed += await pressAll(desk, main);
      expect(await asked(), `${screen}, tab ${tab + 1}`).toEqual([]);
      await rail.nth(place).click();
      await answered();
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
