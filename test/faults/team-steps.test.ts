import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLoginDesk } from '../../main/compose.ts';
import { dataFolder } from '../../main/data-folder.ts';
import { verifyChain } from '../../main/desk/audit/chain.ts';
import { createFolder } from '../../main/open-store.ts';
import { readKeyFile } from '../../main/store/key.ts';
import { openKeyed } from '../../main/store/keyed-database.ts';
import { newestVersion } from '../../main/store/migrations/index.ts';
import { openStore } from '../../main/store/store.ts';
import { connect, type ServerAccess } from '../../main/team/connection.ts';
import { membershipOf } from '../../main/team/membership.ts';
import { createTeam } from '../../main/team-create.ts';
import { joinTeam, rejoinTeam } from '../../main/team-join.ts';
import { leaveWithoutStore } from '../../main/team-leave.ts';
import { inviteDesk, removeDesk, type TeamStatus, teamStatus } from '../../main/team-members.ts';
import { raiseTeam } from '../../main/team-raise.ts';
import { verifyTeam } from '../../main/team-verify.ts';
import type { Answer } from '../../preload/contract/shared.ts';
import { buildFaultScripts } from '../../tools/machine/fault-scripts.ts';
import { valueIn } from '../support/answers.ts';
import { addOperator, thisUser } from '../support/operators.ts';
import { type TeamServer, teamServer } from '../support/team.ts';
import { backToFirstTeams, teamPlace } from '../support/team-place.ts';
import { atDesk, type DeskPlace, deskPlace } from './acting.ts';
import type { WorkStart } from './acting-team-work.ts';
import { teamPlaces } from './team-place.ts';

/** Every step of every work with `npm run test:team`; else those between which most can go wrong. */
const isWhole = process.env.LOGIN_DESK_TEAM_STEPS === 'all';
const by = { operator: 'Sam' };

let server: TeamServer;
let script: string;
let owner: ServerAccess;
beforeAll(async () => {
  server = await teamServer();
  script = join(await buildFaultScripts('team-work', ['acting-team-work']), 'acting-team-work.js');
}, 60_000);
afterAll(() => server.server.end(), 60_000);

/** A work before it is done, and how it is told afterwards whether all is whole. */
interface Trial {
  readonly place: DeskPlace;
  readonly given: readonly unknown[];
  /** What a person may do after the program was killed, before the command is given again. */
  between(): Promise<unknown>;
  /** The same command again. */
  again(): Promise<Answer<unknown>>;
  /** Codes of `again` where the program had come to the end before it was killed. */
  readonly wasDone?: readonly string[];
  after(): Promise<void>;
}

interface Killed {
  readonly signal: NodeJS.Signals | null;
  readonly steps: readonly string[];
  readonly complaints: string;
}

function runs(work: WorkStart['work'], { place, given }: Trial, step: string): Promise<Killed> {
  const file = join(dirname(place.folder), 'work.json');
  const start: WorkStart = { work, ...place, given };
  writeFileSync(file, JSON.stringify(start));
  return new Promise((ended) => {
    const child = spawn(process.execPath, [script, file, step], { stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, complaints] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      complaints += chunk.toString();
    });
    child.on('close', (_status, signal) => {
      const steps = out.split('\n').flatMap((line) => (line.startsWith('step ') ? [line.slice(5)] : []));
      ended({ signal, steps, complaints });
    });
  });
}

const set = (place: DeskPlace, minutes: number): Promise<unknown> =>
  atDesk(place, async (login) =>
    valueIn(
      await login.desk.perform({
        type: 'settings.set',
        input: { key: 'proof.minutes', value: minutes },
        ...by,
      }),
    ),
  );
const minutesAt = (place: DeskPlace): Promise<number> =>
  atDesk(place, (login) => login.desk.settings()['proof.minutes']);
const statusAt = (place: DeskPlace): Promise<TeamStatus> =>
  atDesk(place, async (login) => valueIn(await teamStatus(login.reader)));
let changes = 0;
/** Everybody has what anybody does, and log and chain are whole. */
async function inStep(...places: readonly DeskPlace[]): Promise<void> {
  for (const place of places) {
    const minutes = 5 + (changes % 50);
    changes += 1;
    await set(place, minutes);
    for (const other of places) expect(await minutesAt(other)).toBe(minutes);
    expect(
      await atDesk(place, async (login) => [
        verifyChain(login.reader).ok,
        valueIn(await verifyTeam(login.reader)).ok,
      ]),
    ).toEqual([true, true]);
  }
}
/** Opens the desk of a place as the next start does; where there is none that is what it says. */
async function nextStart(place: DeskPlace): Promise<void> {
  const opened = await openLoginDesk({ ...place, ...thisUser });
  if (opened.ok) await opened.value.shutdown();
  else expect(opened.error.code).toBe('store-missing');
}
const left = ({ folder }: DeskPlace): readonly string[] =>
  readdirSync(folder).filter((name) =>
    // The lock of a program that is gone is the next one's.
    /\.new$|-restoring|-restore|snapshot|unfinished|offline/.test(name),
  );
const accessOf = ({ folder, keyFile }: DeskPlace): ServerAccess => {
  const store = valueIn(openStore({ path: dataFolder(folder).store, key: valueIn(readKeyFile(keyFile)) }));
  try {
    const membership = membershipOf(store.read);
    if (membership === null) throw new Error('the desk belongs to a team');
    return membership.access;
  } finally {
    store.close();
  }
};
async function rolesOf(access: ServerAccess): Promise<readonly string[]> {
  const connection = await connect(access);
  const { rows } = await connection.query<{ rolname: string }>(
    `SELECT rolname FROM pg_roles WHERE rolname LIKE 'login_desk_%' ORDER BY rolname`,
  );
  await connection.end();
  return rows.map(({ rolname }) => rolname);
}

async function ownStore(): Promise<DeskPlace> {
  const place = deskPlace();
  const { store } = valueIn(await createFolder(teamPlace(place), randomBytes));
  addOperator(store, 'Sam');
  store.close();
  return place;
}
const word = (): { readonly user: string; readonly password: string } => owner;
const invite = async (from: DeskPlace, to: ServerAccess, name: string) =>
  valueIn(await inviteDesk(teamPlace(from), to, { name, by }));
const joined = async (from: DeskPlace, to: ServerAccess, name: string): Promise<DeskPlace> => {
  const place = deskPlace();
  valueIn(await joinTeam(teamPlace(place), { ...(await invite(from, to, name)), operator: 'Sam' }));
  return place;
};

/** A team that most works are done to: two desks that stay. */
async function standing(): Promise<readonly [DeskPlace, DeskPlace]> {
  owner = await server.database();
  const [front, back] = await teamPlaces(owner, 2, async () => undefined);
  if (!front || !back) throw new Error('the team has two desks');
  return [front, back];
}

type Prepare = (number: number) => Promise<Trial>;
const works: Readonly<
  Record<WorkStart['work'], { readonly short: readonly string[]; ready(): Promise<Prepare> }>
> = {
  create: {
    short: ['after INSERT INTO login_desk.entries'],
    ready: async () => async (number) => {
      const place = await ownStore();
      const to = await server.database();
      const before = await rolesOf(to);
      const given = { owner: to, name: 'First', by };
      return {
        place,
        given: [given],
        between: () => set(place, 15 + (number % 10)),
        again: () => createTeam(teamPlace(place), given),
        wasDone: ['team-member'],
        after: async () => {
          expect(await minutesAt(place)).toBe(15 + (number % 10));
          const { desks, desk } = await statusAt(place);
          expect(desks).toMatchObject([{ id: desk, name: 'First', state: 'member' }]);
          expect((await rolesOf(to)).filter((role) => !before.includes(role))).toEqual([
            accessOf(place).user,
          ]);
          await inStep(place, await joined(place, to, 'Second'));
        },
      };
    },
  },
  join: {
    short: ['after ALTER ROLE'],
    ready: async () => {
      const [front, back] = await standing();
      return async (number) => {
        const place = deskPlace();
        const given = { ...(await invite(front, owner, `Joins ${number}`)), operator: 'Sam' };
        return {
          place,
          given: [given],
          between: () => nextStart(place),
          again: () => joinTeam(teamPlace(place), given),
          wasDone: ['store-exists'],
          after: async () => {
            await inStep(place, front, back);
            const { desks, desk } = await statusAt(place);
            expect(desks.filter(({ name }) => name === `Joins ${number}`)).toMatchObject([
              { id: desk, state: 'member' },
            ]);
          },
        };
      };
    },
  },
  remove: {
    short: ['after ALTER ROLE'],
    ready: async () => {
      const [front, back] = await standing();
      return async (number) => {
        const named = `Goes ${number}`;
        const gone = await joined(front, owner, named);
        const access = accessOf(gone);
        const given = [word(), { named, by, newKey: true }] as const;
        return {
          place: front,
          given,
          between: () => set(front, 11),
          again: () => removeDesk(teamPlace(front), ...given),
          after: async () => {
            await expect(connect(access)).rejects.toMatchObject({
              refusal: { error: { code: 'team-access-refused' } },
            });
            expect(await rolesOf(owner)).not.toContain(access.user);
            const { desks } = await statusAt(front);
            expect(desks.filter(({ name }) => name === named)).toMatchObject([{ state: 'removed' }]);
            await inStep(front, back);
          },
        };
      };
    },
  },
  raise: {
    short: ['after INSERT INTO login_desk.entries'],
    ready: async () => async () => {
      const place = await ownStore();
      valueIn(await createTeam(teamPlace(place), { owner: await server.database(), name: 'Old', by }));
      const key = valueIn(readKeyFile(place.keyFile));
      const store = openKeyed({ path: dataFolder(place.folder).store, key });
      store.exec(backToFirstTeams);
      store.close();
      return {
        place,
        given: [{ by }],
        between: () => nextStart(place),
        again: () => raiseTeam(teamPlace(place), { by }),
        after: async () => {
          const opened = valueIn(openStore({ path: dataFolder(place.folder).store, key }));
          expect(opened.schemaNow()).toBe(newestVersion);
          opened.close();
          await inStep(place);
        },
      };
    },
  },
  rejoin: {
    short: ['renameSync login-desk.db-restoring'],
    ready: async () => {
      const [front, back] = await standing();
      return async () => ({
        place: back,
        given: [{ by }],
        between: () => set(back, 12),
        again: () => rejoinTeam(teamPlace(back), { by }),
        after: () => inStep(back, front),
      });
    },
  },
  leave: {
    short: ['after UPDATE login_desk.desks SET removed_at'],
    ready: async () => {
      const [front, back] = await standing();
      return async (number) => {
        const place = await joined(front, owner, `Leaves ${number}`);
        const { user } = accessOf(place);
        return {
          place,
          given: [{ by }],
          between: () => nextStart(place),
          again: () => leaveWithoutStore(teamPlace(place), { by }),
          wasDone: ['store-missing'],
          after: async () => {
            expect(existsSync(dataFolder(place.folder).store)).toBe(false);
            const { desks } = await statusAt(front);
            expect(desks.filter(({ name }) => name === `Leaves ${number}`)).toMatchObject([
              { state: 'removed' },
            ]);
            // Whatever it left on the server goes once the owner is there.
            await invite(front, owner, `After ${number}`);
            expect(await rolesOf(owner)).not.toContain(user);
            await inStep(front, back);
          },
        };
      };
    },
  },
};

test.each(Object.keys(works) as WorkStart['work'][])(
  'killed at any step of “%s” the next start opens what there is, and the same command again brings all of it to its end',
  { timeout: isWhole ? 60 * 60_000 : 60_000 },
  async (work) => {
    const { short, ready } = works[work];
    const prepare = await ready();
    let number = 0;
    const killedAt = async (step: string): Promise<void> => {
      number += 1;
      const trial = await prepare(number);
      const { signal, steps, complaints } = await runs(work, trial, step);
      const at = `${step}: ${steps.at(-1)}`;
      expect([at, signal, complaints]).toEqual([at, 'SIGKILL', '']);
      try {
        await trial.between();
        const again = await trial.again();
        if (!again.ok) expect(trial.wasDone).toContain(again.error.code);
        await trial.after();
        expect(existsSync(trial.place.folder) ? left(trial.place) : []).toEqual([]);
      } catch (error) {
        throw new Error(`killed at ${at}`, { cause: error });
      }
    };
    if (!isWhole) {
      for (const step of short) await killedAt(step);
      return;
    }
    const { steps } = await runs(work, await prepare(0), '');
    const wrong: unknown[] = [];
    for (const at of steps.keys()) {
      await killedAt(String(at + 1)).catch((error: Error) => {
        console.log(error.message, error.cause);
        wrong.push(error.message);
      });
    }
    console.log(`${work}: killed at ${steps.length} steps`);
    expect(wrong).toEqual([]);
  },
);
