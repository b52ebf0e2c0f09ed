import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { allLoaded } from '../../tools/demo/desk-window.ts';
import { writeOutbox } from '../support/outbox-rows.ts';
import { type DeskWindow, expect, test } from '../support/window.ts';
import { shownTexts, wordsOfStore, wordsOutside } from '../support/window-words.ts';

/** Two pictures of the window, after which what a press opens is there; what is loaded first is waited for. */
async function drawn({ page }: DeskWindow): Promise<void> {
  await allLoaded(page);
  await page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}

/** Presses whatever can be pressed in a part, looks at what that opens, and closes it. */
async function pressAll(
  desk: DeskWindow,
  part: Locator,
  look: (where: string) => Promise<void>,
): Promise<void> {
  const buttons = part.getByRole('button').and(part.locator(':not([aria-disabled=true], [disabled])'));
  const names = await buttons.evaluateAll((all) =>
    all.map((each) => each.getAttribute('aria-label') ?? each.textContent),
  );
  for (const [place, name] of names.entries()) {
    const button = buttons.nth(place);
    if (!(await button.isVisible().catch(() => false))) continue;
    await button.click({ timeout: 3000 }).catch(() => {});
    await drawn(desk);
    await look(`after ${name}`);
    if (
      (await desk.page
        .getByRole('dialog')
        .or(desk.page.getByRole('alertdialog'))
        .or(desk.page.getByRole('menu'))
        .or(desk.page.getByRole('listbox'))
        .count()) > 0
    )
      await desk.page.keyboard.press('Escape');
    await drawn(desk);
  }
}

test('No screen says a sentence that is in no catalogue, and none cuts a longer one off', async ({
  home,
  sample,
}) => {
  test.setTimeout(480_000);
  writeFileSync(home.keyFile, sample.key);
  mkdirSync(home.data, { recursive: true });
  cpSync(sample.folder, home.data, { recursive: true });
  const env = { LOGIN_DESK_LANGUAGE: 'pseudo' };
  await writeOutbox(home, [
    { to: 'a@clinic.example', state: 'failed', at: Date.now() - 60_000, response: '550 unknown' },
  ]);
  const known = wordsOfStore(home);
  const desk = await home.open({ env });
  const { page } = desk;
  const outside = new Map<string, string>();
  const cut = new Map<string, string>();
  let at = 'desk';
  const look = async (where = ''): Promise<void> => {
    for (const { text, cutOff } of await shownTexts(page)) {
      const found = wordsOutside(text, known);
      if (found.length > 0 && !outside.has(text)) outside.set(text, `${at} ${where}: ${found.join(' ')}`);
      if (cutOff && text.includes('⟦') && !cut.has(text)) cut.set(text, `${at} ${where}`);
    }
  };
  const bar = page.getByRole('combobox').first();
  await bar.waitFor();
  await look();

  for (const [name, typed] of [
    ['person', 'mary lee angstrom'],
    ['practice', 'pr-1001'],
    ['address', 'mary.lee@example.org'],
  ] as const) {
    at = name;
    await page.keyboard.press('ControlOrMeta+k');
    await bar.fill('');
    await bar.fill(typed);
    await page.locator('[role=listbox][aria-busy="false"]').getByRole('option').first().click();
    await page.getByRole('article').waitFor();
    await drawn(desk);
    await look();
    const tabs = page.getByRole('article').getByRole('tab');
    for (let tab = 0; tab < (await tabs.count()); tab += 1) {
      at = `${name}, tab ${tab + 1}`;
      await tabs.nth(tab).click();
      await drawn(desk);
      await look();
      await pressAll(desk, page.getByRole('article').getByRole('tabpanel'), look);
    }
  }

  for (const [place, screen] of [
    'cases',
    'outbox',
    'directory',
    'reports',
    'links',
    'audit',
    'settings',
  ].entries()) {
    at = screen;
    await page.keyboard.press(`ControlOrMeta+${place + 2}`);
    await drawn(desk);
    await look();
    const tabs = page.getByRole('main').getByRole('tab');
    for (let tab = 0; tab < Math.max(1, await tabs.count()); tab += 1) {
      at = `${screen}, tab ${tab + 1}`;
      if ((await tabs.count()) > 0) await tabs.nth(tab).click();
      await drawn(desk);
      await look();
      const option = page.getByRole('main').getByRole('option').first();
      if (await option.isVisible().catch(() => false)) await option.click();
      await drawn(desk);
      await look();
      if (screen !== 'settings') await pressAll(desk, page.getByRole('main'), look);
    }
    // The settings show a section at a time.
    const sections = page.getByRole('main').getByRole('navigation').getByRole('button');
    for (let section = 0; screen === 'settings' && section < (await sections.count()); section += 1) {
      at = `${screen}, section ${section + 1}`;
      await sections.nth(section).click();
      await drawn(desk);
      await look();
    }
  }
  at = 'keys';
  await page.keyboard.press('F1');
  await drawn(desk);
  await look();
  expect.soft(Object.fromEntries(outside), 'in no catalogue').toEqual({});
  expect.soft(Object.fromEntries(cut), 'cut off').toEqual({});
});
