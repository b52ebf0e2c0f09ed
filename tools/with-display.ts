/** Runs a command with a display, a virtual one where there is none: `node tools/with-display.ts COMMAND [ARGUMENT]…` */
import { withDisplay } from './machine/display.ts';
import { runAttached } from './machine/run-attached.ts';
import { reportAndExit } from './machine/setup-problem.ts';

const [command, ...parameters] = process.argv.slice(2);
if (command === undefined) {
  console.error('usage: node tools/with-display.ts COMMAND [ARGUMENT]…');
  process.exit(2);
}
process.exitCode = await withDisplay(process.env, (env) => runAttached(command, parameters, env)).catch(
  reportAndExit,
);
