import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { RandomBytes } from '../../desk/ground/basics/context.ts';
import { isAlive } from '../../store/is-alive.ts';
import { removeQuietly } from '../../store/make-folder.ts';

// A folder in a network has files of several computers, whose processes have the same numbers.
const thisComputer = (): string => createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

const beginning = (path: string): string => `.${basename(path).slice(0, 150)}.${thisComputer()}-`;

/** A free name beside a file for what is not whole yet. It says whose it is: `.NAME.COMPUTER-PROCESS-RANDOM.part`. */
export const partName = (path: string, random: RandomBytes): string =>
  join(dirname(path), `${beginning(path)}${process.pid}-${random(6).toString('hex')}.part`);

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
    const process = /^(\d+)-[0-9a-f]{12}\.part$/.exec(name.startsWith(begin) ? name.slice(begin.length) : '');
    if (process && !isAlive(Number(process[1]))) removeQuietly(join(dirname(path), name));
  }
}
