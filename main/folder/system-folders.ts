import { homedir, userInfo } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** A folder that the environment names, where it names a whole path: one that is empty or depends on where a program is started is none. */
const named = (folder: string | undefined): string | null =>
  folder !== undefined && isAbsolute(folder) ? folder : null;

const home = (): string => named(homedir()) ?? userInfo().homedir;

/** The program's own folder for user data, where the window keeps its own too. */
export function defaultDataFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  if (platform === 'win32')
    return join(named(env.APPDATA) ?? join(home(), 'AppData', 'Roaming'), 'Login Desk');
  if (platform === 'darwin') return join(home(), 'Library', 'Application Support', 'Login Desk');
  return join(named(env.XDG_CONFIG_HOME) ?? join(home(), '.config'), 'Login Desk');
}

/** Where the system keeps what this program can get or make again. */
export function cacheFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  if (platform === 'win32')
    return join(named(env.LOCALAPPDATA) ?? join(home(), 'AppData', 'Local'), 'Login Desk');
  if (platform === 'darwin') return join(home(), 'Library', 'Caches', 'Login Desk');
  return join(named(env.XDG_CACHE_HOME) ?? join(home(), '.cache'), 'login-desk');
}
