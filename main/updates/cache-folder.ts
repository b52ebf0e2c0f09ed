import { homedir, userInfo } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** Where the system keeps what this program can get again: as `cli.ts` has it, which imports nothing of the program. */
export function cacheFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  // What depends on the folder that a program is started in is no place, and an empty text none either.
  const named = (folder: string | undefined) => (folder !== undefined && isAbsolute(folder) ? folder : null);
  const home = named(homedir()) ?? userInfo().homedir;
  if (platform === 'win32')
    return join(named(env.LOCALAPPDATA) ?? join(home, 'AppData', 'Local'), 'Login Desk');
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'Login Desk');
  return join(named(env.XDG_CACHE_HOME) ?? join(home, '.cache'), 'login-desk');
}
