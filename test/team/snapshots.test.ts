import { existsSync, readdirSync } from 'node:fs';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataFolder } from '../../main/folder/data-folder.ts';
import { joinTeam, rejoinTeam } from '../../main/membership/team-join.ts';
import { inviteDesk } from '../../main/membership/team-members.ts';
import { snapshotInWorker } from '../../main/membership/team-snapshots.ts';
import { readKeyFile } from '../../main/store/key.ts';
import { type Connection, connect } from '../../main/team/connection.ts';
import { openLog } from '../../main/team/log.ts';
import { placeOf } from '../../main/team/membership.ts';
import { dropOldSnapshots, snapshotIsDue, tidyAsOwner } from '../../main/team/snapshot-care.ts';
import type { Answer } from '../../preload/contract/shared.ts';
import { atDesk, type DeskPlace, deskPlace } from '../faults/acting.ts';
import { teamPlaces } from '../faults/team-place.ts';
import { valueIn } from '../support/answers.ts';
import { type TeamServer, teamServer } from '../support/team.ts';
import { teamPlace } from '../support/team-place.ts';

let server: TeamServer;
beforeAll(async () => {
  server = await teamServer();
});
afterAll(() => server.server.end());

const by = { operator: 'Sam' };
const workerFile = new URL('../../main/membership/team-snapshot-worker.ts', import.meta.url);
const set = (place: DeskPlace, minutes: number): Promise<Answer<unknown>> =>
  atDesk(place, async (login) =>
    login.desk.perform({ type: 'settings.set', input: { key: 'proof.minutes', value: minutes }, ...by }),
  );
const minutesAt = (place: DeskPlace): Promise<number> =>
  atDesk(place, (login) => login.desk.settings()['proof.minutes']);
const positionAt = (place: DeskPlace): Promise<number> =>
  atDesk(place, (login) => placeOf(login.reader).position);

async function teamOf(count: number) {
  const access = await server.database();
  const places = await teamPlaces(access, count, async () => undefined);
  const owner = await connect(access);
  const [front, back = deskPlace()] = places;
  if (!front) throw new Error('a team has a desk');
  return { access, owner, front, back };
}

test('who joins, and who comes back late, begins with the newest snapshot and needs no entry from before it', async () => {
  const { access, owner, front, back } = await teamOf(2);
  await minutesAt(back);
  for (const minutes of [21, 22, 23]) valueIn(await set(front, minutes));
  const { store: path } = dataFolder(front.folder);
  const made = valueIn(
    await snapshotInWorker(workerFile, { path, key: valueIn(readKeyFile(front.keyFile)) }),
  );
  expect(made.position).toBe(await positionAt(front));
  expect(readdirSync(front.folder).filter((name) => name.includes('.snapshot'))).toEqual([]);
  valueIn(await set(front, 24));
  await owner.query('DELETE FROM login_desk.entries WHERE position < $1', [made.position]);

  const late = deskPlace();
  const invited = valueIn(await inviteDesk(teamPlace(front), access, { name: 'Late', by }));
  valueIn(await joinTeam(teamPlace(late), { ...invited, operator: 'Sam' }));
  await expect.poll(() => minutesAt(late)).toBe(24);
  // Entry by entry it can't be: that is why the snapshot is needed here.
  expect(await set(back, 25)).toMatchObject({ ok: false, error: { code: 'team-stopped' } });
  const { aside } = valueIn(await rejoinTeam(teamPlace(back), { by }));
  expect(existsSync(aside ?? '')).toBe(true);
  await expect.poll(() => minutesAt(back)).toBe(24);
  valueIn(await set(back, 26));
  await expect.poll(() => minutesAt(late)).toBe(26);
  await owner.end();
}, 120_000);

test('one that was never finished is none', async () => {
  const { access, owner, front } = await teamOf(1);
  await owner.query(`INSERT INTO login_desk.snapshot_parts VALUES (gen_random_uuid(), 0, '\\x00')`);
  valueIn(await set(front, 31));
  const late = deskPlace();
  const invited = valueIn(await inviteDesk(teamPlace(front), access, { name: 'Late', by }));
  valueIn(await joinTeam(teamPlace(late), { ...invited, operator: 'Sam' }));
  await expect.poll(() => minutesAt(late)).toBe(31);
  await owner.end();
}, 120_000);

test('of the desks that run the first one makes a snapshot, once there is much behind the last one', async () => {
  const { access, owner } = await teamOf(2);
  const log = openLog(access, { listens: false });
  const now = 1_800_000_000_000;
  const day = 24 * 60 * 60_000;
  const ids = (await owner.query<{ id: string }>('SELECT id FROM login_desk.desks ORDER BY id')).rows;
  const [first, second] = ids.map(({ id }) => id) as [string, string];
  const seen = (ago: number) => owner.query('UPDATE login_desk.desks SET seen_at = $1', [now - ago]);
  await owner.query('UPDATE login_desk.snapshots SET made_at = $1', [now - 2 * day]);
  const due = (desk: string, position: number, at = now): Promise<boolean> =>
    snapshotIsDue(log.query, { desk, position, now: at });
  await seen(1000);
  expect(await due(first, 19_999)).toBe(false);
  expect(await due(first, 20_000)).toBe(true);
  expect(await due(second, 20_000)).toBe(false);
  // The other one does not run any more.
  await seen(10 * 60_000);
  expect(await due(second, 20_000)).toBe(true);
  // A busy team gets no more than one a day, unless it is very busy.
  expect(await due(first, 20_000, now - day - 1)).toBe(false);
  expect(await due(first, 200_000, now - day - 1)).toBe(true);
  await log.end();
  await owner.end();
}, 120_000);

test('inviting and removing drop what newer snapshots have taken the place of, and keep two and those of a week', async () => {
  const { owner } = await teamOf(1);
  const now = 1_800_000_000_000;
  const day = 24 * 60 * 60_000;
  await owner.query('DELETE FROM login_desk.snapshots');
  await owner.query('DELETE FROM login_desk.snapshot_parts');
  const old: readonly number[] = [1, 2, 3, 8, 9].map((days) => now - days * day);
  for (const [index, at] of old.entries()) await addSnapshot(owner, 10 - index, at);
  await dropOldSnapshots(owner, now);
  expect(await snapshots(owner)).toEqual([10, 9, 8]);
  await dropOldSnapshots(owner, now + 30 * day);
  expect(await snapshots(owner)).toEqual([10, 9]);
  await owner.end();
}, 120_000);

test('parts of a snapshot whose desk was stopped go a day later, those of one that is under way stay', async () => {
  const { owner } = await teamOf(1);
  const now = 1_800_000_000_000;
  const hour = 60 * 60_000;
  const [left, underWay] = [now - 25 * hour, now - hour].map((msecs) => v7({ msecs }));
  for (const id of [left, underWay])
    await owner.query(`INSERT INTO login_desk.snapshot_parts VALUES ($1, 0, '\\x00')`, [id]);
  await tidyAsOwner(owner, now);
  const { rows } = await owner.query<{ snapshot: string }>(
    `SELECT snapshot FROM login_desk.snapshot_parts AS p
     WHERE NOT EXISTS (SELECT 1 FROM login_desk.snapshots AS s WHERE s.id = p.snapshot)`,
  );
  expect(rows).toEqual([{ snapshot: underWay }]);
  await owner.end();
}, 60_000);

const addSnapshot = (owner: Connection, position: number, at: number) =>
  owner.query(
    `WITH made AS (
       INSERT INTO login_desk.snapshots (id, position, hash, schema_version, bytes, sha256, parts, made_at, desk)
       VALUES (gen_random_uuid(), $1, '\\x00', 1, 1, '\\x00', 1, $2, gen_random_uuid()) RETURNING id)
     INSERT INTO login_desk.snapshot_parts SELECT id, 0, '\\x00' FROM made`,
    [position, at],
  );

/** Where the snapshots are that have all of their parts, and no parts are left of others. */
async function snapshots(owner: Connection): Promise<readonly number[]> {
  const { rows } = await owner.query<{ position: string }>(
    `SELECT position FROM login_desk.snapshots WHERE id IN (SELECT snapshot FROM login_desk.snapshot_parts)
     ORDER BY position DESC`,
  );
  const parts = await owner.query('SELECT 1 FROM login_desk.snapshot_parts');
  expect(parts.rows).toHaveLength(rows.length);
  return rows.map(({ position }) => Number(position));
}
