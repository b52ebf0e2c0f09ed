import { expect, it } from 'vitest';
import { fileFor } from '../../main/updates/look-for-update.ts';
import type { Feed } from '../../main/updates/signed-feed.ts';

const feed = (...names: readonly string[]): Feed => ({
  version: '9.9.9',
  releaseDate: '2026-11-27T08:00:00.000Z',
  files: names.map((url) => ({ url, sha512: `${'a'.repeat(86)}==`, size: 1 })),
});

const windows = ['login-desk-9.9.9-windows-arm64-setup.exe', 'login-desk-9.9.9-windows-x64-setup.exe'];

it.each([
  ['the one for this processor, in whatever order', windows, '.exe', 'x64', windows[1]],
  ['the same for the other one', windows, '.exe', 'arm64', windows[0]],
  [
    'x86_64 is x64',
    ['a-arm64.AppImage', 'login-desk-9.9.9-linux-x86_64.AppImage'],
    '.AppImage',
    'x64',
    'login-desk-9.9.9-linux-x86_64.AppImage',
  ],
  [
    'one for all processors',
    ['login-desk-9.9.9-macos-universal.zip'],
    '.zip',
    'arm64',
    'login-desk-9.9.9-macos-universal.zip',
  ],
  ['none where only another processor has one', windows.slice(0, 1), '.exe', 'x64', undefined],
  ['none for a processor that no package is made for', windows, '.exe', 'ia32', undefined],
  ['none of another kind', ['login-desk-9.9.9-windows-x64.zip'], '.exe', 'x64', undefined],
])('Of the packages of a feed one is for this computer: %s', (_what, names, extension, arch, expected) => {
  expect(fileFor(feed(...names), extension, arch)?.url).toBe(expected);
});
