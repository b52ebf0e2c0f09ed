import { cp, mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fingerprint, makeOnce } from '../machine/cache-folder.ts';
import { packageFolder, packageManifest, packageScript } from '../machine/project.ts';
import { runCommand } from '../machine/run-command.ts';
import { ensureSystemPackages } from '../machine/system-packages.ts';
import { nodeHeaders } from './node-headers.ts';

const firstElectronWithPrebuilt = 35;
const prebuiltInterface = `'NAPI_VERSION=10'`;
// What better-sqlite3 uses of Node-API 10 is in 9 already, as experimental; the second name leaves finalizers their
// full environment, which the experimental rules would take from them.
const olderInterface = `'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'`;

/** Whether this Electron is too old for the binary that better-sqlite3 brings along (Node-API 10). */
export function needsOwnBinding(electronVersion: string): boolean {
  return Number.parseInt(electronVersion, 10) < firstElectronWithPrebuilt;
}

/**
 * Builds better-sqlite3 for Node-API 9 from a copy of the installed package, once, in the user's cache folder, and
 * gives the path of the binary. It loads in Node 20, Node 24 and Electron 33.
 */
export async function ownSqliteBinding(tell: (line: string) => void): Promise<string> {
  const installed = packageFolder('better-sqlite3');
  const addonInterface = packageFolder('node-addon-api');
  if (installed === undefined || addonInterface === undefined) {
    throw new Error('better-sqlite3 is not installed: run `npm ci`');
  }
  const name = await cacheName(installed);
  const folder = await makeOnce(name, async (unfinished) => {
    await ensureSystemPackages(['compiler'], tell);
    tell('better-sqlite3: building it for an older Electron (about two minutes, once).');
    const copy = join(unfinished, 'build/better-sqlite3');
    await copyPackage(installed, copy);
    // Beside the copy, where its build looks for it.
    const beside = join(unfinished, 'build/node_modules');
    await mkdir(beside);
    await symlink(addonInterface, join(beside, 'node-addon-api'));
    await build(copy);
    await rename(join(copy, 'build/Release/better_sqlite3.node'), join(unfinished, 'better_sqlite3.node'));
    await rm(join(unfinished, 'build'), { recursive: true });
  });
  return join(folder, 'better_sqlite3.node');
}

/** The build file tells of what the package does when it is built; its sources change with the version alone. */
async function cacheName(installed: string): Promise<string> {
  const lock = join(dirname(installed), '.package-lock.json');
  const { packages } = JSON.parse(await readFile(lock, 'utf8')) as {
    packages: Record<string, { integrity?: string } | undefined>;
  };
  const integrity = packages['node_modules/better-sqlite3']?.integrity ?? '';
  const { version } = packageManifest('better-sqlite3');
  return `better-sqlite3-${version}-${process.arch}-${fingerprint(integrity, olderInterface)}`;
}

async function copyPackage(installed: string, copy: string): Promise<void> {
  await cp(installed, copy, { recursive: true, filter: (path) => !/\/(prebuilds|build)$/.test(path) });
  const buildFile = join(copy, 'binding.gyp');
  const text = await readFile(buildFile, 'utf8');
  if (!text.includes(prebuiltInterface)) throw new Error(`${buildFile} no longer says ${prebuiltInterface}`);
  await writeFile(buildFile, text.replace(prebuiltInterface, olderInterface));
}

async function build(copy: string): Promise<void> {
  const headers = nodeHeaders();
  const location = headers === undefined ? [] : [`--nodedir=${headers}`];
  const script = packageScript('node-gyp');
  await runCommand(process.execPath, [script, 'rebuild', '--release', '--force_build=1', ...location], {
    cwd: copy,
  });
}
