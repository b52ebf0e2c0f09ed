import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { derivations, makeAnew, refreshDerivedValues } from '../../main/desk/derived-values.ts';
import { lookup } from '../../main/desk/directory/lookup.ts';
import { createIds } from '../../main/desk/ground/basics/context.ts';
import { raiseWhenAllCan } from '../../main/membership/team-raise.ts';
import {
  migrations,
  newestVersion,
  type ProgramSchema,
  thisProgram,
} from '../../main/store/migrations/index.ts';
import { sql } from '../../main/store/sql.ts';
import type { Store } from '../../main/store/store.ts';
import { connect } from '../../main/team/connection.ts';
import { fillDirectory } from '../support/directory.ts';
import { addUsualOperators } from '../support/operators.ts';
import { write } from '../support/store.ts';
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

const parts = { clock: Date.now, random: randomBytes, newId: createIds(Date.now, randomBytes) };
const people = 300;

/** As an older rule kept them. */
const olderValues = `
  UPDATE accounts SET name_key = 'older', phone_digits = '0';
  INSERT INTO search (search) VALUES ('delete-all');
  DELETE FROM near_words;
  INSERT INTO near_words (key, word) VALUES ('older', 'older');
  DELETE FROM derived_values;`;

/** A later version of this program, in which rules have changed. */
const later = newestVersion + 5000;
const newer: ProgramSchema = {
  steps: [...migrations, { version: later, statements: olderValues }],
  oldestWorkable: newestVersion,
};

async function fill(store: Store): Promise<void> {
  addUsualOperators(store);
  await fillDirectory(
    store,
    [{ id: 'P-100', name: 'Harbour Vets' }],
    Array.from({ length: people }, (_none, at) => ({
      id: `a-${at}`,
      givenName: 'Zoë',
      familyName: `Müller${String(at).padStart(3, '0')}`,
      phone: `(415) 555-${String(1000 + at)}`,
    })),
  );
  await refreshDerivedValues(store);
}

const found = ({ store }: TeamDesk, text: string): readonly string[] =>
  lookup(store.read, { text, limit: 3, all: false }).hits.map(({ id }) => id);

async function areEqual(first: TeamDesk, ...others: readonly TeamDesk[]): Promise<void> {
  for (const { store } of [first, ...others]) await store.catchUp();
  for (const other of others) expect(sharedRows(other.store)).toEqual(sharedRows(first.store));
  for (const desk of [first, ...others])
    expect([found(desk, 'Mueller007'), found(desk, '415 555 1007')]).toEqual([['a-7'], ['a-7']]);
}

/** The desks of a team, updated to the newer program. */
const updated = (team: TestTeam, options: Parameters<typeof openTeamDesk>[2] = {}): readonly TeamDesk[] =>
  team.desks.map((desk) => {
    desk.local.close();
    return openTeamDesk(team, desk, { program: newer, ...options });
  });

/** How many bytes each entry of the log has, the newest last. */
async function sizes({ owner }: TestTeam): Promise<readonly number[]> {
  const connection = await connect(owner);
  const { rows } = await connection.query<{ size: number }>(
    'SELECT octet_length(sealed) AS size FROM login_desk.entries ORDER BY position',
  );
  await connection.end();
  return rows.map(({ size }) => Number(size));
}

/** The first desk raises the team with the program's own means. */
async function raised(team: TestTeam, { local }: TeamDesk): Promise<void> {
  const connection = await connect(team.owner);
  await connection.query('UPDATE login_desk.desks SET schema_version = $1', [later]);
  await connection.end();
  expect(await raiseWhenAllCan(local, parts)).toBe(true);
}

test('where a new schema brings new rules every desk makes its kept values anew at that place of the log, by itself', async () => {
  const team = await makeTeam(server, 3, { fill });
  const before = sharedRows((team.desks[0] as TeamDesk).store);
  const [first, second, third] = updated(team) as [TeamDesk, TeamDesk, TeamDesk];
  await raised(team, first);
  await areEqual(first, second, third);
  const after = sharedRows(third.store);
  for (const table of ['accounts', 'near_words', 'derived_values', 'search'] as const)
    expect([table, after[table]]).toEqual([table, before[table]]);
  // Nothing of the values goes over the wire: the entry says that they are made, no more.
  const sent = await sizes(team);
  expect(sent).toHaveLength(1);
  expect(sent[0]).toBeLessThan(6000);
  for (const { store } of [first, second, third]) store.close();
});

test('a desk that is killed while it makes them has what was there before, and makes them when it comes back', async () => {
  const team = await makeTeam(server, 2, { fill });
  let dies = true;
  const [first, second] = updated(team, {
    makeAnew: (transaction, rule) => {
      makeAnew(transaction, rule);
      if (dies && rule.name === 'phones') throw new Error('killed');
    },
  }) as [TeamDesk, TeamDesk];
  await raised(team, first);
  const before = sharedRows(second.store);
  await expect(second.store.catchUp()).rejects.toThrow('killed');
  expect(second.local.schemaNow()).toBe(newestVersion);
  expect(sharedRows(second.store)).toEqual(before);
  expect(found(second, 'Mueller007')).toEqual(['a-7']);
  dies = false;
  await areEqual(first, second);
  for (const { store } of [first, second]) store.close();
});

test('a team that is made of an older store, and opened by this program at two desks at once, has them made once', async () => {
  const team = await makeTeam(server, 3, {
    fill: async (store) => {
      await fill(store);
      await write(store, (transaction) => {
        for (const text of olderValues.split(';'))
          if (text.trim()) transaction.run({ text: text.trim(), values: [] });
      });
    },
  });
  const [first, second, third] = team.desks as [TeamDesk, TeamDesk, TeamDesk];
  await Promise.all([refreshDerivedValues(first.store), refreshDerivedValues(second.store)]);
  await areEqual(first, second, third);
  expect(await sizes(team)).toHaveLength(1);
});

test('a program that was updated twice meanwhile makes them by the rule it has, as the log’s, so that its own is still due', async () => {
  const team = await makeTeam(server, 2, { fill });
  const [first, second] = team.desks as [TeamDesk, TeamDesk];
  const older = { name: 'words', version: 4 };
  await first.store.write((transaction) => {
    transaction.anew(older, (inside) => makeAnew(inside, older));
    return { keep: true, value: null };
  });
  await areEqual(first, second);
  const noted = ({ store }: TeamDesk) =>
    store.read.get(sql`SELECT version FROM derived_values WHERE name = 'words'`);
  expect(noted(second)).toEqual({ version: 4 });
  await refreshDerivedValues(second.store);
  await areEqual(first, second);
  expect(noted(first)).toEqual({ version: 5 });
  expect(await sizes(team)).toHaveLength(2);
});

test('a new rule comes with a migration, without which its program can’t work', () => {
  // Those of before there were teams.
  const older: Readonly<Record<string, number>> = { words: 5, phones: 3, 'shown-records': 1, cases: 1 };
  const comesAlone = derivations.filter(
    ({ name, version }) =>
      older[name] !== version &&
      !(migrations.some((step) => step.version === version) && version <= thisProgram.oldestWorkable),
  );
  expect(comesAlone.map(({ name }) => name)).toEqual([]);
});
