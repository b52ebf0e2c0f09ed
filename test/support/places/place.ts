import { type DeskWindow, expect } from '../window.ts';

/** A place of the window that a person may come to. */
export interface Place {
  readonly name: string;
  /** The files that draw it, by which a test finds what no row leads to. From `renderer/features/` unless they begin with a dot. */
  readonly shows?: readonly string[];
  /** The way there, from the row before it; dialogs and menus are closed. */
  readonly go: (desk: DeskWindow) => Promise<void>;
}

/** How long a place may take, in milliseconds. */
const patience = 20_000;

/** Waits until what a step asked for is there: nothing loads, nothing moves. */
export const settled = ({ page }: DeskWindow): Promise<void> =>
  page.evaluate(async (longest) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const begun = performance.now();
    do {
      await frame();
      await frame();
    } while (
      document.querySelector('main [aria-busy="true"], [data-awaited]') !== null &&
      performance.now() - begun < longest
    );
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  }, patience);

/** Closes dialogs and menus that are open. */
export async function closeAll({ page }: DeskWindow): Promise<void> {
  const open = page.locator('[role=dialog], [role=alertdialog], [role=menu]');
  // One key closes one of them, and a second one too early what lies below: a list of choices in it may be first.
  await expect(async () => {
    if ((await open.count()) > 0) await page.keyboard.press('Escape');
    await expect(open).toHaveCount(0, { timeout: 3000 });
  }).toPass({ timeout: patience });
}

/** Presses a button of the record, of a screen, or of the call, and waits for the dialog that it opens. */
export const opens =
  (part: 'record' | 'call' | 'main' | 'status', button: string | RegExp) =>
  async (desk: DeskWindow): Promise<void> => {
    const inside = part === 'main' ? desk.page.getByRole('main') : desk[part];
    const named = typeof button === 'string' ? { name: button, exact: true } : { name: button };
    await inside.getByRole('button', named).first().click();
    await desk.page.locator('[role=dialog], [role=alertdialog], [role=menu]').first().waitFor();
  };

/** Goes on with an action of the record without proof, as a lead may, and waits for its dialog. */
export const opensUnproven =
  (action: RegExp) =>
  async ({ page, record }: DeskWindow): Promise<void> => {
    await record
      .getByRole('button', { name: new RegExp(`^More for ${action.source}`) })
      .first()
      .click();
    await page.getByRole('menuitem', { name: 'Do it without proof' }).click();
    await page.locator('[role=dialog], [role=alertdialog]').first().waitFor();
  };

/** Opens a tab of the screen. */
export const tab =
  (name: RegExp) =>
  ({ page }: DeskWindow): Promise<void> =>
    page.getByRole('main').getByRole('tab', { name }).click();

/** One step after the other. */
export const inTurn =
  (...steps: readonly ((desk: DeskWindow) => Promise<void>)[]) =>
  async (desk: DeskWindow): Promise<void> => {
    for (const step of steps) await step(desk);
  };
