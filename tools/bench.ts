/**
 * Measures the desk beside its limits: `npm run bench [-- PART… [--accounts N] [--small] [--seed TEXT] [--desks N,N/WHOLE]]`. Without a name all
 * parts are run; the soak, which takes ten minutes, when it is named or in its short form. Each part has a process of its own, prints
 * its table and keeps its figures in bench/results.json. `npm run bench -- resume|audit …` are older measurements,
 * which print their figures alone.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildWhereNeeded } from './machine/build-program.ts';
import { withDisplay } from './machine/display.ts';
import { projectFolder } from './machine/project.ts';
import { writeBenchReport } from './machine/reports.ts';
import { runAttached } from './machine/run-attached.ts';
import { reportAndExit, SetupProblem } from './machine/setup-problem.ts';
import { prepareMachine } from './prepare.ts';

const parts = [
  'lookup',
  'lists',
  'import',
  'export',
  'cli',
  'growth',
  'mail',
  'peers',
  'start',
  'memory',
  'team',
  'window',
];
/** Parts that open windows, or start the program as it was built. */
const withProgram = ['start', 'memory', 'window', 'team', 'soak', 'cli'];
const scripts: Readonly<Record<string, string>> = {
  resume: 'import-three-million.ts',
  audit: 'audit-log.ts',
};

const inBench = (path: string): string => join(projectFolder, 'test/bench', path);
const run = (script: string, parameters: readonly string[], env = process.env): Promise<number> =>
  runAttached(process.execPath, [inBench(script), ...parameters], env);

async function runPart(name: string, options: readonly string[]): Promise<number> {
  if (!withProgram.includes(name)) return run('run-part.ts', [name, ...options]);
  const machine = await prepareMachine();
  await buildWhereNeeded();
  return withDisplay({ ...process.env, ...machine.env }, (env) =>
    run('run-part.ts', [name, ...options], env),
  );
}

async function bench([first = '', ...more]: readonly string[]): Promise<number> {
  const script = scripts[first];
  if (script) return run(script, more);
  const given = first === '' ? [] : [first, ...more];
  const optionsFrom = given.findIndex((text) => text.startsWith('-'));
  const named = optionsFrom === -1 ? given : given.slice(0, optionsFrom);
  const options = given.slice(named.length);
  const unknown = named.find((name) => !existsSync(inBench(`parts/${name}.ts`)));
  if (unknown) throw new SetupProblem(`There is no part ${unknown}. There are ${parts.join(', ')} and soak.`);
  const isSmall = options.includes('--small');
  const all = (isSmall ? [...parts, 'soak'] : parts).filter((name) =>
    existsSync(inBench(`parts/${name}.ts`)),
  );
  const chosen = named.length > 0 ? named : all;
  const ended: { name: string; passed: boolean }[] = [];
  for (const name of chosen) ended.push({ name, passed: (await runPart(name, options)) === 0 });
  // The tests sum up the short form with what else they ran.
  if (isSmall) await writeBenchReport({ parts: ended });
  const failed = ended.filter(({ passed }) => !passed).map(({ name }) => name);
  if (failed.length > 0) console.log(`\nBroken: ${failed.join(', ')}`);
  return failed.length > 0 ? 1 : 0;
}

process.exitCode = await bench(process.argv.slice(2)).catch(reportAndExit);
