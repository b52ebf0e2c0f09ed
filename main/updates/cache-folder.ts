import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the system keeps what this program can get again: as `cli.ts` has it, which imports nothing of the program. */
export function cacheFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  const home = homedir();
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Login Desk');
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'Login Desk');
  return join(env.XDG_CACHE_HOME || join(home, '.cache'), 'login-desk');
}
