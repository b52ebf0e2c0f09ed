import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../../main/store/migrate.ts';
import { migration as shownRecords } from '../../main/store/migrations/0340-shown-records.ts';
import { migrations } from '../../main/store/migrations/index.ts';

test('records of before can be shown from rows of their own, and a user name and a phone lead there', () => {
  const database = new Database(':memory:');
  migrate(
    database,
    1,
    migrations.filter(({ version }) => version < shownRecords.version),
  );
  database.exec(`
    INSERT INTO practices (id, id_key, name, phone, status, search_id, created_at, updated_at)
      VALUES ('P-1', 'p-1', 'OAK Vets', '555 010 1000', 'closed', 2, 1, 1);
    INSERT INTO accounts (id, practice_id, kind, user_name, user_name_key, given_name, family_name, name_key, role, phone, status,
        search_id, created_at, updated_at)
      VALUES ('A-1', 'P-1', 'person', 'Kim', 'kim', 'Kim', 'Stone', 'kim stone', 'Nurse', '555 010 2000', 'locked', 1, 1, 1),
        ('A-2', 'P-1', 'clinic', NULL, NULL, '', '', '', '', NULL, 'active', 3, 1, 1);
    INSERT INTO claims (email_key, account_id, email, state, role, claimed_at)
      VALUES ('a@oak.example', 'A-1', 'A@oak.example', 'verified', 'current', 1),
        ('b@oak.example', 'A-1', 'b@oak.example', 'unverified', 'pending', 1);
  `);
  migrate(database, 1, [shownRecords]);
  expect(database.pragma('user_version', { simple: true })).toBe(340);
  const values = (view: string) =>
    (database.prepare(`SELECT * FROM ${view} ORDER BY search_id`).all() as object[]).map(Object.values);
  expect(values('accounts_to_show')).toEqual([
    [
      1,
      'A-1',
      'P-1',
      'OAK Vets',
      'closed',
      'Kim',
      'Kim',
      'Stone',
      'kim stone',
      'Nurse',
      'locked',
      '555 010 2000',
      'A@oak.example',
      'verified',
    ],
    [3, 'A-2', 'P-1', 'OAK Vets', 'closed', null, '', '', '', '', 'active', null, null, null],
  ]);
  expect(values('practices_to_show')).toEqual([
    [
      2,
      'P-1',
      'P-1',
      'OAK Vets',
      'closed',
      null,
      '',
      '',
      'oak vets',
      '',
      'active',
      '555 010 1000',
      null,
      null,
    ],
  ]);
  // The rows themselves are made when the store is next opened; what changes before that changes nothing that is not there.
  expect(values('shown_records')).toEqual([]);
  database.exec(`UPDATE accounts SET status = 'active'; UPDATE claims SET state = 'unverified'`);
  expect(values('shown_records')).toEqual([]);
  for (const [index, text] of [
    ['accounts_by_user_name_key', `SELECT search_id FROM accounts WHERE user_name_key = 'kim'`],
    [
      'accounts_by_phone_tail',
      `SELECT search_id FROM accounts WHERE phone_tail = '1' AND phone_digits = '1'`,
    ],
  ] as const) {
    const [step] = database.prepare(`EXPLAIN QUERY PLAN ${text}`).all() as { detail: string }[];
    expect(step?.detail).toContain(`USING COVERING INDEX ${index}`);
  }
});
