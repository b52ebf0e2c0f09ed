import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Ended, Lab, RunOptions } from './lab.ts';
import { halfDone, lost, noWord, type Problem } from './scenario.ts';

/** How far a thing is: `none` and `some` of it; `all`. */
export type Extent = 'none' | 'some' | 'all';

/** What is found after a fault. */
export interface Found {
  readonly extent: Extent;
  readonly problems: readonly Problem[];
}

/** Something that is done by one run of the program, and how to see afterwards how far it came. */
export interface Operation {
  readonly name: string;
  /** Makes the state before it, in an empty home. */
  readonly make: (lab: Lab) => Promise<void>;
  readonly words: (lab: Lab) => readonly string[];
  /** Whether the words are those of a script, and not of the command line. */
  readonly isScript?: boolean;
  /** What it reads from standard input. */
  readonly input?: string;
  readonly look: (lab: Lab) => Promise<Found>;
  /** Whether a part of it may be done and the rest comes with the next run. */
  readonly inParts?: boolean;
  /** Whether a run that ended well said that all is done; it did unless told. */
  readonly promised?: (ended: Ended) => boolean;
  /** Codes with which a next run may be refused, for it is done already. */
  readonly doneBefore?: readonly string[];
}

/** Does it once, in a process of its own. */
export const runOf = (lab: Lab, operation: Operation, options: RunOptions = {}): Promise<Ended> =>
  lab.run(operation.words(lab), { ...options, input: operation.input ?? '' });

export const beginWith = (lab: Lab, operation: Operation): Promise<void> =>
  lab.begin(operation.name, () => operation.make(lab));

interface Said {
  readonly error?: { readonly code?: string; readonly message?: string };
}

const codeIn = (text: string): string | null => {
  try {
    return (JSON.parse(text) as Said).error?.code ?? null;
  } catch {
    return null;
  }
};

/** The code in the one document that a refused command prints, or in the last line of a script; null where there is none. */
export const refusalIn = ({ out }: Ended): string | null =>
  codeIn(out) ?? codeIn(out.trimEnd().split('\n').at(-1) ?? '');

/** What is wrong with the way in which a process ended that was not killed. */
export function manners(ended: Ended): readonly Problem[] {
  const { status, signal, err } = ended;
  if (signal !== null) return [noWord(`it ended by ${signal}: ${err.slice(-300)}`)];
  if (/\n\s+at .*[(:]/.test(err)) return [noWord(`it showed a stack: ${err.slice(0, 600)}`)];
  if (status === 0) return [];
  if (status !== 1) return [noWord(`it ended with ${status}: ${err.slice(-300)}`)];
  return refusalIn(ended) === null ? [noWord(`it failed without a code: ${err.slice(-300)}`)] : [];
}

/** Files that a killed or refused run left and the next one did not clear away; a mark that counts for two seconds is none. */
export function leftOver(lab: Lab): readonly string[] {
  const walk = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)],
    );
  return (
    walk(lab.home)
      .map((path) => path.slice(lab.home.length + 1))
      .filter((path) => /\.new(-|$)|\.part$|\.lock|unfinished|-journal$|\.tmp$/.test(path))
      // A store that was set aside is whole with its journal alone.
      .filter((path) => !/[/\\]set-aside-[^/\\]+[/\\]login-desk\.db-journal$/.test(path))
  );
}

/**
 * Looks at what a fault left, runs the operation again as a person would, and looks again. What was acknowledged (status 0) has
 * to be there; what was not is there wholly or not at all, and the next run completes it.
 */
export async function afterwards(lab: Lab, operation: Operation, ended: Ended): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  const found = await operation.look(lab);
  problems.push(...found.problems);
  if (ended.status === 0 && found.extent !== 'all' && (operation.promised?.(ended) ?? true))
    problems.push(lost(`it said that it was done, and ${found.extent} of it is there`));
  if (found.extent === 'some' && !operation.inParts) problems.push(halfDone('a part of it is there'));
  if (problems.length > 0) return problems;

  const again = operation.isScript
    ? await runOf(lab, operation)
    : await lab.runHere(operation.words(lab), operation.input);
  const refused = refusalIn(again);
  // What was decided is finished by the next start, and there is nothing left to do then.
  const mayRefuse = found.extent !== 'none' && refused !== null && operation.doneBefore?.includes(refused);
  if (again.status !== 0 && !mayRefuse)
    return [halfDone(`the next run fails: ${refused ?? again.status} ${again.err.slice(0, 500)}`)];
  const complete = await operation.look(lab);
  problems.push(...complete.problems);
  // What waits for its time says so.
  if (complete.extent !== 'all' && (mayRefuse || (operation.promised?.(again) ?? true)))
    problems.push(halfDone(`the next run leaves ${complete.extent} of it`));
  const files = leftOver(lab);
  if (files.length > 0) problems.push(halfDone(`left over: ${files.join(', ')}`));
  return problems;
}
