import { existsSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LoginDesk, openLoginDesk } from '../../main/compose.ts';
import { dataFolder } from '../../main/folder/data-folder.ts';
import { leaveTeam } from '../../main/membership/team-leave.ts';
import { removeDesk, teamStatus } from '../../main/membership/team-members.ts';
import { verifyTeam } from '../../main/membership/team-verify.ts';
import { sql } from '../../main/store/sql.ts';
import type { CaseRecord } from '../../preload/contract/cases.ts';
import type { DeskPlace } from '../faults/acting.ts';
import { teamPlaces } from '../faults/team-place.ts';
import { valueIn } from '../support/answers.ts';
import { fillDirectory } from '../support/directory.ts';
import { gatewaySetting, startGateway } from '../support/gateway.ts';
import { startScriptedImap } from '../support/imap-script.ts';
import { thisUser } from '../support/operators.ts';
import { type TeamServer, teamServer } from '../support/team.ts';
import { teamPlace } from '../support/team-place.ts';

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

/** Two desks of one team, open, and the ids by which the team knows them. */
async function pair() {
  const owner = await server.database();
  const [front, back] = await teamPlaces(owner, 2, async (store) => {
    const person = { id: 'mary', phone: '(415) 555-0134', phoneType: 'mobile' } as const;
    await fillDirectory(store, [{ email }], [person]);
  });
  if (!front || !back) throw new Error('the team has two desks');
  const [first, second] = [await open(front), await open(back)];
  const idOf = async ({ reader }: LoginDesk): Promise<string> => valueIn(await teamStatus(reader)).desk;
  return { owner, front, back, first, second, ids: [await idOf(first), await idOf(second)] as const };
}
const everybody = { mail: 'all', mailbox: 'all', codes: 'all' } as const;

test('the mailbox is read by the desks that the team names, and by a person’s wish at any', async () => {
  const imap = await startScriptedImap(() => true);
  const { back, first, second, ids } = await pair();
  await set(first, 'mail.imap', {
    host: '127.0.0.1',
    port: imap.port,
    secure: false,
    user: 'desk@mail.example',
    password: 'made up',
  });
  await set(first, 'team.duties', { ...everybody, mailbox: [ids[1]] });
  // It has heard of both before it begins.
  await second.shutdown();
  const again = await open(back);
  first.start();
  again.start();
  await until(() => again.mail.mailbox.status().lastLook !== null);
  expect(first.mail.mailbox.status()).toEqual({ problem: null, lastLook: null });
  expect(await first.mail.mailbox.poll()).toMatchObject({ ok: true });
  expect(first.mail.mailbox.status().lastLook).not.toBeNull();
  await first.shutdown();
  await again.shutdown();
  await imap.close();
}, 60_000);

test('security codes are handed over by the desks that the team names', async () => {
  const gateway = await startGateway();
  const { back, first, second, ids } = await pair();
  await set(first, 'codes.gateway', gatewaySetting(gateway));
  await set(first, 'team.duties', { ...everybody, codes: [ids[1]] });
  await second.shutdown();
  first.start();
  const asksForCode = async (): Promise<void> => {
    const opening = { channel: 'phone', caller: 'Mary', accountId: 'mary' };
    const opened = await first.desk.perform({ type: 'cases.open', input: opening, ...by });
    const { number } = valueIn(opened) as CaseRecord;
    valueIn(await first.desk.perform({ type: 'callers.send-code', input: { number }, ...by }));
  };
  const codes = (): readonly unknown[] =>
    first.reader.all(sql`SELECT state, attempts FROM security_codes ORDER BY created_at, id`);
  await asksForCode();
  first.codes.wake();
  // What that would have written comes before what is done after it.
  await set(first, 'proof.minutes', 31);
  expect(codes()).toEqual([{ state: 'queued', attempts: 0 }]);
  const again = await open(back);
  again.start();
  await until(() => JSON.stringify(codes()) === JSON.stringify([{ state: 'accepted', attempts: 1 }]));
  expect(gateway.received).toHaveLength(1);
  await again.shutdown();
  await first.shutdown();
  await gateway.close();
}, 60_000);

test('a desk that is removed or leaves is named for nothing any more, and where nobody is left the team is told', async () => {
  const { owner, front, first, second, ids } = await pair();
  const [frontId, backId] = ids;
  await set(first, 'team.duties', { mail: [frontId, backId], mailbox: [backId], codes: 'all' });
  await second.shutdown();
  valueIn(await removeDesk(teamPlace(front), owner, { named: backId, by }));
  await until(() => first.desk.settings()['team.duties'].mailbox.length === 0);
  expect(first.desk.settings()['team.duties']).toEqual({ mail: [frontId], mailbox: [], codes: 'all' });
  expect(valueIn(await teamStatus(first.reader)).unmanned).toEqual(['mailbox']);
  // It is the same entry that says of the removal.
  const last = first.reader.get<{ body: string }>(sql`SELECT body FROM audit ORDER BY sequence DESC LIMIT 1`);
  expect(JSON.parse(last?.body ?? '{}')).toMatchObject({ input: { desk: backId } });
  expect(valueIn(await verifyTeam(first.reader))).toMatchObject({ ok: true, chainOk: true });

  await set(first, 'team.duties', { ...everybody, mailbox: [frontId] });
  expect(valueIn(await teamStatus(first.reader)).unmanned).toEqual([]);
  await first.shutdown();
  const [stays, goes] = await teamPlaces(await server.database(), 2, async () => undefined);
  if (!stays || !goes) throw new Error('the team has two desks');
  const leaver = await open(goes);
  const { desk } = valueIn(await teamStatus(leaver.reader));
  await set(leaver, 'team.duties', { ...everybody, codes: [desk] });
  await leaver.shutdown();
  valueIn(await leaveTeam(teamPlace(goes), { by }));
  const left = await open(stays);
  // A desk that opens shows what it has by then, and goes on catching up.
  await expect.poll(() => left.desk.settings()['team.duties'].codes).toEqual([]);
  expect(valueIn(await teamStatus(left.reader)).unmanned).toEqual(['codes']);
  await left.shutdown();
}, 90_000);
