import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';

interface Entry {
  readonly files?: Readonly<Record<string, Entry>>;
  readonly offset?: string;
  readonly size?: number;
  readonly unpacked?: boolean;
}

/** A package in an asar: under which name the program knows it, and which it is. */
export interface PackedPackage {
  readonly name: string;
  readonly version: string;
}

/** The paths of all files in an asar, those that lie beside it as real files too. */
export function filesInAsar(asar: string): readonly string[] {
  const file = openSync(asar, 'r');
  try {
    return pathsBelow(headOf(file).head, '');
  } finally {
    closeSync(file);
  }
}

const pathsBelow = ({ files = {} }: Entry, at: string): readonly string[] =>
  Object.entries(files).flatMap(([name, entry]) =>
    entry.files ? pathsBelow(entry, `${at}${name}/`) : [`${at}${name}`],
  );

function readAt(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  readSync(file, bytes, 0, length, at);
  return bytes;
}

/** The head of an asar, and where its files begin. */
function headOf(file: number): { readonly head: Entry; readonly files: number } {
  const sizes = readAt(file, 0, 16);
  const head = JSON.parse(readAt(file, 16, sizes.readUInt32LE(12)).toString('utf8')) as Entry;
  return { head, files: 8 + sizes.readUInt32LE(4) };
}

/**
 * All packages in an asar. The head of an asar is JSON, behind four numbers of 32 bits, and the files lie behind it. Where a
 * package lies in there says nothing of where it is installed: electron-builder has a tree of its own.
 */
export function packagesInAsar(asar: string): readonly PackedPackage[] {
  const file = openSync(asar, 'r');
  try {
    const { head, files } = headOf(file);
    return packagesBelow(head, '').map(({ folder, manifest }) => {
      const bytes = manifest.unpacked
        ? readFileSync(join(`${asar}.unpacked`, folder, 'package.json'))
        : readAt(file, files + Number(manifest.offset), manifest.size ?? 0);
      const { version } = JSON.parse(bytes.toString('utf8')) as { readonly version: string };
      return { name: folder.replace(/^.*node_modules\//, ''), version };
    });
  } finally {
    closeSync(file);
  }
}

function packagesBelow(
  { files = {} }: Entry,
  at: string,
): readonly { readonly folder: string; readonly manifest: Entry }[] {
  return Object.entries(files).flatMap(([name, entry]) => {
    const isPackage = name === 'package.json' && /(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/.test(at);
    if (isPackage) return [{ folder: at, manifest: entry }];
    return packagesBelow(entry, at === '' ? name : `${at}/${name}`);
  });
}
