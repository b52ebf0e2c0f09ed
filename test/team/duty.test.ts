import { existsSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LoginDesk, openLoginDesk } from '../../main/compose.ts';
import { dataFolder } from '../../main/data-folder.ts';
import { sql } from '../../main/store/sql.ts';
import { teamStatus } from '../../main/team-members.ts';
import type { DeskPlace } from '../faults/acting.ts';
import { teamPlaces } from '../faults/team-place.ts';
import { valueIn } from '../support/answers.ts';
import { fillDirectory } from '../support/directory.ts';
import { thisUser } from '../support/operators.ts';
import { type TeamServer, teamServer } from '../support/team.ts';

let server: TeamServer;
beforeAll(async () => {
  server = await teamServer();
});
afterAll(() => server.server.end());

const by = { operator: 'Sam' };
const email = 'office@harbour.example';
const open = async (place: DeskPlace): Promise<LoginDesk> =>
  valueIn(await openLoginDesk({ ...place, ...thisUser }));
const set = async (login: LoginDesk, key: string, value: unknown): Promise<void> => {
  valueIn(await login.desk.perform({ type: 'settings.set', input: { key, value }, ...by }));
};
const asks = async (login: LoginDesk): Promise<void> => {
  valueIn(await login.desk.perform({ type: 'logins.user-name-help', input: { email }, ...by }));
};
const accepted = (login: LoginDesk): number =>
  login.reader.all(sql`SELECT 1 FROM messages WHERE state = 'accepted'`).length;
/** Mails that a desk's own sandbox took: those that it sent itself. */
const sentAt = ({ folder }: DeskPlace): number => {
  const { sandboxMail } = dataFolder(folder);
  return existsSync(sandboxMail)
    ? readdirSync(sandboxMail).filter((name) => name.endsWith('.eml')).length
    : 0;
};
const until = async (isSo: () => boolean): Promise<void> => {
  for (const end = performance.now() + 40_000; !isSo(); ) {
    if (performance.now() > end) throw new Error('it never was so');
    await new Promise((soon) => setTimeout(soon, 20));
  }
};

test('the desks that the team names send, the others leave mail to them, and what a person asks for goes in any case', async () => {
  const [front, back] = await teamPlaces(await server.database(), 2, async (store) => {
    await fillDirectory(store, [{ email }], [{ id: 'clinic', kind: 'clinic', userName: 'harbour' }]);
  });
  if (!front || !back) throw new Error('the team has two desks');
  const [first, second] = [await open(front), await open(back)];
  await set(first, 'mail.mode', 'sandbox');
  const { desk } = valueIn(await teamStatus(second.reader));
  await set(first, 'team.duties', { mail: [desk], mailbox: 'all', codes: 'all' });
  first.start();
  second.start();
  for (let count = 1; count <= 3; count += 1) {
    await asks(first);
    await until(() => accepted(first) === count);
  }
  expect([sentAt(front), sentAt(back)]).toEqual([0, 3]);

  // With the other one closed it waits, until somebody sends it by hand.
  await second.shutdown();
  await asks(first);
  first.sender.wake();
  expect(accepted(first)).toBe(3);
  expect(await first.sender.drain()).toMatchObject({ accepted: 1 });
  expect([sentAt(front), sentAt(back)]).toEqual([1, 3]);

  await set(first, 'team.duties', { mail: 'all', mailbox: 'all', codes: 'all' });
  await asks(first);
  await until(() => accepted(first) === 5);
  expect(sentAt(front)).toBe(2);
  await first.shutdown();
}, 120_000);
