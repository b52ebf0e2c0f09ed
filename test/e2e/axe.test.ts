import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { leavePicture } from '../support/places/picture.ts';
import { openWalked, walk } from '../support/places/walk.ts';
import { type DeskWindow, expect, test } from '../support/window.ts';
import { choosePassword, lock, passwords } from '../support/window-operators.ts';

// What the other schemes change is colours.
const ofColours = ['color-contrast', 'link-in-text-block'];

const schemes = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' }, rules: null },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' }, rules: ofColours },
  { name: 'forced colours', media: { colorScheme: 'light', forcedColors: 'active' }, rules: ofColours },
] as const;

/** Waits until what a step asked for is there: nothing loads, nothing moves. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let step = 0; step < 60; step += 1) {
      await frame();
      await frame();
      if (document.querySelector('main [aria-busy="true"], [data-awaited]') === null) break;
    }
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  });

/** What axe finds at a place, in each scheme: by rule, and where. */
async function found(desk: DeskWindow, place: string): Promise<readonly string[]> {
  const { page } = desk;
  const all: string[] = [];
  for (const { name, media, rules } of schemes) {
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    await settled(page);
    if (name !== 'forced colours') await leavePicture(desk, place, name);
    const isThere = await page.evaluate(() => 'axe' in window);
    // Brought in once. The preview of a mail is a page of its own, which the desk made for other programs.
    const axe = new AxeBuilder({ page, ...(isThere ? { axeSource: ';' } : {}) })
      .setLegacyMode(true)
      .exclude('iframe')
      .options({ resultTypes: ['violations'], ...(rules === null ? {} : { runOnly: [...rules] }) });
    const { violations } = await axe.analyze();
    for (const { id, nodes } of violations)
      all.push(`${place}, ${name}: ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  }
  return all;
}

test('axe finds nothing at any place, in light, dark and forced colours', async ({ home, sample }) => {
  test.setTimeout(300_000);
  const desk = await openWalked(home, sample);
  expect(await walk(desk, (place) => found(desk, place))).toEqual([]);
});

test('axe finds nothing before there is a desk, and when it is locked', async ({ home, desk }) => {
  await choosePassword(desk, passwords.sam);
  await lock(desk);
  const locked = await found(desk, 'lock');
  await desk.close();
  const first = await home.open({ folder: home.at('new'), keyFile: home.at('new.key') });
  await first.page.getByRole('heading').first().waitFor();
  expect([...locked, ...(await found(first, 'first run'))]).toEqual([]);
});
