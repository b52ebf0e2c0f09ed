import { join } from 'node:path';
import { app, BrowserWindow, session } from 'electron';
import { pageOrigin } from './page-protocol.ts';

/** Every permission, navigation, new window and embedded page is refused by default, for each page that ever comes up. */
export function refuseByDefault(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}

/** Opens the program's window: sandboxed, isolated, without Node, shown when there is something to see. */
export function openWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: 'Login Desk',
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${pageOrigin}/index.html`);
  return window;
}

/** Where the build put the preload script, seen from the main process's own file. */
export const preloadFile = (here: string): string => join(here, '..', 'preload', 'preload.cjs');
