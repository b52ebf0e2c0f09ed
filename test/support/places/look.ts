import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { DeskWindow } from '../window.ts';
import { outOfReach } from './measure.ts';
import { leavePicture } from './picture.ts';
import { settled } from './place.ts';

/** What is looked at: a place in each scheme of colours, or that and how it fits into narrow windows. */
export type Look = 'colours' | 'colours and widths';

// What the other schemes change is colours.
const ofColours = ['color-contrast', 'link-in-text-block'];

// What a page has to have, which is behind a dialog and hidden meanwhile: axe means to pass both there, and does not always see the dialog.
const ofPages = {
  'landmark-one-main': { enabled: false },
  'page-has-heading-one': { enabled: false },
};

const schemes = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' }, rules: null },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' }, rules: ofColours },
  { name: 'forced colours', media: { colorScheme: 'light', forcedColors: 'active' }, rules: ofColours },
] as const;

const sizes = [
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
  // The first one at 200 %.
  { width: 640, height: 400 },
] as const;

const overScreens = '[role=dialog], [role=alertdialog], [role=menu]';

/** Gives what is wrong with a place, and leaves pictures of it where it is a screen. */
export async function look(desk: DeskWindow, place: string, what: Look): Promise<readonly string[]> {
  const found = await inColours(desk, place);
  await desk.page.emulateMedia({ ...schemes[0].media, reducedMotion: 'reduce' });
  return what === 'colours' ? found : [...found, ...(await inWidths(desk, place))];
}

/** What axe finds, in each scheme: by rule, and where. */
async function inColours(desk: DeskWindow, place: string): Promise<readonly string[]> {
  const { page } = desk;
  const all: string[] = [];
  for (const { name, media, rules } of schemes) {
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    await settled(desk);
    if (name !== 'forced colours') await leavePicture(desk, place, name);
    const isThere = await page.evaluate(() => 'axe' in window);
    const hasDialog = (await page.locator('[role=dialog], [role=alertdialog]').count()) > 0;
    // Brought in once. The preview of a mail is a page of its own, which the desk made for other programs.
    const axe = new AxeBuilder({ page, ...(isThere ? { axeSource: ';' } : {}) })
      .setLegacyMode(true)
      .exclude('iframe')
      .options({
        resultTypes: ['violations'],
        ...(rules === null ? {} : { runOnly: [...rules] }),
        ...(rules === null && hasDialog ? { rules: ofPages } : {}),
      });
    const { violations } = await axe.analyze();
    for (const { id, nodes } of violations)
      all.push(`${place}, ${name}: ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  }
  return all;
}

/** What is out of reach in each size, with the call that is open and with the call folded away. */
async function inWidths(desk: DeskWindow, place: string): Promise<readonly string[]> {
  const { page } = desk;
  const found: string[] = [];
  const measure = async ({ width, height }: (typeof sizes)[number], call: string): Promise<void> => {
    await desk.resize({ width, height });
    await settled(desk);
    for (const problem of await lastingly(page))
      found.push(`${place}, ${width}x${height}${call}: ${problem}`);
  };
  for (const size of sizes) {
    await measure(size, '');
    if (size !== sizes[0]) continue;
    for (const { name, media } of schemes.slice(0, 2).toReversed()) {
      await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
      await leavePicture(desk, place, name);
    }
  }
  // Once a call is open it stays, on every screen: then each is looked at without it as well. A dialog is above both.
  const hasCall = await desk.call.isVisible();
  if (!hasCall || (await page.locator(overScreens).count()) > 0) return found;
  await page.keyboard.press('ControlOrMeta+j');
  for (const size of sizes.toReversed()) await measure(size, ', call folded away');
  await page.keyboard.press('ControlOrMeta+j');
  return found;
}

const patience = 5000;

/** What is out of reach and stays so: parts that measure themselves find their place a few pictures after the window's size. */
async function lastingly(page: Page): Promise<readonly string[]> {
  const until = Date.now() + patience;
  for (;;) {
    const problems = await outOfReach(page);
    if (problems.length === 0 || Date.now() > until) return problems;
    await drawn(page);
  }
}

const drawn = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
