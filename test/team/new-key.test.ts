import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditEntries } from '../../main/desk/audit/audit-actions.ts';
import { dataFolder } from '../../main/folder/data-folder.ts';
import { performInTeam } from '../../main/membership/team-entry.ts';
import { joinTeam } from '../../main/membership/team-join.ts';
import { inviteDesk, removeDesk, teamStatus } from '../../main/membership/team-members.ts';
import { verifyTeam } from '../../main/membership/team-verify.ts';
import { readKeyFile } from '../../main/store/key.ts';
import { openStore } from '../../main/store/store.ts';
import type { ServerAccess } from '../../main/team/connection.ts';
import { openAsDesk, publicKeyOf, sealForDesk } from '../../main/team/desk-keys.ts';
import { dropDeskKey, keyRing } from '../../main/team/key-ring.ts';
import { openLog } from '../../main/team/log.ts';
import { type Membership, membershipOf } from '../../main/team/membership.ts';
import { openEntry, sealEntry, type TeamKeys } from '../../main/team/seal.ts';
import type { Answer } from '../../preload/contract/shared.ts';
import { atDesk, type DeskPlace, deskPlace } from '../faults/acting.ts';
import { teamPlaces } from '../faults/team-place.ts';
import { codeOf, valueIn } from '../support/answers.ts';
import { type TeamServer, teamServer } from '../support/team.ts';
import { teamPlace } from '../support/team-place.ts';

let server: TeamServer;
beforeAll(async () => {
  server = await teamServer();
});
afterAll(() => server.server.end());

const by = { operator: 'Sam' };
const set = (place: DeskPlace, minutes: number): Promise<Answer<unknown>> =>
  atDesk(place, async (login) =>
    login.desk.perform({ type: 'settings.set', input: { key: 'proof.minutes', value: minutes }, ...by }),
  );
const minutesAt = (place: DeskPlace): Promise<number> =>
  atDesk(place, (login) => login.desk.settings()['proof.minutes']);
const verified = async (place: DeskPlace): Promise<unknown> =>
  valueIn(await atDesk(place, (login) => verifyTeam(login.reader)));

/** What a desk knows: who it is, and every key that it has. */
function knownAt({ folder, keyFile }: DeskPlace): { member: Membership; keys: TeamKeys } {
  const store = valueIn(openStore({ path: dataFolder(folder).store, key: valueIn(readKeyFile(keyFile)) }));
  try {
    const member = membershipOf(store.read);
    if (member === null) throw new Error('the desk belongs to a team');
    return { member, keys: keyRing(store.read, member).all() };
  } finally {
    store.close();
  }
}

async function teamOf(count: number): Promise<{
  readonly owner: ServerAccess;
  readonly places: readonly [DeskPlace, DeskPlace, ...DeskPlace[]];
}> {
  const owner = await server.database();
  const places = await teamPlaces(owner, count, async () => undefined);
  return { owner, places: places as unknown as [DeskPlace, DeskPlace] };
}

test('a desk that is removed with a new key can read nothing of what follows, not in a copy of the database either; the others go on through it', async () => {
  const { owner, places } = await teamOf(3);
  const [front, back, night] = places;
  if (!night) throw new Error('the team has three desks');
  const removed = knownAt(back);
  const old = valueIn(await inviteDesk(teamPlace(front), owner, { name: 'Too late', by }));
  valueIn(await removeDesk(teamPlace(front), owner, { named: 'Desk 1', by, newKey: true }));
  const reader = openLog(owner, { listens: false });
  const { position } = await reader.head();
  // Night was away all the time.
  valueIn(await set(night, 31));
  await expect.poll(() => minutesAt(front)).toBe(31);
  valueIn(await set(front, 32));
  await expect.poll(() => minutesAt(night)).toBe(32);

  const { after } = await reader.readFrom(position);
  expect(after.length).toBeGreaterThan(1);
  const present = knownAt(front).keys;
  const bringsKey = (await reader.readFrom(position - 1)).after[0];
  if (!bringsKey) throw new Error('there is an entry that brings the key');
  const shares = openEntry(removed.keys, bringsKey) ?? [];
  const sealed = shares.filter(({ text }) => text.includes('team_key_shares')).map(({ values }) => values);
  expect(sealed.map(([, desk]) => desk).toSorted()).toEqual(
    [knownAt(front).member.desk, knownAt(night).member.desk].toSorted(),
  );
  for (const [number, desk, bytes] of sealed) {
    const bound = Buffer.from(JSON.stringify(['Login Desk team key', removed.member.team, number, desk]));
    expect(openAsDesk(removed.member.privateKey ?? Buffer.alloc(32), bytes as Buffer, bound)).toBeNull();
  }
  for (const entry of after) {
    expect(openEntry(removed.keys, entry)).toBeNull();
    expect(openEntry(present, entry)).not.toBeNull();
  }
  await reader.end();

  for (const place of [front, night]) expect(await verified(place)).toMatchObject({ ok: true });
  // An invitation of before has no use any more, a new one has all keys.
  expect(codeOf(await joinTeam(teamPlace(deskPlace()), { ...old, operator: 'Sam' }))).toBe(
    'team-key-missing',
  );
  const invited = valueIn(await inviteDesk(teamPlace(front), owner, { name: 'New', by }));
  const fresh = deskPlace();
  valueIn(await joinTeam(teamPlace(fresh), { ...invited, operator: 'Sam' }));
  await expect.poll(() => minutesAt(fresh)).toBe(32);
  expect(await verified(fresh)).toMatchObject({ ok: true });
}, 120_000);

test('what is sealed with an earlier key is not carried out any more, whoever puts it into the log', async () => {
  const { owner, places } = await teamOf(3);
  const [front, back, night] = places;
  if (!night) throw new Error('the team has three desks');
  const removed = knownAt(back);
  valueIn(await removeDesk(teamPlace(front), owner, { named: 'Desk 1', by, newKey: true }));
  const log = openLog(owner, { listens: false });
  const last = await log.head();
  const forged = sealEntry(
    removed.keys,
    {
      position: last.position + 1,
      id: '01900000-0000-7000-8000-000000000001',
      desk: removed.member.desk,
      at: 1,
      schema: 420,
      previous: last.hash,
    },
    [],
  );
  expect(await log.append(forged, 'waited')).toBe('appended');
  await log.end();
  // The last one reads both at once, the key and what was sealed with the one before it.
  for (const place of [front, night])
    expect(await set(place, 33)).toMatchObject({
      ok: false,
      error: { code: 'team-stopped', reason: 'altered', position: last.position + 1 },
    });
}, 120_000);

test('killed between the new key and the end of the role, the same command again ends it', async () => {
  const { owner, places } = await teamOf(3);
  const [front, back, night] = places;
  if (!night) throw new Error('the team has three desks');
  const killed = removeDesk(teamPlace(front), owner, {
    ...{ named: 'Desk 1', by, newKey: true },
    at: () => {
      throw new Error('killed');
    },
  });
  await expect(killed).rejects.toThrow('killed');
  // It gets in, and can neither read nor write what the others do.
  expect(await set(back, 40)).toMatchObject({ ok: false, error: { code: 'team-key-missing' } });
  valueIn(await set(night, 41));
  valueIn(await removeDesk(teamPlace(front), owner, { named: 'Desk 1', by, newKey: true }));
  expect(codeOf(await atDesk(back, (login) => teamStatus(login.reader)))).toBe('team-access-refused');
  await expect.poll(() => minutesAt(front)).toBe(41);
  valueIn(await set(front, 43));
  await expect.poll(() => minutesAt(night)).toBe(43);
  for (const place of [front, night]) expect(await verified(place)).toMatchObject({ ok: true });
}, 120_000);

test('no new key is made that would lock another desk out', async () => {
  const { owner, places } = await teamOf(3);
  const [front, back, night] = places;
  if (!night) throw new Error('the team has three desks');
  const { desk } = knownAt(night).member;
  const store = valueIn(
    openStore({ path: dataFolder(front.folder).store, key: valueIn(readKeyFile(front.keyFile)) }),
  );
  const entry = { action: auditEntries.teamLeft, input: { desk, name: 'made up' }, by };
  valueIn(
    await performInTeam(store, teamPlace(front), entry, (transaction) => dropDeskKey(transaction, desk)),
  );
  store.close();
  const removing = { named: 'Desk 1', by, newKey: true };
  expect(await removeDesk(teamPlace(front), owner, removing)).toMatchObject({
    error: { code: 'team-desks-without-key', message: expect.stringContaining('Desk 2') },
  });
  valueIn(await set(back, 51));
  valueIn(await removeDesk(teamPlace(front), owner, { ...removing, newKey: false }));
  await expect.poll(() => minutesAt(night)).toBe(51);
}, 120_000);

test('what is sealed for a desk is bound to what it is for, and can’t be changed', () => {
  const random = (length: number): Buffer => Buffer.alloc(length, 7);
  const privateKey = Buffer.alloc(32, 1);
  const publicKey = publicKeyOf(privateKey);
  const bound = Buffer.from('for this');
  const sealed = sealForDesk(publicKey, Buffer.from('a key'), bound, random);
  expect(openAsDesk(privateKey, sealed, bound)?.toString()).toBe('a key');
  expect(openAsDesk(privateKey, sealed, Buffer.from('for that'))).toBeNull();
  expect(openAsDesk(Buffer.alloc(32, 2), sealed, bound)).toBeNull();
  for (let index = 0; index < sealed.length; index += 7) {
    const changed = Buffer.from(sealed);
    changed[index] = (changed[index] ?? 0) ^ 1;
    expect(openAsDesk(privateKey, changed, bound)).toBeNull();
  }
  expect(openAsDesk(privateKey, Buffer.alloc(0), bound)).toBeNull();
});
