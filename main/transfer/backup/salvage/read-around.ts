import type Database from 'better-sqlite3';

type Value = string | number | bigint | Buffer | null;
export type Row = Readonly<Record<string, Value>>;

/** A table as it is to be read: its columns, and the key that its rows lie in order of. */
export interface SalvagedTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** Columns of the primary key of a table without row numbers; null for one with them. */
  readonly key: readonly string[] | null;
}

/** A stretch in which nothing could be read: row numbers, or null for its beginning, its end, or keys that are no numbers. */
export interface Gap {
  readonly after: string | null;
  readonly before: string | null;
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Whether an error says that a page can't be read. */
const isUnreadable = (error: unknown): boolean =>
  /^SQLITE_(CORRUPT|NOTADB|IOERR)/.test((error as { code?: string }).code ?? '');

/** Runs a look that may meet a page that can't be read; undefined then. Other errors are thrown. */
export function readable<Result>(look: () => Result): { readonly value: Result } | undefined {
  try {
    return { value: look() };
  } catch (error) {
    if (isUnreadable(error)) return undefined;
    throw error;
  }
}

const numberName = 'row number';
// Larger ones don't come up.
const largestRow = 2 ** 52;

/**
 * Gives every row of a table that can still be read, in both directions around the pages that can't, and tells where nothing could be
 * read. A row may come twice.
 */
export function readAround(
  database: Database.Database,
  table: SalvagedTable,
  onRow: (row: Row) => void,
): readonly Gap[] {
  return table.key === null ? byNumber(database, table, onRow) : byKey(database, table, table.key, onRow);
}

function byNumber(
  database: Database.Database,
  table: SalvagedTable,
  onRow: (row: Row) => void,
): readonly Gap[] {
  const columns = table.columns.map(quoted).join(', ');
  const from = `FROM ${quoted(table.name)} WHERE rowid >= ? ORDER BY rowid`;
  const walk = database.prepare(`SELECT rowid AS ${quoted(numberName)}, ${columns} ${from}`);
  const probe = database.prepare(`SELECT rowid AS ${quoted(numberName)}, ${columns} ${from} LIMIT 1`);
  const canRead = (at: number): boolean => readable(() => probe.get(at)) !== undefined;
  const gaps: Gap[] = [];
  let next = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const isDone = readable(() => {
      for (const row of walk.iterate(next) as Iterable<Row>) {
        const { [numberName]: at, ...values } = row;
        onRow(values);
        next = Number(at) + 1;
      }
    });
    if (isDone) return gaps;
    const again = firstReadable(Math.max(next, 0), canRead);
    const after = next === Number.MIN_SAFE_INTEGER ? null : String(next - 1);
    const found = again === null ? undefined : (readable(() => probe.get(again))?.value as Row | undefined);
    gaps.push({ after, before: found === undefined ? null : String(found[numberName]) });
    if (again === null || found === undefined) return gaps;
    next = Number(found[numberName]);
  }
}

/** The smallest row number behind one that can't be read from which on it goes again; null where none is found. */
function firstReadable(unreadable: number, canRead: (at: number) => boolean): number | null {
  let step = 1;
  while (!canRead(unreadable + step)) {
    step *= 2;
    if (unreadable + step > largestRow) return null;
  }
  let [low, high] = [unreadable + Math.floor(step / 2), unreadable + step];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (canRead(middle)) high = middle;
    else low = middle + 1;
  }
  return high;
}

function byKey(
  database: Database.Database,
  table: SalvagedTable,
  key: readonly string[],
  onRow: (row: Row) => void,
): readonly Gap[] {
  const columns = table.columns.map(quoted).join(', ');
  const order = (direction: string): string => key.map((name) => `${quoted(name)} ${direction}`).join(', ');
  const all = (direction: string): void => {
    const walk = database.prepare(
      `SELECT ${columns} FROM ${quoted(table.name)} ORDER BY ${order(direction)}`,
    );
    for (const row of walk.iterate() as Iterable<Row>) onRow(row);
  };
  if (readable(() => all('ASC'))) return [];
  readable(() => all('DESC'));
  // Between the two ends: keys that an index on other columns still names, each row asked for by itself.
  const one = database.prepare(
    `SELECT ${columns} FROM ${quoted(table.name)} WHERE ${key.map((name) => `${quoted(name)} = ?`).join(' AND ')}`,
  );
  for (const index of indexesOf(database, table.name)) {
    const named = `SELECT ${key.map(quoted).join(', ')} FROM ${quoted(table.name)} INDEXED BY ${quoted(index)}`;
    const statement = readable(() => database.prepare(named));
    readable(() => {
      for (const found of (statement?.value.iterate() ?? []) as Iterable<Row>) {
        const row = readable(() => one.get(...key.map((name) => found[name] ?? null)) as Row | undefined);
        if (row?.value) onRow(row.value);
      }
    });
  }
  return [{ after: null, before: null }];
}

/** Indexes over all rows of a table, besides that of its key. */
const indexesOf = (database: Database.Database, table: string): readonly string[] =>
  (
    database
      .prepare('SELECT name FROM pragma_index_list(?) WHERE origin <> ? AND partial = 0')
      .all(table, 'pk') as {
      name: string;
    }[]
  ).map(({ name }) => name);
