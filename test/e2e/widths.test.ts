import { outOfReach } from '../support/places/measure.ts';
import { leavePicture } from '../support/places/picture.ts';
import { openWalked, walk } from '../support/places/walk.ts';
import { expect, test } from '../support/window.ts';

const sizes = [
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
  // The first one at 200 %.
  { width: 640, height: 400 },
];

test('Nothing is covered, cut or scrolls sideways at any place, narrow and at 200 %, with and without a call', async ({
  home,
  sample,
}) => {
  test.setTimeout(300_000);
  const desk = await openWalked(home, sample);
  const { page } = desk;
  const drawn = (): Promise<unknown> =>
    page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const inBothSchemes = async (place: string): Promise<void> => {
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      await leavePicture(desk, place, colorScheme);
    }
  };
  const problems = await walk(desk, async (place) => {
    const found: string[] = [];
    const measure = async (what: string): Promise<void> => {
      for (const { width, height } of sizes) {
        await desk.resize({ width, height });
        await drawn();
        for (const problem of await outOfReach(page))
          found.push(`${place}, ${width}x${height}${what}: ${problem}`);
        if (width === 1280 && what === '') await inBothSchemes(place);
      }
    };
    await measure('');
    // Once a call is open it stays, on every screen: then each is looked at without it as well. A dialog is above both.
    const hasCall = await desk.call.isVisible();
    if (!hasCall || (await page.locator('[role=dialog], [role=alertdialog], [role=menu]').count()) > 0)
      return found;
    await page.keyboard.press('ControlOrMeta+j');
    await measure(', call folded away');
    await page.keyboard.press('ControlOrMeta+j');
    return found;
  });
  expect(problems).toEqual([]);
});
