import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createIds } from '../../main/desk/ground/basics/context.ts';
import { sql } from '../../main/store/sql.ts';
import { openStore } from '../../main/store/store.ts';
import type { MessageState } from '../../preload/contract/outbox.ts';
import type { TestHome } from './window.ts';

/** A message as a test needs it, with an end that is long known. */
export interface OutboxRowSketch {
  readonly to: string;
  readonly state: MessageState;
  readonly at: number;
  readonly subject?: string;
  readonly response?: string;
}

/** Writes messages into the store of a window, past the desk: for reports over much mail, and mail of other days. */
export async function writeOutbox(
  home: Pick<TestHome, 'data' | 'keyFile'>,
  rows: readonly OutboxRowSketch[],
): Promise<void> {
  const key = Buffer.from(readFileSync(home.keyFile, 'utf8').trim(), 'hex');
  const opened = openStore({ path: join(home.data, 'login-desk.db'), key });
  if (!opened.ok) throw new Error(opened.error.message);
  let now = 0;
  const newId = createIds(() => now, randomBytes);
  await opened.value.write((transaction) => {
    for (const { to, state, at, subject = 'Reset Your Password', response = null } of rows) {
      now = at;
      const id = newId();
      const raw = Buffer.from(
        `To: ${to}\r\nSubject: ${subject}\r\nContent-Type: text/plain\r\n\r\nHello\r\n`,
      );
      transaction.one(
        sql`INSERT INTO messages (id, message_id, purpose, sender_address, to_address, to_domain, subject, state, attempts,
              last_response, created_at, updated_at)
            VALUES (${id}, ${`<${id}@desk.example>`}, 'test', 'desk@desk.example', ${to}, ${to.split('@').at(-1) ?? ''},
              ${subject}, ${state}, 1, ${response}, ${at}, ${at})`,
      );
      transaction.one(sql`INSERT INTO message_bytes (id, raw) VALUES (${id}, ${raw})`);
      transaction.one(
        sql`INSERT INTO message_transitions (message_id, number, at, from_state, to_state, attempt, response)
            VALUES (${id}, 1, ${at}, NULL, 'queued', 0, NULL)`,
      );
    }
    return { keep: true, value: null };
  });
  opened.value.close();
}
