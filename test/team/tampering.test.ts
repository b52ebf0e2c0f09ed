import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '../../main/store/sql.ts';
import { storeRefusal } from '../../main/store/store.ts';
import { type Connection, connect } from '../../main/team/connection.ts';
import { catchUp } from '../../main/team/follow.ts';
import { openLog } from '../../main/team/log.ts';
import { valueIn } from '../support/answers.ts';
import {
  makeTeam,
  sharedRows,
  type TeamDesk,
  type TeamServer,
  type TestTeam,
  teamServer,
} from '../support/team.ts';

let server: TeamServer;
beforeAll(async () => {
  server = await teamServer();
});
afterAll(() => server.server.end());

const deskOf = (team: TestTeam, number: number): TeamDesk => {
  const desk = team.desks[number];
  if (!desk) throw new Error(`the team has no desk ${number}`);
  return desk;
};
const set = async (desk: TeamDesk, minutes: number): Promise<void> => {
  valueIn(
    await desk.desk.perform({
      type: 'settings.set',
      input: { key: 'proof.minutes', value: minutes },
      operator: 'Sam',
    }),
  );
};

const openCase = async ({ desk }: TeamDesk): Promise<void> => {
  valueIn(
    await desk.perform({
      type: 'cases.open',
      input: { channel: 'phone', caller: 'Ann' },
      operator: 'Sam',
    }),
  );
};
const noteInCase = async ({ desk, store }: TeamDesk): Promise<void> => {
  const { number } = store.read.get<{ number: string }>(sql`SELECT number FROM cases`) ?? { number: '' };
  valueIn(
    await desk.perform({ type: 'cases.note', input: { number, text: 'called back' }, operator: 'Sam' }),
  );
};

/** A team of two: the first desk has done five things, of which the second one has the first two. */
async function halfFollowed(): Promise<{ first: TeamDesk; second: TeamDesk; owner: Connection }> {
  const team = await makeTeam(server, 2);
  const [first, second] = [deskOf(team, 0), deskOf(team, 1)];
  await set(first, 11);
  await set(first, 12);
  await second.store.catchUp();
  for (const minutes of [13, 14, 15]) await set(first, minutes);
  return { first, second, owner: await connect(team.owner) };
}

/** What a desk says when it looks, and that it changed nothing. */
async function refusalOf(desk: TeamDesk): Promise<{ code: string; reason?: unknown; position?: unknown }> {
  const before = sharedRows(desk.store);
  const place = desk.store.place();
  const error = await desk.store.catchUp().catch((caught: unknown) => caught);
  const refusal = storeRefusal(error, desk.path);
  if (refusal === null) throw error ?? new Error('the desk went on');
  expect(refusal.error.message).toMatch(/\.$/);
  // What came before the place that was touched is right, and may have been carried out.
  if (desk.store.place().position === place.position) expect(sharedRows(desk.store)).toEqual(before);
  return refusal.error;
}

const rehash = `UPDATE login_desk.entries AS e SET previous_hash = b.hash FROM login_desk.entries AS b
  WHERE b.position = e.position - 1`;

describe('who runs the server can’t change the log unnoticed: each desk stops before it carries anything out', () => {
  test.each([
    [
      'a byte of an entry is changed',
      'UPDATE login_desk.entries SET sealed = set_byte(sealed, 60, 255 - get_byte(sealed, 60)) WHERE position = 4',
      { code: 'team-stopped', reason: 'altered', position: 4 },
    ],
    [
      'two entries change places',
      `UPDATE login_desk.entries SET position = CASE position WHEN 3 THEN -4 ELSE -3 END WHERE position IN (3, 4);
       UPDATE login_desk.entries SET position = -position WHERE position < 0`,
      { code: 'team-stopped', reason: 'altered', position: 3 },
    ],
    [
      'two entries change places, and the hashes are made to fit',
      `UPDATE login_desk.entries SET position = CASE position WHEN 3 THEN -4 ELSE -3 END WHERE position IN (3, 4);
       UPDATE login_desk.entries SET position = -position WHERE position < 0; ${rehash}`,
      { code: 'team-stopped', reason: 'altered', position: 3 },
    ],
    [
      'an entry is deleted',
      'DELETE FROM login_desk.entries WHERE position = 4',
      { code: 'team-stopped', reason: 'gap', position: 4 },
    ],
    [
      'an entry is deleted and the later ones move up',
      `DELETE FROM login_desk.entries WHERE position = 3;
       UPDATE login_desk.entries SET position = position - 1 WHERE position = 4;
       UPDATE login_desk.entries SET position = position - 1 WHERE position = 5`,
      { code: 'team-stopped', reason: 'altered', position: 3 },
    ],
    [
      'an old entry is repeated',
      `UPDATE login_desk.entries AS e SET sealed = o.sealed, hash = o.hash, made_at = o.made_at, desk = o.desk
       FROM login_desk.entries AS o WHERE e.position = 4 AND o.position = 1`,
      { code: 'team-stopped', reason: 'altered', position: 4 },
    ],
    [
      'an entry is given to another desk',
      `UPDATE login_desk.entries SET desk = '00000000-0000-4000-8000-000000000000' WHERE position = 5`,
      { code: 'team-stopped', reason: 'altered', position: 5 },
    ],
    [
      'what a desk has is taken out of the log',
      'DELETE FROM login_desk.entries WHERE position >= 2',
      { code: 'team-stopped', reason: 'wentBack', position: 2 },
    ],
  ])('%s', async (_what, statement, expected) => {
    const { second, owner } = await halfFollowed();
    for (const each of statement.split(';')) await owner.query(each);
    expect(await refusalOf(second)).toMatchObject(expected);
    // A write goes nowhere either.
    const tried = await second.desk.perform({
      type: 'settings.set',
      input: { key: 'proof.minutes', value: 30 },
      operator: 'Sam',
    });
    expect(tried).toMatchObject({ ok: false, error: { code: 'team-stopped' } });
    await owner.end();
  });

  const inTheMiddle = 7;
  test.each([
    [
      'a byte is changed',
      `UPDATE login_desk.entries SET sealed = set_byte(sealed, 60, 255 - get_byte(sealed, 60)) WHERE position = ${inTheMiddle}`,
      'altered',
    ],
    ['it is deleted', `DELETE FROM login_desk.entries WHERE position = ${inTheMiddle}`, 'gap'],
    ['it does not fit the store', null, 'differs'],
  ])(
    'of many entries that come together those before one that is not right are carried out, and nothing of it or after it: %s',
    async (_what, statement, reason) => {
      const team = await makeTeam(server, 2);
      const [first, second] = [deskOf(team, 0), deskOf(team, 1)];
      let before: unknown;
      for (let position = 1; position <= 12; position += 1) {
        if (position < inTheMiddle - 1) await set(first, 10 + position);
        else if (position === inTheMiddle - 1) await openCase(first);
        else if (position === inTheMiddle) {
          before = sharedRows(first.store);
          await noteInCase(first);
        } else await set(first, 20 + position);
      }
      expect(first.store.place().position).toBe(12);
      const owner = await connect(team.owner);
      if (statement !== null) await owner.query(statement);
      // A trigger that makes this store another one.
      else
        second.local.derive((transaction) => {
          transaction.run(sql`CREATE TEMP TRIGGER other BEFORE INSERT ON main.timeline WHEN new.kind = 'cases.note'
          BEGIN SELECT RAISE(IGNORE); END`);
          return { keep: true, value: null };
        });
      expect(await refusalOf(second)).toMatchObject({
        ...{ code: 'team-stopped', reason, position: inTheMiddle },
      });
      expect(second.store.place().position).toBe(inTheMiddle - 1);
      expect(sharedRows(second.store)).toEqual(before);
      await owner.end();
    },
  );

  test('an entry of a newer program stops the desk, which says that it has to be updated', async () => {
    const team = await makeTeam(server, 2);
    const [first, second] = [deskOf(team, 0), deskOf(team, 1)];
    await set(first, 11);
    const log = openLog(second.access);
    const error = await catchUp({
      local: { ...second.local, newestSchema: second.local.schema - 10 },
      log,
      keys: () => team.keys,
      applied: () => undefined,
      breathe: async () => undefined,
      elapsed: () => 0,
    }).catch((caught: unknown) => caught);
    await log.end();
    expect(storeRefusal(error, second.path)?.error.code).toBe('team-update-needed');
    expect(second.store.place().position).toBe(0);
  });
});

describe('a desk’s role', () => {
  test('can add to the log and read it, and can neither change nor delete anything', async () => {
    const { first, owner } = await halfFollowed();
    const role = await connect(first.access);
    for (const statement of [
      'UPDATE login_desk.entries SET made_at = 1',
      'DELETE FROM login_desk.entries',
      'TRUNCATE login_desk.entries',
      'DELETE FROM login_desk.snapshots',
      'DELETE FROM login_desk.desks',
      `UPDATE login_desk.desks SET role = 'x'`,
      'DROP TABLE login_desk.entries',
      'CREATE TABLE login_desk.mine (id bigint)',
      'INSERT INTO login_desk.team VALUES (gen_random_uuid(), 1, 1, 1)',
    ])
      await expect(role.query(statement)).rejects.toThrow();
    await role.query('UPDATE login_desk.desks SET position = 77');
    const { rows } = await owner.query<{ position: string; mine: boolean }>(
      'SELECT position, role = $1 AS mine FROM login_desk.desks ORDER BY mine',
      [first.access.user],
    );
    expect(rows).toEqual([
      { position: '0', mine: false },
      { position: '77', mine: true },
    ]);
    await role.end();
    await owner.end();
  });
});
