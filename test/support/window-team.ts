import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createTeam } from '../../main/membership/team-create.ts';
import { joinTeam } from '../../main/membership/team-join.ts';
import { inviteDesk } from '../../main/membership/team-members.ts';
import { projectFolder } from '../../tools/machine/project.ts';
import { valueIn } from './answers.ts';
import type { PostgresServer } from './postgres.ts';
import { ownerOf, teamPlace } from './team-place.ts';
import type { TestHome } from './window.ts';

const runFile = promisify(execFile);

/** A data folder with its key file. */
export interface DeskPlace {
  readonly folder: string;
  readonly keyFile: string;
}

/** Makes a team of the sample's desk and two that join it; gives the places of those two. */
export async function makeWindowTeam(
  server: PostgresServer,
  home: TestHome,
  sample: { readonly folder: string; readonly key: string },
): Promise<readonly [DeskPlace, DeskPlace]> {
  writeFileSync(home.keyFile, sample.key, { mode: 0o600 });
  mkdirSync(home.data, { recursive: true });
  cpSync(sample.folder, home.data, { recursive: true });
  const first = teamPlace({ folder: home.data, keyFile: home.keyFile });
  const owner = ownerOf(server);
  valueIn(await createTeam(first, { owner, name: 'Front', by: { operator: 'Sam' } }));
  const joins = async (name: string): Promise<DeskPlace> => {
    const keyFile = home.file(`${name}.key`, randomBytes(32).toString('hex'));
    const place = { folder: home.at(name), keyFile };
    const { text, code } = valueIn(await inviteDesk(first, owner, { name, by: { operator: 'Sam' } }));
    valueIn(await joinTeam(teamPlace(place), { text, code, operator: name }));
    return place;
  };
  return [await joins('Back'), await joins('Night')];
}

/** Runs a command of Sam's on a folder. */
export async function runIn({ folder, keyFile }: DeskPlace, ...words: readonly string[]): Promise<void> {
  const store = ['--data', folder, '--key-file', keyFile, '--operator', 'Sam', '--json'];
  const program = join(projectFolder, 'out/main/cli.js');
  await runFile(process.execPath, [program, ...store, ...words], { maxBuffer: 1 << 26 });
}

/** An action of Sam's by the command line. */
export const actBy = (
  place: DeskPlace,
  type: string,
  input: unknown,
  ...options: readonly string[]
): Promise<void> => runIn(place, 'act', type, '--input', JSON.stringify(input), ...options);
