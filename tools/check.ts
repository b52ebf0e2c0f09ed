/** Runs every check, also after one has failed: format and lint, types, import rules, weaknesses of Electron programs. */
import { join } from 'node:path';
import { packageScript, projectFolder } from './machine/project.ts';
import { runAndNote, writeCheckReport } from './machine/reports.ts';
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

async function check(): Promise<number> {
  const results = [];
  for (const { name, script, parameters } of checks) {
    const started = performance.now();
    console.log(`${name} ${parameters.join(' ')}`);
    const status = await runAttached(process.execPath, [script(), ...parameters]);
    const seconds = Math.round((performance.now() - started) / 100) / 10;
    results.push({ name, passed: status === 0, seconds });
  }
  await writeCheckReport({ checks: results });
  for (const { name, passed, seconds } of results) {
    console.log(`${name}: ${passed ? 'passed' : 'FAILED'} in ${seconds} s`);
  }
  return results.every(({ passed }) => passed) ? 0 : 1;
}

process.exitCode = await runAndNote('checks', check).catch(reportAndExit);
