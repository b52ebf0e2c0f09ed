import { expect, type Locator } from '@playwright/test';
import type { DeskWindow } from '../demo/desk-window.ts';

/** Keys alone, each press counted; what is typed of names and addresses is not. */
export interface Keys {
  press(...keys: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
  count(): number;
}

export function keysOf({ page }: DeskWindow): Keys {
  let count = 0;
  return {
    press: async (...keys) => {
      for (const key of keys) {
        count += 1;
        await page.keyboard.press(key);
      }
    },
    type: (text) => page.keyboard.type(text),
    count: () => count,
  };
}

/** A letter of the window, as it works everywhere: also while text is typed. */
export const reach = (letter: string): string =>
  process.platform === 'darwin' ? `Meta+Shift+${letter}` : `Alt+${letter}`;

/** Finds somebody in the box and opens their record. */
export async function find(desk: DeskWindow, keys: Keys, typed: string, title: string): Promise<void> {
  await keys.press('ControlOrMeta+k');
  await keys.type(typed);
  await keys.press('Enter');
  await expect(desk.record.getByRole('heading', { name: title })).toBeVisible();
}

/** Begins a call about the record; the first check has the focus then. */
export async function begin({ call }: DeskWindow, keys: Keys): Promise<void> {
  await keys.press(reach('c'));
  await expect(call.getByRole('form', { name: 'New call' }).getByLabel('Caller')).toBeFocused();
  await keys.press('Enter');
  await expect(call).toContainText('0 of 3');
  await expect(call.getByRole('group', { name: /^Caller verification/ }).locator(':focus')).toBeVisible();
}

/** Tab until this has the focus; a few steps are enough from where the window has put it. */
async function tabTo(keys: Keys, wanted: Locator): Promise<void> {
  for (let step = 0; step < 4; step += 1) {
    if ((await wanted.and(wanted.page().locator(':focus')).count()) > 0) return;
    await keys.press('Tab');
  }
}

/** The callback is the first check that is ticked: from the one that has the focus. */
export async function callBack({ page, call }: DeskWindow, keys: Keys): Promise<void> {
  const callback = call.getByRole('checkbox', { name: /^Callback/ });
  await tabTo(keys, callback);
  await keys.press('Space');
  await expect(callback).toBeChecked();
  // The focus stays where the check is: never on the page.
  await expect(page.locator('input:focus')).toHaveCount(1);
}

/** An administrator's word: who and how are chosen by their first letters. */
export async function askAdministrator({ call }: DeskWindow, keys: Keys, who: string): Promise<void> {
  const word = call.getByRole('group', { name: 'Confirmed by an administrator' });
  await tabTo(keys, word.getByRole('button', { name: 'Confirmed …' }));
  await keys.press('Enter');
  await expect(word.getByRole('button', { name: /Who confirmed it/ })).toBeFocused();
  if (who !== '') await keys.press(who);
  await keys.press('Tab', 'm', 'Tab', 'Enter');
  await expect(call).toContainText('3 of 3');
}

/** One key shows what is recorded, another one closes; the box is ready for the next caller. */
export async function close(desk: DeskWindow, keys: Keys): Promise<void> {
  await keys.press(reach('x'));
  await expect(desk.call.getByRole('button', { name: 'Close case' })).toBeFocused();
  await keys.press('Enter');
  await expect(desk.call).toContainText(/No call is open|All calls are on hold/);
  await expect(desk.commandBar).toBeFocused();
}
