import type Database from 'better-sqlite3';

/** A kind of row that the audit chain answers for. */
export interface SealedKind {
  /** As the chain names it. Never changed: entries of years ago bear it. */
  readonly kind: string;
  readonly table: string;
  /** The key of a row as one text, from a row that SQL knows by this name. */
  readonly key: (row: string) => string;
  /** The condition that finds a row by such a text; both are SQL. */
  readonly isAt: (row: string, key: string) => string;
  /** What of a row is sealed, besides its key. */
  readonly columns: readonly string[];
  /** Columns among these that hold bytes. */
  readonly bytes?: readonly string[];
}

const byColumn = (column: string): Pick<SealedKind, 'key' | 'isAt'> => ({
  key: (row) => `${row}.${column}`,
  isAt: (row, key) => `${row}.${column} = ${key}`,
});

/**
 * Every kind of row that decides who gets in, or that tells what was done. What is only worked out from these, and what
 * changes by itself (tries that failed, when a browser was last used), is left out. Another list of columns makes another
 * shape: the next start checks the kind by the old one and seals it again.
 */
export const sealedKinds: readonly SealedKind[] = [
  {
    kind: 'case',
    table: 'cases',
    ...byColumn('number'),
    columns: [
      'id',
      'channel',
      'caller',
      'callback',
      'practice_id',
      'account_id',
      'reason',
      'state',
      'priority',
      'tags',
      'operator',
      'resolution',
      'overridden',
      'opened_at',
      'first_answer_at',
      'solved_at',
      'closed_at',
      'updated_at',
    ],
  },
  {
    kind: 'line',
    table: 'timeline',
    ...byColumn('id'),
    columns: ['case_id', 'at', 'operator', 'kind', 'text', 'data'],
  },
  {
    kind: 'proof',
    table: 'proofs',
    key: (row) => `${row}.case_id || ' ' || ${row}.kind`,
    isAt: (row, key) =>
      `${row}.case_id = substr(${key}, 1, instr(${key}, ' ') - 1) AND ${row}.kind = substr(${key}, instr(${key}, ' ') + 1)`,
    columns: [
      'at',
      'operator',
      'device',
      'practice_id',
      'account_id',
      'administrator_id',
      'reached_by',
      'ended_at',
    ],
  },
  // Not by its address, which entries of the chain do not name.
  {
    kind: 'claim',
    table: 'claims',
    key: (row) => `${row}.role || ' ' || ${row}.account_id`,
    isAt: (row, key) =>
      `${row}.account_id = substr(${key}, instr(${key}, ' ') + 1) AND ${row}.role = substr(${key}, 1, instr(${key}, ' ') - 1)`,
    columns: ['email_key', 'email', 'state', 'claimed_at', 'verified_at'],
  },
  {
    kind: 'account',
    table: 'accounts',
    ...byColumn('id'),
    columns: ['practice_id', 'kind', 'user_name', 'administrator', 'status', 'phone', 'password_hash'],
  },
  {
    kind: 'practice',
    table: 'practices',
    ...byColumn('id'),
    columns: ['name', 'email', 'phone', 'status', 'access_code'],
  },
  { kind: 'setting', table: 'settings', ...byColumn('key'), columns: ['value'] },
  {
    kind: 'link',
    table: 'tokens',
    key: (row) => `hex(${row}.hash)`,
    isAt: (row, key) => `${row}.hash = unhex(${key})`,
    columns: [
      'account_id',
      'purpose',
      'email_key',
      'clear_lock',
      'created_at',
      'expires_at',
      'used_at',
      'voided_at',
    ],
  },
  {
    kind: 'operator',
    table: 'operators',
    ...byColumn('id'),
    columns: ['name', 'role', 'sign_in', 'system_user', 'password_hash', 'active'],
  },
  {
    kind: 'operator-key',
    table: 'operator_keys',
    ...byColumn('id'),
    columns: ['operator_id', 'role', 'secret_hash', 'revoked_at'],
  },
  {
    kind: 'browser',
    table: 'trusted_browsers',
    ...byColumn('id'),
    columns: ['account_id', 'token_hash', 'added_at', 'revoked_at'],
    bytes: ['token_hash'],
  },
];

/** What a kind's hashes are made of, as a text: another list of columns is another shape. */
export const shapeOf = ({ columns }: SealedKind): string => columns.join(' ');

/** A row's sealed values as a JSON list, from a row that SQL knows by this name. */
export const rowValues = ({ columns, bytes = [] }: SealedKind, row: string): string =>
  `json_array(${columns.map((column) => (bytes.includes(column) ? `hex(${row}.${column})` : `${row}.${column}`)).join(', ')})`;

/**
 * Has this connection note every sealed row that it writes: in `rows_written`, which is the connection's own and is empty
 * whenever nothing is under way. `before` is what the row was when the write began, null where there was none. Kinds whose
 * table is not there yet are passed over; calling it again adds them.
 */
export function noteWrittenRows(database: Database.Database): void {
  database.exec(`CREATE TEMP TABLE IF NOT EXISTS rows_written (
    kind TEXT NOT NULL, key TEXT NOT NULL, before TEXT, PRIMARY KEY (kind, key)
  ) WITHOUT ROWID`);
  const known = new Set(
    database.prepare(`SELECT name FROM main.sqlite_schema WHERE type = 'table'`).pluck().all() as string[],
  );
  for (const kind of sealedKinds.filter(({ table }) => known.has(table))) {
    const { table, key } = kind;
    const note = (row: string, before: string): string =>
      `INSERT INTO rows_written (kind, key, before) VALUES ('${kind.kind}', ${key(row)}, ${before}) ON CONFLICT (kind, key) DO NOTHING;`;
    const isOther = [...kind.columns.map((column) => `old.${column} IS NOT new.${column}`)].join(' OR ');
    database.exec(`
      CREATE TEMP TRIGGER IF NOT EXISTS ${table}_row_added AFTER INSERT ON main.${table}
      BEGIN ${note('new', 'NULL')} END;
      CREATE TEMP TRIGGER IF NOT EXISTS ${table}_row_changed AFTER UPDATE ON main.${table}
        WHEN ${key('old')} <> ${key('new')} OR ${isOther}
      BEGIN ${note('old', rowValues(kind, 'old'))} ${note('new', 'NULL')} END;
      CREATE TEMP TRIGGER IF NOT EXISTS ${table}_row_removed AFTER DELETE ON main.${table}
      BEGIN ${note('old', rowValues(kind, 'old'))} END;`);
  }
}
