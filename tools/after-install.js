/**
 * Builds the program after `npm ci`, so that the command line answers at once. Plain JavaScript, for it also runs where
 * the development dependencies, Node 24 among them, weren't installed; there is nothing to build with then.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const project = join(import.meta.dirname, '..');
if (existsSync(join(project, 'node_modules/electron-vite'))) {
  const build = join(import.meta.dirname, 'build.ts');
  const { status } = spawnSync('node', [build, '--where-needed'], { cwd: project, stdio: 'inherit' });
  process.exitCode = status ?? 1;
  // With it npx finds the program here; otherwise it links the folder into its own cache first, which takes seconds.
  if (status === 0 && process.platform !== 'win32') {
    const link = join(project, 'node_modules/.bin/login-desk');
    rmSync(link, { force: true });
    symlinkSync('../../out/main/cli.js', link);
  }
}
