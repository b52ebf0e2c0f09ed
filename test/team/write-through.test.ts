import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditHead } from '../../main/desk/audit/chain.ts';
import { makeTeam, sharedRows, type TeamServer, teamServer } from '../support/team.ts';

let server: TeamServer;
beforeAll(async () => {
  server = await teamServer();
});
afterAll(() => server.server.end());

test('what one desk does is at the other one, with the head of the chain', async () => {
  const { desks: [first, second] = [] } = await makeTeam(server, 2);
  if (!first || !second) throw new Error('there are two desks');
  const opened = await first.desk.perform({
    type: 'settings.set',
    input: { key: 'proof.minutes', value: 17 },
    operator: 'Sam',
  });
  expect(opened).toMatchObject({ ok: true });
  expect(second.desk.settings()['proof.minutes']).not.toBe(17);
  await second.store.catchUp();
  expect(second.desk.settings()['proof.minutes']).toBe(17);
  expect(auditHead(second.store.read)).toEqual(auditHead(first.store.read));
  expect(sharedRows(second.store.read)).toEqual(sharedRows(first.store.read));
});
