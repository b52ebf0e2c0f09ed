import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { cacheFolder, defaultDataFolder } from '../../main/folder/system-folders.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe.runIf(process.platform === 'linux')('The folders that the system gives the program', () => {
  const ofHome = join(homedir(), '.config', 'Login Desk');

  test('are where the environment says, where it names a whole path', () => {
    expect(defaultDataFolder('linux', { XDG_CONFIG_HOME: '/srv/own' })).toBe('/srv/own/Login Desk');
    expect(cacheFolder('linux', { XDG_CACHE_HOME: '/srv/own' })).toBe('/srv/own/login-desk');
  });

  test.each(['', 'own', './own', '~/own'])(
    'never depend on the folder that a program is started in: "%s"',
    (value) => {
      expect(defaultDataFolder('linux', { XDG_CONFIG_HOME: value })).toBe(ofHome);
      expect(cacheFolder('linux', { XDG_CACHE_HOME: value })).toBe(join(homedir(), '.cache', 'login-desk'));
    },
  );

  test('are the user’s of the system where there is no home', () => {
    vi.stubEnv('HOME', '');
    expect(defaultDataFolder('linux', {})).toBe(join(userInfo().homedir, '.config', 'Login Desk'));
  });
});
