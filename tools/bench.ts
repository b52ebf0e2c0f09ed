/**
 * Measures the import and the look-up with a large directory: `npm run bench [-- PEOPLE]`, 100,000 unless told.
 * `npm run bench -- mail [MESSAGES]` measures the outbox instead, `npm run bench -- cases [CASES]` the search in the cases,
 * `npm run bench -- resume [PEOPLE] [TIMES]` an import that is cancelled and gone on with, 3,000,000 people and 3 times unless told.
 * `npm run bench -- audit [ENTRIES]` pages of the audit chain and of the links.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from './machine/project.ts';
import { runAttached } from './machine/run-attached.ts';
import { reportAndExit } from './machine/setup-problem.ts';

async function bench(people: string): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'login-desk-bench-'));
  try {
    const sample = await runScript('tools/sample/large.ts', people, folder);
    if (sample !== 0) return sample;
    const imported = await runScript('test/bench/import-large.ts', folder);
    const lookedUp = await runScript('test/bench/lookup.ts', people);
    return imported || lookedUp;
  } finally {
    await rm(folder, { recursive: true });
  }
}

function runScript(script: string, ...parameters: readonly string[]): Promise<number> {
  console.log(`${script} ${parameters.join(' ')}`);
  return runAttached(process.execPath, [join(projectFolder, script), ...parameters]);
}

const [, , what = '100000', ...more] = process.argv;
const others: Readonly<Record<string, string>> = {
  mail: 'test/bench/mail.ts',
  cases: 'test/bench/case-search.ts',
  resume: 'test/bench/import-three-million.ts',
  audit: 'test/bench/audit-log.ts',
};
const other = others[what];
const run = other ? runScript(other, ...more) : bench(what);
process.exitCode = await run.catch(reportAndExit);
