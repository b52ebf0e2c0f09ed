import { beforeEach, describe, expect, it } from 'vitest';
import type { AccountRow, PracticeRow } from '../../../main/desk/directory/import/rows.ts';
import { sql } from '../../../main/store/sql.ts';
import type { Difference } from '../../../preload/contract/differences.ts';
import { codeOf, valueIn } from '../../support/answers.ts';
import { type TestDesk, testDesk } from '../../support/desk.ts';
import {
  accountRow,
  fillDirectory,
  importAccounts,
  importPractices,
  practiceRow,
} from '../../support/directory.ts';
import { act, callBack, lastToken, linesOf, mails } from '../claims/claim-world.ts';

const practice: Partial<PracticeRow> = {
  id: 'P-100',
  name: 'Elm Vets',
  email: 'office@elm.example',
  phone: '(415) 555-0110',
  address: '1 Elm Street',
  city: 'Elmton',
};
const bert: Partial<AccountRow> = {
  id: 'A-1',
  userName: 'bert',
  givenName: 'Bert',
  familyName: 'Hill',
  role: 'Vet',
  administrator: true,
  loginEmail: 'bert.old@home.example',
  emailState: 'verified',
  phone: '(415) 555-0142',
  phoneType: 'mobile',
};
const ada: Partial<AccountRow> = {
  ...bert,
  id: 'A-2',
  userName: 'ada',
  givenName: 'Ada',
  loginEmail: 'ada@home.example',
  phone: '(415) 555-0199',
};

let world: TestDesk;
beforeEach(async () => {
  world = testDesk();
  await fillDirectory(world.store, [practice], [bert, ada]);
});

const page = () => world.ask('differences', {});
const only = async (): Promise<Difference> => {
  const { rows } = await page();
  expect(rows).toHaveLength(1);
  return rows[0] as Difference;
};
const named = ({ record, id, column }: Difference) => ({ record, id, column });
const source = (row: Partial<AccountRow>) => importAccounts(world.store, [accountRow({ ...bert, ...row })]);
const account = (column: string) =>
  Object.values(
    world.store.read.get<object>({ text: `SELECT ${column} FROM accounts WHERE id = 'A-1'`, values: [] }) ??
      {},
  )[0];

/** The desk deactivates Bert, and the source says something else of him meanwhile. */
const deactivatedAndLocked = async () => {
  valueIn(await act(world, 'people.deactivate', { accountId: 'A-1' }));
  await source({ status: 'locked' });
};

describe('the list of differences', () => {
  it('says what the desk and the source say, since when, from which file, and what taking would do', async () => {
    valueIn(await act(world, 'claims.change-email', { accountId: 'A-1', email: 'bert.new@home.example' }));
    await callBack(world, 'A-1');
    valueIn(await act(world, 'claims.confirm-change', { token: await lastToken(world) }));
    await source({ loginEmail: 'bert.third@home.example' });
    expect(await only()).toMatchObject({
      record: 'account',
      id: 'A-1',
      name: 'Bert Hill',
      practiceId: 'P-100',
      practiceName: 'Elm Vets',
      column: 'login_email',
      deskSays: 'be•••@home.example',
      sourceSays: 'be•••@home.example (differs in what is hidden)',
      take: {
        allowed: true,
        action: 'claims.change-email',
        strength: 3,
        changes: [
          'A change to the other address begins, and both addresses are told.',
          'The old one works until the link in the new mailbox is opened.',
        ],
      },
    });
  });

  it('masks phones, addresses and user names', async () => {
    valueIn(await act(world, 'signing-in.reset-phone', { accountId: 'A-1' }));
    await world.store.write((transaction) => {
      transaction.run(sql`UPDATE accounts SET user_name = 'hill', user_name_key = 'hill' WHERE id = 'A-1'`);
      return { keep: true, value: null };
    });
    await source({ phone: '(415) 555-0177', userName: 'berthill' });
    const { rows } = await page();
    expect(rows.map(({ column, deskSays, sourceSays }) => [column, deskSays, sourceSays])).toEqual([
      ['phone', '', '••• 77'],
      ['user_name', 'h•••', 'b•••'],
    ]);
  });

  it('is read page by page, and says how many there are', async () => {
    const ids = Array.from({ length: 7 }, (_, index) => `B-${index}`);
    const rows = (role: string) =>
      ids.map((id) => accountRow({ ...bert, id, userName: id, loginEmail: '', emailState: 'none', role }));
    await importAccounts(world.store, rows('Vet'));
    await world.store.write((transaction) => {
      transaction.run(sql`UPDATE accounts SET role = 'Partner' WHERE id LIKE 'B-%'`);
      return { keep: true, value: null };
    });
    await importAccounts(world.store, rows('Nurse'));
    const seen: string[] = [];
    for (let after: string | undefined; ; ) {
      const {
        rows: some,
        next,
        total,
      } = await world.ask('differences', { limit: 3, ...(after && { after }) });
      expect(total).toBe(7);
      seen.push(...some.map(({ id }) => id));
      if (next === null) break;
      after = next;
    }
    expect(seen).toEqual(ids);
  });

  it('loses one by itself when the desk comes to say the same', async () => {
    valueIn(await act(world, 'people.set-role-title', { accountId: 'A-1', roleTitle: 'Partner' }));
    await source({ role: 'Nurse' });
    expect((await page()).total).toBe(1);
    valueIn(await act(world, 'people.set-role-title', { accountId: 'A-1', roleTitle: 'Nurse' }));
    expect(await page()).toMatchObject({ rows: [], total: 0 });
    expect(
      codeOf(await act(world, 'differences.keep', { record: 'account', id: 'A-1', column: 'role' })),
    ).toBe('difference-not-found');
  });

  it('loses one by itself when the source comes to say the same', async () => {
    valueIn(await act(world, 'people.set-role-title', { accountId: 'A-1', roleTitle: 'Partner' }));
    await source({ role: 'Nurse' });
    await source({ role: 'Partner' });
    expect((await page()).total).toBe(0);
  });
});

describe('keeping', () => {
  it('settles a difference until the source says something new', async () => {
    await deactivatedAndLocked();
    const difference = await only();
    const answer = await world.done('differences.keep', named(difference));
    expect(answer).toMatchObject({ caseNumber: '', waits: false });
    await source({ status: 'locked' });
    expect((await page()).total).toBe(0);
    expect(account('status')).toBe('deactivated');
    await source({ status: 'invited' });
    expect((await page()).total).toBe(1);
  });

  it('stands in the case that it was done in, masked, and in the audit chain', async () => {
    valueIn(await act(world, 'signing-in.reset-phone', { accountId: 'A-1' }));
    await source({ phone: '(415) 555-0177' });
    const opened = await world.done('cases.open', { channel: 'phone', caller: 'Bert Hill' });
    await world.done('differences.keep', named(await only()), { case: opened.number });
    expect(linesOf(world, opened.number).at(-1)).toBe(
      'differences.keep: Kept what the desk has for phone: the desk had “none”, the source says “••• 77” (, line 0)',
    );
    const last = world.store.read.get<{ body: string }>(
      sql`SELECT body FROM audit ORDER BY sequence DESC LIMIT 1`,
    );
    expect(JSON.parse(last?.body ?? '')).toMatchObject({ action: 'differences.keep' });
    expect(last?.body).not.toContain('0177');
  });
});

describe('taking', () => {
  it('asks for the strength of the action that it equals', async () => {
    valueIn(await act(world, 'people.set-role-title', { accountId: 'A-1', roleTitle: 'Partner' }));
    await source({ role: 'Nurse' });
    const role = named(await only());
    expect(codeOf(await world.act('differences.take', role))).toBe('proof-needed');
    expect(codeOf(await world.act('differences.take', role, { proofs: ['practice-access-code'] }))).toBe(
      null,
    );
    expect(account('role')).toBe('Nurse');
    expect((await page()).total).toBe(0);

    valueIn(await act(world, 'signing-in.reset-phone', { accountId: 'A-1' }));
    await source({ role: 'Nurse', phone: '(415) 555-0177' });
    const phone = named(await only());
    expect(codeOf(await world.act('differences.take', phone, { proofs: ['callback'] }))).toBe('proof-needed');
  });

  it('of a login email begins a change of it: both addresses are told, and the link confirms it', async () => {
    valueIn(await act(world, 'claims.change-email', { accountId: 'A-1', email: 'bert.new@home.example' }));
    await callBack(world, 'A-1');
    valueIn(await act(world, 'claims.confirm-change', { token: await lastToken(world) }));
    await source({ loginEmail: 'bert.third@home.example' });
    const difference = named(await only());
    world.clock.pass(3_600_000);
    const before = (await mails(world)).length;
    expect(codeOf(await world.act('differences.take', difference, { proofs: ['callback'] }))).toBe(
      'proof-needed',
    );
    expect(valueIn(await act(world, 'differences.take', difference))).toMatchObject({ waits: true });
    expect((await mails(world)).slice(before).map(({ to }) => to)).toEqual([
      'bert.new@home.example',
      'bert.third@home.example',
    ]);
    // It stands, and can't be begun twice, until the link is opened.
    expect((await only()).take).toMatchObject({ allowed: false });
    expect(codeOf(await act(world, 'differences.take', difference))).toBe('difference-not-takeable');
    await callBack(world, 'A-1');
    valueIn(await act(world, 'claims.confirm-change', { token: await lastToken(world) }));
    expect((await page()).total).toBe(0);
  });

  it('counts no proof through the number or mailbox that it is about to change', async () => {
    await world.store.write((transaction) => {
      transaction.one(
        sql`UPDATE claims SET email = 'bert.new@home.example', email_key = 'bert.new@home.example'
            WHERE account_id = 'A-1'`,
      );
      // It was changed long ago.
      transaction.run(sql`UPDATE contact_changes SET at = 1`);
      return { keep: true, value: null };
    });
    await source({ loginEmail: 'bert.third@home.example' });
    const difference = named(await only());
    const answer = await world.act('differences.take', difference, { proofs: ['callback', 'mailbox-link'] });
    expect(answer).toMatchObject({ error: { code: 'proof-needed', needed: 3, have: 2 } });
    // An id is the same one in any case here too.
    expect(codeOf(await act(world, 'differences.take', { ...difference, id: 'a-1' }))).toBe(null);
  });

  it('deactivates as the desk does: links on their way are void', async () => {
    valueIn(await act(world, 'people.set-role-title', { accountId: 'A-1', roleTitle: 'Partner' }));
    await source({ status: 'locked' });
    valueIn(await act(world, 'signing-in.unlock', { accountId: 'A-1' }));
    await source({ status: 'deactivated' });
    valueIn(await act(world, 'claims.change-email', { accountId: 'A-1', email: 'bert.new@home.example' }));
    const [difference] = (await page()).rows;
    expect(difference?.take).toMatchObject({ action: 'people.deactivate', strength: 2 });
    const taken = valueIn(await act(world, 'differences.take', named(difference as Difference)));
    expect(account('status')).toBe('deactivated');
    expect((await mails(world)).map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
    expect(linesOf(world, taken.caseNumber).at(-1)).toContain('Took what the source says for status');
  });

  it('changes nothing where the action that it equals is refused', async () => {
    valueIn(await act(world, 'people.deactivate', { accountId: 'A-1' }));
    await source({ status: 'locked' });
    await source({ status: 'active' });
    const difference = await only();
    expect(difference.take).toMatchObject({ action: 'people.reactivate', asksAdministrator: true });
    const answer = await act(world, 'differences.take', named(difference));
    expect(answer).toMatchObject({ error: { code: 'invalid-input', field: 'askedBy' } });
    expect(codeOf(await act(world, 'differences.take', { ...named(difference), askedBy: 'A-1' }))).toBe(
      'not-administrator',
    );
    expect([account('status'), (await page()).total]).toEqual(['deactivated', 1]);
    valueIn(await act(world, 'differences.take', { ...named(difference), askedBy: 'A-2' }));
    expect([account('status'), (await page()).total]).toEqual(['active', 0]);
  });

  it('does for each column of a practice what the desk’s own correction does', async () => {
    const desk = { name: 'Elm', email: 'a@elm.example', phone: '(415) 555-0120', address: 'A', city: 'B' };
    await world.store.write((transaction) => {
      transaction.run(
        sql`UPDATE practices SET name = ${desk.name}, email = ${desk.email}, email_key = ${desk.email},
              phone = ${desk.phone}, phone_digits = '4155550120', address = ${desk.address}, city = ${desk.city}`,
      );
      return { keep: true, value: null };
    });
    const next = {
      ...practice,
      name: 'Elm Inc.',
      email: 'b@elm.example',
      phone: '(415) 555-0130',
      address: 'C',
      city: 'D',
    };
    await importPractices(world.store, [practiceRow(next)]);
    const { rows } = await page();
    expect(rows.map(({ column, take }) => [column, take.action, take.strength])).toEqual([
      ['address', 'practices.correct-address', 1],
      ['city', 'practices.correct-address', 1],
      ['email', 'practices.correct-email', 3],
      ['name', 'practices.correct-name', 2],
      ['phone', 'practices.correct-phone', 3],
    ]);
    for (const row of rows) valueIn(await act(world, 'differences.take', named(row)));
    expect(world.store.read.get(sql`SELECT name, email, phone, address, city FROM practices`)).toEqual({
      name: 'Elm Inc.',
      email: 'b@elm.example',
      phone: '(415) 555-0130',
      address: 'C',
      city: 'D',
    });
    expect((await page()).total).toBe(0);
  });

  it('has a plan for every column in which an account can differ', async () => {
    const columns = (await import('../../../main/desk/directory/import/source-cells.ts')).accountCells;
    const values: Readonly<Record<string, string>> = {
      practice_id: 'P-100',
      kind: 'clinic',
      admin: 'no',
      login_email: 'new@home.example',
      email_state: 'unverified',
      phone: '(415) 555-0177',
      phone_type: 'voip',
      status: 'locked',
    };
    await world.store.write((transaction) => {
      for (const column of columns)
        transaction.run(
          sql`INSERT INTO differences (record, id, column_name, source_value, source_key, since, file, line)
              VALUES ('account', 'A-1', ${column}, ${values[column] ?? 'New'}, ${`${values[column] ?? 'New'} x`}, 1, 'f.csv', 2)`,
        );
      return { keep: true, value: null };
    });
    for (const { column, take } of (await page()).rows) {
      expect([column, take.changes.length > 0 || take.problem !== null]).toEqual([column, true]);
      expect([column, take.allowed]).toEqual([column, column !== 'email_state']);
    }
  });
});

describe('the differences of a record', () => {
  it('are an account’s alone, or a practice’s and its people’s', async () => {
    await importPractices(world.store, [practiceRow({ id: 'P-200', name: 'Oak Vets' })]);
    await act(world, 'people.set-role-title', { accountId: 'A-1', roleTitle: 'Chief' });
    await act(world, 'practices.correct-name', { practiceId: 'P-100', name: 'Elm Animal Vets' });
    await source({ role: 'Surgeon' });
    await importPractices(world.store, [practiceRow({ ...practice, name: 'Elm Vets Ltd' })]);
    const of = async (whose: { account?: string; practice?: string }) => {
      const { rows, total } = await world.ask('differences', whose);
      return [rows.map(({ id, column }) => `${id} ${column}`).sort(), total];
    };
    expect(await of({})).toEqual([['A-1 role', 'P-100 name'], 2]);
    expect(await of({ account: 'A-1' })).toEqual([['A-1 role'], 1]);
    expect(await of({ account: 'A-2' })).toEqual([[], 0]);
    expect(await of({ practice: 'P-100' })).toEqual([['A-1 role', 'P-100 name'], 2]);
    expect(await of({ practice: 'P-200' })).toEqual([[], 0]);
  });
});
