import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { projectFolder } from '../../tools/machine/project.ts';
import { inProject } from './pages.ts';

/** The rooms of the program as the drawing has them, by where their files are; the first that fits. */
const rooms: readonly (readonly [room: string, path: RegExp])[] = [
  ['contract', /^preload\/contract\//],
  ['bridge', /^preload\//],
  ['window', /^renderer\//],
  // Every room speaks, refuses, and may ask what this computer allows; what compose alone hands on is not drawn.
  [
    '',
    /^(language\/|main\/(failures|machine-policy|trusted-servers|language\.ts|stored-times|(network|parts|policy|spelling|updates)\/))/,
  ],
  ['cli', /^main\/(command-line\/|cli\.ts)/],
  ['shell', /^main\/(shell\/|main\.ts|program-parts\.ts|window\/)/],
  // A worker is put together where it begins.
  [
    'compose',
    /^main\/([^/]+\.ts$|transfer\/transfer-worker\.ts$|(compose|drafts|first-run|folder|keys|membership|upkeep|whole-store)\/)/,
  ],
  ...['ipc', 'portal', 'transfer', 'questions', 'sign-in', 'desk', 'mail', 'store', 'team'].map(
    (room) => [room.replace('sign-in', 'signin'), new RegExp(`^main/${room}/`)] as const,
  ),
];

function roomOf(path: string): string {
  const room = rooms.find(([, where]) => where.test(path));
  if (room === undefined) throw new Error(`${path} is in no room of the drawing: give it one here.`);
  return room[0];
}

function sourcesIn(folder: string): string[] {
  return readdirSync(join(projectFolder, folder)).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(join(projectFolder, path)).isDirectory()) return sourcesIn(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

/** Which room imports which, as `from --> to`, where something of it is there when the program runs: types alone are none. */
export function roomImports(): ReadonlySet<string> {
  const found = new Set<string>();
  for (const source of ['main', 'preload', 'renderer'].flatMap(sourcesIn)) {
    const from = roomOf(inProject(join(projectFolder, source)));
    const text = readFileSync(join(projectFolder, source), 'utf8').replaceAll(
      /^(import|export) type [^;]*;/gm,
      '',
    );
    for (const [, path = ''] of text.matchAll(/(?:from|import\(?)\s*'(\.[^']+\.tsx?)'/g)) {
      const to = roomOf(inProject(resolve(projectFolder, dirname(source), path)));
      if (from !== to && from !== '' && to !== '') found.add(`${from} --> ${to}`);
    }
  }
  return found;
}
