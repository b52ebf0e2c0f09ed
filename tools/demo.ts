/**
 * Does the main job of a help desk in the real window, on the sample directory: `npm run demo`. Prepares the machine and
 * builds where that is needed, tells each step, and leaves pictures, mails and the exported case log in demo/. `npm run demo --
 * team` shows two desks of a team beside each other instead.
 */

import { type DemoFolder, freshDemoFolder, shortPath } from './demo/demo-folder.ts';
import { openDeskWindow } from './demo/desk-window.ts';
import { doMainJob } from './demo/main-job.ts';
import { createCamera } from './demo/screenshots.ts';
import { demonstrateTeam } from './demo/team-demo.ts';
import { createTelling, FailedStep } from './demo/telling.ts';
import { buildWhereNeeded } from './machine/build-program.ts';
import { withDisplay } from './machine/display.ts';
import { reportAndExit } from './machine/setup-problem.ts';
import { type PreparedMachine, prepareMachine } from './prepare.ts';

async function demo(): Promise<number> {
  const machine = await prepareMachine();
  await buildWhereNeeded();
  const folder = await freshDemoFolder();
  const startedAt = performance.now();
  return withDisplay(process.env, async (env) => {
    // The window is started from this process, so the display has to be in its own environment.
    Object.assign(process.env, env);
    if (process.argv[2] === 'team') return teamDemo(machine, folder, startedAt);
    const desk = await openDeskWindow({ machine, folder: folder.data, operator: 'Sam' });
    const camera = createCamera(desk, folder.screenshots);
    try {
      await doMainJob({ desk, folder, camera, telling: createTelling(console.log) });
    } catch (problem) {
      if (!(problem instanceof FailedStep)) throw problem;
      await camera.take('failed').catch(() => {});
      console.error(`\n${problem.message}`);
      return 1;
    } finally {
      await desk.close();
    }
    if (desk.complaints.length > 0) {
      console.error(`\nThe steps went well, but the program complained: ${desk.complaints.join('; ')}`);
      return 1;
    }
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
    console.log(`
Done in ${seconds} s. In ${shortPath(folder.path)}/ are now:
  screenshots/  ${camera.count()} pictures of the window
  mail/         the mails as the built-in server got them
  cases/        the case log as CSV and as JSON lines, each with its manifest
  data/         the store, which opens with desk.key: npm start -- --data demo/data --key-file demo/desk.key`);
    return 0;
  });
}

/** The demo of a team. Its status: 1 where a step failed or a window complained. */
async function teamDemo(machine: PreparedMachine, folder: DemoFolder, startedAt: number): Promise<number> {
  try {
    const complaints = await demonstrateTeam(machine, folder);
    if (complaints.length > 0) {
      console.error(`\nThe steps went well, but the program complained: ${complaints.join('; ')}`);
      return 1;
    }
    console.log(`\nDone in ${((performance.now() - startedAt) / 1000).toFixed(0)} s.`);
    return 0;
  } catch (problem) {
    if (!(problem instanceof FailedStep)) throw problem;
    console.error(`\n${problem.message}`);
    return 1;
  }
}

process.exitCode = await demo().catch(reportAndExit);
