/**
 * Prepares the machine and runs the tests: `node tools/test.ts [unit|e2e|bench|packages] [ARGUMENT]…`. Without a name it runs
 * vitest, then Playwright, then the short form of the benchmark, each also when one before has failed; arguments go to the one
 * that is named. The packages, which take minutes to make and install, are tested only when they are named.
 */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { buildWhereNeeded } from './machine/build-program.ts';
import { withDisplay } from './machine/display.ts';
import { withMemoryFolder } from './machine/memory-folder.ts';
import { packageScript, projectFolder } from './machine/project.ts';
import { reportFolder, reports, runAndNote } from './machine/reports.ts';
import { runAttached } from './machine/run-attached.ts';
import { reportAndExit } from './machine/setup-problem.ts';
import { type PreparedMachine, prepareMachine } from './prepare.ts';

/** Tests of finished packages, each in an empty system of its own; `vitest.config.ts` tells them by the variable. */
function runPackages(extra: readonly string[]): Promise<number> {
  const output = ['--reporter=default', '--reporter=json', `--outputFile.json=${reports.packages}`];
  const parameters = [packageScript('vitest'), 'run', '--no-file-parallelism', ...output, ...extra];
  const env = { ...process.env, LOGIN_DESK_TESTS: 'packages' };
  return runAndNote('packages', () => runAttached(process.execPath, parameters, env));
}

/** In plain Node better-sqlite3 loads the binary that users get, so what Electron is handed here is kept from it. */
function runVitest(extra: readonly string[]): Promise<number> {
  const output = ['--reporter=default', '--reporter=json', `--outputFile.json=${reports.vitest}`];
  const parameters = [packageScript('vitest'), 'run', ...output, ...extra];
  const run = (env: NodeJS.ProcessEnv) => runAttached(process.execPath, parameters, env);
  return runAndNote('vitest', () => withMemoryFolder(process.env, run));
}

function runPlaywright(extra: readonly string[], machine: PreparedMachine): Promise<number> {
  // Playwright empties its output folder first, so it gets one of its own beside the reports.
  const output = ['--reporter=list,json', `--output=${join(reportFolder, 'playwright')}`];
  const parameters = [packageScript('@playwright/test', 'playwright'), 'test', ...output, ...extra];
  const env = { ...process.env, ...machine.env, PLAYWRIGHT_JSON_OUTPUT_FILE: reports.playwright };
  const run = (displayed: NodeJS.ProcessEnv) => runAttached(process.execPath, parameters, displayed);
  const displays = Math.min(4, availableParallelism());
  return runAndNote('playwright', () =>
    withMemoryFolder(env, (inMemory) => withDisplay(inMemory, run, displays)),
  );
}

/** A row of the short form fails beyond twice its target alone, so that a busy machine fails none. */
function runBench(extra: readonly string[]): Promise<number> {
  const parameters = [join(projectFolder, 'tools/bench.ts'), ...extra, '--small'];
  return runAndNote('bench', () => runAttached(process.execPath, parameters));
}

async function test(parameters: readonly string[]): Promise<number> {
  const machine = await prepareMachine({ keychain: true, browser: true, compiler: true });
  await buildWhereNeeded();
  const [name, ...extra] = parameters;
  if (name === 'unit') return runVitest(extra);
  if (name === 'e2e') return runPlaywright(extra, machine);
  if (name === 'packages') return runPackages(extra);
  if (name === 'bench') return runBench(extra);
  const unit = await runVitest([]);
  const e2e = await runPlaywright([], machine);
  const bench = await runBench([]);
  return unit || e2e || bench;
}

process.exitCode = await test(process.argv.slice(2)).catch(reportAndExit);
