import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { packageFolder, packageScript, projectFolder } from '../../tools/machine/project.ts';
import { ensureSystemPackages } from '../../tools/machine/system-packages.ts';
import { emptyLibrary, writeEmptyPlugins } from '../support/made-plugins.ts';

const hasDebian = process.platform === 'linux' && spawnSync('dpkg', ['--version']).status === 0;
const debianPlugins = '/usr/share/nsis/Plugins/x86-unicode';

/** What electron-builder's scripts call of plug-ins: `${StdUtils.X}` and `Plugin::X`. */
function pluginCalls(): readonly (readonly [string, string])[] {
  const folder = join(packageFolder('app-builder-lib') ?? '', 'templates/nsis');
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(nsh|nsi)$/.test(name),
  );
  return scripts.flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/^[^;#\n]*?\b([A-Za-z]\w+)::(\w+)/gm)].map(
      ([, plugin = '', call = '']) => [plugin, call] as const,
    ),
  );
}

/** The tools that electron-builder would download, as far as Debian has them; the rest does nothing. */
function tools(home: string): NodeJS.ProcessEnv {
  const at = (...path: readonly string[]) => join(home, ...path);
  const script = (path: string, text: string): void => {
    writeFileSync(path, text);
    chmodSync(path, 0o755);
  };
  for (const path of ['nsis/linux', 'resources/plugins/x86-unicode', 'bin'])
    mkdirSync(at(path), { recursive: true });
  script(
    at('nsis/linux/makensis'),
    '#!/bin/sh\nexport NSISDIR=/usr/share/nsis\nexec /usr/bin/makensis "$@"\n',
  );
  writeFileSync(at('nsis/elevate.exe'), emptyLibrary('elevate.exe', []));
  const here = readdirSync(debianPlugins).map((name) => name.replace('.dll', ''));
  writeEmptyPlugins(
    at('resources/plugins/x86-unicode'),
    pluginCalls().filter(([plugin]) => !here.includes(plugin)),
  );
  // The first of two scripts makes the program that removes; run on Windows it would write itself out.
  script(at('bin/wine'), '#!/bin/sh\ncp "$1" "$' + '{1%exe}__uninstaller.exe"\n');
  return {
    ...process.env,
    PATH: [at('bin'), process.env.PATH].join(delimiter),
    ELECTRON_BUILDER_NSIS_DIR: at('nsis'),
    ELECTRON_BUILDER_NSIS_RESOURCES_DIR: at('resources'),
    ELECTRON_BUILDER_7ZIP_PATH: '/usr/bin/7za',
  };
}

describe.skipIf(!hasDebian)('The installer for Windows', () => {
  beforeAll(() => ensureSystemPackages(['installer'], () => undefined), 300_000);

  test('is compiled from electron-builder’s whole script with what ours adds, for installing and removing', () => {
    const home = mkdtempSync(join(tmpdir(), 'login-desk-installer-'));
    onTestFinished(() => rmSync(home, { recursive: true, force: true }));
    const program = join(home, 'win-unpacked');
    mkdirSync(join(program, 'resources/bin'), { recursive: true });
    writeFileSync(join(program, 'Login Desk.exe'), emptyLibrary('Login Desk.exe', []));
    cpSync(join(projectFolder, 'build/bin/login-desk.cmd'), join(program, 'resources/bin/login-desk.cmd'));
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [
        packageScript('electron-builder'),
        ...['--win', 'nsis', '--x64', '--prepackaged', program, '--publish', 'never'],
        `-c.directories.output=${join(home, 'dist')}`,
      ],
      { cwd: projectFolder, env: tools(home), encoding: 'utf8' },
    );
    expect(status, `${stdout}\n${stderr}`).toBe(0);
    const { version } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
    expect(existsSync(join(home, `dist/login-desk-${version}-windows-x64-setup.exe`))).toBe(true);
  }, 120_000);

  test('puts what starts the command line beside the program, for Windows’ own command processor', () => {
    const starter = readFileSync(join(projectFolder, 'build/bin/login-desk.cmd'), 'latin1');
    // It reads no other ends of lines everywhere, and takes no byte order mark.
    expect(starter.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(starter).toMatch(/^@echo off\r\n/);
    expect(starter).toContain('"%~dp0..\\..\\Login Desk.exe" -- %*\r\nexit /b %errorlevel%\r\n');
  });
});
