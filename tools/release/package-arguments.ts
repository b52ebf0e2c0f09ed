import { SetupProblem } from '../machine/setup-problem.ts';

/** What packing is told for a release: the systems, and the server that installed programs ask for newer versions. */
export function packageArguments(systems: readonly string[], env: NodeJS.ProcessEnv): readonly string[] {
  const server = env.UPDATE_SERVER ?? '';
  if (server === '') {
    console.log('UPDATE_SERVER names no server: the packages look for no updates.');
    return systems;
  }
  if (!/^https:\/\/[^\s/]+(\/\S*)?$/.test(server))
    throw new SetupProblem('UPDATE_SERVER has to be an https address.');
  return [...systems, `-c.publish.url=${server}`];
}
