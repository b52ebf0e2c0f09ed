import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { installationOf } from '../../main/updates/installation.ts';
import { releasePublicKey } from '../../main/updates/release-key.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'login-desk-installation-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

const packaged = (
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv = {},
  execPath = join(folder, 'login-desk'),
) => installationOf({ isPackaged: true, platform, env, resources: folder, execPath });

it('A packaged program knows its server and publisher from its packager, and takes nothing from its surroundings', async () => {
  writeFileSync(
    join(folder, 'app-update.yml'),
    'provider: generic\nurl: https://updates.maker.test/desk\npublisherName:\n  - Maker Ltd\nupdaterCacheDirName: x\n',
  );
  const other = JSON.stringify({ server: 'https://evil.test/', publicKey: 'b'.repeat(64), ca: '' });
  expect(await packaged('linux', { LOGIN_DESK_UPDATES: other })).toEqual({
    release: { server: 'https://updates.maker.test/desk', publicKey: releasePublicKey },
    kind: null,
    publisher: ['Maker Ltd'],
    access: {},
    appImage: null,
  });
  writeFileSync(join(folder, 'app-update.yml'), '[');
  expect((await packaged('linux')).release.server).toBeNull();
});

it('What can be replaced is an AppImage, an installed Windows program or a Mac’s; a package of the system is not', async () => {
  const appImage = join(folder, 'Login Desk.AppImage');
  const mounted = { APPIMAGE: appImage, APPDIR: '/tmp/.mount_desk' };
  expect(await packaged('linux', mounted, '/tmp/.mount_desk/login-desk')).toMatchObject({
    kind: 'appimage',
    appImage,
  });
  // Another program's AppImage started this one.
  expect((await packaged('linux', mounted, '/opt/Login Desk/login-desk')).kind).toBeNull();
  expect((await packaged('linux', {}, '/opt/Login Desk/login-desk')).kind).toBeNull();
  const away = { APPIMAGE: join(folder, 'away', 'x.AppImage'), APPDIR: '/tmp/.mount_desk' };
  expect((await packaged('linux', away, '/tmp/.mount_desk/login-desk')).kind).toBeNull();
  expect((await packaged('darwin')).kind).toBe('mac');
  expect((await packaged('win32')).kind).toBeNull();
  writeFileSync(join(folder, 'Uninstall Login Desk.exe'), '');
  expect((await packaged('win32')).kind).toBe('nsis');
});

it('A program that is worked on has no server but one that a test names', async () => {
  const from = (env: NodeJS.ProcessEnv) =>
    installationOf({ isPackaged: false, platform: 'linux', env, resources: folder, execPath: '/x' });
  expect(await from({})).toMatchObject({ release: { server: null, publicKey: null }, kind: null });
  expect(await from({ LOGIN_DESK_UPDATES: '{' })).toMatchObject({ release: { server: null } });
});
