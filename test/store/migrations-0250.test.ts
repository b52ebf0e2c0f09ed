import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../../main/store/migrate.ts';
import { migration as mailByTime } from '../../main/store/migrations/0250-mail-by-time.ts';
import { migrations } from '../../main/store/migrations/index.ts';

const applicationId = 1;

test('messages are found by time, state, domain and words in an index alone, and those of before are there', () => {
  const database = new Database(':memory:');
  migrate(
    database,
    applicationId,
    migrations.filter(({ version }) => version < mailByTime.version),
  );
  const add = database.prepare(
    `INSERT INTO messages (id, message_id, purpose, sender_address, to_address, to_domain, subject, state, created_at, updated_at)
     VALUES (?, ?, 'test', 'a@b.example', 'c@d.example', ?, 'Hello', 'accepted', ?, 1)`,
  );
  for (const [id, domain, at] of [
    ['m-3', 'one.example', 10],
    ['m-1', 'two.example', 20],
    ['m-2', 'one.example', 20],
    ['m-0', 'one.example', 30],
  ] as const)
    add.run(id, `<${id}>`, domain, at);
  migrate(database, applicationId, [mailByTime]);
  expect(database.pragma('user_version', { simple: true })).toBe(250);
  const range = '(created_at, id) >= (10, ?) AND (created_at, id) < (30, ?)';
  const lists = {
    [`SELECT id FROM messages WHERE ${range} ORDER BY created_at DESC, id DESC`]: [
      'SEARCH messages USING COVERING INDEX messages_by_words ((created_at,id)>(?,?) AND (created_at,id)<(?,?))',
    ],
    [`SELECT id FROM messages WHERE state = 'accepted' AND ${range} ORDER BY created_at DESC, id DESC`]: [
      'SEARCH messages USING COVERING INDEX messages_by_state (state=? AND (created_at,id)>(?,?) AND (created_at,id)<(?,?))',
    ],
    [`SELECT id FROM messages WHERE ${range} AND to_address LIKE '%@d%' ORDER BY created_at DESC, id DESC`]: [
      'SEARCH messages USING COVERING INDEX messages_by_words ((created_at,id)>(?,?) AND (created_at,id)<(?,?))',
    ],
  };
  for (const [text, plan] of Object.entries(lists)) {
    const steps = database.prepare(`EXPLAIN QUERY PLAN ${text}`).all('', '') as { detail: string }[];
    expect(steps.map(({ detail }) => detail)).toEqual(plan);
    expect(database.prepare(text).pluck().all('', '')).toEqual(['m-2', 'm-1', 'm-3']);
  }
  const byDomain = `SELECT to_domain, count(*) FROM messages WHERE state IN ('accepted', 'failed') AND ${range} GROUP BY to_domain`;
  const [first] = database.prepare(`EXPLAIN QUERY PLAN ${byDomain}`).all('', '') as { detail: string }[];
  expect(first?.detail).toMatch(/^SEARCH messages USING COVERING INDEX messages_by_state \(state=\?/);
});
