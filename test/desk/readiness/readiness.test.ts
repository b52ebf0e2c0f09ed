import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain } from '../../../main/desk/claims/explain.ts';
import { insertClaim, want } from '../../../main/desk/ground/claims/write-claims.ts';
import { isSlip } from '../../../main/desk/readiness/classify.ts';
import { readinessPage } from '../../../main/desk/readiness/queries.ts';
import { tallyReadiness } from '../../../main/desk/readiness/tally.ts';
import { sql } from '../../../main/store/sql.ts';
import type { Store } from '../../../main/store/store.ts';
import type { Situation } from '../../../preload/contract/claims.ts';
import {
  type ReadinessFilters,
  type ReadinessRow,
  readinessKinds,
} from '../../../preload/contract/readiness.ts';
import { type TestDesk, testDesk } from '../../support/desk.ts';
import { accountRow, fillDirectory, importAccounts, importedAt } from '../../support/directory.ts';
import { makeStore, temporaryStore, write } from '../../support/store.ts';

/** Two practices and a closed one, with an account for each outcome. */
async function readinessDesk(store: Store = temporaryStore()): Promise<TestDesk> {
  const world = testDesk(store);
  await fillDirectory(
    store,
    [
      { id: 'P-100', name: 'Harbour Dental', email: 'desk@harbour.example', state: 'CA' },
      { id: 'P-200', name: 'Lakeside Eyes', email: 'lakeside@gmail.com', state: 'OR' },
      { id: 'P-300', name: 'Shut Clinic', status: 'closed' },
    ],
    [
      { id: 'held', loginEmail: 'held@harbour.example', emailState: 'verified', familyName: 'Aa' },
      { id: 'ready', loginEmail: 'ready@harbour.example', familyName: 'Bb' },
      { id: 'claimed', loginEmail: 'claimed@harbour.example', emailState: 'unverified', familyName: 'Cc' },
      { id: 'nothing', familyName: 'Dd' },
      { id: 'colleague', loginEmail: 'Held@harbour.example', familyName: 'Ee' },
      { id: 'both-1', loginEmail: 'both@web.example', familyName: 'Ff' },
      { id: 'slip', loginEmail: 'slip@gmial.com', familyName: 'Gg' },
      { id: 'gone', loginEmail: 'gone@harbour.example', status: 'deactivated', familyName: 'Hh' },
      { id: 'guest', loginEmail: 'guest@harbour.example', status: 'invited', familyName: 'Ii' },
      { id: 'locked', loginEmail: 'locked@harbour.example', status: 'locked', familyName: 'Jj' },
      {
        id: 'stranger',
        practiceId: 'P-200',
        loginEmail: 'held@harbour.example',
        givenName: 'Xaver',
        familyName: 'Kk',
      },
      { id: 'both-2', practiceId: 'P-200', loginEmail: 'both@web.example', familyName: 'Ll' },
      {
        id: 'clinic',
        practiceId: 'P-200',
        kind: 'clinic',
        userName: 'lakeside',
        givenName: '',
        familyName: '',
      },
      { id: 'odd', practiceId: 'P-200', familyName: 'Mm' },
      { id: 'shut', practiceId: 'P-300', loginEmail: 'shut@shut.example', familyName: 'Nn' },
    ],
  );
  await write(store, (transaction) =>
    want(transaction, 'odd', { email: 'odd@@nowhere', key: 'odd@@nowhere' }, 'import', importedAt),
  );
  return world;
}

const expected: Readonly<Record<string, ReadinessRow['kind']>> = {
  ready: 'ready',
  claimed: 'ready',
  nothing: 'no-address',
  colleague: 'shared',
  'both-1': 'shared',
  slip: 'typo',
  locked: 'ready',
  clinic: 'no-address',
  stranger: 'taken',
  'both-2': 'shared',
  odd: 'invalid',
};

async function allRows(world: TestDesk, filters: ReadinessFilters = {}, limit = 100) {
  const rows: ReadinessRow[] = [];
  let after: string | null = null;
  do {
    const page: { rows: readonly ReadinessRow[]; next: string | null } = await world.ask('readiness', {
      ...filters,
      limit,
      ...(after === null ? {} : { after }),
    });
    rows.push(...page.rows);
    after = page.next;
  } while (after !== null);
  return rows;
}
const kindsOf = (rows: readonly ReadinessRow[]) =>
  Object.fromEntries(rows.map(({ accountId, kind }) => [accountId, kind]));

describe('if everybody upgraded today', () => {
  it('tells each legacy login that is in use from the others: ready, no address, shared, taken, typo, invalid', async () => {
    expect(kindsOf(await allRows(await readinessDesk()))).toEqual(expected);
  });

  it('leaves out who was only invited, who is deactivated, who has upgraded, and closed practices', async () => {
    const ids = (await allRows(await readinessDesk())).map(({ accountId }) => accountId);
    for (const id of ['held', 'gone', 'guest', 'shut']) expect(ids).not.toContain(id);
  });

  it('says what was probably meant, and how many others ask for the same', async () => {
    const rows = await allRows(await readinessDesk());
    const row = (id: string) => rows.find(({ accountId }) => accountId === id);
    expect(row('slip')?.suggestion).toBe('slip@gmail.com');
    expect(row('both-1')?.alsoWantedBy).toBe(1);
    expect(row('claimed')?.claimed).toBe(true);
  });

  it('counts the others who ask for an address also outside of what is looked at', async () => {
    const rows = await allRows(await readinessDesk(), { practices: ['p-200'] });
    expect(kindsOf(rows)).toMatchObject({ 'both-2': 'shared' });
    expect(rows.every(({ practiceId }) => practiceId === 'P-200')).toBe(true);
  });

  it('does not let somebody compete who can’t upgrade', async () => {
    const world = await readinessDesk();
    await write(world.store, (transaction) =>
      transaction.run(sql`UPDATE accounts SET status = 'deactivated' WHERE id = 'both-2'`),
    );
    expect(kindsOf(await allRows(world))['both-1']).toBe('ready');
  });

  it('is a page at a time, whatever the page’s size and the filter', async () => {
    const world = await readinessDesk();
    for (const limit of [1, 2, 3, 100]) {
      expect(kindsOf(await allRows(world, {}, limit))).toEqual(expected);
      expect(
        (await allRows(world, { kinds: ['shared', 'taken'] }, limit)).map(({ accountId }) => accountId),
      ).toEqual(['colleague', 'both-1', 'stranger', 'both-2']);
    }
  });

  it('narrows to a state, to practices, to people or clinics', async () => {
    const world = await readinessDesk();
    const of = async (filters: ReadinessFilters) =>
      Object.keys(kindsOf(await allRows(world, filters))).length;
    expect(await of({ state: 'OR' })).toBe(4);
    expect(await of({ practices: ['P-100'] })).toBe(7);
    expect(await of({ accounts: 'clinic' })).toBe(1);
    expect(await of({ practices: ['P-100', 'P-200'], accounts: 'person' })).toBe(10);
  });

  it('reports counts by outcome, by practice and by state', async () => {
    const { store } = await readinessDesk();
    expect(tallyReadiness(store.read, {}, { now: 5, most: 1 })).toEqual({
      at: 5,
      total: 11,
      counts: { ready: 3, 'no-address': 2, shared: 3, taken: 1, typo: 1, invalid: 1 },
      practices: 2,
      practicesReady: 0,
      mostToDo: [
        {
          practiceId: 'P-100',
          practiceName: 'Harbour Dental',
          state: 'CA',
          counts: { ready: 3, 'no-address': 1, shared: 2, taken: 0, typo: 1, invalid: 0 },
          total: 7,
        },
      ],
      states: [
        { state: 'CA', total: 7, ready: 3 },
        { state: 'OR', total: 4, ready: 0 },
      ],
    });
  });

  it('finds legacy logins by their own index', () => {
    const plan = temporaryStore()
      .read.all<{ detail: string }>(
        sql`EXPLAIN QUERY PLAN SELECT a.id FROM accounts a JOIN practices p ON p.id = a.practice_id
            WHERE a.legacy_login = 1 AND a.status IN ('active', 'locked') AND p.status = 'active'
            ORDER BY a.practice_id, a.family_name, a.given_name, a.id LIMIT 10`,
      )
      .map(({ detail }) => detail)
      .join('\n');
    expect(plan).toContain('accounts_on_legacy_login');
    expect(plan).not.toContain('TEMP B-TREE');
  });
});

const inTheWayHere: readonly Situation[] = ['same-person-same-practice', 'shared-mailbox'];

describe('the outcomes', () => {
  it('are a partition and agree with what explain says of each account, whatever the directory', async () => {
    const address = fc.constantFrom(
      '',
      'ann@harbour.example',
      'ANN@harbour.example',
      'ben@gmail.com',
      'b.en@gmail.com',
      'cy@gmial.com',
      'dee@harbor.example',
      'раul@harbour.example',
      'eve@web.example',
    );
    const person = fc.record({
      practiceId: fc.constantFrom('P-1', 'P-2', 'P-3'),
      givenName: fc.constantFrom('Ann', 'Ben', 'Cy'),
      familyName: fc.constantFrom('Berg', 'Lund'),
      loginEmail: address,
      state: fc.constantFrom('none', 'none', 'unverified', 'verified'),
      status: fc.constantFrom('active', 'active', 'active', 'locked', 'invited', 'deactivated'),
      moves: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 9 }), async (people) => {
        const { store, remove } = makeStore();
        try {
          await fillDirectory(
            store,
            [
              { id: 'P-1', email: 'desk@harbour.example' },
              { id: 'P-2', email: 'two@gmail.com' },
              { id: 'P-3', status: 'closed' },
            ],
            [],
          );
          await importAccounts(
            store,
            people.map(({ state, moves: _moves, ...one }, index) =>
              accountRow({
                ...one,
                id: `a-${index}`,
                emailState: one.loginEmail === '' ? 'none' : (state as 'none'),
                status: one.status as 'active',
              }),
            ),
          );
          for (const [index, { moves }] of people.entries()) {
            const held = store.read.get(sql`SELECT 1 FROM claims WHERE account_id = ${`a-${index}`}`);
            if (moves && held)
              await write(store, (transaction) =>
                insertClaim(
                  transaction,
                  { email: `new-${index}@web.example`, key: `new-${index}@web.example` },
                  { account_id: `a-${index}`, state: 'unverified', role: 'pending' },
                  importedAt,
                ),
              );
          }
          agrees(store);
        } finally {
          remove();
        }
      }),
      { numRuns: 60 },
    );
  });
});

function agrees(store: Store): void {
  const world = testDesk(store);
  const report = tallyReadiness(store.read, {}, { now: 1, most: 10 });
  const candidates = store.read.all<{ id: string; wanted: string | null; own: string | null }>(
    sql`SELECT a.id, w.email AS wanted, c.email AS own FROM accounts a JOIN practices p ON p.id = a.practice_id
        LEFT JOIN wanted_addresses w ON w.account_id = a.id
        LEFT JOIN claims c ON c.account_id = a.id AND c.role = 'current'
        WHERE a.legacy_login = 1 AND a.status IN ('active', 'locked') AND p.status = 'active'`,
  );
  expect(report.total).toBe(candidates.length);
  expect(readinessKinds.reduce((sum, kind) => sum + report.counts[kind], 0)).toBe(report.total);
  const rows = readinessPage(store.read, { limit: 1000 }).rows;
  expect(rows.map(({ accountId }) => accountId).sort()).toEqual(candidates.map(({ id }) => id).sort());
  const wishes = candidates
    .filter(({ own }) => own === null)
    .flatMap(({ wanted }) => wanted?.toLowerCase() ?? []);
  for (const row of rows) {
    if (row.email === null) {
      expect(row.kind).toBe('no-address');
      continue;
    }
    const told = explain(
      store.read,
      { email: row.email, forAccount: row.accountId },
      { now: world.clock.now, waitingDays: 14 },
    );
    if (!told.ok) throw new Error(told.error.message);
    const { situation, hints } = told.value;
    const mine = ['free', 'own', 'own-unverified'].includes(situation);
    const others = wishes.filter((wish) => wish === row.email?.toLowerCase()).length > 1;
    const slipped = hints.some(isSlip);
    expect(row.kind === 'ready').toBe(mine && !slipped && !(situation === 'free' && others));
    expect(row.kind === 'typo').toBe(mine && slipped && !(situation === 'free' && others));
    if (inTheWayHere.includes(situation)) expect(row.kind).toBe('shared');
    if (situation === 'taken' || situation === 'same-person-other-practice') expect(row.kind).toBe('taken');
    if (!mine) expect(['shared', 'taken']).toContain(row.kind);
  }
}
