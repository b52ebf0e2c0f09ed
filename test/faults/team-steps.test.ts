import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataFolder } from '../../main/folder/data-folder.ts';
import { createTeam } from '../../main/membership/team-create.ts';
import { joinTeam, rejoinTeam } from '../../main/membership/team-join.ts';
import { leaveWithoutStore } from '../../main/membership/team-leave.ts';
import { inviteDesk, removeDesk } from '../../main/membership/team-members.ts';
import { raiseTeam } from '../../main/membership/team-raise.ts';
import { readKeyFile } from '../../main/store/key.ts';
import { openKeyed } from '../../main/store/keyed-database.ts';
import { newestVersion } from '../../main/store/migrations/index.ts';
import { openStore } from '../../main/store/store.ts';
import { connect, type ServerAccess } from '../../main/team/connection.ts';
import { createFolder } from '../../main/whole-store/open-store.ts';
import { buildFaultScripts } from '../../tools/machine/fault-scripts.ts';
import { valueIn } from '../support/answers.ts';
import { addOperator } from '../support/operators.ts';
import { type TeamServer, teamServer } from '../support/team.ts';
import { backToFirstTeams, teamPlace } from '../support/team-place.ts';
import { type DeskPlace, deskPlace } from './acting.ts';
import type { WorkStart } from './acting-team-work.ts';
import { runs, type Trial } from './killed-work.ts';
import { accessOf, inStep, left, minutesAt, nextStart, rolesOf, setMinutes, statusAt } from './team-desks.ts';
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
        between: () => setMinutes(place, 15 + (number % 10)),
        again: () => createTeam(teamPlace(place), given),
        wasDone: ['team-member'],
        after: async () => {
          await expect.poll(() => minutesAt(place)).toBe(15 + (number % 10));
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
          between: () => setMinutes(front, 11),
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
        between: () => setMinutes(back, 12),
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
      const { signal, steps, complaints } = await runs(script, work, trial, step);
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
    const { steps } = await runs(script, work, await prepare(0), '');
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
