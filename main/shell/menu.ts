import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { PlainMessage } from '../../language/catalogue.ts';
import type { MenuChoice } from '../../preload/contract/program.ts';
import { say } from '../language.ts';
import { menuWords } from './words.ts';

type Role = NonNullable<MenuItemConstructorOptions['role']>;

/** What the menu has done elsewhere. */
export interface MenuParts {
  readonly lock: () => void;
  /** The window does it, as it does what its box knows by that name. */
  readonly choose: (choice: MenuChoice) => void;
  readonly hasWindow: () => boolean;
  readonly openWindow: () => void;
  readonly showDataFolder: () => void;
}

const separator: MenuItemConstructorOptions = { type: 'separator' };
const item = (role: Role, message: PlainMessage): MenuItemConstructorOptions => ({
  role,
  label: say(message),
});

/** What the window does by the same keys: here it is found by who looks for it. */
const lockItem = ({ lock }: MenuParts): MenuItemConstructorOptions => ({
  label: say(menuWords.lock),
  accelerator: 'CommandOrControl+L',
  click: lock,
});

/** What the window does; its keys, where it has any, are the window's own. */
const choice = (
  { choose }: MenuParts,
  chosen: MenuChoice,
  message: PlainMessage,
  keys?: string,
): MenuItemConstructorOptions => ({
  label: say(message),
  ...(keys === undefined ? {} : { accelerator: keys, registerAccelerator: false }),
  click: () => choose(chosen),
});

/** At what the window that is worked in has before it; without one, at the desk. */
const newWindow = (parts: MenuParts): MenuItemConstructorOptions => ({
  label: say(menuWords.newWindow),
  accelerator: 'CommandOrControl+Shift+N',
  // The window's own, as long as there is one.
  registerAccelerator: false,
  click: () => (parts.hasWindow() ? parts.choose('new-window') : parts.openWindow()),
});

/** A Mac has a menu of the program's name, with what is about the program. */
const programMenu = (parts: MenuParts): MenuItemConstructorOptions => ({
  label: app.name,
  submenu: [
    choice(parts, 'about', menuWords.about),
    separator,
    choice(parts, 'settings', menuWords.settings, 'Command+8'),
    separator,
    lockItem(parts),
    separator,
    item('services', menuWords.services),
    separator,
    item('hide', menuWords.hide),
    item('hideOthers', menuWords.hideOthers),
    item('unhide', menuWords.showAll),
    separator,
    item('quit', menuWords.quitProgram),
  ],
});

const fileMenu = (platform: NodeJS.Platform, parts: MenuParts): MenuItemConstructorOptions => ({
  label: say(menuWords.file),
  submenu: [
    choice(parts, 'new-case', menuWords.newCase),
    newWindow(parts),
    separator,
    choice(parts, 'import', menuWords.import),
    choice(parts, 'export', menuWords.exportCases),
    separator,
    ...(platform === 'darwin'
      ? [item('close', menuWords.close)]
      : [
          choice(parts, 'settings', menuWords.settings, 'Control+8'),
          lockItem(parts),
          separator,
          item('quit', menuWords.quit),
        ]),
  ],
});

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

const helpMenu = (platform: NodeJS.Platform, parts: MenuParts): MenuItemConstructorOptions => ({
  role: 'help',
  label: say(menuWords.help),
  submenu: [
    choice(parts, 'shortcuts', menuWords.shortcuts, 'CommandOrControl+/'),
    choice(parts, 'articles', menuWords.articles),
    separator,
    { label: say(menuWords.dataFolder), click: parts.showDataFolder },
    choice(parts, 'diagnostics', menuWords.diagnostics),
    choice(parts, 'updates', menuWords.updates),
    ...(platform === 'darwin' ? [] : [separator, choice(parts, 'about', menuWords.about)]),
  ],
});

/**
 * The menu: what each system expects of a program, and what is looked for there. It speaks the desk's language, and is set again
 * where that changes.
 */
export function setMenu(platform: NodeJS.Platform, parts: MenuParts): void {
  const menus = [
    ...(platform === 'darwin' ? [programMenu(parts)] : []),
    fileMenu(platform, parts),
    editMenu(),
    viewMenu(),
    windowMenu(platform),
    helpMenu(platform, parts),
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(menus));
}
