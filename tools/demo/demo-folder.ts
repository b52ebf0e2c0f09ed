import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { projectFolder } from '../machine/project.ts';
import { SetupProblem } from '../machine/setup-problem.ts';

/** Where the demo works and what it leaves there. */
export interface DemoFolder {
  readonly path: string;
  readonly data: string;
  readonly keyFile: string;
  readonly screenshots: string;
  readonly mail: string;
  readonly cases: string;
}

const mark = 'made-by-npm-run-demo.txt';
const entries = ['data', 'desk.key', 'screenshots', 'mail', 'cases', 'team'] as const;

/** The demo's folder, emptied of what an earlier run made there and of nothing else. */
export async function freshDemoFolder(): Promise<DemoFolder> {
  const path = join(projectFolder, 'demo');
  const isOurs = (await readFile(join(path, mark), 'utf8').catch(() => null)) !== null;
  const inTheWay = entries.filter((entry) => existsSync(join(path, entry)));
  if (!isOurs && inTheWay.length > 0) {
    throw new SetupProblem(
      `${path} already has ${inTheWay.join(', ')}, which the demo did not make: move it elsewhere and start again.`,
    );
  }
  for (const entry of entries) await rm(join(path, entry), { recursive: true, force: true });
  for (const entry of ['screenshots', 'mail', 'cases']) await mkdir(join(path, entry), { recursive: true });
  await writeFile(
    join(path, mark),
    `The next “npm run demo” removes these here, and nothing else: ${entries.join(', ')}.\n`,
  );
  return {
    path,
    data: join(path, 'data'),
    keyFile: join(path, 'desk.key'),
    screenshots: join(path, 'screenshots'),
    mail: join(path, 'mail'),
    cases: join(path, 'cases'),
  };
}

/** A path as it is told in the terminal. */
export const shortPath = (path: string): string => relative(projectFolder, path).replaceAll('\\', '/');
