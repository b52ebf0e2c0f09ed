import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { PlainMessage } from '../../language/catalogue.ts';
import { say } from '../language.ts';
import { menuWords } from './words.ts';

type Role = NonNullable<MenuItemConstructorOptions['role']>;

const separator: MenuItemConstructorOptions = { type: 'separator' };
const item = (role: Role, message: PlainMessage): MenuItemConstructorOptions => ({
  role,
  label: say(message),
});

/** What the window does by the same keys: here it is found by who looks for it. */
const lockItem = (lock: () => void): MenuItemConstructorOptions => ({
  label: say(menuWords.lock),
  accelerator: 'CommandOrControl+L',
  click: lock,
});

const ownMenu = (platform: NodeJS.Platform, lock: () => void): MenuItemConstructorOptions =>
  platform === 'darwin'
    ? {
        label: app.name,
        submenu: [
          item('about', menuWords.about),
          separator,
          lockItem(lock),
          separator,
          item('services', menuWords.services),
          separator,
          item('hide', menuWords.hide),
          item('hideOthers', menuWords.hideOthers),
          item('unhide', menuWords.showAll),
          separator,
          item('quit', menuWords.quitProgram),
        ],
      }
    : { label: say(menuWords.file), submenu: [lockItem(lock), separator, item('quit', menuWords.quit)] };

const editMenu = (): MenuItemConstructorOptions => ({
  label: say(menuWords.edit),
  submenu: [
    item('undo', menuWords.undo),
    item('redo', menuWords.redo),
    separator,
    item('cut', menuWords.cut),
    item('copy', menuWords.copy),
    item('paste', menuWords.paste),
    item('delete', menuWords.remove),
    separator,
    item('selectAll', menuWords.selectAll),
  ],
});

const viewMenu = (): MenuItemConstructorOptions => ({
  label: say(menuWords.view),
  submenu: [
    item('resetZoom', menuWords.actualSize),
    item('zoomIn', menuWords.zoomIn),
    item('zoomOut', menuWords.zoomOut),
    separator,
    item('togglefullscreen', menuWords.fullScreen),
    ...(app.isPackaged ? [] : [item('toggleDevTools', menuWords.developerTools)]),
  ],
});

const windowMenu = (platform: NodeJS.Platform): MenuItemConstructorOptions => ({
  label: say(menuWords.window),
  submenu: [
    item('minimize', menuWords.minimize),
    item('zoom', menuWords.zoom),
    ...(platform === 'darwin'
      ? [separator, item('front', menuWords.bringToFront)]
      : [item('close', menuWords.close)]),
  ],
});

/**
 * The menu: what the system expects of every program, and no more. The window has its own ways to everything else. It speaks
 * the desk's language, and is set again where that changes.
 */
export function setMenu(platform: NodeJS.Platform, lock: () => void): void {
  const menus = [ownMenu(platform, lock), editMenu(), viewMenu(), windowMenu(platform)];
  Menu.setApplicationMenu(Menu.buildFromTemplate(menus));
}
