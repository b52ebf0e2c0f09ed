import { BrowserWindow, webContents } from 'electron';
import type { Asker } from '../ipc/serve.ts';

/** The window that asks; null where it was closed meanwhile. */
export function windowOf(asker: Asker): BrowserWindow | null {
  const page = webContents.fromId(asker);
  return page === undefined ? null : BrowserWindow.fromWebContents(page);
}
