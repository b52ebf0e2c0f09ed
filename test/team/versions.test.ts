import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditEntries } from '../../main/desk/audit/audit-actions.ts';
import { auditHead, verifyChain } from '../../main/desk/audit/chain.ts';
import { createIds } from '../../main/desk/ground/basics/context.ts';
import { performEntry } from '../../main/membership/team-entry.ts';
import { raiseWhenAllCan } from '../../main/membership/team-raise.ts';
import { migrations, newestVersion, type ProgramSchema } from '../../main/store/migrations/index.ts';
import { sql } from '../../main/store/sql.ts';
import { openStore, storeRefusal } from '../../main/store/store.ts';
import { connect } from '../../main/team/connection.ts';
import type { TeamStoreParts } from '../../main/team/write-through.ts';
import type { Answer } from '../../preload/contract/shared.ts';
import { codeOf, valueIn } from '../support/answers.ts';
import {
  makeTeam,
  openTeamDesk,
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

/** A later version of this program: a table, a column, and a row that the audit chain answers for. */
const later = newestVersion + 5000;
const newer: ProgramSchema = {
  steps: [
    ...migrations,
    {
      version: later,
      statements: `
        CREATE TABLE made_up (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
        INSERT INTO made_up SELECT 1, name FROM operators WHERE name = 'Sam';
        ALTER TABLE cases ADD COLUMN made_up TEXT;
        INSERT INTO settings (key, value) VALUES ('portal.neutral', 'true');`,
    },
  ],
  oldestWorkable: newestVersion,
};
const parts = { clock: Date.now, random: randomBytes, newId: createIds(Date.now, randomBytes) };

const set = (desk: TeamDesk, minutes: number): Promise<Answer<unknown>> =>
  desk.desk.perform({
    type: 'settings.set',
    input: { key: 'proof.minutes', value: minutes },
    operator: 'Sam',
  });
const minutes = (desk: TeamDesk): number => desk.desk.settings()['proof.minutes'];

/** A team of three: the first two have a newer program, the last one this one. */
async function mixedTeam(
  at?: TeamStoreParts['at'],
): Promise<{ team: TestTeam; first: TeamDesk; second: TeamDesk; old: TeamDesk }> {
  const team = await makeTeam(server, 3);
  const [one, two, old] = team.desks as readonly TeamDesk[] as [TeamDesk, TeamDesk, TeamDesk];
  const updated = (desk: TeamDesk): TeamDesk => {
    desk.local.close();
    return openTeamDesk(team, desk, { program: newer, ...(at ? { at } : {}) });
  };
  return { team, first: updated(one), second: updated(two), old };
}

const raise = ({ store, id }: TeamDesk, operator: string): Promise<Answer<unknown>> =>
  performEntry(
    store.raising(later),
    { ...parts, desk: id },
    {
      action: auditEntries.teamRaised,
      input: { desk: id, name: '', schema: later },
      by: { operator },
    },
  );

async function areEqual(...desks: readonly TeamDesk[]): Promise<void> {
  for (const { store } of desks) await store.catchUp();
  const [first, ...others] = desks.map(({ store, local }) => ({
    schema: local.schemaNow(),
    head: auditHead(store.read),
    rows: sharedRows(store),
  }));
  for (const other of others) expect(other).toEqual(first);
}

test('a newer program works on in its team’s schema, and what it writes an older one carries out', async () => {
  const { first, second, old } = await mixedTeam();
  valueIn(await set(first, 21));
  await old.store.catchUp();
  expect(minutes(old)).toBe(21);
  valueIn(await set(old, 22));
  valueIn(await set(second, 23));
  expect(first.local.schemaNow()).toBe(newestVersion);
  await areEqual(first, second, old);
  for (const { store } of [first, second]) store.close();
});

test('the migration is an entry at which every desk migrates; an older desk stops before it, looks up, and goes on once it is updated', async () => {
  const { team, first, second, old } = await mixedTeam();
  valueIn(await set(second, 31));
  // What an agent is refused changes no schema.
  expect(codeOf(await raise(first, 'Kim'))).toBe('lead-needed');
  expect(first.local.schemaNow()).toBe(newestVersion);
  await old.store.catchUp();
  expect(old.store.read.get(sql`SELECT body FROM audit ORDER BY sequence DESC LIMIT 1`)).toMatchObject({
    body: expect.stringContaining('"refused":"lead-needed"'),
  });
  const { position } = old.store.place();

  valueIn(await raise(first, 'Sam'));
  expect(first.local.schemaNow()).toBe(later);
  expect(first.store.read.get(sql`SELECT text FROM made_up`)).toEqual({ text: 'Sam' });
  // One that was written before it heard of the migration is tried again behind it.
  valueIn(await set(second, 32));
  expect(second.local.schemaNow()).toBe(later);
  await areEqual(first, second);
  expect(verifyChain(second.store.read).ok).toBe(true);
  expect(second.store.read.get(sql`SELECT 1 AS one FROM temp.rows_written`)).toBeUndefined();

  const error = await old.store.catchUp().catch((caught: unknown) => caught);
  expect(storeRefusal(error, old.path)?.error).toMatchObject({ code: 'team-update-needed', schema: later });
  expect(old.store.place().position).toBe(position);
  expect(codeOf(await set(old, 33))).toBe('team-update-needed');
  expect(minutes(old)).toBe(31);

  old.local.close();
  const updated = openTeamDesk(team, old, { program: newer });
  valueIn(await set(updated, 34));
  await areEqual(first, second, updated);
  for (const { store } of [first, second, updated]) store.close();
});

test('two desks that raise at once raise once, and a desk that is killed in between comes after', async () => {
  let dies = false;
  const { team, first, second } = await mixedTeam((step) => {
    if (dies && step === 'appended') throw new Error('killed');
  });
  for (const answer of await Promise.all([raise(first, 'Sam'), raise(second, 'Sam')])) valueIn(answer);
  await areEqual(first, second);
  for (const { store } of [first, second]) store.close();

  const other = await mixedTeam((step) => {
    if (dies && step === 'appended') throw new Error('killed');
  });
  dies = true;
  await expect(raise(other.first, 'Sam')).rejects.toThrow('killed');
  dies = false;
  expect(other.first.local.schemaNow()).toBe(newestVersion);
  await areEqual(other.first, other.second);
  expect(other.first.local.schemaNow()).toBe(later);
  for (const { store } of [other.first, other.second]) store.close();
  expect(team.desks).toHaveLength(3);
});

test('the team is raised by itself once every desk that was seen in the last 14 days can read it', async () => {
  const { team, first, second, old } = await mixedTeam();
  const owner = await connect(team.owner);
  const day = 24 * 60 * 60_000;
  const seen = (id: string, ago: number, schema: number) =>
    owner.query(
      'UPDATE login_desk.desks SET joined_at = 1, seen_at = $2, schema_version = $3 WHERE id = $1',
      [id, Date.now() - ago * day, schema],
    );
  await seen(first.id, 0, later);
  await seen(second.id, 0, later);
  await seen(old.id, 13, newestVersion);
  expect(await raiseWhenAllCan(first.local, parts)).toBe(false);
  expect(await raiseWhenAllCan(old.local, parts)).toBe(false);
  await seen(old.id, 15, newestVersion);
  expect(await raiseWhenAllCan(first.local, parts)).toBe(true);
  expect(await raiseWhenAllCan(second.local, parts)).toBe(false);
  await areEqual(first, second);
  expect(first.local.schemaNow()).toBe(later);
  await owner.end();
  for (const { store } of [first, second]) store.close();
});

test('a program that can’t work in its team’s schema looks up in a copy, changes nothing, and says what is needed', async () => {
  const { first, old } = await mixedTeam();
  valueIn(await set(old, 41));
  first.store.close();
  old.local.close();
  const opened = valueIn(
    openStore({ path: old.path, key: old.key, program: { ...newer, oldestWorkable: later } }),
  );
  expect(opened.readOnly).toBe(true);
  expect(opened.readOnlyBecause?.error).toMatchObject({ code: 'team-raise-needed', schema: newestVersion });
  expect(opened.read.get(sql`SELECT value FROM settings WHERE key = 'proof.minutes'`)).toEqual({
    value: '41',
  });
  expect(opened.read.get(sql`SELECT text FROM made_up`)).toEqual({ text: 'Sam' });
  const error = await opened.write(() => ({ keep: true, value: null })).catch((caught: unknown) => caught);
  expect(storeRefusal(error, old.path)?.error.code).toBe('team-raise-needed');
  opened.close();
  const again = valueIn(openStore({ path: old.path, key: old.key }));
  expect(again.schemaNow()).toBe(newestVersion);
  again.close();
});
