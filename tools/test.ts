/**
 * Prepares the machine and runs the tests: `node tools/test.ts [unit|e2e] [ARGUMENT]…`. Without a name it runs vitest
 * and then Playwright, the second also when the first has failed; arguments go to the one that is named.
 */
import { join } from 'node:path';
import { buildWhereNeeded } from './machine/build-program.ts';
import { withDisplay } from './machine/display.ts';
import { packageScript } from './machine/project.ts';
import { forgetReport, reportFolder, reports } from './machine/reports.ts';
import { runAttached } from './machine/run-attached.ts';
import { reportAndExit } from './machine/setup-problem.ts';
import { prepareMachine } from './prepare.ts';

type Env = NodeJS.ProcessEnv;

const runners = { unit: runVitest, e2e: runPlaywright } as const;

async function runVitest(env: Env, extra: readonly string[]): Promise<number> {
  await forgetReport('vitest');
  const output = ['--reporter=default', '--reporter=json', `--outputFile.json=${reports.vitest}`];
  return runAttached(process.execPath, [packageScript('vitest'), 'run', ...output, ...extra], env);
}

async function runPlaywright(env: Env, extra: readonly string[]): Promise<number> {
  await forgetReport('playwright');
  // Playwright empties its output folder first, so it gets one of its own beside the reports.
  const output = ['--reporter=list,json', `--output=${join(reportFolder, 'playwright')}`];
  return withDisplay({ ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: reports.playwright }, (displayed) =>
    runAttached(
      process.execPath,
      [packageScript('@playwright/test', 'playwright'), 'test', ...output, ...extra],
      displayed,
    ),
  );
}

async function test(parameters: readonly string[]): Promise<number> {
  const machine = await prepareMachine({ keychain: true });
  await buildWhereNeeded();
  const env = { ...process.env, ...machine.env };
  const [name, ...extra] = parameters;
  if (name === 'unit' || name === 'e2e') return runners[name](env, extra);
  const unit = await runVitest(env, []);
  const e2e = await runPlaywright(env, []);
  return unit || e2e;
}

process.exitCode = await test(process.argv.slice(2)).catch(reportAndExit);
