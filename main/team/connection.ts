import type { TLSSocket } from 'node:tls';
import type { Client, ClientConfig, QueryConfig, QueryResult } from 'pg';
import { type Answer, done, failures } from '../failures.ts';
import { forbiddenTeam } from '../machine-policy.ts';
import { StoreRefused } from '../store/store-refused.ts';
import { trustedServers } from '../trusted-servers.ts';

/** Where a team's server is, and who is let in. */
export interface ServerAccess {
  /** A name or an address; a folder where it is a socket of this machine. */
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  readonly password: string;
  /** Whether TLS is asked for also where the host is this machine. */
  readonly tls: boolean;
  /** SHA-256 of the server's certificate, in hexadecimal, where it is trusted by that alone. */
  readonly fingerprint: string | null;
}

/** A question that is asked again and again: each connection has the server plan it once. A name has one text. */
export interface Prepared {
  readonly name: string;
  readonly text: string;
}

/** One connection to the team's server. Its questions are asked one after the other. */
export interface Connection {
  /** Rejects with `StoreRefused`, or with the server's own error where that is none of those that people can mend. */
  query<Row>(
    question: string | Prepared,
    values?: readonly unknown[],
    /** How long the answer may take, in milliseconds; what an answer may take in general unless told. */
    within?: number,
  ): Promise<{ readonly rows: Row[]; readonly count: number }>;
  /** Asks several questions that stand in one text, and gives an answer for each. Nothing of it comes from people. */
  queryEach<Row>(
    text: string,
    within?: number,
  ): Promise<readonly { readonly rows: Row[]; readonly count: number }[]>;
  /** Told of each notification that the server sends, with what it says and on which channel. */
  onNotice(listener: (text: string, channel: string) => void): void;
  readonly isOpen: boolean;
  /** Who it is let in as, and where. */
  readonly user: string;
  readonly database: string;
  end(): Promise<void>;
}

/** How long making a connection, and one answer, may take, in milliseconds. */
const patience = { connect: 5000, answer: 20_000 };

const localHost = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\]|\/.*)$/;

/** Whether nothing that is said to this host leaves the machine. */
export const isLocal = (host: string): boolean => localHost.test(host);

/**
 * Reads `postgres://user:password@host:port/database`; `?host=/folder` names a socket, `?sslmode=require` asks for TLS on this
 * machine too. Code `team-url-invalid`.
 */
export function readServerUrl(text: string, fingerprint: string | null = null): Answer<ServerAccess> {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return failures.teamUrlInvalid();
  }
  const host = url.searchParams.get('host') ?? decodeURIComponent(url.hostname);
  const database = decodeURIComponent(url.pathname.slice(1));
  if (!/^postgres(ql)?:$/.test(url.protocol) || host === '' || database === '' || url.username === '')
    return failures.teamUrlInvalid();
  return done({
    host: host.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? 5432 : Number(url.port),
    database,
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    tls: !isLocal(host) || /^(require|verify-ca|verify-full)$/.test(url.searchParams.get('sslmode') ?? ''),
    fingerprint: fingerprint === null ? null : digitsOf(fingerprint),
  });
}

const digitsOf = (fingerprint: string): string => fingerprint.replace(/[^0-9a-f]/gi, '').toLowerCase();

/** The certificate that a connection was shown; null where it has no TLS. */
function certificateOf(client: Client): { readonly fingerprint: string } | null {
  const { stream } = (client as unknown as { connection: { stream: Partial<TLSSocket> } }).connection;
  const shown = stream.getPeerCertificate?.();
  return shown?.fingerprint256 ? { fingerprint: digitsOf(shown.fingerprint256) } : null;
}

const tlsTroubles =
  /^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_|CERT_|ERR_TLS_CERT_|HOSTNAME_MISMATCH)/;

/** What a failure on the way, or the server's own word, means for a person; null where it is a bug of ours. */
export function refusalOfServer(error: unknown, host: string): StoreRefused | null {
  if (error instanceof StoreRefused) return error;
  const { code = '', message = String(error) } = error as {
    readonly code?: string;
    readonly message?: string;
  };
  if (/^28/.test(code)) return new StoreRefused(failures.teamAccessRefused(message));
  if (/does not support SSL/.test(message)) return new StoreRefused(failures.teamTlsNeeded(host));
  // Full, or broken: that passes, and is nobody's own.
  if (/^(53|58)/.test(code)) return new StoreRefused(failures.teamServerRefused(message));
  if (/^(42501|3D000|42939|0LP01|54|P0|XX)/.test(code))
    return new StoreRefused(failures.teamServerRefused(message, true));
  if (code === '42P01' || code === '3F000') return new StoreRefused(failures.teamMissing());
  // Of the server itself there are only the classes above and those of a connection.
  if (/^[0-9A-Z]{5}$/.test(code) && !/^(08|57|25|40)/.test(code)) return null;
  return new StoreRefused(failures.teamUnreachable(code || message));
}

/** Whether a server refused what was asked for a reason of its own: it may take anything else. */
export const refusesThis = (error: unknown): error is StoreRefused =>
  error instanceof StoreRefused &&
  error.refusal.error.code === 'team-server-refused' &&
  error.refusal.error.isOwn === true;

/**
 * Connects. Says nothing, not even a password, to a server whose certificate is not trusted. Rejects with `StoreRefused`:
 * codes `set-by-policy`, `team-unreachable`, `team-access-refused`, `team-tls-needed`, `team-certificate-untrusted`, `team-server-refused`.
 */
export async function connect(access: ServerAccess): Promise<Connection> {
  if (!access.tls && !isLocal(access.host)) throw new StoreRefused(failures.teamTlsNeeded(access.host));
  const forbidden = forbiddenTeam(access.host);
  if (forbidden) throw new StoreRefused(forbidden);
  const pg = await import('pg');
  const { Client: PgClient } = pg.default;
  const isPinned = access.fingerprint !== null;
  const settings: ClientConfig = {
    host: access.host,
    port: access.port,
    database: access.database,
    user: access.user,
    // Nothing of the environment decides here.
    application_name: 'Login Desk',
    ssl: access.tls ? { rejectUnauthorized: !isPinned, secureContext: await trustedServers() } : false,
    connectionTimeoutMillis: patience.connect,
    query_timeout: patience.answer,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  };
  const client = new PgClient({
    ...settings,
    // Asked for once the server has shown its certificate.
    password: () => {
      const wrong = wrongCertificate(access, client);
      if (wrong) throw wrong;
      return access.password;
    },
  });
  let isOpen = true;
  client.on('error', () => {
    isOpen = false;
  });
  client.on('end', () => {
    isOpen = false;
  });
  try {
    await client.connect();
    // A server that asks for no password has shown its certificate all the same.
    const wrong = wrongCertificate(access, client);
    if (wrong) throw wrong;
  } catch (error) {
    client.end().catch(() => undefined);
    const { code = '' } = error as { readonly code?: string };
    if (tlsTroubles.test(code)) throw await untrusted(access, code);
    throw refusalOfServer(error, access.host) ?? error;
  }
  return connectionOver(
    client,
    access,
    () => isOpen,
    () => {
      isOpen = false;
    },
  );
}

function wrongCertificate(access: ServerAccess, client: Client): StoreRefused | null {
  if (access.fingerprint === null) return null;
  const shown = certificateOf(client)?.fingerprint ?? '';
  return shown === access.fingerprint
    ? null
    : new StoreRefused(failures.teamCertificateUntrusted(access.host, 'FINGERPRINT_DIFFERS', shown));
}

/** Looks which certificate it is that can't be trusted, and says nothing to that server. */
async function untrusted(access: ServerAccess, reason: string): Promise<StoreRefused> {
  const pg = await import('pg');
  const { Client: PgClient } = pg.default;
  let fingerprint = '';
  const client = new PgClient({
    host: access.host,
    port: access.port,
    database: access.database,
    user: access.user,
    ssl: { rejectUnauthorized: false },
    connectionTimeoutMillis: patience.connect,
    password: () => {
      fingerprint = certificateOf(client)?.fingerprint ?? '';
      throw new Error('the certificate was looked at');
    },
  });
  client.on('error', () => undefined);
  await client.connect().catch(() => undefined);
  await client.end().catch(() => undefined);
  return new StoreRefused(failures.teamCertificateUntrusted(access.host, reason, fingerprint));
}

function connectionOver(
  client: Client,
  { host, user, database }: ServerAccess,
  isOpen: () => boolean,
  close: () => void,
): Connection {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(ask: () => Promise<Value>): Promise<Value> => {
    const asked = last.then(ask, ask);
    last = asked.catch(() => undefined);
    return asked;
  };
  const send = async (
    asked: QueryConfig & { query_timeout: number },
  ): Promise<QueryResult | QueryResult[]> => {
    try {
      return await client.query(asked);
    } catch (error) {
      // After an answer that did not come, the next one would be taken for it.
      if (!/^[0-9A-Z]{5}$/.test((error as { code?: string }).code ?? '')) {
        close();
        client.end().catch(() => undefined);
      }
      throw refusalOfServer(error, host) ?? error;
    }
  };
  const answersOf = <Row>(result: QueryResult | QueryResult[]) =>
    [result].flat().map(({ rows, rowCount }) => ({ rows: rows as Row[], count: rowCount ?? 0 }));
  return {
    query: <Row>(
      question: string | Prepared,
      values: readonly unknown[] = [],
      within: number = patience.answer,
    ) =>
      inTurn(async () => {
        const asked = typeof question === 'string' ? { text: question } : question;
        const answers = answersOf<Row>(await send({ ...asked, values: [...values], query_timeout: within }));
        return answers.at(-1) ?? { rows: [], count: 0 };
      }),
    queryEach: <Row>(text: string, within: number = patience.answer) =>
      inTurn(async () => answersOf<Row>(await send({ text, query_timeout: within }))),
    onNotice: (listener) => {
      client.on('notification', ({ payload = '', channel }) => listener(payload, channel));
    },
    get isOpen() {
      return isOpen();
    },
    user,
    database,
    end: async () => {
      close();
      await client.end().catch(() => undefined);
    },
  };
}
