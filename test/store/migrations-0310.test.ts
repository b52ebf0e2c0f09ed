import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../../main/store/migrate.ts';
import { migration as lists } from '../../main/store/migrations/0310-audit-and-link-lists.ts';
import { migrations } from '../../main/store/migrations/index.ts';

const applicationId = 1;

function schemaBefore(): Database.Database {
  const database = new Database(':memory:');
  migrate(
    database,
    applicationId,
    migrations.filter(({ version }) => version < lists.version),
  );
  return database;
}

const part = (...paths: readonly string[]): string => {
  const read = paths.map((path) => `body ->> '${path}'`).join(', ');
  return `CASE WHEN json_valid(body) THEN ${paths.length === 1 ? read : `coalesce(${read})`} END`;
};
const at = part('$.at');

test('entries of before are found by who, what, whom and when in an index, and a broken one is still an entry', () => {
  const database = schemaBefore();
  const add = database.prepare(
    `INSERT INTO audit (sequence, previous_hash, body, hash) VALUES (?, 'p', ?, 'h')`,
  );
  const entries = [
    { at: 10, operator: 'Ann', action: 'cases.open', input: {} },
    { at: 20, operator: 'Ann', action: 'people.unlock', case: '7K3M-Q2XA', input: { accountId: 'A-1' } },
    { at: 15, operator: 'Bo', action: 'cases.note', input: { number: '7K3M-Q2XA' }, refused: 'case-closed' },
    { at: 30, operator: 'Bo', action: 'people.invite', input: { practiceId: 'P-1' } },
  ];
  entries.forEach((entry, index) => {
    add.run(index + 1, JSON.stringify(entry));
  });
  add.run(5, 'no JSON at all');
  migrate(database, applicationId, [lists]);
  expect(database.pragma('user_version', { simple: true })).toBe(310);

  const operator = part('$.operator');
  const action = part('$.action');
  const found: Readonly<Record<string, readonly [string, string, readonly number[]]>> = {
    when: [`${at} >= 15`, 'audit_by_time', [4, 2, 3]],
    who: [`${operator} = 'Ann'`, 'audit_by_operator', [2, 1]],
    what: [`${action} = 'people.invite'`, 'audit_by_action', [4]],
    both: [`${operator} = 'Ann' AND ${action} = 'cases.open'`, 'audit_by_operator_and_action', [1]],
    refused: [`${part('$.refused')} IS NOT NULL`, 'audit_by_refusal', [3]],
    case: [`${part('$.case', '$.input.number')} = '7K3M-Q2XA'`, 'audit_by_case', [2, 3]],
    practice: [`${part('$.practice', '$.input.practiceId')} = 'P-1'`, 'audit_by_practice', [4]],
    account: [`${part('$.account', '$.input.accountId')} = 'A-1'`, 'audit_by_account', [2]],
  };
  for (const [condition, index, sequences] of Object.values(found)) {
    const text = `SELECT sequence FROM audit WHERE ${condition} ORDER BY ${at} DESC, sequence DESC`;
    const steps = database.prepare(`EXPLAIN QUERY PLAN ${text}`).all() as { detail: string }[];
    expect(steps).toHaveLength(1);
    expect(steps[0]?.detail).toContain(` INDEX ${index}`);
    expect(database.prepare(text).pluck().all()).toEqual(sequences);
  }
});

test('links of before get who asked, by which channel, and why they stopped where that can be told', () => {
  const database = schemaBefore();
  database.exec(`
    INSERT INTO practices (id, id_key, name, status, search_id, created_at, updated_at) VALUES ('P-1', 'p-1', 'P', 'active', 1, 1, 1);
    INSERT INTO accounts (id, practice_id, kind, status, search_id, created_at, updated_at) VALUES ('A-1', 'P-1', 'person', 'active', 2, 1, 1);
    INSERT INTO cases (id, number, channel, caller, reason, state, priority, operator, opened_at, updated_at)
      VALUES ('c-1', '7K3M-Q2XA', 'visit', 'Mary Lee', 'other', 'open', 'normal', 'Ann', 5, 5);
    INSERT INTO timeline (id, case_id, at, operator, kind, text) VALUES ('l-1', 'c-1', 10, 'Bo', 'logins.reset', 'sent');
    INSERT INTO tokens (hash, account_id, purpose, created_at, expires_at, voided_at, case_id) VALUES
      (x'01', 'A-1', 'reset-password', 10, 100, 20, 'c-1'),
      (x'02', 'A-1', 'reset-password', 20, 100, 30, 'c-1'),
      (x'03', 'A-1', 'invitation', 5, 100, NULL, NULL);
  `);
  migrate(database, applicationId, [lists]);
  expect(
    database
      .prepare(`SELECT hex(hash) AS hash, operator, channel, asked_by, void_reason FROM tokens ORDER BY hash`)
      .all(),
  ).toEqual([
    { hash: '01', operator: 'Bo', channel: 'visit', asked_by: 'Mary Lee', void_reason: 'newer' },
    { hash: '02', operator: 'Ann', channel: 'visit', asked_by: 'Mary Lee', void_reason: null },
    { hash: '03', operator: null, channel: null, asked_by: null, void_reason: null },
  ]);
  database.exec(`INSERT INTO link_openings VALUES (x'01', 'Firefox/Windows', 1, 1, 1)`);
});
