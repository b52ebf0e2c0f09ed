import { join } from 'node:path';

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

/** Where a window keeps how it began, for the next start. */
export const expectedDeskFile = (folder: string): string => join(folder, 'opens-at-once');

/** Where the id of a folder's desk is kept. */
export const deskIdFile = (folder: string): string => join(folder, 'desk-id');
