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

/** Removes what programs of this computer left that were killed while they wrote this file. Throws nothing. */
export function removeOldParts(path: string): void {
  let names: readonly string[];
  try {
    names = readdirSync(dirname(path));
  } catch {
    // What can't be listed can't be written either, which the writing then says.
    return;
  }
  const begin = beginning(path);
  for (const name of names) {
    if (!name.startsWith(begin)) continue;
    const writer = /^(\d+)(?:-[0-9a-f]+)?\.part(?:-journal)?$/.exec(name.slice(begin.length))?.[1];
    if (writer && !isAlive(Number(writer))) removeQuietly(join(dirname(path), name));
  }
}
