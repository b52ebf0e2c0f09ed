import { sql } from '../../main/store/sql.ts';
import type { Store } from '../../main/store/store.ts';

/** All rows of all tables but some, also of those behind the full-text indexes. */
export function rowsOf(
  { read }: Pick<Store, 'read'>,
  without: readonly string[] = [],
): Readonly<Record<string, readonly unknown[]>> {
  const tables = read.all<{ name: string }>(
    sql`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name`,
  );
  return Object.fromEntries(
    tables
      .filter(({ name }) => !without.includes(name))
      .map(({ name }) => [
        name,
        read
          .all<Record<string, unknown>>({ text: `SELECT * FROM "${name}"`, values: [] })
          .map((row) =>
            JSON.stringify(row, (_key, value) =>
              value?.type === 'Buffer' ? Buffer.from(value.data).toString('base64') : value,
            ),
          )
          .sort(),
      ]),
  );
}
