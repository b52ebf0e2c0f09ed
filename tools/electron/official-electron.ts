import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { packageFolder, packageManifest, packageScript } from '../machine/project.ts';
import { runCommand } from '../machine/run-command.ts';

const tenMinutes = 600_000;

/** The folder of the official Electron of this project's version, or undefined where it isn't on this machine. */
export function installedOfficialElectron(): string | undefined {
  const folder = join(packageFolder('electron') ?? '', 'dist');
  const versionFile = join(folder, 'version');
  if (!existsSync(versionFile) || !existsSync(executableIn(folder))) return undefined;
  const version = readFileSync(versionFile, 'utf8').trim().replace(/^v/, '');
  return version === packageManifest('electron').version ? folder : undefined;
}

/** Whether an earlier download of the official Electron lies in its own cache, so that installing needs no network. */
export function officialElectronIsCached(): boolean {
  const caches = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  const folder = process.env.electron_config_cache ?? join(caches, 'electron');
  if (!existsSync(folder)) return false;
  const archive = `electron-v${packageManifest('electron').version}-${process.platform}-${process.arch}.zip`;
  return readdirSync(folder).some((entry) => existsSync(join(folder, entry, archive)));
}

/**
 * Lets the electron package's own installer fetch the official binary. Where the release page can't be reached this
 * fails when no connection comes about (at once without a name server, else after some seconds).
 */
export async function installOfficialElectron(): Promise<string> {
  await runCommand(process.execPath, [packageScript('electron', 'install-electron')], {
    timeout: tenMinutes,
  });
  const folder = installedOfficialElectron();
  if (folder === undefined) throw new Error("the electron package's installer left no Electron");
  return folder;
}

/** The program in an unpacked Electron, as each system calls it. */
export function executableIn(folder: string): string {
  if (process.platform === 'darwin') return join(folder, 'Electron.app/Contents/MacOS/Electron');
  return join(folder, process.platform === 'win32' ? 'electron.exe' : 'electron');
}
