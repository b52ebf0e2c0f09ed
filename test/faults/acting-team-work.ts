import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { basename, dirname } from 'node:path';
import pg from 'pg';
import { createIds } from '../../main/desk/ground/basics/context.ts';
import { createTeam, type TeamPlace } from '../../main/membership/team-create.ts';
import { joinTeam, rejoinTeam } from '../../main/membership/team-join.ts';
import { leaveWithoutStore } from '../../main/membership/team-leave.ts';
import { removeDesk } from '../../main/membership/team-members.ts';
import { raiseTeam } from '../../main/membership/team-raise.ts';
import { workingKeychain } from '../support/file-keychain.ts';

// Does a work on a team in a process of its own, which is killed at one of its steps: `acting-team-work.js FILE STEP`. The file says
// what is to be done, and to which folder. A step is each statement before it is sent and after it was answered, and each call that gives
// or takes away a file's name, before it is made. STEP is a step's number or a part of its name; without one the work is done to its end.
// Each step is said on standard output, and what the work came to.
const [, , file = '', step = ''] = process.argv;

/** What such a process is told. */
export interface WorkStart {
  readonly work: keyof typeof works;
  readonly folder: string;
  readonly keyFile: string;
  readonly given: readonly unknown[];
}

const works = {
  create: createTeam,
  join: joinTeam,
  remove: removeDesk,
  raise: raiseTeam,
  rejoin: rejoinTeam,
  leave: leaveWithoutStore,
} as const;

const { work, folder, keyFile, given } = JSON.parse(fs.readFileSync(file, 'utf8')) as WorkStart;

let reached = 0;
function reach(name: string): void {
  reached += 1;
  fs.writeSync(1, `step ${name}\n`);
  const isIt = /^\d+$/.test(step) ? reached === Number(step) : step !== '' && name.includes(step);
  if (isIt) process.kill(process.pid, 'SIGKILL');
}

/** A statement without what is different each time: names of roles, what stands for a password. */
const nameOf = (query: unknown): string =>
  (typeof query === 'string' ? query : (query as { readonly text: string }).text)
    .replace(/'SCRAM.*/, '…')
    .replace(/login_desk_[0-9a-f]{12}/g, 'ROLE')
    .replace(/\s+/g, ' ')
    .slice(0, 60);

const { prototype } = pg.Client as unknown as {
  readonly prototype: { query: (this: unknown, query: unknown, ...more: unknown[]) => Promise<unknown> };
};
const { query: ask } = prototype;
prototype.query = async function (query, ...more) {
  reach(`before ${nameOf(query)}`);
  const answer = await ask.call(this, query, ...more);
  reach(`after ${nameOf(query)}`);
  return answer;
};

const home = dirname(folder);
type Calls = Record<string, (...given: unknown[]) => unknown>;
for (const name of ['renameSync', 'linkSync', 'rmSync', 'unlinkSync', 'mkdirSync', 'writeFileSync']) {
  const calls = fs as unknown as Calls;
  const call = calls[name];
  if (call === undefined) continue;
  calls[name] = (...words) => {
    const [path] = words;
    if (typeof path === 'string' && path.startsWith(home))
      reach(`${name} ${basename(path).replace(/[0-9a-f-]{8,}|\d+/g, 'N')}`);
    return call(...words);
  };
}
syncBuiltinESMExports();

const place: TeamPlace = {
  folder,
  keyFile,
  keychain: workingKeychain(),
  clock: Date.now,
  random: randomBytes,
  newId: createIds(Date.now, randomBytes),
};
const answer = await (works[work] as (place: TeamPlace, ...given: readonly unknown[]) => Promise<unknown>)(
  place,
  ...given,
);
fs.writeSync(1, `answer ${JSON.stringify(answer)}\n`);
