import { expect } from '@playwright/test';
import type { DeskWindow } from '../demo/desk-window.ts';
import type { Guide } from './guide.ts';
import { keysOf } from './hands.ts';

/** Goes through guides in one window, one after the other, each as if some time had passed since the one before. */
export async function goThrough(
  desk: DeskWindow,
  guides: readonly Guide[],
  picture: (guide: Guide, name: string) => Promise<void>,
): Promise<void> {
  const { page, call, status, commandBar } = desk;
  // The page begins with a clock that can be moved on; one that is put under a page that runs shows odd times.
  await page.clock.install({ time: new Date() });
  await page.reload();
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await commandBar.waitFor();
  await expect(status).toContainText('Sandbox mail');
  await expect(status).not.toContainText('Links not served');
  for (const guide of guides) {
    await guide.go({ desk, keys: keysOf(desk), picture: (name) => picture(guide, name) });
    // What was closed can be undone for ten seconds; the next picture is not about that.
    await page.clock.fastForward(11_000);
    await expect(call.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  }
}
