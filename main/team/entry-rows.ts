import type { Prepared } from './connection.ts';
import type { Entry } from './seal.ts';

/** The end of the log, or a place in it. */
export interface LogPlace {
  readonly position: number;
  /** Of the entry there, in hexadecimal; of the team where the position is 0. */
  readonly hash: string;
}

/** A part of the log: the entry at a position without what is sealed in it, if there is one, and those after it. */
export interface LogPage {
  readonly own: LogPlace | null;
  readonly after: readonly Entry[];
  /** Whether the log had no more. */
  readonly isAll: boolean;
}

/** An entry as the server has it. */
export interface EntryRow {
  readonly position: string;
  readonly id: string;
  readonly desk: string;
  readonly made_at: string;
  readonly schema_version: string;
  readonly previous_hash: Buffer;
  readonly hash: Buffer;
  readonly sealed: Buffer | null;
}

/** How many entries are read at once. */
export const mostRead = 500;
/** How many bytes of them at most, besides the first. */
export const mostBytes = 8 * 2 ** 20;

const columns = 'position, id, desk, made_at, schema_version, previous_hash, hash';

const entryOf = (row: EntryRow, sealed: Buffer): Entry => ({
  position: Number(row.position),
  id: row.id,
  desk: row.desk,
  at: Number(row.made_at),
  schema: Number(row.schema_version),
  previous: row.previous_hash.toString('hex'),
  hash: row.hash.toString('hex'),
  sealed,
});

/** Where no place is taken and the entry before is the one that it bears. */
export const adding = (alsoAsks: string): Prepared => ({
  name: `INSERT INTO login_desk.entries${alsoAsks === '' ? '' : ' in turn'}`,
  text: `INSERT INTO login_desk.entries (position, id, desk, made_at, schema_version, previous_hash, hash, sealed)
     SELECT $1::bigint, $2::uuid, $3::uuid, $4::bigint, $5::bigint, $6::bytea, $7::bytea, $8::bytea
     WHERE ($1::bigint = 1 OR EXISTS (
         SELECT 1 FROM login_desk.entries WHERE position = $1::bigint - 1 AND hash = $6::bytea))
       AND NOT EXISTS (SELECT 1 FROM login_desk.entries WHERE position >= $1::bigint)
       ${alsoAsks}
     ON CONFLICT DO NOTHING`,
});

/** What an insert is given, in the order of its columns. */
export const valuesOf = (entry: Entry): readonly (string | number | Buffer)[] => [
  entry.position,
  entry.id,
  entry.desk,
  entry.at,
  entry.schema,
  Buffer.from(entry.previous, 'hex'),
  Buffer.from(entry.hash, 'hex'),
  entry.sealed,
];
/** An entry that is longer goes as bytes: as text it takes twice as many. */
export const mostAsText = 64 * 1024;
/** The same with the values in it: several questions in one text can have none beside it. */
export const addingAsText = (entry: Entry): string => {
  const values = valuesOf(entry).map((value) =>
    typeof value === 'number'
      ? String(value)
      : Buffer.isBuffer(value)
        ? `'\\x${value.toString('hex')}'`
        : `'${value.replaceAll("'", "''")}'`,
  );
  return adding('').text.replace(/\$(\d)/g, (_, number) => values[Number(number) - 1] ?? '');
};

/** Only those that follow in number can be carried out; what lies behind a gap shows that there is one. */
export const reading: Prepared = {
  name: 'SELECT FROM login_desk.entries',
  text: `SELECT ${columns}, CASE WHEN position = $1 THEN NULL ELSE sealed END AS sealed FROM (
     SELECT ${columns}, sealed, sum(CASE WHEN position = $1 THEN 0 ELSE octet_length(sealed) END)
       OVER (ORDER BY position) - octet_length(sealed) AS before
     FROM (SELECT * FROM login_desk.entries WHERE position >= $1 ORDER BY position LIMIT $2) AS next) AS page
   WHERE before <= $3 ORDER BY position`,
};
/** The same question with its values in it: the entry at a position and those after it. */
export const readingFrom = (position: number): string => {
  const values = [position, mostRead, mostBytes];
  return reading.text.replace(/\$(\d)/g, (_, number) => `${values[Number(number) - 1]}::bigint`);
};
/** What was read from a position on, `most` entries at most. */
export const pageOf = (rows: readonly EntryRow[], position: number, most: number): LogPage => {
  const [first] = rows;
  const isOwn = Number(first?.position) === position;
  const bytes = rows.reduce((sum, { sealed }) => sum + (sealed?.length ?? 0), 0);
  return {
    isAll: rows.length < most && bytes <= mostBytes,
    own: isOwn && first ? { position, hash: first.hash.toString('hex') } : null,
    after: (isOwn ? rows.slice(1) : rows).map((row) => entryOf(row, row.sealed ?? Buffer.alloc(0))),
  };
};
