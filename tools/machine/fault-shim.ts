import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprint, makeOnce } from './cache-folder.ts';
import { projectFolder } from './project.ts';
import { runCommand } from './run-command.ts';
import { SetupProblem } from './setup-problem.ts';

/**
 * The library that makes a program's calls to the system go wrong, for the tests of faults: compiled once for each state of
 * its source. Gives its path; undefined where the system knows no LD_PRELOAD, which is everywhere but on Linux.
 */
export async function faultShim(): Promise<string | undefined> {
  if (process.platform !== 'linux') return undefined;
  const source = join(projectFolder, 'test/faults/shim/faults.c');
  const name = `fault-shim-${fingerprint(await readFile(source, 'utf8'), process.arch)}`;
  const folder = await makeOnce(name, async (making) => {
    const flags = ['-shared', '-fPIC', '-O2', '-o', join(making, 'faults.so'), source, '-ldl'];
    await runCommand('cc', flags).catch((cause: unknown) => {
      const problem = new SetupProblem(
        'The tests of faults need a C compiler: install one (Debian: `apt-get install g++`).',
      );
      problem.cause = cause;
      throw problem;
    });
  });
  return join(folder, 'faults.so');
}
