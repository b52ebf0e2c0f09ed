import { join } from 'node:path';
import { app, BrowserWindow, screen, session, type WebContents } from 'electron';
import { refuseRequests } from './no-network.ts';
import { isOwnPage, pageAddress } from './own-page.ts';
import { keepPlace, placeKept, placeOn, windowSizes } from './window-place.ts';

/** Every permission, request, download, navigation, new window and embedded page is refused by default, for each page that ever comes up. */
export function refuseByDefault(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  defaultSession.setPermissionCheckHandler(() => false);
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.on('will-download', (event) => event.preventDefault());
  refuseRequests(defaultSession);
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => {
      // A reload is a navigation to the page itself.
      if (!isOwnPage(event.url)) event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      // A frame shows the text of a mail, which stands in the page itself.
      if (!event.isMainFrame && event.url !== 'about:srcdoc') event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    // Calls between browsers look for ways of their own, past every request.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    contents.on('will-attach-webview', (event) => event.preventDefault());
    keepOwnPage(contents);
  });
}

const mostReturns = 5;

/**
 * Brings the program's page back where something else took its place. No one is asked before `about:blank`, a step back
 * in the history, or a reload of an address that a script made up.
 */
function keepOwnPage(contents: WebContents): void {
  const comeBack = (tries = mostReturns): void => {
    // Not within the event: Chromium is in the middle of the navigation that it tells of.
    setImmediate(() => {
      if (contents.isDestroyed()) return;
      contents.loadURL(pageAddress).catch(() => {
        // What went on meanwhile may have broken it off.
        if (tries > 0 && !contents.isDestroyed() && !isOwnPage(contents.getURL())) comeBack(tries - 1);
      });
    });
  };
  contents.on('did-navigate', (_event, url) => {
    if (isOwnPage(url)) contents.navigationHistory.clear();
    else comeBack();
  });
}

/**
 * Opens the program's window: sandboxed, isolated, without Node, shown when there is something to see, where it was when it was
 * closed last. Where that was is kept in a folder.
 */
export function openWindow(preload: string, folder: string): BrowserWindow {
  const kept = placeKept(folder);
  const screens = kept === null ? [] : screen.getAllDisplays().map(({ workArea }) => workArea);
  const window = new BrowserWindow({
    ...(placeOn(screens, kept) ?? windowSizes.first),
    minWidth: windowSizes.least.width,
    minHeight: windowSizes.least.height,
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
  window.once('ready-to-show', () => {
    if (kept?.isMaximized) window.maximize();
    window.show();
  });
  window.on('close', () =>
    keepPlace(folder, { ...window.getNormalBounds(), isMaximized: window.isMaximized() }),
  );
  void window.loadURL(pageAddress);
  return window;
}

/** Where the build put the preload script, seen from the main process's own file. */
export const preloadFile = (here: string): string => join(here, '..', 'preload', 'preload.cjs');
