import { join } from 'node:path';
import { projectFolder } from '../../../tools/machine/project.ts';
import type { DeskWindow } from '../window.ts';

const folder = join(projectFolder, 'test-results', 'screens');
const asked = '[role=dialog], [role=alertdialog], [role=menu]';

/** Leaves a picture of a screen, without what lies over it, to be looked at after the tests: `cases-1280x800-dark.png`. */
export async function leavePicture({ page }: DeskWindow, place: string, scheme: string): Promise<void> {
  if ((await page.locator(asked).count()) > 0) return;
  const size = await page.evaluate(() => `${innerWidth}x${innerHeight}`);
  const name = place.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  await page.screenshot({ path: join(folder, `${name}-${size}-${scheme}.png`), animations: 'disabled' });
}
