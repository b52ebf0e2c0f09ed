import { app, BrowserWindow } from 'electron';
import type { WindowPlace } from '../../preload/contract/windows.ts';
import { openWindow } from './window.ts';

/** So many windows at most: more nobody finds again. */
const mostWindows = 8;

/** The windows of the program: one at first, others beside it. */
export interface Windows {
  /** Opens another one, at a place if one is given. False where there are as many as there may be. */
  openBeside(place: WindowPlace | null): boolean;
  /** Opens the first one, unless there is one. */
  openFirst(): void;
  areOpen(): boolean;
  /** Tells the window that is worked in. */
  tellFront(channel: string, payload: unknown): void;
  /** Brings the window that was worked in last to the front. */
  comeForward(): void;
}

/** The windows with their preload script; where the first one is, is kept in `folder`. */
export function createWindows(preload: string, folder: string): Windows {
  let last: BrowserWindow | null = null;
  app.on('browser-window-focus', (_event, window) => {
    last = window;
  });
  const all = (): readonly BrowserWindow[] =>
    BrowserWindow.getAllWindows().filter((window) => !window.isDestroyed());
  const front = (): BrowserWindow | undefined =>
    BrowserWindow.getFocusedWindow() ?? all().find((window) => window === last) ?? all()[0];
  return {
    openFirst: () => {
      if (all().length === 0) openWindow(preload, folder, null);
    },
    openBeside: (place) => {
      if (all().length >= mostWindows) return false;
      openWindow(preload, folder, { place, beside: front()?.getNormalBounds() ?? null });
      return true;
    },
    areOpen: () => all().length > 0,
    tellFront: (channel, payload) => front()?.webContents.send(channel, payload),
    comeForward: () => {
      const window = front();
      if (window?.isMinimized()) window.restore();
      window?.show();
      window?.focus();
    },
  };
}
