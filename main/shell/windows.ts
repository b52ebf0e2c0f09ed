import { app, BrowserWindow } from 'electron';
import type { WindowPlace } from '../../preload/contract/windows.ts';
import type { Asker } from '../ipc/serve.ts';
import { openWindow } from './window.ts';
import { windowOf } from './window-of.ts';

/** So many windows at most: more nobody finds again. */
const mostWindows = 8;

/** The windows of the program: one at first, others beside it. */
export interface Windows {
  /** Opens another one beside the one that asks, at a place if one is given. False where there are as many as there may be. */
  openBeside(place: WindowPlace | null, asker: Asker): boolean;
  /** Opens the first one, unless there is one. */
  openFirst(): void;
  areOpen(): boolean;
  /** Tells the window that is worked in. */
  tellFront(channel: string, payload: unknown): void;
  /** Brings the window that was worked in last to the front. */
  comeForward(): void;
  /** Tells of each window that was closed, by the id of its page. */
  onGone(listener: (asker: Asker) => void): void;
}

/** The windows with their preload script; where the first one is, is kept in `folder`. */
export function createWindows(preload: string, folder: string): Windows {
  let last: BrowserWindow | null = null;
  app.on('browser-window-focus', (_event, window) => {
    last = window;
  });
  const goneListeners: ((asker: Asker) => void)[] = [];
  app.on('browser-window-created', (_event, window) => {
    // A closed window has no page any more to ask for its id.
    const { id } = window.webContents;
    window.once('closed', () => {
      for (const listener of goneListeners) listener(id);
    });
  });
  const all = (): readonly BrowserWindow[] =>
    BrowserWindow.getAllWindows().filter((window) => !window.isDestroyed());
  const front = (): BrowserWindow | undefined =>
    BrowserWindow.getFocusedWindow() ?? all().find((window) => window === last) ?? all()[0];
  return {
    openFirst: () => {
      if (all().length === 0) openWindow(preload, folder, null);
    },
    openBeside: (place, asker) => {
      if (all().length >= mostWindows) return false;
      openWindow(preload, folder, { place, beside: (windowOf(asker) ?? front())?.getNormalBounds() ?? null });
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
    onGone: (listener) => {
      goneListeners.push(listener);
    },
  };
}
