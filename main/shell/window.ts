import { join } from 'node:path';
import { app, BrowserWindow, screen, session, type WebContents } from 'electron';
import type { WindowPlace } from '../../preload/contract/windows.ts';
import { refuseRequests } from './no-network.ts';
import { isOwnPage, pageAddress } from './own-page.ts';
import { type Area, keepPlace, placeKept, placeOn, windowSizes } from './window-place.ts';

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

// So far another window stands from the one before, in pixels.
const step = 32;

/** Where a window begins that is not the first one. */
interface Beside {
  readonly place: WindowPlace | null;
  /** The window that it stands beside. */
  readonly beside: Area | null;
}

const addressOf = (place: WindowPlace | null): string =>
  place === null ? pageAddress : `${pageAddress}#${place.kind}/${encodeURIComponent(place.id)}`;

/**
 * Opens a window of the program: sandboxed, isolated, without Node, shown when there is something to see. The first one is where it was when
 * it was closed last, which is kept in a folder; another one a step from the one beside it.
 */
export function openWindow(preload: string, folder: string, another: Beside | null): BrowserWindow {
  const place = another === null ? placeKept(folder) : besidePlace(another.beside);
  const screens = place === null ? [] : screen.getAllDisplays().map(({ workArea }) => workArea);
  const window = new BrowserWindow({
    ...(placeOn(screens, place) ?? windowSizes.first),
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
    if (place?.isMaximized) window.maximize();
    window.show();
  });
  if (another === null)
    window.on('close', () =>
      keepPlace(folder, { ...window.getNormalBounds(), isMaximized: window.isMaximized() }),
    );
  void window.loadURL(addressOf(another?.place ?? null));
  return window;
}

const besidePlace = (beside: Area | null): (Area & { readonly isMaximized: boolean }) | null =>
  beside && { ...beside, x: beside.x + step, y: beside.y + step, isMaximized: false };

/** Where the build put the preload script, seen from the main process's own file. */
export const preloadFile = (here: string): string => join(here, '..', 'preload', 'preload.cjs');
