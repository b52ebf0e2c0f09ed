import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type AccountCell,
  accountOfCells,
  type CellsOf,
} from '../../../main/desk/directory/import/source-cells.ts';
import { upsertAccount } from '../../../main/desk/directory/import/write-account.ts';
import { createIds } from '../../../main/desk/ground/basics/context.ts';
import { createSearchIds } from '../../../main/desk/ground/people/search-index.ts';
import { sql } from '../../../main/store/sql.ts';
import { type TestDesk, testDesk } from '../../support/desk.ts';
import { fillDirectory } from '../../support/directory.ts';
import { makeStore, write } from '../../support/store.ts';
import { act, lastToken } from '../claims/claim-world.ts';

// More of them by hand, as in `RUNS=2000 npx vitest run test/desk/directory/import-model.test.ts`.
const runs = Number(process.env.RUNS ?? 60);

/** The columns that are merged one by one, each with some values that a file or the desk may give it. */
const values = {
  user_name: ['', 'bert', 'hill'],
  given_name: ['Bert', 'Albert', 'Robert'],
  family_name: ['', 'Hill', 'Hall'],
  role: ['', 'Vet', 'Nurse'],
  admin: ['no', 'yes'],
  phone: ['', '(415) 555-0142', '(415) 555-0177'],
  phone_type: ['', 'mobile', 'voip'],
  status: ['active', 'locked', 'deactivated'],
} as const;
type Plain = keyof typeof values;
const plain = Object.keys(values) as readonly Plain[];
const emails = ['', 'one@x.example', 'two@x.example', 'three@x.example'] as const;

/** A file's row: the columns that it has, and what they say. */
type FileRow = Partial<Record<Plain | 'login_email' | 'email_state', string>>;

interface Model {
  readonly desk: Map<Plain, string>;
  readonly source: Map<Plain, string>;
  readonly listed: Set<Plain>;
  address: { email: string; state: string };
}

type World = TestDesk;

type Step = fc.AsyncCommand<Model, World>;

const stored = (world: World): Record<string, string> =>
  world.store.read.get<Record<string, string>>(
    sql`SELECT coalesce(user_name, '') AS user_name, given_name, family_name, role,
          iif(administrator, 'yes', 'no') AS admin, coalesce(phone, '') AS phone,
          coalesce(phone_type, '') AS phone_type, status FROM accounts WHERE id = 'A-1'`,
  ) ?? {};
const addresses = (world: World) => [
  world.store.read.all(
    sql`SELECT email, state, role FROM claims WHERE account_id = 'A-1' ORDER BY role, email`,
  ),
  world.store.read.all(sql`SELECT email FROM wanted_addresses WHERE account_id = 'A-1'`),
];
const list = async (world: World): Promise<readonly string[]> =>
  (await world.ask('differences', {})).rows.map(({ column }) => column);

async function check(model: Model, world: World): Promise<void> {
  expect(stored(world)).toEqual(Object.fromEntries(model.desk));
  const expected = [...model.listed].filter((column) => model.desk.get(column) !== model.source.get(column));
  const columns = await list(world);
  expect(columns.filter((column) => plain.includes(column as Plain))).toEqual(expected.sort());
}

const step = (name: string, work: (model: Model, world: World) => void | Promise<void>): Step => ({
  check: () => true,
  run: async (model, world) => {
    // Three mails an hour is another rule's test.
    world.clock.pass(21 * 60_000);
    await work(model, world);
    await check(model, world);
  },
  toString: () => name,
});

/** Whatever the desk does to a cell comes down to another value in the store. */
const deskChanges = (column: Plain, value: string): Step =>
  step(`desk ${column}=${value}`, async (model, world) => {
    model.desk.set(column, value);
    const kept = value === '' && /phone|user_name/.test(column) ? null : value;
    await write(world.store, (transaction) => {
      const [name, stored] =
        column === 'admin' ? ['administrator', value === 'yes' ? 1 : 0] : ([column, kept] as const);
      transaction.one({
        text: `UPDATE accounts SET ${name} = ? WHERE id = 'A-1'`,
        values: [stored as string],
      });
      if (column === 'user_name')
        transaction.one(sql`UPDATE accounts SET user_name_key = ${kept} WHERE id = 'A-1'`);
      if (column === 'phone')
        transaction.one(
          sql`UPDATE accounts SET phone_digits = ${value.replace(/\D/g, '') || null} WHERE id = 'A-1'`,
        );
    });
  });

const addressActions = {
  claim: (world: World) => act(world, 'claims.claim', { accountId: 'A-1', email: 'desk@x.example' }),
  change: (world: World) => act(world, 'claims.change-email', { accountId: 'A-1', email: 'other@x.example' }),
  cancel: (world: World) => act(world, 'claims.cancel-change', { accountId: 'A-1' }),
  confirm: async (world: World) => act(world, 'claims.confirm-change', { token: await lastToken(world) }),
  verify: async (world: World) => act(world, 'claims.verify', { token: await lastToken(world) }),
} as const;
/** Each may be refused; what it does is another test's. */
const deskAddress = (name: keyof typeof addressActions): Step =>
  step(name, async (_model, world) => {
    await addressActions[name](world);
  });

const importing = (row: FileRow): Step =>
  step(`file ${JSON.stringify(row)}`, async (model, world) => {
    const before = { address: addresses(world), listed: await list(world) };
    const blank: CellsOf<AccountCell> = {
      practice_id: 'P-100',
      kind: 'person',
      user_name: '',
      given_name: '',
      family_name: '',
      role: '',
      admin: 'no',
      login_email: '',
      email_state: row.login_email ? 'unverified' : 'none',
      phone: '',
      phone_type: '',
      status: 'active',
      language: '',
    };
    const absent = new Set([...plain, 'login_email', 'email_state'].filter((column) => !(column in row)));
    await write(world.store, (transaction) => {
      const circumstances = {
        now: world.clock.now,
        operator: 'Ada',
        newId: createIds(world.clock, randomBytes),
        changed: () => undefined,
        searchIds: createSearchIds(transaction),
      };
      const origin = { file: 'people.csv', line: 2 };
      const cells = accountOfCells('A-1', { ...blank, ...row });
      const answer = upsertAccount(transaction, cells, circumstances, { origin, absent });
      if (!answer.ok) throw new Error(answer.error.message);
    });
    for (const column of plain) {
      const [said, was, desk] = [row[column], model.source.get(column), model.desk.get(column)];
      if (said === undefined || said === was) continue;
      model.listed.delete(column);
      if (desk === was) model.desk.set(column, said);
      else if (desk !== said) model.listed.add(column);
      model.source.set(column, said);
    }
    await checkAddress(model, world, row, before);
  });

/** What the desk did with an address stays while the source says the same; what the source says anew is not lost. */
async function checkAddress(
  model: Model,
  world: World,
  row: FileRow,
  before: { readonly address: unknown; readonly listed: readonly string[] },
): Promise<void> {
  const email = row.login_email ?? model.address.email;
  const sameEmail = email === model.address.email;
  const unsaid = sameEmail ? model.address.state : email === '' ? 'none' : 'unverified';
  const state = row.email_state ?? unsaid;
  const after = addresses(world);
  const now = (await list(world)).filter((column) => /email/.test(column));
  if (sameEmail && state === model.address.state) {
    expect(after).toEqual(before.address);
    expect(now).toEqual(before.listed.filter((column) => /email/.test(column)));
    return;
  }
  model.address = { email, state };
  const held = (after[0] ?? []) as readonly { email: string; state: string; role: string }[];
  const current = held.find(({ role }) => role === 'current');
  const wanted = ((after[1] ?? []) as readonly { email: string }[])[0];
  const has = current?.email ?? wanted?.email ?? '';
  const agrees = has === email && (current === undefined || current.state === state);
  const unsaidState = row.email_state === undefined && has === email;
  expect(agrees || unsaidState || now.length === 1).toBe(true);
}

const cell = (column: Plain) => fc.constantFrom(...(values[column] as readonly string[]));
const address = fc.oneof(
  fc.constant({}),
  fc.constantFrom(...emails).map((email) => ({ login_email: email })),
  fc
    .tuple(fc.constantFrom(...emails), fc.constantFrom('none', 'unverified', 'verified'))
    .map(([email, state]) => ({ login_email: email, email_state: email === '' ? 'none' : state })),
);
const fileRow: fc.Arbitrary<FileRow> = fc
  .tuple(
    fc.record(Object.fromEntries(plain.map((column) => [column, cell(column)])), { requiredKeys: [] }),
    address,
  )
  .map(([cells, said]) => ({ ...cells, ...said }) as FileRow);
const steps: fc.Arbitrary<Step>[] = [
  fileRow.map(importing),
  fileRow.map(importing),
  fc
    .constantFrom(...plain)
    .chain((column) => cell(column).map((value) => [column, value] as const))
    .map((drawn) => deskChanges(...drawn)),
  fc.constantFrom(...(Object.keys(addressActions) as (keyof typeof addressActions)[])).map(deskAddress),
];

it(
  'undoes nothing that the desk did, and loses nothing that the source says anew, whatever files and actions follow each other',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(steps, { maxCommands: 30, size: 'max' }), async (commands) => {
        const { store, remove } = makeStore();
        try {
          const desk = testDesk(store);
          await fillDirectory(store, [{ id: 'P-100' }], [{ id: 'A-1', givenName: 'Bert', familyName: '' }]);
          const first = plain.map((column) => [column, values[column][0]] as const);
          const model: Model = {
            desk: new Map(first),
            source: new Map(first),
            listed: new Set(),
            address: { email: '', state: 'none' },
          };
          const world: World = desk;
          await fc.asyncModelRun(() => ({ model, real: world }), commands);
        } finally {
          remove();
        }
      }),
      { numRuns: runs },
    );
  },
  60_000 + runs * 2000,
);
