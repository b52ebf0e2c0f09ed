import { describe, expect, it } from 'vitest';
import { sql } from '../../main/store/sql.ts';
import type { ActionType } from '../../preload/contract/contract.ts';
import { lastToken, mails } from '../desk/claims/claim-world.ts';
import { type TestDesk, testDesk } from '../support/desk.ts';
import { answered, practicesHeader, type TransferDesk, transferDesk } from '../support/transfer-desk.ts';

const columns = [
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
type Cells = Readonly<Record<string, string>>;

const bert: Cells = {
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
const ada: Cells = {
  ...bert,
  account_id: 'A-2',
  user_name: 'ada',
  given_name: 'Ada',
  login_email: 'ada@home.example',
  phone: '(415) 555-0199',
};
const practice: Cells = {
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
const practiceColumns = practicesHeader.trim().split(',');

const csv = (names: readonly string[], rows: readonly Cells[]): string =>
  [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))]
    .map((cells) => `${cells.join(',')}\n`)
    .join('');
const people = (...rows: readonly Cells[]) => csv(columns, rows);
const practices = (row: Cells) => csv(practiceColumns, [row]);

interface World extends TestDesk {
  readonly transfer: TransferDesk;
}

/** A desk with what the first files brought. */
async function begin(...rows: readonly Cells[]): Promise<World> {
  const transfer = transferDesk();
  answered(await transfer.importPractices(practices(practice)));
  for (const id of ['P-2', 'P-3'])
    answered(await transfer.importPractices(csv(practiceColumns, [{ ...practice, practice_id: id }])));
  answered(await transfer.importPeople(people(...(rows.length > 0 ? rows : [bert, ada]))));
  const world = testDesk(transfer.store);
  world.desk.perform({
    type: 'settings.set',
    operator: 'Sam',
    input: { key: 'portal.baseUrl', value: 'https://help.example' },
  });
  return { ...world, transfer };
}

const act = (world: World, type: ActionType, input: unknown) => {
  const answer = world.desk.perform({ type, input, operator: 'Sam', proofs: ['in-person'] });
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  return answer.value;
};

const accountRow = (world: World, id = 'A-1') =>
  world.store.read.get(
    sql`SELECT practice_id, kind, user_name, given_name, family_name, role, administrator, phone, phone_type, status
        FROM accounts WHERE id = ${id}`,
  );
const practiceRow = (world: World) =>
  world.store.read.get(
    sql`SELECT name, email, phone, address, city, state, postal_code, status FROM practices WHERE id = 'P-1'`,
  );
const addresses = (world: World, id = 'A-1') => [
  ...world.store.read.all(
    sql`SELECT email, state, role FROM claims WHERE account_id = ${id} ORDER BY role, email`,
  ),
  ...world.store.read.all(sql`SELECT email AS wanted FROM wanted_addresses WHERE account_id = ${id}`),
];
const whole = (world: World, id = 'A-1') => [accountRow(world, id), addresses(world, id), practiceRow(world)];

/** What a person at the desk does, and a new value of the source for the same cell. */
interface DeskChange {
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

const userName = (world: World) => {
  put('user_name', 'bert.hill')(world);
  put('user_name_key', 'bert.hill')(world);
};

const accountChanges: readonly DeskChange[] = [
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
      act(world, 'claims.change-email', { accountId: 'A-1', email: 'bert.new@home.example' });
      act(world, 'claims.confirm-change', { token: await lastToken(world) });
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
      act(world, 'claims.send-verification', { accountId: 'A-1' });
      act(world, 'claims.verify', { token: await lastToken(world) });
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

/** A row in which only another cell is new. */
const another = (row: Cells, column: string): Cells =>
  column === 'role' ? { ...row, family_name: 'Hillman' } : { ...row, role: 'Veterinarian' };
const otherColumn = (column: string) => (column === 'role' ? 'family_name' : 'role');

describe('what the desk did with an account stays done', () => {
  for (const { column, how, change, source, rows } of accountChanges) {
    const first = rows ?? [bert, ada];
    const row = first[0] as Cells;

    it(`${column} that ${how}: a file that changes another cell of the row changes that one alone`, async () => {
      const world = await begin(...first);
      await change(world);
      const [account, claims] = whole(world) as [object, unknown];
      const next = another(row, column);
      const result = answered(await world.transfer.importPeople(people(next)));
      expect(result).toMatchObject({ updated: 1, differences: 0 });
      expect(whole(world).slice(0, 2)).toEqual([
        { ...account, [otherColumn(column)]: next[otherColumn(column)] },
        claims,
      ]);
    });

    it(`${column} that ${how}: a file that changes the same cell makes a difference, told again while it stands`, async () => {
      const world = await begin(...first);
      await change(world);
      const before = whole(world);
      const file = people({ ...row, [column]: source });
      // Of two values the source can only have come round to the desk's.
      const differences = column === 'admin' || column === 'kind' ? 0 : 1;
      for (const _ of ['first', 'again']) {
        const result = answered(await world.transfer.importPeople(file));
        expect(result).toMatchObject({ updated: 0, unchanged: 1, differences });
        if (differences === 1)
          expect(result.differing).toMatchObject([{ line: 2, record: 'account', id: 'A-1', column }]);
      }
      expect(whole(world)).toEqual(before);
    });
  }

  it('and the first file again, after others, changes nothing', async () => {
    for (const { change, rows, column } of accountChanges) {
      const first = rows ?? [bert, ada];
      const world = await begin(...first);
      await change(world);
      const before = whole(world);
      answered(await world.transfer.importPeople(csv(['account_id', 'practice_id', 'kind', 'state'], first)));
      expect(answered(await world.transfer.importPeople(people(...first)))).toMatchObject({
        updated: 0,
        unchanged: 2,
        differences: 0,
      });
      expect([column, whole(world)]).toEqual([column, before]);
    }
  });
});

const practiceChanges: readonly {
  readonly column: string;
  readonly desk: string;
  readonly source: string;
}[] = [
  { column: 'name', desk: 'Elm Veterinary', source: 'Elm Vets Inc.' },
  { column: 'email', desk: 'desk@elm.example', source: 'front@elm.example' },
  { column: 'phone', desk: '(415) 555-0120', source: '(415) 555-0130' },
  { column: 'address', desk: '2 Elm Street', source: '3 Elm Street' },
  { column: 'city', desk: 'Elmville', source: 'Elmstead' },
  { column: 'state', desk: 'NY', source: 'WA' },
  { column: 'postal_code', desk: '94001', source: '94002' },
  { column: 'status', desk: 'closed', source: 'closed' },
];

describe('what the desk did with a practice stays done', () => {
  for (const { column, desk, source } of practiceChanges) {
    const change = (world: World) => {
      if (column === 'status') return act(world, 'practices.close', { practiceId: 'P-1', why: 'sold' });
      const keys =
        column === 'email' ? ', email_key = :desk' : column === 'phone' ? ', phone_digits = NULL' : '';
      return world.store.write((transaction) => {
        const text = `UPDATE practices SET ${column} = ?${keys.replace(':desk', '?')} WHERE id = 'P-1'`;
        transaction.one({ text, values: keys.includes(':desk') ? [desk, desk] : [desk] });
        return { keep: true, value: null };
      });
    };
    const other = column === 'city' ? { address: '9 Elm Street' } : { city: 'Elmford' };

    it(`${column}: a file that changes another cell changes that one alone`, async () => {
      const world = await begin();
      change(world);
      const before = practiceRow(world) as object;
      const result = answered(await world.transfer.importPractices(practices({ ...practice, ...other })));
      expect(result).toMatchObject({ updated: 1, differences: 0 });
      expect(practiceRow(world)).toEqual({ ...before, ...other, [column]: desk });
    });

    it(`${column}: a file that changes the same cell makes a difference`, async () => {
      const world = await begin();
      change(world);
      const before = practiceRow(world);
      const result = answered(
        await world.transfer.importPractices(practices({ ...practice, [column]: source })),
      );
      expect(result).toMatchObject({ updated: 0, unchanged: 1, differences: desk === source ? 0 : 1 });
      expect(practiceRow(world)).toEqual(before);
    });
  }
});

describe('a column that is absent says nothing', () => {
  const phones = csv(
    ['account_id', 'practice_id', 'kind', 'phone'],
    [{ ...bert, phone: '(415) 555-0188' }, ada],
  );

  it('a login email that was changed and confirmed stays after a phones-only file and the first full file again', async () => {
    const world = await begin({ ...bert, email_state: 'verified' }, ada);
    const full = people({ ...bert, email_state: 'verified' }, ada);
    act(world, 'claims.change-email', { accountId: 'A-1', email: 'bert.new@home.example' });
    act(world, 'claims.confirm-change', { token: await lastToken(world) });
    answered(await world.transfer.importPeople(phones));
    answered(await world.transfer.importPeople(full));
    expect(addresses(world)).toEqual([
      { email: 'bert.new@home.example', state: 'verified', role: 'current' },
    ]);
    // The first file takes back the phone of the second: the source itself changed that.
    expect(accountRow(world)).toMatchObject({ phone: bert.phone });
  });

  it('a phones-only file leaves a pending change and its mails alone', async () => {
    const world = await begin({ ...bert, email_state: 'verified' }, ada);
    act(world, 'claims.change-email', { accountId: 'A-1', email: 'bert.new@home.example' });
    const before = [addresses(world), (await mails(world)).map(({ to, state }) => [to, state])];
    expect(answered(await world.transfer.importPeople(phones))).toMatchObject({ updated: 1 });
    expect([addresses(world), (await mails(world)).map(({ to, state }) => [to, state])]).toEqual(before);
    act(world, 'claims.confirm-change', { token: await lastToken(world) });
    expect(addresses(world)).toMatchObject([{ email: 'bert.new@home.example', state: 'verified' }]);
  });

  it('an empty state says nothing of an address that the source named before', async () => {
    const world = await begin({ ...bert, email_state: 'verified' }, ada);
    answered(await world.transfer.importPeople(people({ ...bert, email_state: '', role: 'Nurse' })));
    expect(addresses(world)).toMatchObject([{ email: bert.login_email, state: 'verified' }]);
    answered(
      await world.transfer.importPeople(people({ ...bert, email_state: '', login_email: 'b@c.example' })),
    );
    expect(addresses(world)).toMatchObject([{ email: 'b@c.example', state: 'unverified' }]);
  });

  it('a column that comes later is taken where the desk has nothing of its own in it', async () => {
    const world = await begin();
    const few = csv(
      ['account_id', 'practice_id', 'kind'],
      [
        { ...bert, account_id: 'A-7' },
        { ...bert, account_id: 'A-8' },
      ],
    );
    answered(await world.transfer.importPeople(few));
    act(world, 'claims.claim', { accountId: 'A-8', email: 'eight@home.example' });
    const late = csv(
      ['account_id', 'practice_id', 'kind', 'login_email', 'role'],
      [
        { ...bert, account_id: 'A-7', login_email: 'seven@home.example' },
        { ...bert, account_id: 'A-8', login_email: 'acht@home.example' },
      ],
    );
    expect(answered(await world.transfer.importPeople(late))).toMatchObject({ updated: 2, differences: 1 });
    expect(addresses(world, 'A-7')).toMatchObject([{ email: 'seven@home.example', state: 'unverified' }]);
    expect(addresses(world, 'A-8')).toMatchObject([{ email: 'eight@home.example' }]);
  });
});

describe('what was settled about addresses stays settled', () => {
  const cleo = { ...bert, account_id: 'A-3', user_name: 'cleo', given_name: 'Cleo', phone: '' };

  it('a contested wish does not come back while the source says the same', async () => {
    const rows = [bert, { ...cleo, login_email: String(bert.login_email) }];
    const world = await begin(...rows);
    expect(addresses(world, 'A-3')).toEqual([{ wanted: bert.login_email }]);
    act(world, 'claims.claim', { accountId: 'A-3', email: 'cleo@home.example' });
    const next = rows.map((row) => ({ ...row, role: 'Nurse' }));
    expect(answered(await world.transfer.importPeople(people(...next)))).toMatchObject({ contested: 0 });
    expect(addresses(world, 'A-3')).toMatchObject([{ email: 'cleo@home.example', role: 'current' }]);
  });

  it('a duplicate that consolidation closed stays closed, without an address', async () => {
    const twin = {
      ...bert,
      account_id: 'A-4',
      user_name: 'bert2',
      login_email: 'bert2@home.example',
      admin: 'no',
    };
    const world = await begin(bert, twin);
    act(world, 'claims.consolidate', { keepAccountId: 'A-1', otherAccountId: 'A-4', address: 'other' });
    const before = [whole(world), whole(world, 'A-4')];
    for (const file of [people(bert, twin), people(bert, { ...twin, role: 'Vet' }), people(twin)])
      answered(await world.transfer.importPeople(file));
    expect([whole(world), whole(world, 'A-4')]).toEqual(before);
    answered(await world.transfer.importPeople(people(bert, { ...twin, family_name: 'Hillman' })));
    expect(accountRow(world, 'A-4')).toMatchObject({ family_name: 'Hillman', status: 'deactivated' });
    expect(addresses(world, 'A-4')).toEqual([]);
  });

  it('an address that was released for another account does not come back to the one that let it go', async () => {
    const world = await begin(bert, { ...cleo, login_email: '', email_state: 'none' });
    // The waiting time counts from the import, which has the real clock.
    world.clock.now = Date.now() + 20 * 24 * 3_600_000;
    act(world, 'claims.release', { email: bert.login_email, forAccountId: 'A-3' });
    answered(await world.transfer.importPeople(people({ ...bert, role: 'Nurse' })));
    expect(addresses(world)).toEqual([]);
  });
});

describe('a store of before the source’s cells', () => {
  /** Forgets what the source said, and keeps what an older version kept: a hash of the last row. */
  const older = (world: World) =>
    world.store.write((transaction) => {
      transaction.run(sql`DELETE FROM source_accounts`);
      transaction.run(sql`DELETE FROM source_practices`);
      return { keep: true, value: null };
    });

  it('overwrites nothing that the desk may have done: every cell that says otherwise is a difference', async () => {
    for (const { change, rows, column } of accountChanges) {
      const first = rows ?? [bert, ada];
      const world = await begin(...first);
      await change(world);
      older(world);
      const before = whole(world);
      const result = answered(await world.transfer.importPeople(people(...first)));
      expect([column, whole(world)]).toEqual([column, before]);
      // A change that waits for its confirmation has changed nothing yet, and what both say is no difference.
      const pending = world.store.read.get(sql`SELECT 1 FROM claims WHERE role = 'pending'`) !== undefined;
      expect([column, result.differences > 0]).toEqual([column, !pending]);
      expect(answered(await world.transfer.importPeople(people(...first)))).toMatchObject({ unchanged: 2 });
    }
  });

  it('takes what is new in the source once it has heard the row', async () => {
    const world = await begin();
    older(world);
    expect(answered(await world.transfer.importPeople(people(bert, ada)))).toMatchObject({
      unchanged: 2,
      differences: 0,
    });
    expect(answered(await world.transfer.importPeople(people({ ...bert, role: 'Nurse' })))).toMatchObject({
      updated: 1,
      differences: 0,
    });
  });
});
