/**
 * Lets many desks of a team claim the same addresses, kills desks and their server, and has desks work without it, more often than
 * the tests do: `npm run test:team [-- DESKS ADDRESSES ROUNDS KILLS SERVER_KILLS OFFLINE_KILLS OFFLINE_ACTIONS OFFLINE_RUNS STEPS IN_STEP_RUNS]`, 50 20
 * 1000 200 20 200 200 50 all 50 unless told. It takes hours.
 */
import { join } from 'node:path';
import { projectFolder } from './machine/project.ts';
import { runAttached } from './machine/run-attached.ts';
import { reportAndExit } from './machine/setup-problem.ts';

const names = [
  'DESKS',
  'ADDRESSES',
  'ROUNDS',
  'KILLS',
  'SERVER_KILLS',
  'OFFLINE_KILLS',
  'OFFLINE_ACTIONS',
  'OFFLINE_RUNS',
  'STEPS',
  'IN_STEP_RUNS',
] as const;
const usual = ['50', '20', '1000', '200', '20', '200', '200', '50', 'all', '50'];

function team(given: readonly string[]): Promise<number> {
  for (const [at, name] of names.entries())
    process.env[`LOGIN_DESK_TEAM_${name}`] = given[at] ?? usual[at] ?? '';
  return runAttached(process.execPath, [
    join(projectFolder, 'node_modules/vitest/vitest.mjs'),
    'run',
    'test/faults/team-one-winner.test.ts',
    'test/faults/team-killed.test.ts',
    'test/faults/team-offline-killed.test.ts',
    'test/faults/team-day-offline.test.ts',
    'test/faults/team-steps.test.ts',
    'test/team/offline-random.test.ts',
    'test/team/in-step.test.ts',
  ]);
}

process.exitCode = await team(process.argv.slice(2)).catch(reportAndExit);
