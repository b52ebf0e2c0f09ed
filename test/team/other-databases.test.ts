import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LoginDesk, openLoginDesk } from '../../main/compose.ts';
import { auditHead, verifyChain } from '../../main/desk/audit/chain.ts';
import { removeDesk, teamStatus } from '../../main/membership/team-members.ts';
import { sql } from '../../main/store/sql.ts';
import { connect, type ServerAccess } from '../../main/team/connection.ts';
import { atDesk, type DeskPlace } from '../faults/acting.ts';
import { accessOf } from '../faults/team-desks.ts';
import { teamPlaces } from '../faults/team-place.ts';
import { valueIn } from '../support/answers.ts';
import { type NoListen, noListen } from '../support/no-listen.ts';
import { thisUser } from '../support/operators.ts';
import { makeTeam, sharedRows, type TeamServer, teamServer } from '../support/team.ts';
import { teamPlace } from '../support/team-place.ts';

let server: TeamServer;
let link: NoListen;
beforeAll(async () => {
  server = await teamServer();
  link = await noListen(server.server.port);
});
afterAll(async () => {
  await link.end();
  await server.server.end();
});

const teamStatusOf = (place: DeskPlace) => atDesk(place, (login) => teamStatus(login.reader));

/** What the server's functions for locks do in a database: they lock nothing, or there are none. */
const locks = {
  'that lock nothing': 'RETURN NULL;',
  'that are not there': `RAISE EXCEPTION 'unknown function' USING ERRCODE = '42883';`,
  'that are not made yet': `RAISE EXCEPTION 'advisory locks are not yet implemented' USING ERRCODE = '0A000';`,
} as const;

/** A database in which nobody can listen, whose locks are those, and that calls itself otherwise. */
async function database(body: string, calledVersion?: string): Promise<ServerAccess> {
  const access = { ...(await server.database()), port: link.port };
  const owner = await connect(access);
  await owner.query('CREATE SCHEMA shadow');
  await owner.query('GRANT USAGE ON SCHEMA shadow TO PUBLIC');
  const nothing = body.startsWith('RETURN');
  for (const [name, answers] of [
    ['pg_advisory_lock', 'text'],
    ['pg_advisory_unlock', 'boolean'],
    ['pg_try_advisory_xact_lock_shared', 'boolean'],
  ] as const)
    await owner.query(`CREATE FUNCTION shadow.${name}(bigint) RETURNS ${answers} LANGUAGE plpgsql AS
      $$ BEGIN ${nothing && answers === 'boolean' ? 'RETURN true;' : body} END $$`);
  if (calledVersion !== undefined)
    await owner.query(
      `CREATE FUNCTION shadow.version() RETURNS text LANGUAGE sql AS $$ SELECT '${calledVersion}' $$`,
    );
  // What is named before the server's own functions is taken before them.
  await owner.query(`ALTER DATABASE ${access.database} SET search_path = shadow, pg_catalog, public`);
  await owner.end();
  return access;
}

test.each(Object.entries(locks))(
  'with locks %s and without notifications, desks that write at once get one order',
  async (_locks, body) => {
    const access = await database(body);
    const team = await makeTeam({ ...server, database: async () => access }, 3);
    const before = link.refused;
    const callers = team.desks.flatMap((desk, number) =>
      Array.from({ length: 12 }, (_, count) => ({ desk, caller: `Caller ${number} ${count}` })),
    );
    const answers = await Promise.all(
      callers.map(async ({ desk, caller }, count) => {
        // Not all of a desk in one entry.
        await new Promise((soon) => setTimeout(soon, (count % 12) * 15));
        return desk.desk.perform({
          type: 'cases.open',
          input: { channel: 'phone', caller },
          operator: 'Sam',
        });
      }),
    );
    for (const answer of answers) valueIn(answer);
    expect(link.refused).toBeGreaterThan(before);
    for (const { store } of team.desks) await store.catchUp();
    const [first, ...others] = team.desks;
    if (!first) throw new Error('a team has desks');
    const found = first.store.read.all<{ caller: string }>(sql`SELECT caller FROM cases`);
    expect(found.map(({ caller }) => caller).sort()).toEqual(callers.map(({ caller }) => caller).sort());
    expect(verifyChain(first.store.read).ok).toBe(true);
    for (const { store } of others) {
      expect(auditHead(store.read)).toEqual(auditHead(first.store.read));
      expect(sharedRows(store)).toEqual(sharedRows(first.store));
    }
  },
  60_000,
);

test('a team is made, joined and followed there by asking alone, and a desk removed', async () => {
  const access = await database(locks['that are not made yet'], 'CockroachDB CCL v25.4.0');
  const [front, back] = await teamPlaces(access, 2, async () => undefined);
  if (!front || !back) throw new Error('the team has two desks');
  const open = async (place: DeskPlace): Promise<LoginDesk> =>
    valueIn(await openLoginDesk({ ...place, ...thisUser }));
  const [first, second] = [await open(front), await open(back)];
  first.start();
  second.start();
  const minutes = async (login: LoginDesk, value: number): Promise<void> => {
    const input = { key: 'proof.minutes', value };
    valueIn(await login.desk.perform({ type: 'settings.set', input, operator: 'Sam' }));
  };
  for (const [one, other, value] of [
    [first, second, 21],
    [second, first, 22],
  ] as const) {
    await minutes(one, value);
    await expect.poll(() => other.desk.settings()['proof.minutes']).toBe(value);
  }
  await first.shutdown();
  await second.shutdown();
  // Its rights are for all of a row there, and for its own row alone.
  const own = await connect(accessOf(back));
  const renamed = `UPDATE login_desk.desks SET name = name || ' changed'`;
  expect((await own.query(renamed)).count).toBe(1);
  await expect(own.query('UPDATE login_desk.entries SET position = position')).rejects.toThrow('refused');
  await own.end();
  const named = valueIn(await teamStatusOf(front)).desks.map(({ name }) => name);
  expect(named).toEqual(['Desk 0', 'Desk 1 changed']);
  const by = { operator: 'Sam' };
  valueIn(await removeDesk(teamPlace(front), access, { named: 'Desk 1 changed', by, newKey: true }));
}, 60_000);
