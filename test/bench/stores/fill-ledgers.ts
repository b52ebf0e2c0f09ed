import { dataFolder } from '../../../main/folder/data-folder.ts';
import { readKeyFile } from '../../../main/store/key.ts';
import { openKeyed } from '../../../main/store/keyed-database.ts';
import type { PreparedStore } from './prepared-stores.ts';

// One case of so many has a link and the mail that brings it.
const casesForMail = 10;

/**
 * Gives a store with cases, one that is thrown away, what else lists read: an entry of the chain for each case, and a link with
 * its mail for each tenth. They are as long as real ones; the chain is not one that could be checked.
 */
export function fillLedgers({ folder, keyFile }: PreparedStore, raw: Buffer): void {
  const key = readKeyFile(keyFile);
  if (!key.ok) throw new Error(key.error.message);
  const database = openKeyed({ path: dataFolder(folder).store, key: key.value });
  for (const setting of ['synchronous = OFF', 'cache_size = -500000', 'temp_store = MEMORY'])
    database.pragma(setting);
  database.exec('BEGIN');
  const run = (statement: string, ...values: readonly unknown[]): void => {
    database.prepare(statement).run(...values);
  };
  run(
    `INSERT INTO audit (sequence, previous_hash, body, hash)
     SELECT (SELECT max(sequence) FROM audit) + c.rowid, hex(randomblob(32)), json_object('at', c.opened_at, 'operator', c.operator,
       'action', CASE c.rowid % 3 WHEN 0 THEN 'cases.open' WHEN 1 THEN 'cases.note' ELSE 'cases.solve' END, 'case', c.number,
       'account', c.account_id, 'practice', c.practice_id, 'input', json_object('channel', c.channel, 'caller', c.caller),
       'rows', json_array(hex(randomblob(32)))), hex(randomblob(32)) FROM cases AS c ORDER BY c.rowid`,
  );
  run(
    `INSERT INTO messages (id, message_id, case_id, account_id, purpose, sender_address, to_address, to_domain, subject, state,
       attempts, last_response, created_at, updated_at)
     SELECT 'm-' || c.id, '<' || c.id || '@desk.example>', c.id, c.account_id, 'reset-password', 'desk@desk.example',
       'p' || c.rowid || '@clinic.example', 'clinic.example', 'Reset Your Password', 'accepted', 1, '250 2.0.0 Ok: queued',
       c.opened_at, c.opened_at + 1000 FROM cases AS c WHERE c.rowid % ${casesForMail} = 0`,
  );
  run(`INSERT INTO message_bytes (id, raw) SELECT id, ? FROM messages`, raw);
  for (const [number, from, to] of [
    [1, null, 'queued'],
    [2, 'queued', 'sending'],
    [3, 'sending', 'accepted'],
  ])
    run(
      `INSERT INTO message_transitions (message_id, number, at, from_state, to_state, attempt, response)
       SELECT id, ?, created_at, ?, ?, 1, NULL FROM messages`,
      number,
      from,
      to,
    );
  run(
    `INSERT INTO tokens (hash, account_id, purpose, created_at, expires_at, used_at, case_id, message_id, operator, channel, asked_by)
     SELECT randomblob(32), m.account_id, 'reset-password', m.created_at, m.created_at + 3600000, m.created_at + 60000, m.case_id,
       m.id, c.operator, c.channel, c.caller FROM messages AS m JOIN cases AS c ON c.id = m.case_id`,
  );
  database.exec('COMMIT');
  database.close();
}
