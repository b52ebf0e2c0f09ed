import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { makeAnew } from '../../main/desk/derived-values.ts';
import { connect } from '../../main/team/connection.ts';
import { joinedStore } from '../../main/team/joined-store.ts';
import { openLog } from '../../main/team/log.ts';
import { createPresence, type TeamPresence } from '../../main/team/presence.ts';
import { eventually } from '../support/eventually.ts';
import { makeTeam, type TeamServer, type TestTeam, teamServer } from '../support/team.ts';

let server: TeamServer;
beforeAll(async () => {
  server = await teamServer();
});
afterAll(() => server.server.end());

interface Here {
  readonly presence: TeamPresence;
  /** Moves this desk's clock on. */
  readonly later: (milliseconds: number) => void;
}

/** Presence of a desk over a connection of its own, which is open. */
async function presenceOf(team: TestTeam, place: number): Promise<Here> {
  const [desk] = team.desks.slice(place);
  if (!desk) throw new Error('there is no such desk');
  const log = openLog(desk.access);
  await log.head();
  onTestFinished(() => log.end());
  let ahead = 0;
  const presence = createPresence({
    log,
    keys: () => team.keys,
    team: team.id,
    desk: desk.id,
    clock: () => Date.now() + ahead,
  });
  return {
    presence,
    later: (milliseconds) => {
      ahead += milliseconds;
    },
  };
}

const sam = { operator: 'Sam Sample', places: ['case:7K3M-Q2XA', 'account:a-17'] };

test('who is at another desk is seen there, with the desk’s name, and gone when they go', async () => {
  const team = await makeTeam(server, 2);
  const [one, two] = [await presenceOf(team, 0), await presenceOf(team, 1)];
  one.presence.say(sam);
  await eventually(() =>
    expect(two.presence.others()).toEqual([{ desk: team.desks[0]?.id, name: 'Desk 1', ...sam }]),
  );
  expect(one.presence.others()).toEqual([]);
  one.presence.say({ ...sam, places: [] });
  await eventually(() => expect(two.presence.others()).toMatchObject([{ places: [] }]));
  await one.presence.end();
  await eventually(() => expect(two.presence.others()).toEqual([]));
});

test('who comes later asks who is here', async () => {
  const team = await makeTeam(server, 2);
  const one = await presenceOf(team, 0);
  one.presence.say(sam);
  const two = await presenceOf(team, 1);
  expect(two.presence.others()).toEqual([]);
  two.presence.say({ operator: 'Kim', places: [] });
  await eventually(() => expect(two.presence.others()).toMatchObject([{ operator: 'Sam Sample' }]));
});

test('a desk that is silent is forgotten; one that goes on saying that it is here is not', async () => {
  const team = await makeTeam(server, 2);
  const [one, two] = [await presenceOf(team, 0), await presenceOf(team, 1)];
  const changed = vi.fn();
  two.presence.onChanged(changed);
  one.presence.say(sam);
  await eventually(() => expect(two.presence.others()).toHaveLength(1));
  for (const desk of [one, two]) desk.later(15_000);
  for (let beats = 0; beats < 2; beats += 1) one.presence.beat();
  // Said on the same connection, this one is heard after it.
  one.presence.say({ ...sam, places: ['case:LATE-LATE'] });
  await eventually(() => expect(two.presence.others()).toMatchObject([{ places: ['case:LATE-LATE'] }]));
  two.later(15_000);
  two.presence.beat();
  expect(two.presence.others()).toHaveLength(1);
  changed.mockClear();
  two.later(6000);
  two.presence.beat();
  expect(two.presence.others()).toEqual([]);
  expect(changed).toHaveBeenCalledTimes(1);
});

test('nothing of it is in the log or can be read on the server, and what is said again is not believed', async () => {
  const team = await makeTeam(server, 2);
  const [one, two] = [await presenceOf(team, 0), await presenceOf(team, 1)];
  const owner = await connect(team.owner);
  onTestFinished(() => owner.end());
  const heard: string[] = [];
  owner.onNotice((text) => heard.push(text));
  await owner.query('LISTEN login_desk_presence');
  one.presence.say(sam);
  await eventually(() => expect(two.presence.others()).toHaveLength(1));
  await eventually(() => expect(heard.length).toBeGreaterThan(0));
  for (const text of heard) {
    const bytes = Buffer.from(text, 'base64').toString('latin1');
    for (const readable of ['Sam', '7K3M', 'a-17', team.desks[0]?.id ?? ''])
      expect(text + bytes).not.toContain(readable);
  }
  const { rows } = await owner.query('SELECT 1 FROM login_desk.entries');
  expect(rows).toEqual([]);

  await one.presence.end();
  await eventually(() => expect(two.presence.others()).toEqual([]));
  const seen: string[] = [];
  two.presence.onChanged(() => seen.push(...two.presence.others().map(({ operator }) => operator)));
  for (const text of [...heard, Buffer.from('made up').toString('base64'), randomUUID()])
    await owner.query('SELECT pg_notify($1, $2)', ['login_desk_presence', text]);
  const kim = await presenceOf(team, 0);
  kim.later(1000);
  kim.presence.say({ operator: 'Kim', places: [] });
  await eventually(() => expect(two.presence.others()).toMatchObject([{ operator: 'Kim' }]));
  expect(seen).not.toContain('Sam Sample');
});

test('who was signed in last at a desk stays known once it is away', async () => {
  const team = await makeTeam(server, 1);
  const [desk] = team.desks;
  if (!desk) throw new Error('the team has a desk');
  const joined = joinedStore(desk.local, { clock: Date.now, makeAnew, version: 'test', listens: false });
  if (!joined) throw new Error('the store belongs to a team');
  onTestFinished(() => joined.store.close());
  const operator = async (): Promise<string | undefined> => {
    const owner = await connect(team.owner);
    const { rows } = await owner.query<{ operator: string }>(
      'SELECT operator FROM login_desk.desks WHERE id = $1',
      [desk.id],
    );
    await owner.end();
    return rows[0]?.operator;
  };
  await joined.follow();
  expect(await operator()).toBe('');
  // It is told at once, not with the next report.
  joined.presence.say(sam);
  await joined.follow();
  expect(await operator()).toBe('Sam Sample');
  joined.presence.say(null);
  await joined.follow();
  expect(await operator()).toBe('Sam Sample');
});
