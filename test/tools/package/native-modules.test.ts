import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import {
  foreignNatives,
  missingNatives,
  nativeModules,
  requireNatives,
  systemsOf,
} from '../../../tools/package/native-modules.ts';

const installed = join(import.meta.dirname, '../../../node_modules');
const sqlite = (system: string) => join(installed, `better-sqlite3/prebuilds/${system}.node`);
const keytar = (system: string) => join(installed, `keytar/prebuilds/${system}/keytar.node`);

/** An unpacked asar with these binaries, each under the path that it has in a package. */
function packed(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'login-desk-packed-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, from] of Object.entries(files)) {
    const path = join(folder, 'resources/app.asar.unpacked/node_modules', name);
    mkdirSync(dirname(path), { recursive: true });
    copyFileSync(from, path);
  }
  return folder;
}

// The password hash comes as a package for each system, of which only this system's is here: one of the same kind stands in.
const complete = (system: string, argon: string) => ({
  [`better-sqlite3/prebuilds/${system}.node`]: sqlite(system),
  [`keytar/prebuilds/${system}/keytar.node`]: keytar(system),
  [`@node-rs/argon2-${argon}/argon2.node`]: sqlite(system),
});
const unpacked = (folder: string) => join(folder, 'resources/app.asar.unpacked');

test('a binary says by its first bytes for which system and processor it is', () => {
  for (const name of readdirSync(join(installed, 'better-sqlite3/prebuilds'))) {
    const [platform = '', arch] = name.replace('.node', '').replace('linuxmusl', 'linux').split('-');
    expect([name, systemsOf(readFileSync(sqlite(name.replace('.node', ''))))]).toEqual([
      name,
      [{ platform, arch }],
    ]);
  }
  expect(systemsOf(Buffer.alloc(4096))).toEqual([]);
  expect(systemsOf(Buffer.from('MZ'))).toEqual([]);
  const universal = Buffer.alloc(64);
  universal.writeUInt32BE(0xcafebabe, 0);
  universal.writeUInt32BE(2, 4);
  universal.writeUInt32BE(0x01000007, 8);
  universal.writeUInt32BE(0x0100000c, 28);
  expect(systemsOf(universal)).toEqual([
    { platform: 'darwin', arch: 'x64' },
    { platform: 'darwin', arch: 'arm64' },
  ]);
});

test.each([
  ['win32-x64', 'win32-x64-msvc'],
  ['win32-arm64', 'win32-arm64-msvc'],
  ['darwin-arm64', 'darwin-arm64'],
  ['linux-x64', 'linux-x64-gnu'],
])('a package for %s with every native module of that system is right', (system, argon) => {
  const [platform = '', arch = ''] = system.split('-');
  expect(missingNatives(unpacked(packed(complete(system, argon))), { platform, arch })).toEqual([]);
});

test.each<readonly [string, Readonly<Record<string, string>>, RegExp]>([
  [
    'only the binaries of the system that it was made on',
    complete('linux-x64', 'linux-x64-gnu'),
    /better-sqlite3.*keytar.*argon2/,
  ],
  [
    'one module of another system',
    {
      ...complete('win32-x64', 'linux-x64-gnu'),
      '@node-rs/argon2-linux-x64-gnu/argon2.node': sqlite('linux-x64'),
    },
    /^@node-rs\/argon2 has no binary for win32 x64 \(it has linux x64\)\.$/,
  ],
  [
    'one module for another processor',
    {
      ...complete('win32-x64', 'win32-x64-msvc'),
      'keytar/prebuilds/win32-x64/keytar.node': keytar('win32-arm64'),
    },
    /^keytar .*\(it has win32 arm64\)\.$/,
  ],
  ['no native module at all', {}, /better-sqlite3 .*\(it has none at all\)/],
])('a Windows package with %s is refused with a sentence', (_what, files, sentence) => {
  const folder = packed(files);
  const missing = missingNatives(unpacked(folder), { platform: 'win32', arch: 'x64' });
  expect(missing.join(' ')).toMatch(sentence);
  expect(() => requireNatives(unpacked(folder), { platform: 'win32', arch: 'x64' })).toThrow(missing[0]);
});

test('a package that is whole and has a binary of another system or processor besides is refused', () => {
  const folder = packed({
    ...complete('linux-x64', 'linux-x64-gnu'),
    '@node-rs/argon2-linux-arm64-gnu/argon2.node': sqlite('linux-arm64'),
    'keytar/prebuilds/win32-x64/keytar.node': keytar('win32-x64'),
  });
  const target = { platform: 'linux', arch: 'x64' };
  expect(missingNatives(unpacked(folder), target)).toEqual([]);
  expect([...foreignNatives(unpacked(folder), target)].sort()).toEqual([
    '@node-rs/argon2-linux-arm64-gnu/argon2.node is for another system than linux x64.',
    'keytar/prebuilds/win32-x64/keytar.node is for another system than linux x64.',
  ]);
  expect(() => requireNatives(unpacked(folder), target)).toThrow('is for another system');
});

test('each half of a universal package for macOS may have the binaries of both processors', () => {
  const folder = packed({
    ...complete('darwin-x64', 'darwin-x64'),
    'better-sqlite3/prebuilds/darwin-arm64.node': sqlite('darwin-arm64'),
  });
  for (const arch of ['x64', 'arm64', 'universal'])
    expect(foreignNatives(unpacked(folder), { platform: 'darwin', arch })).toEqual([]);
});

test('a file that is called as a binary and is none counts as none', () => {
  const folder = packed(complete('win32-x64', 'win32-x64-msvc'));
  writeFileSync(join(unpacked(folder), 'node_modules/keytar/prebuilds/win32-x64/keytar.node'), '#!/bin/sh\n');
  expect(missingNatives(unpacked(folder), { platform: 'win32', arch: 'x64' })).toEqual([
    'keytar has no binary for win32 x64 (it has none at all).',
  ]);
});

test('a universal package for macOS needs both processors', () => {
  const folder = packed(complete('darwin-arm64', 'darwin-arm64'));
  expect(missingNatives(unpacked(folder), { platform: 'darwin', arch: 'universal' })).toHaveLength(3);
});

test('every module of the program that has native code is looked for', () => {
  const lock = JSON.parse(readFileSync(join(installed, '../package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; os?: readonly string[]; optionalDependencies?: object }>;
  };
  const shipped = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && dev !== true);
  const withCode = shipped
    .filter(([path, { os }]) => {
      if (os !== undefined) return true;
      try {
        return readdirSync(join(installed, '..', path), { recursive: true, encoding: 'utf8' }).some((name) =>
          name.endsWith('.node'),
        );
      } catch {
        return false;
      }
    })
    .map(([path]) => path.replace(/^.*node_modules\//, ''))
    // The Node that the command line runs on; the window has Electron's, and no package holds it.
    .filter((name) => !/^node-(linux|win)-/.test(name));
  const unknown = withCode.filter(
    (name) => !nativeModules.some((module) => name === module || name.startsWith(`${module}-`)),
  );
  expect(unknown).toEqual([]);
});
