/** Builds the program into out/. With `--where-needed` nothing is done when out/ is newer than its sources. */
import { buildProgram, buildWhereNeeded } from './machine/build-program.ts';
import { reportAndExit } from './machine/setup-problem.ts';

const build = process.argv.includes('--where-needed') ? buildWhereNeeded : buildProgram;
await build().catch(reportAndExit);
