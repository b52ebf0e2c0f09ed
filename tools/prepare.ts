/**
 * Sets this machine up for testing and running the program: system packages, Electron, and for an old Electron a
 * better-sqlite3 that it can load. `node tools/prepare.ts [--browser]`; a second run finds everything and does nothing.
 */
import { parseArgs } from 'node:util';
import { type ElectronSource, findElectron } from './electron/find-electron.ts';
import { executableIn } from './electron/official-electron.ts';
import { needsVirtualDisplay } from './machine/display.ts';
import { reportAndExit } from './machine/setup-problem.ts';
import { ensureSystemPackages, type SystemPackageGroup } from './machine/system-packages.ts';
import { needsOwnBinding, ownSqliteBinding } from './sqlite/sqlite-binding.ts';

export interface PrepareOptions {
  /** Also what the tests of the real keychain need. */
  readonly keychain?: boolean;
  /** Also a compiler, for the library of the tests of faults. */
  readonly compiler?: boolean;
  /** Also a browser, for the tests of the portal's pages. */
  readonly browser?: boolean;
  /** Where each step is told; standard error by default, so that what a program prints stays its own. */
  readonly tell?: (line: string) => void;
}

export interface PreparedMachine {
  readonly electronPath: string;
  readonly source: ElectronSource;
  /** To be added to the environment of Electron. */
  readonly env: Readonly<Record<string, string>>;
}

/** Sets the machine up and says which Electron is taken and what its environment needs. */
export async function prepareMachine(options: PrepareOptions = {}): Promise<PreparedMachine> {
  const tell = options.tell ?? ((line) => console.error(line));
  const groups: SystemPackageGroup[] = ['electron'];
  if (needsVirtualDisplay()) groups.push('display');
  if (options.keychain) groups.push('keychain');
  if (options.browser) groups.push('browser');
  if (options.compiler) groups.push('compiler');
  await ensureSystemPackages(groups, tell);
  const electron = await findElectron(tell);
  tell(`Electron: ${electron.version}, ${sentences[electron.source]} (${electron.folder}).`);
  const env: Record<string, string> = {};
  if (electron.source !== 'official') env.ELECTRON_OVERRIDE_DIST_PATH = electron.folder;
  if (needsOwnBinding(electron.version)) env.LOGIN_DESK_SQLITE_BINDING = await ownSqliteBinding(tell);
  return { electronPath: executableIn(electron.folder), source: electron.source, env };
}

const sentences = {
  override: 'the one that ELECTRON_OVERRIDE_DIST_PATH names',
  official: 'the official one',
  registry: "the package registry's, for developing and testing only",
} as const satisfies Record<ElectronSource, string>;

if (import.meta.main) {
  const { values } = parseArgs({ options: { browser: { type: 'boolean', default: false } } });
  await prepareMachine({ keychain: true, compiler: true, browser: values.browser }).catch(reportAndExit);
}
