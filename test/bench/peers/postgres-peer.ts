import { type Field, keyOf, ownMemoryMb, type Peer, type PeerRow, page } from './peer.ts';
import type { PostgresServer } from './postgres-server.ts';

interface Client {
  connect(): Promise<void>;
  query(
    statement: string | { readonly name: string; readonly text: string; readonly values: readonly unknown[] },
    values?: readonly unknown[],
  ): Promise<{ readonly rows: readonly unknown[] }>;
  end(): Promise<void>;
}

const table = `CREATE TABLE records (
  id text, name text, practice_name text, status text, email text, user_name text, phone text,
  email_key text, user_name_key text, phone_digits text, practice_id text, words tsvector)`;
const shown = 'id, name, practice_name, status, email, user_name, phone';

const indexes = [
  'CREATE INDEX ON records (lower(email_key))',
  'CREATE INDEX ON records (lower(user_name_key))',
  'CREATE INDEX ON records (phone_digits)',
  'CREATE INDEX ON records (lower(practice_id))',
  'CREATE INDEX ON records USING gin (words)',
  'CREATE EXTENSION pg_trgm',
  'CREATE INDEX ON records USING gin (name gin_trgm_ops)',
  'ANALYZE records',
];

const conditions: Readonly<Record<Field, string>> = {
  email: 'lower(email_key) = $1',
  userName: 'lower(user_name_key) = $1',
  phone: 'phone_digits = $1',
  practiceId: 'lower(practice_id) = $1',
  words: `words @@ to_tsquery('simple', $1)`,
};

const together = 5000;

const connected = async (load: NodeJS.Require, host: string): Promise<Client> => {
  const { Client } = load('pg') as {
    readonly Client: new (options: { host: string; user: string; database: string }) => Client;
  };
  const client = new Client({ host, user: 'desk', database: 'postgres' });
  await client.connect();
  return client;
};

/** Puts the rows into a new table with its indexes. In a process of its own: it leaves much memory that no asker has. */
export async function fillPostgres(
  load: NodeJS.Require,
  host: string,
  rows: Iterable<PeerRow>,
): Promise<void> {
  const client = await connected(load, host);
  await client.query(table);
  let waiting: PeerRow[] = [];
  for (const row of rows) {
    waiting.push(row);
    if (waiting.length < together) continue;
    await insert(client, waiting);
    waiting = [];
  }
  await insert(client, waiting);
  for (const statement of indexes) await client.query(statement);
  await client.end();
}

/** PostgreSQL with the indexes that its users would make, asked through its own client over a socket. */
export async function postgresPeer(
  load: NodeJS.Require,
  server: PostgresServer,
  fill: (host: string) => Promise<void>,
): Promise<Peer> {
  await fill(server.host);
  const client = await connected(load, server.host);
  return {
    find: async (field, text) => {
      const key = keyOf(field, text);
      const value =
        field === 'words'
          ? key
              .split(' ')
              .map((word) => `'${word}':*`)
              .join(' & ')
          : key;
      const statement = `SELECT ${shown} FROM records WHERE ${conditions[field]} LIMIT ${page}`;
      return (await client.query({ name: field, text: statement, values: [value] })).rows.length;
    },
    memoryMb: () => server.memoryMb() + ownMemoryMb(),
    end: async () => {
      await client.end();
      await server.end();
    },
  };
}

async function insert(client: Client, rows: readonly PeerRow[]): Promise<void> {
  const column = (read: (row: PeerRow) => string): (string | null)[] => rows.map((row) => read(row) || null);
  await client.query(
    `INSERT INTO records SELECT a, b, c, d, e, f, g, h, i, j, k, array_to_tsvector(string_to_array(l, ' '))
     FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
       $9::text[], $10::text[], $11::text[], $12::text[]) AS row (a, b, c, d, e, f, g, h, i, j, k, l)`,
    [
      column(({ id }) => id),
      column(({ name }) => name),
      column(({ practiceName }) => practiceName),
      column(({ status }) => status),
      column(({ email }) => email),
      column(({ userName }) => userName),
      column(({ phone }) => phone),
      column(({ keys }) => keys.email),
      column(({ keys }) => keys.userName),
      column(({ keys }) => keys.phone),
      column(({ keys }) => keys.practiceId),
      column(({ keys }) => keys.words),
    ],
  );
}
