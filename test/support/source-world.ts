import { sql } from '../../main/store/sql.ts';
import type { ActionType } from '../../preload/contract/contract.ts';
import { callBack, lastToken } from '../desk/claims/claim-world.ts';
import { type TestDesk, testDesk } from './desk.ts';
import { answered, practicesHeader, type TransferDesk, transferDesk } from './transfer-desk.ts';

export const columns = [
  'account_id',
  'practice_id',
  'kind',
  'user_name',
  'given_name',
  'family_name',
  'role',
  'admin',
  'login_email',
  'email_state',
  'phone',
  'phone_type',
  'status',
] as const;
export type Cells = Readonly<Record<string, string>>;

export const bert: Cells = {
  account_id: 'A-1',
  practice_id: 'P-1',
  kind: 'person',
  user_name: 'bert',
  given_name: 'Bert',
  family_name: 'Hill',
  role: 'Vet',
  admin: 'yes',
  login_email: 'bert.old@home.example',
  email_state: 'unverified',
  phone: '(415) 555-0142',
  phone_type: 'mobile',
  status: 'active',
};
export const ada: Cells = {
  ...bert,
  account_id: 'A-2',
  user_name: 'ada',
  given_name: 'Ada',
  login_email: 'ada@home.example',
  phone: '(415) 555-0199',
};
export const practice: Cells = {
  practice_id: 'P-1',
  name: 'Elm Vets',
  email: 'office@elm.example',
  phone: '(415) 555-0110',
  address: '1 Elm Street',
  city: 'Elmton',
  state: 'CA',
  postal_code: '94000',
  status: 'active',
};
export const practiceColumns = practicesHeader.trim().split(',');

export const csv = (names: readonly string[], rows: readonly Cells[]): string =>
  [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))]
    .map((cells) => `${cells.join(',')}\n`)
    .join('');
export const people = (...rows: readonly Cells[]) => csv(columns, rows);
export const practices = (row: Cells) => csv(practiceColumns, [row]);

export interface World extends TestDesk {
  readonly transfer: TransferDesk;
}

/** A desk with what the first files brought. */
export async function begin(...rows: readonly Cells[]): Promise<World> {
  const transfer = transferDesk();
  answered(await transfer.importPractices(practices(practice)));
  for (const id of ['P-2', 'P-3'])
    answered(await transfer.importPractices(csv(practiceColumns, [{ ...practice, practice_id: id }])));
  answered(await transfer.importPeople(people(...(rows.length > 0 ? rows : [bert, ada]))));
  const world = testDesk(transfer.store);
  await world.desk.perform({
    type: 'settings.set',
    operator: 'Sam',
    input: { key: 'portal.baseUrl', value: 'https://help.example' },
  });
  return { ...world, transfer };
}

export const act = async (world: World, type: ActionType, input: unknown) => {
  const answer = await world.desk.perform({ type, input, operator: 'Sam', proofs: ['in-person'] });
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  return answer.value;
};

export const accountRow = (world: World, id = 'A-1') =>
  world.store.read.get(
    sql`SELECT practice_id, kind, user_name, given_name, family_name, role, administrator, phone, phone_type, status
        FROM accounts WHERE id = ${id}`,
  );
export const practiceRow = (world: World) =>
  world.store.read.get(
    sql`SELECT name, email, phone, address, city, state, postal_code, status FROM practices WHERE id = 'P-1'`,
  );
export const addresses = (world: World, id = 'A-1') => [
  ...world.store.read.all(
    sql`SELECT email, state, role FROM claims WHERE account_id = ${id} ORDER BY role, email`,
  ),
  ...world.store.read.all(sql`SELECT email AS wanted FROM wanted_addresses WHERE account_id = ${id}`),
];
export const whole = (world: World, id = 'A-1') => [
  accountRow(world, id),
  addresses(world, id),
  practiceRow(world),
];

/** What a person at the desk does, and a new value of the source for the same cell. */
export interface DeskChange {
  readonly column: string;
  readonly how: string;
  readonly change: (world: World) => unknown;
  readonly source: string;
  /** Where another row than Bert's is needed. */
  readonly rows?: readonly Cells[];
}

const put = (column: string, value: string | number) => (world: World) =>
  world.store.write((transaction) => {
    transaction.one({ text: `UPDATE accounts SET ${column} = ? WHERE id = 'A-1'`, values: [value] });
    return { keep: true, value: null };
  });

const userName = async (world: World) => {
  await put('user_name', 'bert.hill')(world);
  await put('user_name_key', 'bert.hill')(world);
};

export const accountChanges: readonly DeskChange[] = [
  { column: 'practice_id', how: 'is moved', change: put('practice_id', 'P-2'), source: 'P-3' },
  { column: 'kind', how: 'is made a clinic', change: put('kind', 'clinic'), source: 'clinic' },
  { column: 'user_name', how: 'gets another', change: userName, source: 'berthill' },
  { column: 'given_name', how: 'is corrected', change: put('given_name', 'Albert'), source: 'Robert' },
  { column: 'family_name', how: 'is corrected', change: put('family_name', 'Hall'), source: 'Hull' },
  {
    column: 'role',
    how: 'is set',
    change: (world) => act(world, 'people.set-role-title', { accountId: 'A-1', roleTitle: 'Partner' }),
    source: 'Veterinarian',
  },
  {
    column: 'admin',
    how: 'is revoked',
    change: (world) => act(world, 'people.revoke-administrator', { accountId: 'A-1' }),
    source: 'no',
  },
  {
    column: 'login_email',
    how: 'is changed and confirmed',
    change: async (world) => {
      await act(world, 'claims.change-email', { accountId: 'A-1', email: 'bert.new@home.example' });
      await callBack(world, 'A-1');
      await act(world, 'claims.confirm-change', { token: await lastToken(world) });
    },
    source: 'bert.third@home.example',
  },
  {
    column: 'login_email',
    how: 'is about to be changed',
    change: (world) =>
      act(world, 'claims.change-email', { accountId: 'A-1', email: 'bert.new@home.example' }),
    source: 'bert.third@home.example',
  },
  {
    column: 'email_state',
    how: 'is verified by its link',
    change: async (world) => {
      await act(world, 'claims.send-verification', { accountId: 'A-1' });
      await act(world, 'claims.verify', { token: await lastToken(world) });
    },
    source: 'none',
  },
  {
    column: 'phone',
    how: 'is taken away',
    change: (world) => act(world, 'signing-in.reset-phone', { accountId: 'A-1', revokeBrowsers: true }),
    source: '(415) 555-0177',
  },
  { column: 'phone_type', how: 'is corrected', change: put('phone_type', 'voip'), source: 'landline' },
  {
    column: 'status',
    how: 'is deactivated',
    change: (world) => act(world, 'people.deactivate', { accountId: 'A-1', why: '' }),
    source: 'locked',
  },
  {
    column: 'status',
    how: 'is unlocked',
    change: (world) => act(world, 'signing-in.unlock', { accountId: 'A-1' }),
    source: 'deactivated',
    rows: [{ ...bert, status: 'locked' }, ada],
  },
];
