import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../machine/project.ts';
import type { PackedPackage } from './asar-packages.ts';

/** A part of the package that others have made. */
export interface ShippedPart {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression. */
  readonly license: string;
  /** Its license as it came, with notices; several where there are several files. */
  readonly texts: readonly string[];
  readonly homepage: string | null;
  /** SHA-512 of the package as the registry has it, in hexadecimal; null for what is in no registry. */
  readonly sha512: string | null;
  /** Its place under `node_modules`, by which parts name each other; null for what came inside another part. */
  readonly folder: string | null;
  readonly needs: readonly string[];
  /** Where it came along: packed as it is, built into the program's own files, or inside another part. */
  readonly how: 'packed' | 'built-in' | 'inside';
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly homepage?: string;
  readonly repository?: string | { readonly url?: string };
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** What packages say that is no SPDX expression, and mean by the texts that they bring. */
const meant: Readonly<Record<string, string>> = { '(MIT AND BSD)': 'MIT AND BSD-3-Clause' };

/** A package's license as an SPDX expression, from what its manifest says, if anything; empty where nothing is known. */
export const licenseOf = (name: string, said: string | undefined): string =>
  meant[said ?? ''] ?? (said || (unnamedLicenses[name] ?? ''));

const licenseFile = /^(licen[cs]e|copying|notice)([-._].*)?$/i;

/** The license and the notices that lie in a package's folder. */
function textsIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && licenseFile.test(entry.name))
    .map(({ name }) => name)
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').trim());
}

const lock = (): Readonly<Record<string, { readonly version?: string; readonly integrity?: string }>> =>
  JSON.parse(readFileSync(join(projectFolder, 'package-lock.json'), 'utf8')).packages;

const pageOf = ({ homepage, repository }: Manifest): string | null => {
  const address = homepage ?? (typeof repository === 'string' ? repository : repository?.url) ?? '';
  return /^https:\/\/\S+$/.exec(address.replace(/^git\+/, ''))?.[0] ?? null;
};

/** The packages in some folders under `node_modules`, as seen from the project. */
export function packageParts(folders: readonly string[], how: 'packed' | 'built-in'): readonly ShippedPart[] {
  const locked = lock();
  return folders.map((folder) => {
    const path = join(projectFolder, folder);
    const manifest = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as Manifest;
    const integrity = locked[folder]?.integrity ?? '';
    return {
      name: manifest.name,
      version: manifest.version,
      license: licenseOf(manifest.name, manifest.license),
      texts: textsOf(manifest.name, path),
      homepage: pageOf(manifest),
      sha512:
        integrity === '' ? null : Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex'),
      folder,
      needs: Object.keys(manifest.dependencies ?? {}).flatMap((name) => foundFrom(folder, name) ?? []),
      how,
    };
  });
}

/** Where these packages are installed, each folder once. Throws where one is not, for then nobody knows what it is. */
export function installedFolders(packages: readonly PackedPackage[]): readonly string[] {
  const locked = Object.entries(lock());
  const folders = packages.map(({ name, version }) => {
    const found = locked.find(
      ([path, entry]) =>
        path.replace(/^.*node_modules\//, '') === name &&
        entry.version === version &&
        existsSync(join(projectFolder, path)),
    );
    if (!found) throw new Error(`${name} ${version} is in the package, and not installed by the lock file.`);
    return found[0];
  });
  return [...new Set(folders)].sort();
}

/** Where a package finds another one: in its own folder of packages first, then in those around it. */
function foundFrom(folder: string, name: string): string | null {
  for (let around = folder; ; around = around.slice(0, around.lastIndexOf('/node_modules/'))) {
    const found = `${around}/node_modules/${name}`;
    if (existsSync(join(projectFolder, found))) return found;
    if (!around.includes('/node_modules/')) break;
  }
  const outermost = `node_modules/${name}`;
  return existsSync(join(projectFolder, outermost)) ? outermost : null;
}

/** The license that some packages have at the end of their README alone, under a heading of its own. */
function textInReadme(folder: string): readonly string[] {
  const readme = readdirSync(folder).find((name) => /^readme\.md$/i.test(name));
  if (readme === undefined) return [];
  const text = /^#+ *license *\n+([\s\S]*\bCopyright\b[\s\S]*)$/im.exec(
    readFileSync(join(folder, readme), 'utf8'),
  )?.[1];
  return text === undefined ? [] : [text.trim()];
}

/** A package for one system has its binary alone; its license is in the package that it belongs to. */
function textsOf(name: string, path: string): readonly string[] {
  const own = textsIn(path);
  const whole = /^(.+?)-(?:darwin|linux|win32)-/.exec(name)?.[1];
  if (own.length > 0) return own;
  const maker = withoutText[name];
  if (maker !== undefined) return [`MIT License\n\n${maker}\n\n${mitTerms()}`];
  return whole === undefined ? textInReadme(path) : textsIn(join(projectFolder, 'node_modules', whole));
}

/** Packages that say their license beside them, and not in their manifest. */
const unnamedLicenses: Readonly<Record<string, string>> = { 'png-js': 'MIT' };

/** Packages that name the MIT license without its text, and who made them. */
const withoutText: Readonly<Record<string, string>> = {
  brotli: 'Copyright (c) Devon Govett',
  dfa: 'Copyright (c) Devon Govett',
  fontkit: 'Copyright (c) Devon Govett',
  'lazy-val': 'Copyright (c) Vladimir Krivosheev',
};

/** What every MIT license says below the names. */
const mitTerms = (): string =>
  textsIn(join(projectFolder, 'node_modules/better-sqlite3'))
    .join('')
    .replace(/^[\s\S]*?(?=Permission is hereby)/, '');

/** What came inside other parts: Electron with Chromium, and the database within its binding. */
export function innerParts(electron: {
  readonly version: string;
  readonly license: string;
}): readonly ShippedPart[] {
  const header = readFileSync(
    join(projectFolder, 'node_modules/better-sqlite3/deps/sqlite3/sqlite3.h'),
    'utf8',
  );
  const read = (pattern: RegExp): string => pattern.exec(header)?.[1] ?? '';
  const inside = { sha512: null, folder: null, needs: [], how: 'inside' } as const;
  return [
    {
      ...inside,
      name: 'electron',
      version: electron.version,
      license: 'MIT',
      texts: [
        electron.license,
        'Chromium, Node.js and what they are made of: see LICENSES.chromium.html beside this program.',
      ],
      homepage: 'https://www.electronjs.org',
    },
    {
      ...inside,
      name: 'sqlite3-multiple-ciphers',
      version: read(/#define SQLITE3MC_VERSION_STRING\s+"SQLite3 Multiple Ciphers ([\d.]+)"/),
      license: 'MIT',
      texts: [`Copyright ${read(/Copyright:\s+(\(c\) .*)/)}\n\n${mitTerms()}`],
      homepage: 'https://utelle.github.io/SQLite3MultipleCiphers/',
    },
    {
      ...inside,
      name: 'sqlite',
      version: read(/#define SQLITE_VERSION\s+"([\d.]+)"/),
      license: 'blessing',
      texts: [
        read(/^\*\* (The author disclaims copyright[\s\S]*?)\*{3}/m)
          .replaceAll(/^\*\* ?/gm, '')
          .trim(),
      ],
      homepage: 'https://www.sqlite.org',
    },
  ];
}
