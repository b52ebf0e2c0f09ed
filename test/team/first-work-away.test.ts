import { existsSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { offlineFolder } from '../../main/store/offline-folder.ts';
import { valueIn } from '../support/answers.ts';
import { eventually } from '../support/eventually.ts';
import { offlineDesk, settingTo } from '../support/offline.ts';
import { fillForActions, internalActions } from '../support/random-actions.ts';
import { makeTeam, type TeamDesk, type TeamServer, teamServer } from '../support/team.ts';

let server: TeamServer;
beforeAll(async () => {
  server = await teamServer();
});
afterAll(() => server.server.end());

/** The second desk of a team, what its link has said, and a clock that can be moved on. */
async function watchedDesk() {
  const team = await makeTeam(server, 2, { fill: fillForActions, internalActions });
  let ahead = 0;
  const back = team.desks[1] as TeamDesk;
  const away = await offlineDesk(back, { internalActions, clock: () => Date.now() + ahead });
  const said: string[] = [];
  away.store.link.onChanged(() => {
    const now = away.store.link.now();
    said.push(now.state === 'without' && now.isCopying ? 'copying' : now.state);
  });
  return {
    away,
    said,
    hasCopy: () => existsSync(offlineFolder(back.path)),
    later: (milliseconds: number) => {
      ahead += milliseconds;
    },
  };
}

test('a copy to work on is made a moment after the server is lost, before anyone asks for it', async () => {
  const { away, said, hasCopy, later } = await watchedDesk();
  away.link.cut();
  await expect(away.store.follow()).rejects.toThrow('reached');
  expect([hasCopy(), said]).toEqual([false, ['without']]);
  later(2001);
  await expect(away.store.follow()).rejects.toThrow('reached');
  await eventually(() => expect(away.store.hasCopy()).toBe(true));
  await eventually(() => expect(said).toEqual(['without', 'copying', 'without']));
  // What is done now waits for nothing.
  valueIn(await settingTo(away.desk, 12));
  expect(said).not.toContain('catching-up');
  expect(said.filter((each) => each === 'copying')).toHaveLength(1);
  await away.comesBack();
  expect(hasCopy()).toBe(false);
  await away.close();
}, 60_000);

test('work that comes before it waits for the copy, the desk says so, and looking up goes on', async () => {
  const { away, said } = await watchedDesk();
  const seen: unknown[] = [];
  away.store.link.onChanged(() => {
    const now = away.store.link.now();
    if (now.state === 'without' && now.isCopying) seen.push(away.desk.settings()['proof.minutes']);
  });
  valueIn(await settingTo(away.desk, 11));
  away.link.cut();
  valueIn(await settingTo(away.desk, 12));
  expect(seen).toEqual([11]);
  expect(said.at(-1)).toBe('without');
  expect(away.store.link.now()).toMatchObject({ state: 'without', kept: 1, isCopying: false });
  await away.close();
}, 60_000);
