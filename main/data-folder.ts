import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { makeFolder, removeQuietly } from './store/make-folder.ts';

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

/** Which key belongs to the store in a folder. Holds no secret: the key itself is in the keychain or in the key file. */
export interface KeyReference {
  /** Names the keychain's entry, so that a folder may move and two folders never share a key. */
  readonly storeId: string;
  /** The key file that was chosen for this store, if one was. */
  readonly keyFile: string | null;
}

const referenceFile = (folder: string): string => join(folder, 'key-reference.json');

/** Where the id of a folder's desk is kept. */
export const deskIdFile = (folder: string): string => join(folder, 'desk-id');

/** Reads what a folder says of its key; null where it says nothing. */
export function readKeyReference(folder: string): KeyReference | null {
  if (!existsSync(referenceFile(folder))) return null;
  try {
    const read = JSON.parse(readFileSync(referenceFile(folder), 'utf8')) as Partial<KeyReference>;
    return typeof read.storeId === 'string' ? { storeId: read.storeId, keyFile: read.keyFile ?? null } : null;
  } catch {
    return null;
  }
}

/**
 * Paths beside the store that belong to the program: nothing that is written for a person may replace them. `keyFile` is
 * the one that was named for this run.
 */
export function ownFiles(folder: string, keyFile: string | null): readonly string[] {
  const remembered = readKeyReference(folder)?.keyFile ?? null;
  return [
    referenceFile(folder),
    deskIdFile(folder),
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
      [referenceFile(folder), deskIdFile(folder), sandboxMail].some(
        (each) => basename(each).toLowerCase() === name,
      ))
  );
}

/** Notes which key belongs to the store in a folder. */
export function writeKeyReference(folder: string, reference: KeyReference): void {
  makeFolder(folder);
  // Whole or not at all: half a reference would lead to no key.
  const making = `${referenceFile(folder)}.new`;
  writeFileSync(making, `${JSON.stringify(reference, null, 2)}\n`, { mode: 0o600 });
  renameSync(making, referenceFile(folder));
}

/** A name for a new store's keychain entry. */
export const newStoreId = (): string => randomUUID();

/** Takes back what was noted of a key whose store was not made. */
export const removeKeyReference = (folder: string): void => removeQuietly(referenceFile(folder));
