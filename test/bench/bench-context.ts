import { createWriteStream, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  createDirectory,
  directoryPeople,
  directoryPractices,
  generatorVersion,
} from '../../tools/sample/directory/directory.ts';
import type { BenchContext } from './bench-part.ts';
import { copyStore, preparedStore, settle, storesFolder } from './stores/prepared-stores.ts';

export interface BenchSize {
  readonly accounts: number;
  readonly isSmall: boolean;
  readonly seed: string;
  /** See `BenchContext`; the usual ones where it is left out. */
  readonly desks?: readonly string[] | undefined;
}

/** The largest is more than two processors carry whole. */
const usualDesks = { small: ['4/3'], whole: ['5', '10', '20', '50', '50/10'] };

/** What a part is measured with, and how to be rid of its own copies. */
export function createBenchContext(
  size: BenchSize,
  note: BenchContext['note'] = (line) => console.error(line),
): { readonly context: BenchContext; readonly tidy: () => void } {
  const own: string[] = [];
  return {
    context: {
      ...size,
      desks: size.desks ?? (size.isSmall ? usualDesks.small : usualDesks.whole),
      note,
      store: async (options = {}) => {
        const prepared = await preparedStore({ ...size, cases: options.cases ?? false }, note);
        if (!options.own) return prepared;
        const folder = mkdtempSync(join(storesFolder(), 'own-'));
        own.push(folder);
        const copy = copyStore(prepared, folder);
        settle(copy);
        return copy;
      },
      files: () => generatedFiles(size),
    },
    tidy: () => {
      for (const folder of own) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The files of a generated directory, made where they are not there yet. */
async function generatedFiles({ accounts, seed }: BenchSize): Promise<{ practices: string; people: string }> {
  const folder = join(storesFolder(), String(accounts), `files-${generatorVersion}-${seed}`);
  const files = { practices: join(folder, 'practices.csv'), people: join(folder, 'people.csv') };
  if (existsSync(folder)) return files;
  const making = mkdtempSync(join(storesFolder(), 'files-'));
  const directory = createDirectory(accounts, seed);
  await pipeline(
    Readable.from(directoryPractices(directory)),
    createWriteStream(join(making, 'practices.csv')),
  );
  await pipeline(Readable.from(directoryPeople(directory)), createWriteStream(join(making, 'people.csv')));
  mkdirSync(join(folder, '..'), { recursive: true });
  // Another part may have made them meanwhile.
  if (existsSync(folder)) rmSync(making, { recursive: true });
  else renameSync(making, folder);
  return files;
}
