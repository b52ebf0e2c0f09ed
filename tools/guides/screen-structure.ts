import type { Page } from '@playwright/test';

/**
 * What a screen shows, without what differs from one time to the next: roles, names and texts of the screen, the call and
 * an open dialog, as assistive technology gets them. The rail and the status bar around them are left out, so that a new entry
 * there makes no picture old.
 */
export async function screenStructure(page: Page): Promise<readonly string[]> {
  const shown: string[] = [];
  // Behind a dialog the rest is hidden, for assistive technology as here.
  for (const part of await page.locator('[role="dialog"], [role="alertdialog"], main, aside').all())
    if (await part.isVisible()) shown.push(await part.ariaSnapshot());
  return shown
    .join('\n')
    .replaceAll(/\b[A-Z0-9]{4}-[A-Z0-9]{4}\b/g, 'CASE')
    .replaceAll(/^(\s*- time: ).*$/gm, '$1TIME')
    .replaceAll(
      /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d+(, \d{4})?(, \d+:\d+( [AP]M)?)?/g,
      'TIME',
    )
    .replaceAll(
      /\b(in )?\d+ (second|minute|hour|day|week|month|year|s|min|h)s?( ago| left)?\b|\bjust now\b|\b(yesterday|tomorrow|today)\b/gi,
      'TIME',
    )
    .replaceAll(/\d+/g, '0')
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
}

/** The same once it stays as it is: what is still loading changes it. */
export async function settledStructure(page: Page): Promise<readonly string[]> {
  for (let look = 0, before = ''; look < 50; look += 1) {
    const now = await screenStructure(page);
    if (now.join('\n') === before) return now;
    before = now.join('\n');
    // Two frames: what an answer changed is painted then.
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  }
  throw new Error('The screen does not come to rest.');
}
