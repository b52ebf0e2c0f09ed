import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { auditHead } from '../../main/desk/audit/chain.ts';
import { lastImport } from '../../main/desk/directory/import/import-journal.ts';
import { importMaps } from '../../main/desk/directory/import-maps.ts';
import { lookup } from '../../main/desk/directory/lookup.ts';
import { sql } from '../../main/store/sql.ts';
import { valueIn } from '../support/answers.ts';
import { makeTeam, sharedRows, type TeamServer, teamServer } from '../support/team.ts';
import { runAtDesk } from '../support/team-jobs.ts';
import { peopleHeader } from '../support/transfer-desk.ts';

let server: TeamServer;
beforeAll(async () => {
  server = await teamServer();
});
afterAll(() => server.server.end());

const people = 3000;
/** A name of its own for each, of letters alone: others are not kept by their sound. */
const family = (number: number): string =>
  `Fam${[...String(number)].map((digit) => 'bdfgklmprt'[Number(digit)]).join('o')}`;
const rows = Array.from(
  { length: people },
  (_, number) =>
    `A-${number},P-1,person,,Given,${family(number)},Vet,no,p${number}@x.example,verified,,,active\n`,
);

test('a directory that one desk imports arrives whole at the others, while they write too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'login-desk-team-import-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const team = await makeTeam(server, 2);
  const [first, second] = team.desks;
  if (!first || !second) throw new Error('the team has two desks');
  const runs = (what: 'practices' | 'people', path: string, more: object = {}) =>
    runAtDesk(team, first, 'import', { what, file: path, dryRun: false, ...more });
  const map = [
    { from: 'Client No', to: 'practice_id' },
    { from: 'Clinic', to: 'name' },
  ];
  valueIn(
    await runs('practices', file('practices.csv', 'Client No,Clinic\nP-1,Oak\n'), { map, remember: true }),
  );
  let isOver = false;
  const importing = runs('people', file('people.csv', `${peopleHeader}${rows.join('')}`)).finally(() => {
    isOver = true;
  });
  let acted = 0;
  while (!isOver) {
    valueIn(
      await second.desk.perform({
        type: 'cases.open',
        input: { channel: 'phone', caller: `Caller ${acted}` },
        operator: 'Sam',
      }),
    );
    acted += 1;
  }
  expect(valueIn(await importing)).toMatchObject({ rows: people, added: people, rejected: 0 });
  expect(acted).toBeGreaterThan(0);
  for (const { store } of team.desks) await store.catchUp();
  expect(auditHead(second.store.read)).toEqual(auditHead(first.store.read));
  expect(sharedRows(second.store)).toEqual(sharedRows(first.store));
  // How a source's columns are read is every desk's.
  expect(importMaps(second.store.read)).toMatchObject([{ what: 'practices', map }]);
  // A chunk that was tried in vain forgets what it knew of its names.
  for (const number of [1, 500, 1400, 2999])
    expect(
      second.store.read.get(sql`SELECT 1 FROM near_words WHERE word = ${family(number).toLowerCase()}`),
      family(number),
    ).toBeDefined();
  const { hits } = lookup(second.store.read, { text: family(1), limit: 5, all: false });
  expect(hits.map(({ id }) => id)).toContain('A-1');

  // Undone on one desk, while the other works on one of the people.
  valueIn(
    await second.desk.perform({
      type: 'cases.open',
      input: { channel: 'phone', caller: 'Given', accountId: 'A-7' },
      operator: 'Sam',
    }),
  );
  const undone = valueIn(await runAtDesk(team, first, 'undoImport', {}));
  expect(undone).toMatchObject({ takenOut: people - 1, putBack: 0, stayed: 1 });
  for (const { store } of team.desks) await store.catchUp();
  expect(auditHead(second.store.read)).toEqual(auditHead(first.store.read));
  expect(sharedRows(second.store)).toEqual(sharedRows(first.store));
  expect(second.store.read.all(sql`SELECT id FROM accounts`)).toEqual([{ id: 'A-7' }]);
  expect(lastImport(second.store.read)?.stays).toEqual([{ id: 'A-7', added: true, why: 'used' }]);
}, 120_000);
