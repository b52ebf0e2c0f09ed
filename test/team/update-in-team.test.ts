import { afterAll, beforeAll, expect, test } from 'vitest';
import { updateInTeam } from '../../main/membership/team-update.ts';
import { newestVersion } from '../../main/store/migrations/index.ts';
import { connect } from '../../main/team/connection.ts';
import { makeTeam, type TeamDesk, type TeamServer, teamServer } from '../support/team.ts';

let server: TeamServer;
beforeAll(async () => {
  server = await teamServer();
});
afterAll(() => server.server.end());

const day = 24 * 60 * 60_000;

test('A version that brings a newer schema names the desks that could not read it; those that were not seen for long are none', async () => {
  const team = await makeTeam(server, 3);
  const [own, second, third] = team.desks as readonly TeamDesk[] as [TeamDesk, TeamDesk, TeamDesk];
  const owner = await connect(team.owner);
  const seen = ({ id }: TeamDesk, daysAgo: number, schema: number) =>
    owner.query(
      'UPDATE login_desk.desks SET joined_at = 1, seen_at = $2, schema_version = $3 WHERE id = $1',
      [id, Date.now() - daysAgo * day, schema],
    );
  const next = newestVersion + 10;
  await seen(own, 0, newestVersion);
  await seen(second, 13, newestVersion);
  await seen(third, 0, next);
  const asked = (feed: Parameters<typeof updateInTeam>[1]) =>
    updateInTeam({ reader: own.local.read }, feed, Date.now());
  expect(await asked({ schema: next, oldestWorkable: newestVersion })).toEqual({
    behind: ['Desk 2'],
    needsRaise: false,
  });
  expect(await asked({ schema: next, oldestWorkable: next })).toEqual({
    behind: ['Desk 2'],
    needsRaise: true,
  });
  await seen(second, 15, newestVersion);
  expect((await asked({ schema: next }))?.behind).toEqual([]);
  // The same schema is no matter of the team's; one that isn't known may be.
  expect(await asked({ schema: newestVersion })).toBeNull();
  expect(await asked({})).toEqual({ behind: null, needsRaise: false });
  await owner.end();
  for (const { store } of team.desks) store.close();
});
