import { chmodSync, existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { packageScript, projectFolder } from './project.ts';
import { runAttached } from './run-attached.ts';
import { SetupProblem } from './setup-problem.ts';

const sources = [
  'language',
  'main',
  'preload',
  'renderer',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
];
const results = [
  'main/main.js',
  'main/cli.js',
  'main/command-line.js',
  'preload/preload.cjs',
  'renderer/index.html',
];

/** Builds out/ where it is missing or older than its sources. */
export async function buildWhereNeeded(): Promise<void> {
  if (!isBuilt()) await buildProgram();
}

/** Builds out/: the window program, the command line, the preload and the window. */
export async function buildProgram(): Promise<void> {
  const parameters = [packageScript('electron-vite'), 'build', '--logLevel', 'warn'];
  const status = await runAttached(process.execPath, parameters);
  if (status !== 0) throw new SetupProblem('The program could not be built; the reason is above.');
  // npx starts the file itself.
  chmodSync(join(projectFolder, 'out/main/cli.js'), 0o755);
}

/** A folder's own time counts too, for a file that was removed leaves no other trace. */
function isBuilt(): boolean {
  const made = results.map((result) => join(projectFolder, 'out', result));
  if (!made.every(existsSync)) return false;
  const oldest = Math.min(...made.map((file) => statSync(file).mtimeMs));
  return sources.every((source) => latestChange(join(projectFolder, source)) <= oldest);
}

function latestChange(path: string): number {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((entry) => latestChange(join(path, entry))));
}
