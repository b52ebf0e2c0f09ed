import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { accountIdOnFile, practiceIdOnFile } from '../../../main/desk/directory/ids-on-file.ts';
import type { AccountRow, PracticeRow } from '../../../main/desk/directory/import/rows.ts';
import {
  type PlacedRow,
  upsertAccounts,
  upsertPractices,
} from '../../../main/desk/directory/import/upsert-rows.ts';
import { upsertAccount } from '../../../main/desk/directory/import/write-account.ts';
import { upsertPractice } from '../../../main/desk/directory/import/write-practice.ts';
import type { Upserted, WriteCircumstances } from '../../../main/desk/directory/import/written-row.ts';
import { createIds } from '../../../main/desk/ground/basics/context.ts';
import { createSearchIds, wordsAtTheEnd } from '../../../main/desk/ground/people/search-index.ts';
import type { Writer } from '../../../main/store/handles.ts';
import { sql } from '../../../main/store/sql.ts';
import type { Store } from '../../../main/store/store.ts';
import type { Answer } from '../../../preload/contract/shared.ts';
import { accountRow, importedAt, practiceRow } from '../../support/directory.ts';
import { makeStore, write } from '../../support/store.ts';

// More of them by hand, as in `RUNS=2000 npx vitest run test/desk/directory/upsert-rows.test.ts`.
const runs = Number(process.env.RUNS ?? 15);

interface Chunk {
  readonly practices: readonly PracticeRow[];
  readonly accounts: readonly AccountRow[];
  readonly absent: ReadonlySet<string>;
}

const circumstances = (transaction: Writer): WriteCircumstances => ({
  now: importedAt,
  operator: 'Ada',
  newId: createIds(() => importedAt, randomBytes),
  changed: () => undefined,
  searchIds: createSearchIds(transaction),
});

const placed = <Row>(rows: readonly Row[]): readonly PlacedRow<Row>[] =>
  rows.map((row, place) => ({ origin: { file: 'rows.csv', line: place + 2 }, row }));

type Upserts = readonly Answer<Upserted>[];

const together = (store: Store, { practices, accounts, absent }: Chunk): Promise<Upserts> =>
  write(store, (transaction) => {
    const words = wordsAtTheEnd(transaction);
    const many = { ...circumstances(transaction), words };
    const answers = [
      ...upsertPractices(transaction, placed(practices), many, absent),
      ...upsertAccounts(transaction, placed(accounts), many, absent),
    ];
    words.write();
    return answers;
  });

const oneByOne = (store: Store, { practices, accounts, absent }: Chunk): Promise<Upserts> =>
  write(store, (transaction) => {
    const each = circumstances(transaction);
    return [
      ...placed(practices).map(({ row, origin }) => {
        const id = practiceIdOnFile(transaction, row.id);
        return upsertPractice(transaction, { ...row, id }, each, { origin, absent });
      }),
      ...placed(accounts).map(({ row, origin }) => {
        const id = accountIdOnFile(transaction, row.id);
        const practiceId = practiceIdOnFile(transaction, row.practiceId);
        return upsertAccount(transaction, { ...row, id, practiceId }, each, { origin, absent });
      }),
    ];
  });

const tables = [
  'practices',
  'accounts',
  'claims',
  'wanted_addresses',
  'source_practices',
  'source_accounts',
  'differences',
  'near_words',
];
const found = (store: Store, word: string): unknown =>
  store.read.all(sql`SELECT rowid FROM search WHERE search MATCH ${`"${word}"`} ORDER BY rowid`);
const words = ['harbour', 'dental', 'elm', 'mary', 'ann', 'berg', 'hill', 'obrien', 'brien', 'maryann'];

/** All that an import writes, and what the words of the names find. */
const whole = (store: Store): unknown => [
  tables.map((table) => [
    table,
    store.read.all({ text: `SELECT * FROM ${table} ORDER BY 1, 2`, values: [] }),
  ]),
  words.map((word) => [word, found(store, word)]),
];

const oneOf = <Value>(...values: readonly Value[]) => fc.constantFrom(...values);

const practice = fc
  .record({
    id: oneOf('P-1', 'p-1', 'P-2', '“P-2”', 'P-3'),
    name: oneOf('Harbour Dental', 'Elm Veterinary'),
    email: oneOf('', 'office@elm.example', 'no address'),
    phone: oneOf('', '(415) 555-0142'),
  })
  .map(practiceRow);
const account = fc
  .record({
    id: oneOf('A-1', 'a-1', 'A–1', 'A-2', 'A-3', '“A-3”', 'A-4'),
    practiceId: oneOf('P-1', 'p-1', 'P-2', 'P-9'),
    kind: oneOf('person' as const, 'clinic' as const),
    userName: oneOf('', 'mary', 'Mary', 'berg'),
    givenName: oneOf('Mary', 'Mary Ann', ''),
    familyName: oneOf('Berg', 'Hill', 'O’Brien'),
    loginEmail: oneOf('', 'mary@x.example', 'MARY@x.example', 'ann@x.example', 'no address'),
    emailState: oneOf('none' as const, 'unverified' as const, 'verified' as const),
    stateSaid: fc.boolean(),
    status: oneOf('active' as const, 'locked' as const),
  })
  .map(accountRow);
const chunk: fc.Arbitrary<Chunk> = fc.record({
  practices: fc.array(practice, { maxLength: 4 }),
  accounts: fc.array(account, { maxLength: 8 }),
  absent: fc.oneof(
    { weight: 3, arbitrary: fc.constant(new Set<string>()) },
    fc.subarray(['login_email', 'email_state', 'phone']).map((columns) => new Set(columns)),
  ),
});

it('many rows at once leave the same store and the same tally as one after the other', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(chunk, { minLength: 1, maxLength: 4 }), async (chunks) => {
      const [many, single] = [makeStore(), makeStore()];
      try {
        for (const each of [...chunks, ...chunks]) {
          expect(await together(many.store, each)).toEqual(await oneByOne(single.store, each));
          expect(whole(many.store)).toEqual(whole(single.store));
        }
      } finally {
        many.remove();
        single.remove();
      }
    }),
    { numRuns: runs },
  );
}, 120_000);
