import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

/** The folder of the project: the one that holds package.json. */
export const projectFolder = resolve(import.meta.dirname, '../..');

const require = createRequire(import.meta.url);

/** The folder of an installed package, or undefined where it isn't installed. */
export function packageFolder(name: string): string | undefined {
  const folder = join(projectFolder, 'node_modules', name);
  return existsSync(join(folder, 'package.json')) ? folder : undefined;
}

/** Reads the package.json of an installed package. */
export function packageManifest(name: string): { readonly version: string; readonly bin?: unknown } {
  return require(`${name}/package.json`);
}

/** The script behind a command of an installed package, to be run by the Node that runs the tools. */
export function packageScript(name: string, command: string = name): string {
  const { bin } = packageManifest(name) as { bin: string | Record<string, string> };
  const script = typeof bin === 'string' ? bin : bin[command];
  if (script === undefined) throw new Error(`the package ${name} has no command ${command}`);
  return join(dirname(require.resolve(`${name}/package.json`)), script);
}
