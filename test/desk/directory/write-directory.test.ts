import { beforeEach, describe, expect, it } from 'vitest';
import { sql } from '../../../main/store/sql.ts';
import type { Store } from '../../../main/store/store.ts';
import {
  accountRow,
  fillDirectory,
  importAccounts,
  importedAt,
  importPractices,
  practiceRow,
} from '../../support/directory.ts';
import { temporaryStore, write } from '../../support/store.ts';

let store: Store;
beforeEach(async () => {
  store = temporaryStore();
  await fillDirectory(store, [{ id: 'P-100' }, { id: 'P-200', name: 'Lakeside Eyes' }], []);
});

const claims = () =>
  store.read.all(sql`SELECT email_key, account_id, state, role FROM claims ORDER BY email_key`);
const wanted = () =>
  store.read.all(sql`SELECT account_id, email_key FROM wanted_addresses ORDER BY account_id`);
const found = (words: string) =>
  store.read
    .all<{ rowid: number }>(sql`SELECT rowid FROM search WHERE search MATCH ${words} ORDER BY rowid`)
    .map(({ rowid }) => rowid);
const whole = () => ({
  practices: store.read.all(sql`SELECT * FROM practices ORDER BY id`),
  accounts: store.read.all(sql`SELECT * FROM accounts ORDER BY id`),
  claims: store.read.all(sql`SELECT * FROM claims ORDER BY email_key`),
  wanted: store.read.all(sql`SELECT * FROM wanted_addresses ORDER BY account_id`),
});
const changesOf = (answers: Awaited<ReturnType<typeof importAccounts>>) =>
  answers.map((answer) => (answer.ok ? answer.value.change : [answer.error.code, answer.error.column]));

const anna = accountRow({
  id: 'a-1',
  givenName: 'Anna',
  loginEmail: 'Anna@Example.com',
  emailState: 'verified',
});
const ben = accountRow({
  id: 'a-2',
  practiceId: 'P-200',
  givenName: 'Ben',
  loginEmail: 'anna@example.COM',
  emailState: 'verified',
});

describe('importing practices', () => {
  it('adds, updates and leaves alone', async () => {
    const row = practiceRow({
      id: 'P-300',
      name: 'Elm Clinic',
      email: 'Desk@Elm.example',
      phone: '(555) 010-7788',
    });
    const change = async (next: typeof row) => changesOf(await importPractices(store, [next]))[0];
    expect([
      await change(row),
      await change(row),
      await change({ ...row, city: 'Elmton' }),
      await change(row),
    ]).toEqual(['added', 'unchanged', 'updated', 'updated']);
    expect(
      store.read.get(
        sql`SELECT id_key, email, email_key, phone_digits, phone_tail FROM practices WHERE id = 'P-300'`,
      ),
    ).toEqual({
      id_key: 'p-300',
      email: 'Desk@Elm.example',
      email_key: 'desk@elm.example',
      phone_digits: '5550107788',
      phone_tail: '0107788',
    });
  });

  it('rejects a clinic email that is none, and says in which column', async () => {
    expect(
      changesOf(await importPractices(store, [practiceRow({ id: 'P-300', email: 'desk at elm' })])),
    ).toEqual([['email-invalid', 'email']]);
    expect(store.read.get(sql`SELECT 1 FROM practices WHERE id = 'P-300'`)).toBeUndefined();
  });

  it('moves the words of its people when a practice is renamed', async () => {
    await importAccounts(store, [anna]);
    expect(found('anna AND harbour')).toHaveLength(1);
    await importPractices(store, [practiceRow({ name: 'Seaside Dental' })]);
    expect(found('anna AND harbour')).toEqual([]);
    expect(found('anna AND seaside')).toHaveLength(1);
    expect(found('seaside')).toHaveLength(2);
  });
});

describe('importing accounts', () => {
  it('gives a free address to the account that comes first, and keeps the other wish as contested', async () => {
    const answers = await importAccounts(store, [anna, ben]);
    expect(answers).toEqual([
      { ok: true, value: { change: 'added', conflict: null } },
      {
        ok: true,
        value: {
          change: 'added',
          conflict: { accountId: 'a-2', email: 'anna@example.COM', holderAccountId: 'a-1' },
        },
      },
    ]);
    expect(claims()).toEqual([
      { email_key: 'anna@example.com', account_id: 'a-1', state: 'verified', role: 'current' },
    ]);
    expect(wanted()).toEqual([{ account_id: 'a-2', email_key: 'anna@example.com' }]);
  });

  it('changes nothing for the same rows again, whatever the desk changed since, and tells of the conflict again', async () => {
    await importAccounts(store, [anna, ben]);
    await write(store, (transaction) =>
      transaction.run(sql`UPDATE accounts SET role = 'Dentist', status = 'locked' WHERE id = 'a-1'`),
    );
    const before = whole();
    const answers = await importAccounts(store, [anna, ben], importedAt + 1000);
    expect(changesOf(answers)).toEqual(['unchanged', 'unchanged']);
    expect(answers.map((answer) => answer.ok && answer.value.conflict?.holderAccountId)).toEqual([
      undefined,
      'a-1',
    ]);
    expect(whole()).toEqual(before);
  });

  it('leaves an address alone that the desk changed, when only another cell of the row is new', async () => {
    await importAccounts(store, [anna]);
    await write(store, (transaction) =>
      transaction.run(sql`UPDATE claims SET email_key = 'new@example.com', email = 'new@example.com'`),
    );
    await importAccounts(store, [{ ...anna, role: 'Dentist' }]);
    expect(claims()).toEqual([
      { email_key: 'new@example.com', account_id: 'a-1', state: 'verified', role: 'current' },
    ]);
  });

  it('frees the old address when the row brings a new one', async () => {
    await importAccounts(store, [anna, { ...anna, loginEmail: 'annab@example.com' }, ben]);
    expect(claims().map((claim) => Object.values(claim as object).slice(0, 2))).toEqual([
      ['anna@example.com', 'a-2'],
      ['annab@example.com', 'a-1'],
    ]);
    expect(wanted()).toEqual([]);
  });

  it('frees the address when the row has none any more', async () => {
    await importAccounts(store, [anna, { ...anna, loginEmail: '', emailState: 'none' }]);
    expect([claims(), wanted()]).toEqual([[], []]);
  });

  it('keeps an address that is not signed in with yet as a wish', async () => {
    const [answer] = await importAccounts(store, [{ ...anna, emailState: 'none' }]);
    expect(answer).toEqual({ ok: true, value: { change: 'added', conflict: null } });
    expect([claims(), wanted()]).toEqual([[], [{ account_id: 'a-1', email_key: 'anna@example.com' }]]);
  });

  it('verifies what the file says is verified, and never takes a verification back', async () => {
    const seen: string[] = [];
    for (const emailState of ['unverified', 'verified', 'unverified'] as const) {
      await importAccounts(store, [{ ...anna, emailState }]);
      seen.push((claims()[0] as { state: string }).state);
    }
    expect(seen).toEqual(['unverified', 'verified', 'verified']);
  });

  it('has each clinic user name once, and each of a person once in its practice', async () => {
    const row = (id: string, practiceId: string, kind: 'person' | 'clinic', userName: string) =>
      accountRow({ id, practiceId, kind, userName });
    const answers = await importAccounts(store, [
      row('a-1', 'P-100', 'clinic', 'Harbour'),
      row('a-2', 'P-200', 'clinic', 'HARBOUR'),
      row('a-3', 'P-200', 'person', 'harbour'),
      row('a-4', 'P-200', 'person', 'Harbour'),
      row('a-5', 'P-100', 'person', 'Harbour'),
      row('a-1', 'P-100', 'clinic', 'harbour'),
    ]);
    expect(changesOf(answers)).toEqual([
      'added',
      ['user-name-taken', 'user_name'],
      'added',
      ['user-name-taken', 'user_name'],
      'added',
      'updated',
    ]);
  });

  it.each([
    [{ practiceId: 'P-999' }, 'practice-not-found', 'practice_id'],
    [{ loginEmail: 'anna@', emailState: 'verified' }, 'email-invalid', 'login_email'],
    [{ loginEmail: '', emailState: 'verified' }, 'email-missing', 'login_email'],
  ] as const)('rejects %j as %s in column %s', async (part, code, column) => {
    const before = whole();
    expect(changesOf(await importAccounts(store, [accountRow(part)]))).toEqual([[code, column]]);
    expect(whole()).toEqual(before);
  });
});
