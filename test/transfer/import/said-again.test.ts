import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sql } from '../../../main/store/sql.ts';
import { fileSource } from '../../../main/transfer/csv/byte-source.ts';
import { inspectCsv } from '../../../main/transfer/csv/inspect.ts';
import { readRows } from '../../../main/transfer/csv/rows.ts';
import { importKinds } from '../../../main/transfer/import/kinds.ts';
import { createSaidAgain } from '../../../main/transfer/import/said-again.ts';
import { answered, type TransferDesk, transferDesk } from '../../support/transfer-desk.ts';

type Row = readonly string[];

const practices = 'practice_id,name,email,phone,address,city,state,postal_code,status,language';
const people =
  'account_id,practice_id,kind,user_name,given_name,family_name,role,admin,login_email,email_state,phone,phone_type,status,language';

const practice = (id: string, name: string): Row => [
  id,
  name,
  '',
  '',
  '',
  'Oakhurst',
  'CA',
  '',
  'active',
  '',
];

const lines = (header: string, rows: readonly Row[], behind: string): string =>
  [header, ...rows.map((row) => `${row.join(',')}${behind}`), ''].join('\n');

const oneOf = (...values: readonly string[]) => fc.constantFrom(...values);
/** A row as the store keeps it. Several want the same address and user name. */
const cleanPerson: fc.Arbitrary<Row> = fc
  .tuple(
    oneOf('A-1', 'A-2', 'A-3', 'A-4'),
    oneOf('P-1', 'P-2'),
    oneOf('', 'mlee', 'kberg'),
    oneOf('Mary', 'Kim'),
    oneOf('', 'mary@clinic.example', 'kim@clinic.example'),
    oneOf('unverified', 'verified'),
    oneOf('', 'es'),
  )
  .map(([id, practiceId, userName, given, email, state, language]) => [
    ...[id, practiceId, 'person', userName, given, 'Lee', 'Assistant', 'no', email],
    ...[email === '' ? 'none' : state, '(555) 010-7788', 'mobile', 'active', language],
  ]);
/** What else may stand in a cell, by its place: the same otherwise written, something else, or what is refused. */
const otherCells: readonly (readonly [place: number, cell: string])[] = [
  ...[[0, 'a-1'] as const, [0, 'A\u20132'] as const, [0, ' A-3 '] as const, [1, 'p-1'] as const],
  ...[[1, 'P-9'] as const, [2, 'Person'] as const, [4, ' Mary'] as const, [4, '#REF!'] as const],
  ...[[5, 'Berg'] as const, [7, 'x'] as const, [8, 'no address'] as const, [9, ''] as const],
  ...[[10, '555 010 7788'] as const, [12, 'inactive'] as const, [13, 'Spanish'] as const],
];
const mary = (id: string, given = 'Mary'): Row => [
  ...[id, 'P-1', 'person', '', given, 'Lee', 'Assistant', 'no', '', 'none'],
  ...['(555) 010-7788', 'mobile', 'active', ''],
];
const otherCell = fc.option(fc.constantFrom(...otherCells));
const person: fc.Arbitrary<Row> = fc
  .tuple(cleanPerson, otherCell)
  .map(([row, other]) => (other === null ? row : row.with(...other)));

/** What the directory holds, without what only the order of the ids and the time of the write make of it. */
const held = ({ store }: TransferDesk) => ({
  accounts: store.read.all(
    sql`SELECT id, practice_id, kind, user_name, given_name, family_name, role, administrator, phone, phone_digits, phone_type,
          status, language, legacy_login FROM accounts ORDER BY id`,
  ),
  claims: store.read.all(sql`SELECT email_key, account_id, role, state FROM claims ORDER BY email_key, role`),
  wanted: store.read.all(sql`SELECT account_id, email_key FROM wanted_addresses ORDER BY account_id`),
  source: store.read.all(sql`SELECT id, cells FROM source_accounts ORDER BY id`),
});

const outcome = (answer: Awaited<ReturnType<TransferDesk['importPeople']>>) => {
  const { seconds, ...told } = answered(answer);
  return told;
};

it('a row that says what it said before is passed over with the same outcome as when it is read', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(person, { minLength: 3, maxLength: 8 }),
      fc.array(fc.tuple(fc.nat({ max: 7 }), fc.option(person, { freq: 1 })), { minLength: 3, maxLength: 8 }),
      async (first, changes) => {
        // Rows of the first file, some of them changed, in any order and more than once.
        const second = changes.map(([place, other]) => other ?? first[place % first.length] ?? []);
        const results = [];
        // An empty cell behind the last column says nothing, and has a row read.
        for (const behind of ['', ',']) {
          const desk = transferDesk();
          answered(
            await desk.importPractices(
              lines(practices, [practice('P-1', 'Harbour Dental'), practice('P-2', 'Oak Vets')], behind),
            ),
          );
          const told = [];
          for (const rows of [first, second, second])
            told.push(outcome(await desk.importPeople(lines(people, rows, behind))));
          results.push({ told, held: held(desk) });
        }
        expect(results[0]).toEqual(results[1]);
      },
    ),
    {
      numRuns: 50,
      // Another spelling of an id says something else before the row that says what was said before.
      examples: [
        [
          [mary('A-2')],
          [
            [0, mary('A\u20132', 'Kim')],
            [0, null],
          ],
        ],
      ],
    },
  );
}, 120_000);

it('every row of the same file again is known, also without some of its columns', async () => {
  for (const dropped of [
    [],
    ['language'],
    ['login_email', 'email_state'],
    ['phone', 'phone_type', 'language'],
  ]) {
    const columns = people.split(',');
    const rows = Array.from({ length: 40 }, (_, n) => [
      `A-${n}`,
      'P-1',
      'person',
      `user${n}`,
      'Mary',
      `Lee${n}`,
      'Assistant',
      'no',
      `mary${n}@clinic.example`,
      'verified',
      '(555) 010-7788',
      'mobile',
      'active',
      '',
    ]);
    const kept = columns.map((column) => !dropped.includes(column));
    const file = [columns, ...rows].map((row) => row.filter((_, place) => kept[place]).join(',')).join('\n');
    const desk = transferDesk();
    answered(await desk.importPractices(lines(practices, [practice('P-1', 'Harbour Dental')], '')));
    expect(outcome(await desk.importPeople(file))).toMatchObject({ added: 40, rejected: 0 });
    const source = answered(fileSource(desk.file('again.csv', file)));
    const layout = answered(inspectCsv(source, importKinds.people.columns));
    const found = createSaidAgain('people', layout, desk.store).among([
      ...readRows(source, layout, () => {}),
    ]);
    expect(found).toEqual(rows.map(([id]) => id));
    expect(outcome(await desk.importPeople(file))).toMatchObject({ rows: 40, unchanged: 40, added: 0 });
  }
});
