import { createHash, hash as hashOf } from 'node:crypto';
import type { Reader, Writer } from '../../store/handles.ts';
import { rowValues, type SealedKind, sealedKinds, shapeOf } from '../../store/sealed-rows.ts';
import { type Sql, sql } from '../../store/sql.ts';
import { auditEntries } from './audit-actions.ts';
import { type RowSum, rowSum } from './row-sum.ts';

/** A row that an entry wrote: its kind, its key, and its hash in hexadecimal; null where the entry removed it. */
export type WrittenRow = readonly [kind: string, key: string, hash: string | null];

/** What an entry says of the rows that it wrote. */
export interface RowsTold {
  /** All of them where they are few, else how many and the SHA-256 over them in order. */
  readonly rows?: readonly WrittenRow[] | { readonly count: number; readonly digest: string };
  /** Of each kind that was touched: how many rows there are now, and the digest of the sum over them. */
  readonly state?: Readonly<Record<string, KindState>>;
  /** Kinds of which this entry sealed every row, and by which columns. */
  readonly sealed?: Readonly<Record<string, string>>;
  /** Rows that were not as their last entry left them when this one changed them; `''` for the seals of a kind. */
  readonly unexplained?: readonly (readonly [kind: string, key: string])[];
}

export interface KindState {
  readonly rows: number;
  readonly sum: string;
}

/** More than these are not listed one by one in an entry. */
const mostListed = 64;
/** Rows that are worked on at once. */
const pageSize = 4096;

/** Where a store keeps the salt of its seals. */
export const sealSaltName = 'audit.seal-salt';

/** Makes the hash of a row: of its kind, its key and its sealed values, which are a JSON list. */
export type HashRow = (kind: string, key: string, values: string) => Buffer;

/**
 * SHA-256 with the store's own salt before the row, so that who reads the chain can't find a phone number by trying all of
 * them. A store that was made without a salt has an empty one.
 */
export function rowHasher(reader: Reader): HashRow {
  const stored = reader.get<{ value: string }>(sql`SELECT value FROM secrets WHERE name = ${sealSaltName}`);
  const salt = stored?.value ?? '';
  return (kind, key, values) =>
    // Written again by us: what SQLite writes may change with its version.
    hashOf('sha256', `${salt}${JSON.stringify([kind, key, ...(JSON.parse(values) as unknown[])])}`, 'buffer');
}

interface NotedRow {
  readonly key: string;
  readonly before: string | null;
  readonly now: string | null;
  readonly seal: Buffer | null;
}

interface StoredSum {
  readonly shape: string;
  readonly sequence: number;
  readonly row_count: number;
  readonly sum: Buffer;
}

/** A page of the rows of a kind that were noted, after a key. */
function notedRows(transaction: Writer, kind: SealedKind, after: string): NotedRow[] {
  const statement: Sql = {
    text: `SELECT w.key, w.before, s.hash AS seal,
             CASE WHEN ${kind.key('t')} IS NULL THEN NULL ELSE ${rowValues(kind, 't')} END AS now
           FROM temp.rows_written AS w
           LEFT JOIN ${kind.table} AS t ON ${kind.isAt('t', 'w.key')}
           LEFT JOIN row_seals AS s ON s.kind = w.kind AND s.key = w.key
           WHERE w.kind = ? AND w.key > ? ORDER BY w.key LIMIT ?`,
    values: [kind.kind, after, pageSize],
  };
  return transaction.all<NotedRow>(statement);
}

/**
 * Seals the rows that this transaction has written so far, as the work of the entry with this sequence, and gives what the
 * entry says of them. With `everything` also every row of a kind that was never sealed in its shape of today.
 */
export function sealWrittenRows(transaction: Writer, sequence: number, everything = false): RowsTold {
  const noted = new Set(
    transaction
      .all<{ kind: string }>(sql`SELECT DISTINCT kind FROM temp.rows_written`)
      .map(({ kind }) => kind),
  );
  if (noted.size === 0 && !everything) return {};
  const hashRow = rowHasher(transaction);
  const list: WrittenRow[] = [];
  const digest = createHash('sha256');
  let count = 0;
  const tell = (row: WrittenRow): void => {
    count += 1;
    digest.update(`${JSON.stringify(row)}\n`);
    if (list.length < mostListed) list.push(row);
  };
  const state: Record<string, KindState> = {};
  const sealed: Record<string, string> = {};
  const unexplained: (readonly [string, string])[] = [];
  for (const kind of sealedKinds) {
    const stored = transaction.get<StoredSum>(sql`SELECT * FROM seal_sums WHERE kind = ${kind.kind}`);
    const isNew = stored?.shape !== shapeOf(kind);
    if (!noted.has(kind.kind) && !(everything && isNew)) continue;
    if (isNew) {
      sealed[kind.kind] = shapeOf(kind);
      noteWholeKind(transaction, kind);
    } else if (!isAsTheChainSays(transaction, kind.kind, stored)) unexplained.push([kind.kind, '']);
    const sum = rowSum(isNew ? undefined : stored.sum);
    let rows = isNew ? 0 : stored.row_count;
    const each = (row: NotedRow): void => {
      const hash = row.now === null ? null : hashRow(kind.kind, row.key, row.now);
      if (!isNew && !wasSealed(hashRow, kind.kind, row)) unexplained.push([kind.kind, row.key]);
      rows += replaceSeal(transaction, sum, { kind: kind.kind, key: row.key, sequence }, row.seal, hash);
      tell([kind.kind, row.key, hash?.toString('hex') ?? null]);
    };
    for (let page = notedRows(transaction, kind, ''); page.length > 0; ) {
      for (const row of page) each(row);
      page = page.length < pageSize ? [] : notedRows(transaction, kind, page.at(-1)?.key ?? '');
    }
    state[kind.kind] = { rows, sum: sum.digest() };
    keepSum(transaction, kind, { sequence, rows, sum });
  }
  transaction.run(sql`DELETE FROM temp.rows_written`);
  return {
    ...(count === 0 ? {} : { rows: count <= mostListed ? list : { count, digest: digest.digest('hex') } }),
    ...(Object.keys(state).length === 0 ? {} : { state }),
    ...(Object.keys(sealed).length === 0 ? {} : { sealed }),
    ...(unexplained.length === 0 ? {} : { unexplained: unexplained.slice(0, mostListed) }),
  };
}

/** Whether a sealed row was written that no entry has taken yet. */
export const rowsWait = (transaction: Reader): boolean =>
  transaction.get(sql`SELECT 1 FROM temp.rows_written LIMIT 1`) !== undefined;

/** Whether there is a kind of row that was never sealed in its shape of today, or a row that waits for its entry. */
export const needsSealing = (transaction: Reader): boolean =>
  rowsWait(transaction) ||
  sealedKinds.some(
    (kind) =>
      transaction.get<{ shape: string }>(sql`SELECT shape FROM seal_sums WHERE kind = ${kind.kind}`)
        ?.shape !== shapeOf(kind),
  );

/** A kind that is sealed for the first time, or by other columns: all its rows count as written, and no old seal counts. */
function noteWholeKind(transaction: Writer, { kind, table, key }: SealedKind): void {
  transaction.run(sql`DELETE FROM row_seals WHERE kind = ${kind}`);
  transaction.run({
    text: `INSERT INTO temp.rows_written (kind, key) SELECT ?, ${key('t')} FROM ${table} AS t WHERE true
           ON CONFLICT (kind, key) DO NOTHING`,
    values: [kind],
  });
}

/** Whether the sum that is kept is the one that the chain knows. A kept sum that was written over would hide every other row. */
function isAsTheChainSays(transaction: Writer, kind: string, stored: StoredSum): boolean {
  const told = toldState(transaction, kind, stored.sequence);
  return told?.rows === stored.row_count && told.sum === rowSum(stored.sum).digest();
}

/** What an entry says of a kind: of rows that it wrote, or of those that the entries said which it removed. */
export function toldState(reader: Reader, kind: string, sequence: number): KindState | undefined {
  const entry = reader.get<{ body: string }>(sql`SELECT body FROM audit WHERE sequence = ${sequence}`);
  return entry && statesIn(entry.body)[kind];
}

/** The states that stand in an entry, those that it took over from removed entries too. */
function statesIn(body: string): Readonly<Record<string, KindState>> {
  const { action, state, input } = JSON.parse(body) as RowsTold & {
    readonly action?: string;
    readonly input?: { readonly states?: Readonly<Record<string, KindState>> };
  };
  return { ...(action === auditEntries.oldRemoved ? input?.states : {}), ...state };
}

/** Whether a row was as its seal says when this write began. */
function wasSealed(hashRow: HashRow, kind: string, { key, before, seal }: NotedRow): boolean {
  if (before === null) return seal === null;
  return seal?.equals(hashRow(kind, key, before)) === true;
}

/** Puts a seal in the place of another, in the table and in the sum, and gives by how many the rows went up. */
function replaceSeal(
  transaction: Writer,
  sum: RowSum,
  at: { readonly kind: string; readonly key: string; readonly sequence: number },
  old: Buffer | null,
  hash: Buffer | null,
): number {
  if (old) sum.remove(old);
  if (hash && !old) {
    sum.add(hash);
    // One that may also update is guarded with a savepoint, and there are as many of these as an import has rows.
    transaction.one(
      sql`INSERT INTO row_seals (kind, key, sequence, hash) VALUES (${at.kind}, ${at.key}, ${at.sequence}, ${hash})`,
    );
  } else if (hash) {
    sum.add(hash);
    transaction.one(
      sql`UPDATE row_seals SET sequence = ${at.sequence}, hash = ${hash} WHERE kind = ${at.kind} AND key = ${at.key}`,
    );
  } else if (old) transaction.one(sql`DELETE FROM row_seals WHERE kind = ${at.kind} AND key = ${at.key}`);
  return (hash ? 1 : 0) - (old ? 1 : 0);
}

function keepSum(
  transaction: Writer,
  kind: SealedKind,
  { sequence, rows, sum }: { readonly sequence: number; readonly rows: number; readonly sum: RowSum },
): void {
  transaction.one(
    sql`INSERT INTO seal_sums (kind, shape, sequence, row_count, sum)
        VALUES (${kind.kind}, ${shapeOf(kind)}, ${sequence}, ${rows}, ${sum.bytes()})
        ON CONFLICT (kind) DO UPDATE SET shape = excluded.shape, sequence = excluded.sequence,
          row_count = excluded.row_count, sum = excluded.sum`,
  );
}
