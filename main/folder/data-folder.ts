import { homedir, userInfo } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** What lies in a store's folder, by its name. */
export interface DataFolder {
  readonly path: string;
  readonly store: string;
  readonly sandboxMail: string;
}

/** The parts of a data folder. Nothing is made or read. */
export const dataFolder = (path: string): DataFolder => ({
  path,
  store: join(path, 'login-desk.db'),
  sandboxMail: join(path, 'sandbox-mail'),
});

/** A folder that the environment names, where it names a whole path: one that is empty or depends on where a program is started is none. */
const named = (folder: string | undefined): string | null =>
  folder !== undefined && isAbsolute(folder) ? folder : null;

/** The program's own folder for user data, where the window keeps its own too. */
export function defaultDataFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  const home = named(homedir()) ?? userInfo().homedir;
  if (platform === 'win32') return join(named(env.APPDATA) ?? join(home, 'AppData', 'Roaming'), 'Login Desk');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Login Desk');
  return join(named(env.XDG_CONFIG_HOME) ?? join(home, '.config'), 'Login Desk');
}

/** Where a window keeps how it began, for the next start. */
export const expectedDeskFile = (folder: string): string => join(folder, 'opens-at-once');

/** Where the id of a folder's desk is kept. */
export const deskIdFile = (folder: string): string => join(folder, 'desk-id');
