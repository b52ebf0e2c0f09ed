/** Runs every check, also after one has failed: format and lint, types, import rules, weaknesses of Electron programs. */
import { join } from 'node:path';
import { packageScript, projectFolder } from './machine/project.ts';
import { type CheckReport, runAndNote, writeCheckReport } from './machine/reports.ts';
import { runAttached } from './machine/run-attached.ts';
import { reportAndExit } from './machine/setup-problem.ts';

const checks = [
  { name: 'biome', script: () => packageScript('@biomejs/biome', 'biome'), parameters: ['check'] },
  { name: 'tsc', script: () => packageScript('typescript', 'tsc'), parameters: ['-b'] },
  {
    name: 'depcruise',
    script: () => packageScript('dependency-cruiser', 'depcruise'),
    parameters: ['language', 'main', 'preload', 'renderer', 'tools', 'test'],
  },
  {
    name: 'electronegativity',
    script: () => join(projectFolder, 'tools/check-electronegativity.ts'),
    parameters: [],
  },
] as const;

type Check = (typeof checks)[number];

/** Runs one, and prints what it said when it is over. */
async function runCheck({ name, script, parameters }: Check): Promise<CheckReport['checks'][number]> {
  const started = performance.now();
  const said: Buffer[] = [];
  const command = [script(), ...parameters];
  const status = await runAttached(process.execPath, command, process.env, (chunk) => {
    said.push(chunk);
  });
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  console.log(`${name} ${parameters.join(' ')}\n${Buffer.concat(said).toString().trimEnd()}`);
  return { name, passed: status === 0, seconds };
}

async function check(): Promise<number> {
  // The types take one core for as long as all the others together.
  const besideTypes = async (): Promise<CheckReport['checks']> => {
    const ended = [];
    for (const each of checks) if (each.name !== 'tsc') ended.push(await runCheck(each));
    return ended;
  };
  const types = checks.filter(({ name }) => name === 'tsc');
  const results = (await Promise.all([besideTypes(), ...types.map(runCheck)])).flat();
  await writeCheckReport({ checks: results });
  for (const { name, passed, seconds } of results) {
    console.log(`${name}: ${passed ? 'passed' : 'FAILED'} in ${seconds} s`);
  }
  return results.every(({ passed }) => passed) ? 0 : 1;
}

process.exitCode = await runAndNote('checks', check).catch(reportAndExit);
