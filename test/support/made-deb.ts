import { join } from 'node:path';
import { projectFolder } from '../../tools/machine/project.ts';
import { runCommand } from '../../tools/machine/run-command.ts';
import { type DebArch, debFile } from '../../tools/package/deb.ts';

let made: Promise<string> | null = null;

/**
 * Makes the Debian package for this computer, as `npm run package -- --linux deb` does, and gives its path: half a minute, once
 * for all tests of a process.
 */
export function madeDeb(): Promise<string> {
  made ??= makeDeb();
  return made;
}

async function makeDeb(): Promise<string> {
  const { ELECTRON_OVERRIDE_DIST_PATH: _handed, ...env } = process.env;
  const pack = [process.execPath, join(projectFolder, 'tools/package.ts'), '--linux', 'deb'];
  // Of two processes that want it at once the second waits.
  await runCommand('flock', ['/tmp/login-desk-package.lock', ...pack], { env, timeout: 600_000 });
  const arch: DebArch = process.arch === 'arm64' ? 'arm64' : 'x64';
  return debFile(join(projectFolder, 'dist'), arch);
}
