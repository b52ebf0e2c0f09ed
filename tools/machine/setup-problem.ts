/** Something that the tools can't set up themselves; its message is the one sentence that says what to run. */
export class SetupProblem extends Error {
  override readonly name = 'SetupProblem';
}

/** Ends a tool: a setup problem is told as its sentence alone, anything else is a bug and keeps its trace. */
export function reportAndExit(problem: unknown): never {
  console.error(problem instanceof SetupProblem ? problem.message : problem);
  process.exit(1);
}
