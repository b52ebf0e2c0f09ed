import { homedir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { keyChangeFile } from './key-change-journal.ts';
import { readKeyReference, referenceFile } from './key-reference.ts';

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

/** The program's own folder for user data, where the window keeps its own too. */
export function defaultDataFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  const home = homedir();
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Login Desk');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Login Desk');
  return join(env.XDG_CONFIG_HOME ?? join(home, '.config'), 'Login Desk');
}

/** Where the id of a folder's desk is kept. */
export const deskIdFile = (folder: string): string => join(folder, 'desk-id');

/**
 * Paths beside the store that belong to the program: nothing that is written for a person may replace them. `keyFile` is
 * the one that was named for this run.
 */
export function ownFiles(folder: string, keyFile: string | null): readonly string[] {
  const remembered = readKeyReference(folder)?.keyFile ?? null;
  return [
    referenceFile(folder),
    deskIdFile(folder),
    keyChangeFile(folder),
    dataFolder(folder).sandboxMail,
    ...[keyFile, remembered].filter((path) => path !== null),
  ];
}

/** Whether a path is one that the program itself writes in a folder, there or not yet, in any case of letters. */
export function isOwnPath(folder: string, path: string): boolean {
  const { store, sandboxMail } = dataFolder(folder);
  const name = basename(path).toLowerCase();
  const own = basename(store).toLowerCase();
  return (
    resolve(dirname(path)) === resolve(folder) &&
    (name === own ||
      name.startsWith(`${own}-`) ||
      [referenceFile(folder), deskIdFile(folder), keyChangeFile(folder), sandboxMail].some(
        (each) => basename(each).toLowerCase() === name,
      ))
  );
}
