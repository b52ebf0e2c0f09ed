import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { handedOut } from './handed-out.ts';

/** The list that `sha256sum --check` reads, over everything that a folder hands out. Empty where that is nothing. */
export async function checksumsOf(folder: string): Promise<string> {
  let list = '';
  for (const name of handedOut(folder)) {
    const hash = createHash('sha256');
    await pipeline(createReadStream(join(folder, name)), hash);
    list += `${hash.digest('hex')}  ${name}\n`;
  }
  return list;
}
