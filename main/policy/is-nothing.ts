import { lstatSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Whether there is no file. A link that leads nowhere is a mistake that somebody made, and not the same. */
export function isNothing(file: string): boolean {
  try {
    const folder = dirname(resolve(file));
    const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;
    return !isThere(file) && (!isThere(folder) || statSync(folder, { throwIfNoEntry: false }) !== undefined);
  } catch {
    return false;
  }
}
