import { expect, test } from 'vitest';
import { debVersion } from '../../../tools/package/deb.ts';
import { neededBinaries } from '../../../tools/package/other-natives.ts';
import { mostOfOurs, sizeProblems } from '../../../tools/package/sizes.ts';
import { wantedPackages } from '../../../tools/package/wanted.ts';

const wanted = (words: string, platform = 'linux') =>
  wantedPackages(words === '' ? [] : words.split(' '), platform, 'x64');

test('deb is taken out of what electron-builder makes, and made of the unpacked program', () => {
  expect(wanted('--linux deb')).toEqual({ builder: ['--linux', 'dir'], debs: ['x64'], isPlain: true });
  expect(wanted('--linux AppImage deb --arm64')).toEqual({
    builder: ['--linux', 'AppImage', '--arm64'],
    debs: ['arm64'],
    isPlain: false,
  });
  expect(wanted('--linux dir')).toEqual({ builder: ['--linux', 'dir'], debs: [], isPlain: true });
});

test('all packages for Linux have a deb for each processor, those for other systems none', () => {
  expect(wanted('').debs).toEqual(['x64', 'arm64']);
  expect(wanted('--linux').debs).toEqual(['x64', 'arm64']);
  expect(wanted('--win --linux --x64').debs).toEqual(['x64']);
  expect(wanted('--win').debs).toEqual([]);
  expect(wanted('', 'darwin').debs).toEqual([]);
  expect(wanted('--mac dmg').builder).toEqual(['--mac', 'dmg']);
});

test('only what is for this computer can be made without the official Electron', () => {
  const plain = ['', '--linux', '--win', '--linux dir --arm64', '--linux deb --win', '--linux tar.gz'].map(
    (words) => wanted(words).isPlain,
  );
  expect(plain).toEqual([false, false, false, false, false, false]);
  expect(wanted('--linux dir deb --x64').isPlain).toBe(true);
});

test('packages get the native modules of both processors of each system that they are for', () => {
  expect(neededBinaries(['--win', 'nsis', '--arm64'], 'linux')).toEqual([
    '@node-rs/argon2-win32-x64-msvc',
    '@node-rs/argon2-win32-arm64-msvc',
  ]);
  expect(neededBinaries([], 'darwin')).toEqual([
    '@node-rs/argon2-darwin-x64',
    '@node-rs/argon2-darwin-arm64',
  ]);
  expect(neededBinaries(['--linux', '--mac'], 'linux')).toHaveLength(4);
});

test('a program that adds more than 30 MB to Electron is said', () => {
  const program = { name: 'linux-unpacked', electron: 270_000_000, ours: mostOfOurs };
  expect(sizeProblems([program])).toEqual([]);
  expect(sizeProblems([{ ...program, ours: mostOfOurs + 100_000 }])).toEqual([
    'linux-unpacked adds 30.1 MB to Electron, more than 30.0 MB: see what is new in its asar.',
  ]);
});

test('Debian takes a version before the last one for older', () => {
  expect(debVersion('1.2.0')).toBe('1.2.0');
  expect(debVersion('1.2.0-beta.1')).toBe('1.2.0~beta.1');
});
