import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../machine/project.ts';

const listName = 'bundled-packages.json';
const parts = ['main', 'preload', 'renderer'] as const;

/** What Vite tells a plugin of one piece of the build; only what is used here. */
interface Piece {
  readonly type: string;
  readonly modules?: Readonly<Record<string, { readonly renderedLength: number }>>;
}

/** Part of a Vite plugin's own context. */
interface Emitter {
  emitFile(file: { readonly type: 'asset'; readonly fileName: string; readonly source: string }): unknown;
}

/**
 * A Vite plugin that lists, beside what it built, the packages whose code became a part of it: nothing in a finished file says
 * where its lines came from, and their licenses go with them.
 */
export const listBundledPackages = () => ({
  name: 'list-bundled-packages',
  generateBundle(this: Emitter, _options: unknown, bundle: Readonly<Record<string, Piece>>): void {
    const folders = Object.values(bundle)
      .flatMap(({ modules = {} }) => Object.entries(modules))
      .filter(([, { renderedLength }]) => renderedLength > 0)
      .map(([path]) => packageFolderOf(path))
      .filter((folder) => folder !== null);
    const source = `${JSON.stringify([...new Set(folders)].sort(), undefined, 2)}\n`;
    this.emitFile({ type: 'asset', fileName: listName, source });
  },
});

/** The folder of the package that a module belongs to, as in `node_modules/react`; null for the program's own. */
export function packageFolderOf(module: string): string | null {
  const path = module.replace(/^\0/, '').replaceAll('\\', '/');
  return /node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/?]+/.exec(path)?.[0] ?? null;
}

/** The folders of all packages that the build holds. Throws where the program was not built. */
export function bundledPackages(): readonly string[] {
  const folders = parts.flatMap((part) => {
    const list = join(projectFolder, 'out', part, listName);
    if (!existsSync(list)) throw new Error(`${list} is missing: run \`npm run build\``);
    return JSON.parse(readFileSync(list, 'utf8')) as readonly string[];
  });
  return [...new Set(folders)].sort();
}
