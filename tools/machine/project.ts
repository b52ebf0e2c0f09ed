import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SetupProblem } from './setup-problem.ts';

/** The folder of the project: the one that holds package.json. */
export const projectFolder = resolve(import.meta.dirname, '../..');

/** The folder of an installed package, or undefined where it isn't installed. */
export function packageFolder(name: string): string | undefined {
  const folder = join(projectFolder, 'node_modules', name);
  return existsSync(join(folder, 'package.json')) ? folder : undefined;
}

interface Manifest {
  readonly version: string;
  readonly bin?: string | Readonly<Record<string, string>>;
}

/** Reads the package.json of an installed package; as a file, for some packages let nobody import theirs. */
export function packageManifest(name: string): Manifest {
  const folder = packageFolder(name);
  if (folder === undefined) throw new SetupProblem(`The package ${name} is not installed: run \`npm ci\`.`);
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

/** The script behind a command of an installed package, to be run by the Node that runs the tools. */
export function packageScript(name: string, command: string = name): string {
  const { bin } = packageManifest(name);
  const script = typeof bin === 'string' ? bin : bin?.[command];
  if (script === undefined) throw new Error(`the package ${name} has no command ${command}`);
  return join(projectFolder, 'node_modules', name, script);
}
