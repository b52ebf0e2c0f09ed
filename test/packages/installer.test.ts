import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { projectFolder } from '../../tools/machine/project.ts';
import { ensureSystemPackages } from '../../tools/machine/system-packages.ts';
import { makeInstaller } from '../support/made-installer.ts';
import { emptyLibrary } from '../support/made-plugins.ts';
import { makePowerShell, makeWindowsProgram } from '../support/made-windows-program.ts';
import { driveC, type WineRoot, whyNoWine, wineRoot } from '../support/wine-root.ts';

const hasDebian = process.platform === 'linux' && spawnSync('dpkg', ['--version']).status === 0;
const tenMinutes = 600_000;

/** A folder with an unpacked program, into which a test puts its own. */
function homeWithProgram(): { readonly home: string; readonly program: string } {
  const home = mkdtempSync(join(tmpdir(), 'login-desk-installer-'));
  const program = join(home, 'win-unpacked');
  mkdirSync(join(program, 'resources/bin'), { recursive: true });
  return { home, program };
}

describe.skipIf(!hasDebian)('The installer for Windows', () => {
  beforeAll(() => ensureSystemPackages(['installer'], () => undefined), 300_000);

  test('is compiled from electron-builder’s whole script with what ours adds, for installing and removing', () => {
    const { home, program } = homeWithProgram();
    onTestFinished(() => rmSync(home, { recursive: true, force: true }));
    writeFileSync(join(program, 'Login Desk.exe'), emptyLibrary('Login Desk.exe', []));
    expect(existsSync(makeInstaller({ home, program, runs: false }))).toBe(true);
  }, 120_000);

  test('puts what starts the command line beside the program, for Windows’ own command processor', () => {
    const starter = readFileSync(join(projectFolder, 'build/bin/login-desk.cmd'), 'latin1');
    // It reads no other ends of lines everywhere, and takes no byte order mark.
    expect(starter.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(starter).toMatch(/^@echo off\r\n/);
    expect(starter).toContain('"%~dp0..\\..\\Login Desk.exe" -- %*\r\nexit /b %errorlevel%\r\n');
  });
});

const why = whyNoWine();
const asked = 'asked-of-powershell.txt';
const forOne = String.raw`C:\users\root\AppData\Local\Programs\Login Desk`;
const forAll = String.raw`C:\Program Files\Login Desk`;
const key = String.raw`Software\Microsoft\Windows\CurrentVersion\Uninstall`;

describe.skipIf(why !== null)(
  `The installer run in a Windows as far as wine is one${why === null ? '' : ` (${why})`}`,
  () => {
    let root: WineRoot;

    beforeAll(async () => {
      await ensureSystemPackages(['installer'], () => undefined);
      root = await wineRoot();
      const { home, program } = homeWithProgram();
      try {
        makeWindowsProgram(join(program, 'Login Desk.exe'));
        makePowerShell(join(home, 'powershell.exe'), `C:\\${asked}`);
        for (const folder of ['system32', 'syswow64'])
          root.put(
            join(home, 'powershell.exe'),
            `${driveC}/windows/${folder}/WindowsPowerShell/v1.0/powershell.exe`,
          );
        // What removes is written by a program of its own, and goes into the installer.
        makeInstaller({ home, program, runs: true });
        root.put(join(home, 'writes-uninstaller.exe'), '/root/writes-uninstaller.exe');
        const dist = join(home, 'dist');
        const written = await root.windows(
          `cd; mkdir -p ${dist}; wine writes-uninstaller.exe; base64 -w0 ${dist}/*__uninstaller.exe`,
        );
        expect(written.status, written.out).toBe(0);
        writeFileSync(join(home, 'uninstaller.exe'), Buffer.from(written.out.trim(), 'base64'));
        root.put(makeInstaller({ home, program, runs: true }), '/root/setup.exe');
      } finally {
        rmSync(home, { recursive: true, force: true });
      }
    }, tenMinutes);
    afterAll(() => root.remove(), tenMinutes);

    /** Runs the installer or what removes, and gives its status and what it asked of our script for the path meanwhile. */
    async function run(program: string, words: string): Promise<readonly [number, readonly string[]]> {
      const { status, out } = await root.windows(
        `cd; wine '${program}' ${words} >&2; status=$?; wineserver --wait; cat ${driveC}/${asked}; rm -f ${driveC}/${asked}; exit $status`,
      );
      const paths = [...out.matchAll(/-File ".*\\path\.ps1" (.*)/g)].map(([, asked = '']) => asked.trim());
      return [status, paths];
    }
    const entry = (of: 'HKCU' | 'HKLM') => root.windows(`wine reg query '${of}\\${key}' /s /reg:64`);
    const isThere = async (path: string): Promise<boolean> => {
      const inDrive = path.replace('C:', driveC).replaceAll('\\', '/');
      return (await root.run(`test -e '${inDrive}'`)).status === 0;
    };

    test('installs for one person without a question, is installed over, and goes without what was kept', async () => {
      expect(await run('setup.exe', '/S /currentuser')).toEqual([
        0,
        [`add User "${forOne}\\resources\\bin"`],
      ]);
      for (const name of ['Login Desk.exe', 'Uninstall Login Desk.exe', 'resources\\bin\\login-desk.cmd'])
        expect([name, await isThere(`${forOne}\\${name}`)]).toEqual([name, true]);
      const menu = String.raw`C:\users\root\AppData\Roaming\Microsoft\Windows\Start Menu\Programs\Login Desk.lnk`;
      expect(await isThere(menu)).toBe(true);
      expect((await entry('HKCU')).out).toContain(
        `QuietUninstallString    REG_SZ    "${forOne}\\Uninstall Login Desk.exe" /currentuser /S`,
      );
      expect((await entry('HKLM')).out).not.toContain('Login Desk');

      // A newer one takes the older away first; the path stays, and stands in it once.
      await root.run(`echo old > '${driveC}/users/root/AppData/Local/Programs/Login Desk/of-the-older.dll'`);
      expect(await run('setup.exe', '/S /currentuser')).toEqual([
        0,
        [`add User "${forOne}\\resources\\bin"`],
      ]);
      expect(await isThere(`${forOne}\\of-the-older.dll`)).toBe(false);
      expect(await isThere(`${forOne}\\Login Desk.exe`)).toBe(true);

      const kept = String.raw`C:\users\root\AppData\Roaming\Login Desk`;
      const inDrive = `${driveC}/users/root/AppData/Roaming/Login Desk`;
      await root.run(`mkdir '${inDrive}'; echo kept > '${inDrive}/login-desk.db'`);
      expect(await run(`${forOne}\\Uninstall Login Desk.exe`, '/S /currentuser')).toEqual([
        0,
        [`remove User "${forOne}\\resources\\bin"`],
      ]);
      expect([await isThere(forOne), await isThere(menu)]).toEqual([false, false]);
      expect(await isThere(`${kept}\\login-desk.db`)).toBe(true);
      expect((await entry('HKCU')).out).not.toContain('Login Desk');
    }, 120_000);

    test('installs for the computer without a question, and goes', async () => {
      expect(await run('setup.exe', '/S /allusers')).toEqual([
        0,
        [`add Machine "${forAll}\\resources\\bin"`],
      ]);
      expect(await isThere(`${forAll}\\Login Desk.exe`)).toBe(true);
      const menu = String.raw`C:\ProgramData\Microsoft\Windows\Start Menu\Programs\Login Desk.lnk`;
      expect(await isThere(menu)).toBe(true);
      expect((await entry('HKLM')).out).toContain(
        `QuietUninstallString    REG_SZ    "${forAll}\\Uninstall Login Desk.exe" /allusers /S`,
      );
      expect((await entry('HKCU')).out).not.toContain('Login Desk');
      expect(await run(`${forAll}\\Uninstall Login Desk.exe`, '/S /allusers')).toEqual([
        0,
        [`remove Machine "${forAll}\\resources\\bin"`],
      ]);
      expect([await isThere(forAll), await isThere(menu)]).toEqual([false, false]);
      expect((await entry('HKLM')).out).not.toContain('Login Desk');
    }, 120_000);

    test('installs into the folder that is named last, without quotes', async () => {
      const folder = String.raw`C:\Programs\Login Desk`;
      // As a command prompt gives it: what is in it is one word for this shell alone.
      expect(await run('setup.exe', `/S /currentuser '/D=${folder}'`)).toEqual([
        0,
        [`add User "${folder}\\resources\\bin"`],
      ]);
      expect([await isThere(`${folder}\\Login Desk.exe`), await isThere(forOne)]).toEqual([true, false]);
      expect((await run(`${folder}\\Uninstall Login Desk.exe`, '/S /currentuser'))[0]).toBe(0);
      expect(await isThere(folder)).toBe(false);
    }, 120_000);

    test('what starts the command line gives words, input and status on, in the command processor', async () => {
      await run('setup.exe', '/S /currentuser');
      const starter = `${forOne}\\resources\\bin\\login-desk.cmd`;
      const lines = [
        '@echo off',
        `call "${starter}" lookup "mary smith" --json`,
        `call "${starter}" act logins.send-reset --input "{\\"accountId\\":\\"A-1\\"}"`,
        `call "${starter}" lookup into a file > C:\\out.txt`,
        'type C:\\out.txt',
        `echo secret| call "${starter}" operators set-password --password-stdin`,
        `call "${starter}" first | call "${starter}" second --password-stdin`,
      ];
      const file = `${driveC}/words.bat`;
      await root.run(`cat > ${file}`, { input: lines.join('\r\n') });
      const { out } = await root.windows(`wine cmd /c 'C:\\words.bat'`);
      const started = `"${forOne}\\resources\\bin\\..\\..\\Login Desk.exe" --`;
      expect(
        out
          .split('\n')
          .map((line) => line.replace(started, 'Login Desk').trim())
          .filter(Boolean),
      ).toEqual([
        'Login Desk lookup "mary smith" --json',
        'Login Desk act logins.send-reset --input "{\\"accountId\\":\\"A-1\\"}"',
        'Login Desk lookup into a file',
        'Login Desk operators set-password --password-stdin',
        'secret',
        'Login Desk second --password-stdin',
        'Login Desk first',
      ]);
      const inBin = `cd '${driveC}/users/root/AppData/Local/Programs/Login Desk/resources/bin'`;
      const refused = await root.windows(`${inBin}; wine cmd /c login-desk.cmd lookup "mary smith" --exit=2`);
      expect(refused.status, refused.out).toBe(2);
    }, 120_000);
  },
);
