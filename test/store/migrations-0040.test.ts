import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { migrate } from '../../main/store/migrate.ts';
import { migration as mailReports } from '../../main/store/migrations/0040-mail-reports.ts';
import { migrations } from '../../main/store/migrations/index.ts';

const applicationId = 1;

/** A store of the schema before, with two messages, one of them sent and one told of in a notice. */
function before(): Database.Database {
  const database = new Database(':memory:');
  database.pragma('foreign_keys = ON');
  migrate(
    database,
    applicationId,
    migrations.filter(({ version }) => version < mailReports.version),
  );
  database.exec(`
    INSERT INTO practices (id, id_key, name, status, search_id, created_at, updated_at)
      VALUES ('P-1', 'p-1', 'Harbour Dental', 'active', 2, 1, 1);
    INSERT INTO accounts (id, practice_id, kind, status, search_id, created_at, updated_at)
      VALUES ('a-1', 'P-1', 'person', 'active', 3, 1, 1);
    INSERT INTO messages (id, message_id, account_id, purpose, sender_address, to_address, to_domain, subject, raw, state,
        attempts, last_response, created_at, updated_at)
      VALUES ('m-1', '<m-1>', 'a-1', 'test', 'a@b.example', 'c@d.example', 'd.example', 'Hello', x'00ff0d0a', 'accepted',
        1, '250 ok', 1, 3),
        ('m-2', '<m-2>', NULL, 'test', 'a@b.example', 'e@d.example', 'd.example', 'Hello', x'', 'queued', 0, NULL, 2, 2);
    INSERT INTO message_transitions (message_id, number, at, from_state, to_state, attempt, response)
      VALUES ('m-1', 1, 1, NULL, 'queued', 0, NULL), ('m-1', 2, 3, 'sending', 'accepted', 1, '250 ok');
    INSERT INTO upgrade_notices VALUES ('a-1', 'm-1', 1);`);
  return database;
}

test('a message keeps all it had, with its bytes apart, and its old tries have no conversation', () => {
  const database = before();
  const all = (statement: string): unknown[] => database.prepare(statement).all();
  const old = all('SELECT * FROM messages ORDER BY id');
  const steps = all('SELECT * FROM message_transitions') as object[];
  migrate(database, applicationId, [mailReports]);
  expect(database.pragma('user_version', { simple: true })).toBe(40);
  expect(all('SELECT * FROM messages JOIN message_bytes USING (id) ORDER BY id')).toEqual(old);
  expect(Object.keys(all('SELECT * FROM messages')[0] as object)).not.toContain('raw');
  expect(all('SELECT * FROM message_transitions')).toEqual(
    steps.map((step) => ({ ...step, conversation: null })),
  );
  expect(database.pragma('foreign_key_check')).toEqual([]);
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(() => database.exec(`INSERT INTO message_bytes VALUES ('m-none', x'00')`)).toThrow('constraint');
  expect(() => database.exec(`DELETE FROM messages WHERE id = 'm-2'`)).toThrow('constraint');
});

test('messages are found by day, domain and words in an index alone', () => {
  const database = before();
  migrate(database, applicationId, [mailReports]);
  const plan = (statement: string): unknown[] =>
    database
      .prepare(`EXPLAIN QUERY PLAN ${statement}`)
      .all()
      .map((row) => (row as { detail: string }).detail);
  expect(
    plan(`SELECT to_domain, count(*) FROM messages WHERE state IN ('accepted', 'failed') AND id >= 'a' AND id < 'b'
          GROUP BY to_domain`)[0],
  ).toBe('SEARCH messages USING COVERING INDEX messages_by_state (state=? AND id>? AND id<?)');
  expect(
    plan(
      `SELECT id FROM messages WHERE id >= 'a' AND id < 'b' AND (to_address LIKE '%x%' OR subject LIKE '%x%')`,
    ),
  ).toEqual(['SEARCH messages USING COVERING INDEX messages_by_words (id>? AND id<?)']);
});
