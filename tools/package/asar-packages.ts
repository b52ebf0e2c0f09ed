import { closeSync, openSync, readSync } from 'node:fs';

interface Entry {
  readonly files?: Readonly<Record<string, Entry>>;
}

/** The folders of all packages in an asar, as in `node_modules/zod`. Its head is JSON, behind four numbers of 32 bits. */
export function packagesInAsar(asar: string): readonly string[] {
  const file = openSync(asar, 'r');
  try {
    const sizes = Buffer.alloc(16);
    readSync(file, sizes, 0, 16, 0);
    const head = Buffer.alloc(sizes.readUInt32LE(12));
    readSync(file, head, 0, head.length, 16);
    return packagesBelow(JSON.parse(head.toString('utf8')) as Entry, '').sort();
  } finally {
    closeSync(file);
  }
}

function packagesBelow({ files = {} }: Entry, at: string): string[] {
  return Object.entries(files).flatMap(([name, entry]) => {
    const path = at === '' ? name : `${at}/${name}`;
    const isPackage = name === 'package.json' && /(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/.test(at);
    return isPackage ? [at] : packagesBelow(entry, path);
  });
}
