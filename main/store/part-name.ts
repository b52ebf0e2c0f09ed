import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { isAlive } from './is-alive.ts';
import { removeQuietly } from './make-folder.ts';

// A folder in a network has files of several computers, whose processes have the same numbers.
const thisComputer = (): string => createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

const beginning = (path: string): string => `.${basename(path).slice(0, 150)}.${thisComputer()}-`;

/**
 * A name beside a file for what is not whole yet: `.NAME.COMPUTER-PROCESS.part`, or `.NAME.COMPUTER-PROCESS-MORE.part`. It says
 * whose it is.
 */
export const partName = (path: string, more?: string): string =>
  join(dirname(path), `${beginning(path)}${process.pid}${more === undefined ? '' : `-${more}`}.part`);

const partShape = /^\.(.+)\.([0-9a-f]{8})-(\d+)(?:-[0-9a-f]+)?\.part(?:-journal)?$/;

/** Removes what programs of this computer left that were killed while they wrote this file. Throws nothing. */
export const removeOldParts = (path: string): void =>
  removePartsIn(dirname(path), (name) => name === basename(path).slice(0, 150));

/** The same for all files of a folder whose names are of a kind. */
export function removePartsIn(folder: string, isOne: (name: string) => boolean): void {
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch {
    // What can't be listed can't be written either, which the writing then says.
    return;
  }
  for (const name of names) {
    const [, whole = '', computer, writer] = partShape.exec(name) ?? [];
    if (computer === thisComputer() && isOne(whole) && !isAlive(Number(writer)))
      removeQuietly(join(folder, name));
  }
}
