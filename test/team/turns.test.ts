import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '../../main/team/connection.ts';
import { openLog, type TeamLog } from '../../main/team/log.ts';
import { type Entry, sealEntry } from '../../main/team/seal.ts';
import { turn } from '../../main/team/turns.ts';
import { valueIn } from '../support/answers.ts';
import { makeTeam, openTeamDesk, type TeamServer, type TestTeam, teamServer } from '../support/team.ts';

let server: TeamServer;
beforeAll(async () => {
  server = await teamServer();
});
afterAll(() => server.server.end());

const nothing = { text: 'UPDATE settings SET value = value WHERE 0', values: [], touched: 0 };

/** A team with the logs of its two desks, whose stores are not followed, and the next entry for its log. */
async function twoLogs(): Promise<{
  readonly team: TestTeam;
  readonly logs: readonly [TeamLog, TeamLog];
  next(): Promise<Entry>;
}> {
  const team = await makeTeam(server, 2);
  const [first, second] = team.desks;
  if (!first || !second) throw new Error('the team has two desks');
  const logs = [
    openLog(first.access, { listens: false }),
    openLog(second.access, { listens: false }),
  ] as const;
  // A desk that has not asked anything yet has no connection.
  for (const log of logs) await log.head();
  const next = async (): Promise<Entry> => {
    const { position, hash } = await logs[0].head();
    const head = { id: randomUUID(), desk: first.id, at: 1, schema: first.store.schema };
    const previous = position === 0 ? first.store.place().hash : hash;
    return sealEntry(team.keys, { ...head, position: position + 1, previous }, [nothing]);
  };
  return { team, logs, next };
}

test('a turn has what the log had when it came, and is over once its entry is in the log', async () => {
  const { logs, next } = await twoLogs();
  const [one, other] = logs;
  expect(await one.append(await next(), 'waited')).toBe('appended');
  expect(await one.append(await next(), 'waited')).toBe('appended');
  const first = await one.takeTurn(1);
  expect([first?.page.own?.position, first?.page.after.map(({ position }) => position)]).toEqual([1, [2]]);
  const waits = other.takeTurn(0);
  const entry = await next();
  expect(await one.append(entry, first ?? 'waited')).toBe('appended');
  // Nobody said that the turn is over.
  const second = await waits;
  expect(second?.page.after.at(-1)).toEqual(entry);
  second?.end();
  await Promise.all(logs.map((log) => log.end()));
});

test('a turn is over too where the server refuses what is added in it, and the connection goes on', async () => {
  const { team, logs, next } = await twoLogs();
  const [one, other] = logs;
  const owner = await connect(team.owner);
  await owner.query(
    `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'not this one'; END $$`,
  );
  await owner.query(
    'CREATE TRIGGER refusing BEFORE INSERT ON login_desk.entries FOR EACH ROW EXECUTE FUNCTION refuse()',
  );
  const entry = await next();
  const first = await one.takeTurn(0);
  await expect(one.append(entry, first ?? 'waited')).rejects.toMatchObject({
    refusal: { error: { code: 'team-server-refused' } },
  });
  await owner.query('DROP TRIGGER refusing ON login_desk.entries');
  const second = await other.takeTurn(0);
  expect(second?.page.after).toEqual([]);
  second?.end();
  const third = await one.takeTurn(0);
  expect(await one.append(entry, third ?? 'waited')).toBe('appended');
  await Promise.all([owner.end(), ...logs.map((log) => log.end())]);
});

test('where the connection breaks in a turn, its entry is in the log once and the next desk has its turn', async () => {
  const { team, logs, next } = await twoLogs();
  const [one, other] = logs;
  const owner = await connect(team.owner);
  const entry = await next();
  const first = await one.takeTurn(0);
  // Whoever has the lock is cut off.
  await owner.query(`SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted`);
  expect(await one.append(entry, first ?? 'waited')).toBe('appended');
  const second = await other.takeTurn(0);
  expect(second?.page.after).toEqual([entry]);
  second?.end();
  await Promise.all([owner.end(), ...logs.map((log) => log.end())]);
});

test('who has much to try asks for its turn before it tries', async () => {
  const team = await makeTeam(server, 1);
  const [only] = team.desks;
  if (!only) throw new Error('the team has a desk');
  let tried = 0;
  const desk = openTeamDesk(team, only, {
    at: (step) => {
      if (step === 'tried') tried += 1;
    },
  });
  const many = () =>
    Promise.all(
      Array.from({ length: 120 }, (_, number) =>
        desk.desk.perform({
          type: 'cases.open',
          input: { channel: 'phone', caller: `Caller ${number}` },
          operator: 'Sam',
        }),
      ),
    );
  for (const opened of await many()) valueIn(opened as never);
  const holder = await connect(team.owner);
  await holder.query(`SELECT pg_advisory_lock(${turn})`);
  const before = tried;
  const waiting = many();
  const isWaiting = async (): Promise<boolean> =>
    (await holder.query(`SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`)).rows.length >
    0;
  while (!(await isWaiting())) await new Promise((soon) => setTimeout(soon, 5));
  // The first of them went by itself, before the others were there.
  expect(tried - before).toBeLessThanOrEqual(1);
  await holder.query(`SELECT pg_advisory_unlock(${turn})`);
  for (const opened of await waiting) valueIn(opened as never);
  desk.store.close();
  await holder.end();
});

test('what came long ago is carried out before a desk asks for its turn', async () => {
  const team = await makeTeam(server, 2);
  const [other, own] = team.desks;
  if (!other || !own) throw new Error('the team has two desks');
  const log = openLog(own.access, { listens: false });
  const asked: number[] = [];
  const desk = openTeamDesk(team, own, {
    log: {
      ...log,
      takeTurn: (position) => {
        asked.push(position);
        return log.takeTurn(position);
      },
    },
  });
  const openCase = async (at: typeof other, caller: string): Promise<void> => {
    const input = { channel: 'phone', caller };
    valueIn((await at.desk.perform({ type: 'cases.open', input, operator: 'Sam' })) as never);
  };
  for (const caller of ['One', 'Two', 'Three']) await openCase(other, caller);
  const { position } = other.store.place();
  // It has heard of none of them: its place in the log is taken, and it queues up.
  await openCase(desk, 'Four');
  expect(asked).toEqual([position]);
  expect(desk.store.place().position).toBe(position + 1);
  desk.store.close();
});
