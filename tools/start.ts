/** Opens the program for daily use: `npm start [-- --data DIR]`. Prepares the machine and builds where that is needed. */
import { electronArguments } from './electron/electron-arguments.ts';
import { buildWhereNeeded } from './machine/build-program.ts';
import { withDisplay } from './machine/display.ts';
import { projectFolder } from './machine/project.ts';
import { runAttached } from './machine/run-attached.ts';
import { reportAndExit } from './machine/setup-problem.ts';
import { prepareMachine } from './prepare.ts';

async function start(): Promise<number> {
  const machine = await prepareMachine();
  await buildWhereNeeded();
  return withDisplay({ ...process.env, ...machine.env }, (env) => {
    const parameters = [...electronArguments(env), projectFolder, ...process.argv.slice(2)];
    return runAttached(machine.electronPath, parameters, env);
  });
}

process.exitCode = await start().catch(reportAndExit);
