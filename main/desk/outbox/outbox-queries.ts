import type { MessageTransition, OutboxRow } from '../../../preload/contract/outbox.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { countByState } from '../../mail/outbox.ts';
import { maskLinks, readMail } from '../../mail/read-mail.ts';
import { listSandboxMails, readSandboxMail } from '../../mail/sandbox-folder.ts';
import type { Reader } from '../../store/handles.ts';
import { allOf, type Sql, sql } from '../../store/sql.ts';
import { defineQuery, type QueryDefinition } from '../definitions.ts';
import { mailReport } from './mail-report.ts';

const columns = sql`m.id, m.to_address AS "to", m.subject, m.purpose, m.state, m.attempts,
  CASE WHEN m.state = 'held' THEN NULL ELSE m.next_attempt_at END AS nextAttemptAt, m.expires_at AS expiresAt, m.last_response AS lastResponse,
  c.number AS caseNumber, m.created_at AS createdAt, m.updated_at AS updatedAt`;

const outbox = defineQuery('outbox', (reader, { state, caseNumber, after, limit }) => {
  const conditions: Sql[] = [];
  if (state !== undefined) conditions.push(sql`m.state = ${state}`);
  if (caseNumber !== undefined)
    conditions.push(sql`m.case_id = (SELECT id FROM cases WHERE number = ${caseNumber})`);
  // Ids are made in the order of time, so the newest message has the greatest.
  if (after !== undefined) conditions.push(sql`m.id < ${after}`);
  const rows = reader.all<OutboxRow>(
    sql`SELECT ${columns} FROM messages AS m LEFT JOIN cases AS c ON c.id = m.case_id
        WHERE ${allOf(conditions)} ORDER BY m.id DESC LIMIT ${limit + 1}`,
  );
  const page = rows.slice(0, limit);
  return done({
    rows: page,
    next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
    counts: countByState(reader),
  });
});

interface FullRow extends OutboxRow {
  readonly messageId: string;
  readonly raw: Buffer;
}

const message = defineQuery('message', async (reader, { id }) => {
  const row = reader.get<FullRow>(
    sql`SELECT ${columns}, m.message_id AS messageId, m.raw
        FROM messages AS m LEFT JOIN cases AS c ON c.id = m.case_id WHERE m.id = ${id}`,
  );
  if (!row) return failures.messageNotFound(id);
  const transitions = reader.all<MessageTransition>(
    sql`SELECT at, from_state AS "from", to_state AS "to", attempt, response FROM message_transitions
        WHERE message_id = ${id} ORDER BY number`,
  );
  const { raw, ...rest } = row;
  const mail = await readMail(raw);
  if (!mail) return failures.mailUnreadable(id);
  return done({ ...rest, text: maskLinks(mail.text), transitions });
});

/** A message's bytes as text, exactly as they go out. For the command line alone: the links in it work. Code `message-not-found`. */
export function rawMessage(reader: Reader, id: string): Answer<string> {
  const row = reader.get<{ raw: Buffer }>(sql`SELECT raw FROM messages WHERE id = ${id}`);
  return row ? done(row.raw.toString('utf8')) : failures.messageNotFound(id);
}

/** The questions about the outbox and about what the sandbox's mail server keeps in its folder. */
export function outboxQueries(sandboxFolder: string): readonly QueryDefinition[] {
  return [
    outbox,
    message,
    mailReport,
    defineQuery('sandboxMails', async (_reader, { limit }) =>
      done(await listSandboxMails(sandboxFolder, limit)),
    ),
    defineQuery('sandboxMail', async (_reader, { file }) => {
      const mail = await readSandboxMail(sandboxFolder, file);
      return mail ? done(mail) : failures.sandboxMailNotFound(file);
    }),
  ];
}
