import {
  type MessageState,
  type MessageTransition,
  messageStates,
  type OutboxMessage,
  type OutboxRow,
} from '../../../preload/contract/outbox.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { readMail } from '../../mail/message/read-mail.ts';
import { maskSecrets, withoutSecrets } from '../../mail/message/without-secrets.ts';
import { countByState } from '../../mail/outbox/outbox.ts';
import { responseInWords } from '../../mail/outbox/response-words.ts';
import { listSandboxMails, readSandboxMail } from '../../mail/sandbox/sandbox-folder.ts';
import { readConversation } from '../../mail/smtp/conversation-record.ts';
import type { Reader } from '../../store/handles.ts';
import { allOf, type Sql, sql } from '../../store/sql.ts';
import type { QueriesOf, QueryOf } from '../ground/basics/definitions.ts';
import { inSteps, type MessagePlace, type MessageRange, rangeOfDays } from '../ground/mail/message-ranges.ts';
import { addressWay } from './address-way.ts';
import { countConditions, type MessageFilters, messageConditions, takesSteps } from './outbox-filters.ts';

const columns = sql`m.id, m.to_address AS "to", m.subject, m.purpose, m.state, m.attempts,
  CASE WHEN m.state = 'held' THEN NULL ELSE m.next_attempt_at END AS nextAttemptAt,
  m.state = 'held' AND m.next_attempt_at IS NULL AS heldByPerson, m.expires_at AS expiresAt,
  m.last_response AS lastResponse, c.number AS caseNumber, m.created_at AS createdAt, m.updated_at AS updatedAt`;

/** A row as SQLite gives it: it has no booleans. */
type StoredRow = Omit<OutboxRow, 'heldByPerson' | 'reason'> & { readonly heldByPerson: 0 | 1 };

const outboxRow = <Row extends StoredRow>(row: Row): Omit<Row, 'heldByPerson'> & OutboxRow => ({
  ...row,
  heldByPerson: row.heldByPerson === 1,
  reason: responseInWords(row.lastResponse),
});

type FullRow = StoredRow &
  Pick<OutboxMessage, 'messageId' | 'accountId' | 'practiceId'> & { readonly raw: Buffer };
type StoredTransition = Omit<MessageTransition, 'conversation'> & { readonly conversation: string | null };

interface RecordOf {
  readonly account: string | undefined;
  readonly practice: string | undefined;
}

async function countInSteps(
  reader: Reader,
  filters: MessageFilters,
  range: MessageRange,
): Promise<Readonly<Partial<Record<MessageState, number>>>> {
  const counts: Partial<Record<MessageState, number>> = {};
  for await (const step of inSteps(reader, range)) {
    const found = countByState(reader, messageStates, allOf(countConditions(filters, step)));
    for (const state of messageStates)
      if (found[state] !== undefined) counts[state] = (counts[state] ?? 0) + found[state];
  }
  return counts;
}

/** The place that a page's end names: what comes next is older. */
function placeOf(cursor: string): MessagePlace {
  const [at, id] = cursor.split(':');
  return { at: Number(at) || 0, id: id ?? '' };
}
const isLater = (one: MessagePlace, other: MessagePlace): boolean =>
  one.at > other.at || (one.at === other.at && one.id > other.id);

const outbox: QueryOf<'outbox'> = async (reader, { after, limit, ...filters }) => {
  const days = rangeOfDays(filters.from, filters.to, filters.zone);
  const seen = after === undefined ? null : placeOf(after);
  const range = seen === null || isLater(seen, days.before) ? days : { ...days, before: seen };
  const rows: StoredRow[] = [];
  // One more than is wanted tells whether there is a next page.
  const read = (step: MessageRange): void => {
    rows.push(
      ...reader.all<StoredRow>(
        sql`SELECT ${columns} FROM messages AS m LEFT JOIN cases AS c ON c.id = m.case_id
            WHERE ${allOf(messageConditions(filters, step))}
            ORDER BY m.created_at DESC, m.id DESC LIMIT ${limit + 1 - rows.length}`,
      ),
    );
  };
  if (takesSteps(filters)) {
    for await (const step of inSteps(reader, range)) {
      read(step);
      if (rows.length > limit) break;
    }
  } else read(range);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return done({
    rows: page.map(outboxRow),
    next: rows.length > limit && last ? `${last.createdAt}:${last.id}` : null,
    counts: after === undefined ? await countInSteps(reader, filters, days) : {},
  });
};

/** Messages of an account or a practice: those that name one of its accounts, and those of its cases. */
function ofRecord({ account, practice }: RecordOf): Sql {
  const accounts =
    account === undefined
      ? sql`SELECT id FROM accounts WHERE practice_id = ${practice ?? ''}`
      : sql`SELECT ${account}`;
  const cases = account === undefined ? sql`practice_id = ${practice ?? ''}` : sql`account_id = ${account}`;
  return sql`m.id IN (SELECT id FROM messages WHERE account_id IN (${accounts})
    UNION SELECT id FROM messages WHERE case_id IN (SELECT id FROM cases WHERE ${cases}))`;
}

const messagesOf: QueryOf<'messagesOf'> = (reader, { after, limit, account, practice }) => {
  const { at, id } = after === undefined ? { at: Number.MAX_SAFE_INTEGER, id: '' } : placeOf(after);
  const rows = reader.all<StoredRow>(
    sql`SELECT ${columns} FROM messages AS m LEFT JOIN cases AS c ON c.id = m.case_id
        WHERE ${ofRecord({ account, practice })} AND (m.created_at, m.id) < (${at}, ${id})
        ORDER BY m.created_at DESC, m.id DESC LIMIT ${limit + 1}`,
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return done({
    rows: page.map(outboxRow),
    next: rows.length > limit && last ? `${last.createdAt}:${last.id}` : null,
  });
};

const message: QueryOf<'message'> = async (reader, { id }) => {
  const row = reader.get<FullRow>(
    sql`SELECT ${columns}, m.message_id AS messageId, m.account_id AS accountId, c.practice_id AS practiceId, b.raw
        FROM messages AS m JOIN message_bytes AS b ON b.id = m.id LEFT JOIN cases AS c ON c.id = m.case_id WHERE m.id = ${id}`,
  );
  if (!row) return failures.messageNotFound(id);
  const transitions = reader
    .all<StoredTransition>(
      sql`SELECT at, from_state AS "from", to_state AS "to", attempt, response, conversation
          FROM message_transitions WHERE message_id = ${id} ORDER BY number`,
    )
    .map((step) => ({
      ...step,
      conversation: step.conversation === null ? null : readConversation(step.conversation),
    }));
  const { raw, ...rest } = row;
  const mail = await readMail(raw);
  if (!mail) return failures.mailUnreadable(id);
  return done({ ...outboxRow(rest), text: maskSecrets(mail.text), transitions });
};

/** A message's bytes as text, with every secret part of a link replaced: a live link is for no one at the desk. Code `message-not-found`. */
export function rawMessage(reader: Reader, id: string): Answer<string> {
  const row = reader.get<{ raw: Buffer }>(sql`SELECT raw FROM message_bytes WHERE id = ${id}`);
  return row ? done(withoutSecrets(row.raw)) : failures.messageNotFound(id);
}

/** The questions about the outbox and about what the sandbox's mail server keeps in its folder. */
export const outboxQueries = (
  sandboxFolder: string,
): QueriesOf<'outbox' | 'messagesOf' | 'message' | 'addressWay' | 'sandboxMails' | 'sandboxMail'> => ({
  outbox,
  messagesOf,
  message,
  addressWay,
  sandboxMails: async (_reader, { limit }) => done(await listSandboxMails(sandboxFolder, limit)),
  sandboxMail: async (_reader, { file }) => {
    const mail = await readSandboxMail(sandboxFolder, file);
    return mail
      ? done({ ...mail, text: maskSecrets(mail.text), html: maskSecrets(mail.html) })
      : failures.sandboxMailNotFound(file);
  },
});
