import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprint, makeOnce } from '../../../tools/machine/cache-folder.ts';
import { runCommand } from '../../../tools/machine/run-command.ts';

const folder = join(import.meta.dirname, 'packages');
const files = ['package.json', 'package-lock.json'] as const;
const tenMinutes = 600_000;

/**
 * The folder in which the peers are installed, once for each user of this machine. They are no part of the program and of no
 * use to its tests, and one is a whole database server. Throws where the package registry is out of reach.
 */
export async function peerPackages(): Promise<string> {
  const lock = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return makeOnce(`bench-peers-${fingerprint(...lock)}`, async (made) => {
    for (const file of files) await cp(join(folder, file), join(made, file));
    await runCommand('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', made], {
      cwd: made,
      timeout: tenMinutes,
    });
  });
}
