/** Holds the program against Electronegativity, a scanner for weaknesses of Electron programs: `npm run check:electronegativity`. */
import { scanProgram, unexplained } from './electronegativity/electronegativity.ts';
import { explainedFindings } from './electronegativity/explained-findings.ts';
import { reportAndExit } from './machine/setup-problem.ts';

async function check(): Promise<number> {
  const result = await scanProgram();
  const problems = unexplained(result, explainedFindings);
  for (const problem of problems) console.error(problem);
  const { length: found } = result.findings;
  console.log(`${result.checks} checks, ${found} findings, ${problems.length} to be mended.`);
  return problems.length === 0 ? 0 : 1;
}

process.exitCode = await check().catch(reportAndExit);
