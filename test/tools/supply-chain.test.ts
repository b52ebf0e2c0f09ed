import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../../tools/machine/project.ts';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly inBundle?: boolean;
  readonly hasInstallScript?: boolean;
  readonly funding?: unknown;
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly overrides?: object;
  readonly allowScripts?: Readonly<Record<string, boolean>>;
  readonly private?: boolean;
  readonly license?: string;
}

const read = (path: string): string => readFileSync(join(projectFolder, path), 'utf8');
const manifestOf = (folder: string): Manifest => JSON.parse(read(join(folder, 'package.json')));
const lockOf = (folder: string): Readonly<Record<string, Locked & Manifest>> =>
  JSON.parse(read(join(folder, 'package-lock.json'))).packages;

/** The program with its tools, and what is installed apart from them: the scanner, and the peers of the benchmark. */
const trees = ['.', 'tools/electronegativity/scanner', 'test/bench/peers/packages'] as const;

const exact = /^(npm:(@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;

for (const folder of trees) {
  const manifest = manifestOf(folder);
  const { '': root, ...locked } = lockOf(folder);
  const declared = {
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
  };

  test(`${folder}: every declared version is exact`, () => {
    expect(Object.entries(declared).filter(([, version]) => !exact.test(version))).toEqual([]);
    expect(Object.keys(declared).length).toBeGreaterThan(0);
    expect(manifest).not.toHaveProperty('peerDependencies');
    expect(manifest).not.toHaveProperty('overrides');
  });

  test(`${folder}: the lock file holds what is declared, and names one package from the registry for each entry`, () => {
    for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies'] as const)
      expect(root?.[kind]).toEqual(manifest[kind]);
    for (const [name, version] of Object.entries(declared))
      expect([name, locked[`node_modules/${name}`]?.version]).toEqual([name, version.replace(/^.*@/, '')]);
    // No folder, no git repository, no address of an archive, and nothing that came packed inside another package.
    const odd = Object.entries(locked).filter(
      ([path, entry]) =>
        !path.includes('node_modules/') ||
        !exact.test(entry.version ?? '') ||
        entry.link === true ||
        entry.inBundle === true,
    );
    expect(odd).toEqual([]);
  });

  test(`${folder}: every entry has its SHA-512`, () => {
    const without = Object.entries(locked).filter(
      ([, { integrity }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ''),
    );
    expect(without).toEqual([]);
  });

  test(`${folder}: no registry is named, so that each user's own serves`, () => {
    expect(Object.entries(locked).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
    // The only addresses are those where authors ask for support.
    const withoutFunding = Object.entries(locked).map(([path, { funding: _, ...entry }]) => [path, entry]);
    expect(JSON.stringify(withoutFunding)).not.toMatch(/:\/\/|\.tgz/);
  });
}

test('no package runs a script of its own while it is installed', () => {
  const { allowScripts = {} } = manifestOf('.');
  const withScript = Object.entries(lockOf('.'))
    .filter(([, { hasInstallScript }]) => hasInstallScript === true)
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
  // Modules that are built from their source without having a script say so by their build file.
  const built = readdirSync(join(projectFolder, 'node_modules'), { withFileTypes: true })
    .filter((folder) => folder.isDirectory() && !folder.name.startsWith('.'))
    .map(({ name }) => name)
    .filter((name) => readdirSync(join(projectFolder, 'node_modules', name)).includes('binding.gyp'));
  const names: Readonly<Record<string, string>> = {
    keytar: '@github/keytar',
    'better-sqlite3': 'better-sqlite3-multiple-ciphers',
  };
  const expected = [...new Set([...withScript, ...built])].map((name) => names[name] ?? name).sort();
  expect(Object.keys(allowScripts).sort()).toEqual(expected);
  expect(Object.values(allowScripts)).toEqual(expected.map(() => false));
});

test('npm keeps to this by itself: exact versions, no registry in the lock file', () => {
  expect(read('.npmrc').trim().split('\n')).toEqual(
    expect.arrayContaining(['save-exact=true', 'omit-lockfile-registry-resolved=true']),
  );
  expect(read('.npmrc')).not.toMatch(/registry=|_auth|:\/\//);
});

test('the checks install by the lock file alone', () => {
  expect(read('.ci/run')).toContain('npm ci');
  for (const file of [
    '.ci/run',
    'tools/electronegativity/electronegativity.ts',
    'tools/electron/registry-electron.ts',
    'test/bench/peers/peer-packages.ts',
  ])
    expect([file, read(file)]).not.toEqual([
      file,
      expect.stringMatching(/npm (install|i)\b|'install'|npx --yes/),
    ]);
});

test('the program is nobody’s to publish: private, unlicensed, with its licence beside it', () => {
  expect(manifestOf('.')).toMatchObject({ private: true, license: 'UNLICENSED' });
  expect(read('LICENSE')).toMatch(/All rights reserved/);
  expect(read('LICENSE')).toMatch(/Who may use it/);
});
