/**
 * Lets faults happen to the program, many times, and prints what became of it: `npm run test:faults [-- --only WORDS]
 * [--times N] [--seed S] [--turn T]`. A seed and a turn bring one fault back. Takes half an hour; the short form is in the tests.
 */
import { join } from 'node:path';
import { buildWhereNeeded } from './machine/build-program.ts';
import { buildFaultScripts } from './machine/fault-scripts.ts';
import { faultShim } from './machine/fault-shim.ts';
import { projectFolder } from './machine/project.ts';
import { runAttached } from './machine/run-attached.ts';
import { reportAndExit } from './machine/setup-problem.ts';
import { ensureSystemPackages } from './machine/system-packages.ts';

async function faults(parameters: readonly string[]): Promise<number> {
  await ensureSystemPackages(['compiler'], (line) => console.error(line));
  await buildWhereNeeded();
  const scripts = await buildFaultScripts('faults', [
    'run',
    'acting-desk',
    'acting-story',
    'acting-key-change',
  ]);
  const shim = await faultShim();
  return runAttached(process.execPath, [
    join(scripts, 'run.js'),
    '--program',
    join(projectFolder, 'out/main/cli.js'),
    '--scripts',
    scripts,
    ...(shim === undefined ? [] : ['--shim', shim]),
    ...parameters,
  ]);
}

process.exitCode = await faults(process.argv.slice(2)).catch(reportAndExit);
