import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where the build puts the main process, the command line and their workers. */
export const builtMain = resolve(import.meta.dirname, '../../out/main');

/** The built file of a part that is loaded by itself, whose name ends with its contents' hash. */
export const builtChunk = (name: string): string =>
  readdirSync(builtMain).find((file) => file.startsWith(`${name}-`) && file.endsWith('.js')) ?? '';

export interface LoadedModules {
  /** Files of the build. */
  readonly own: readonly string[];
  /** Packages, by their names. */
  readonly packages: readonly string[];
  /** The files' text. */
  readonly text: string;
}

/** What built files load at once. What is loaded later, by `import()`, is not followed. */
export function loadedBy(...entries: readonly string[]): LoadedModules {
  const texts = new Map<string, string>();
  const packages = new Set<string>();
  const follow = (file: string): void => {
    if (texts.has(file)) return;
    const text = readFileSync(join(builtMain, file), 'utf8');
    texts.set(file, text);
    for (const [, name = ''] of text.matchAll(/^(?:import|export)\b[^;"]*?"([^"]+)";?$/gm))
      if (name.startsWith('./')) follow(name.slice(2));
      else if (!name.startsWith('node:')) packages.add(name);
  };
  for (const entry of entries) follow(entry);
  return { own: [...texts.keys()], packages: [...packages], text: [...texts.values()].join('\n') };
}
