import { randomBytes } from 'node:crypto';
import type { Command } from 'commander';
import type { Actor } from '../desk/ground/basics/action.ts';
import { createIds } from '../desk/ground/basics/context.ts';
import type { TeamPlace } from '../membership/team-create.ts';
import { createSystemKeychain } from '../store/keychain.ts';
import type { Output } from './output.ts';
import { folderOf, type GlobalOptions } from './session.ts';

/** Runs what needs the store for itself; `signIn` opens it for the sign-in of a lead, and closes it again. */
export type Apart = (
  command: Command,
  work: (options: GlobalOptions, output: Output, signIn: () => Promise<Actor>) => Promise<number>,
) => Promise<void>;

/** Where the commands about the team work. */
export function teamPlaceOf(options: GlobalOptions): TeamPlace {
  const clock = Date.now;
  return {
    folder: folderOf(options),
    keyFile: options.keyFile ?? null,
    keychain: createSystemKeychain(),
    clock,
    random: randomBytes,
    newId: createIds(clock, randomBytes),
  };
}
