import type { ElectronApplication, Page } from '@playwright/test';

/*
 * What the tests of Electron's security checklist (electronjs.org/docs/latest/tutorial/security) read from the running program.
 * What the packaged binary answers is in packaged.test.ts.
 */

export const ownPage = 'app://desk/index.html';

/** What Chromium says in the console of what it did not do: there that is the point. */
export const refused =
  /Content Security Policy|Not allowed to (load|navigate)|Failed to load resource|net::ERR|permission|Permission|denied|Refused to|Blocked|violat|sandboxed/i;

/** The preferences with which every page of the program runs. */
export const preferencesOf = (app: ElectronApplication): Promise<readonly Record<string, unknown>[]> =>
  app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .map((contents) =>
        (contents as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences(),
      ),
  );

/** Waits until the page has done what was begun, so that what it was refused has been refused. */
export const settled = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))));

export const windowsOf = (app: ElectronApplication): Promise<readonly string[]> =>
  app.evaluate(({ webContents }) => webContents.getAllWebContents().map((contents) => contents.getURL()));
