/**
 * Builds the program after `npm ci`, so that the command line answers at once. Plain JavaScript, for it also runs where
 * the development dependencies, Node 24 among them, weren't installed; there is nothing to build with then.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const project = join(import.meta.dirname, '..');
if (existsSync(join(project, 'node_modules/electron-vite'))) {
  const build = join(import.meta.dirname, 'build.ts');
  const { status } = spawnSync('node', [build, '--where-needed'], { cwd: project, stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
