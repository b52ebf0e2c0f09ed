import type { ImapFlow } from 'imapflow';
import type { PollSummary } from '../../../preload/contract/mail-setup.ts';
import type { Millis } from '../../../preload/contract/shared.ts';
import type { Reader, Writer } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import type { Store } from '../../store/store.ts';
import { trustedServers } from '../../trusted-servers.ts';
import type { AccessTokens } from '../oauth/sign-in.ts';
import { isLoopback } from '../smtp/smtp-open.ts';
import { type Ingested, type IngestParts, ingest } from './ingest.ts';
import { readIncoming } from './read-incoming.ts';

/** The mailbox that bounces and replies come to. */
export interface ImapAccess {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (port 993); else STARTTLS, which only a loopback host may lack. */
  readonly secure: boolean;
  readonly user: string;
  readonly password: string;
  /** Signs in with an access token instead of the password. */
  readonly tokens?: AccessTokens | undefined;
  readonly folder: string;
}

export interface PollParts extends IngestParts {
  readonly store: Store;
  readonly clock: () => Millis;
  readonly announce: (topics: readonly string[]) => void;
}

// Larger ones are read no further: a report says what matters in its beginning.
const mostBytes = 1_000_000;
const mostMails = 500;
// Of a mailbox that is new to us only the last days can be about mail of ours that matters.
const firstLook = 7 * 24 * 3_600_000;

/** How far a mailbox was read. The server's numbers start again when its `validity` changes. */
interface Position {
  readonly mailbox: string;
  readonly validity: string;
  readonly uid: number;
}
const positionKey = 'mail.incoming.position';

function readPosition(reader: Reader): Position | null {
  const row = reader.get<{ value: string }>(sql`SELECT value FROM settings WHERE key = ${positionKey}`);
  return row ? (JSON.parse(row.value) as Position) : null;
}

const keepPosition = (transaction: Writer, position: Position): void =>
  transaction.one(
    sql`INSERT INTO settings (key, value) VALUES (${positionKey}, ${JSON.stringify(position)})
        ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
  );

async function clientFor(access: ImapAccess, accessToken: string | null): Promise<ImapFlow> {
  // Most desks have no mailbox, and a start needs none.
  const { ImapFlow } = await import('imapflow');
  const local = isLoopback(access.host);
  const client = new ImapFlow({
    host: access.host,
    port: access.port,
    secure: access.secure,
    ...(access.secure || local ? {} : { doSTARTTLS: true }),
    auth: { user: access.user, ...(accessToken === null ? { pass: access.password } : { accessToken }) },
    logger: false,
    connectionTimeout: 30_000,
    greetingTimeout: 30_000,
    socketTimeout: 60_000,
    tls: { secureContext: await trustedServers(), rejectUnauthorized: !local },
  });
  // A connection that breaks rejects what is asked of it; this keeps its event from being thrown as well.
  client.on('error', () => undefined);
  return client;
}

/** Opens the mailbox's server; where it refuses an access token, once more with a new one. */
async function connectTo(access: ImapAccess): Promise<ImapFlow> {
  for (const renew of [false, true]) {
    const token = (await access.tokens?.get(renew)) ?? null;
    const client = await clientFor(access, token);
    try {
      await client.connect();
      return client;
    } catch (error) {
      client.close();
      const isRefused = (error as { readonly authenticationFailed?: boolean }).authenticationFailed === true;
      if (token === null || renew || !isRefused) throw error;
    }
  }
  throw new Error('Neither token was taken and neither was refused');
}

/**
 * Reads what is new in the mailbox and brings it to the messages that it is about, each mail once: what it changed and
 * how far was read are one commit. Mail about ours is marked as read; other mail is left as it is for a person. Rejects
 * when the mailbox can't be read; what was ingested by then stays.
 */
export async function pollMailbox(access: ImapAccess, parts: PollParts): Promise<PollSummary> {
  const client = await connectTo(access);
  const topics = new Set<string>();
  try {
    const lock = await client.getMailboxLock(access.folder);
    try {
      return await readNew(client, `${access.user}@${access.host}/${access.folder}`, parts, topics);
    } finally {
      lock.release();
      await client.logout();
    }
  } finally {
    client.close();
    if (topics.size > 0) parts.announce([...topics]);
  }
}

async function readNew(
  client: ImapFlow,
  mailbox: string,
  parts: PollParts,
  topics: Set<string>,
): Promise<PollSummary> {
  const opened = client.mailbox;
  const validity = String(opened ? opened.uidValidity : '');
  const known = readPosition(parts.store.read);
  const last = known?.mailbox === mailbox && known.validity === validity ? known.uid : null;
  const found = await client.search(
    last === null ? { since: new Date(parts.clock() - firstLook) } : { uid: `${last + 1}:*` },
    { uid: true },
  );
  const counts: Record<Ingested, number> = { bounced: 0, noted: 0, 'not-ours': 0 };
  // `7:*` names the last mail even where its number is smaller.
  const news = (found || []).filter((uid) => uid > (last ?? 0)).sort((one, other) => one - other);
  for (const uid of news.slice(0, mostMails)) {
    const mail = await client.fetchOne(String(uid), { source: { maxLength: mostBytes } }, { uid: true });
    const source = mail ? mail.source : undefined;
    const incoming = source ? await readIncoming(source) : ({ kind: 'other' } as const);
    const { result, topics: changed } = await parts.store.write((transaction) => {
      const value = ingest(transaction, incoming, parts.clock(), parts);
      keepPosition(transaction, { mailbox, validity, uid });
      return { keep: true, value };
    });
    for (const topic of changed) topics.add(topic);
    counts[result] += 1;
    if (result !== 'not-ours') await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true });
  }
  return {
    read: Math.min(news.length, mostMails),
    bounced: counts.bounced,
    noted: counts.noted,
    notOurs: counts['not-ours'],
  };
}
