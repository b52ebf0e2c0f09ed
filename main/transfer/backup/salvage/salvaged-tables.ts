import type Database from 'better-sqlite3';
import { quoted, type SalvagedTable } from './read-around.ts';

/**
 * Worked out from the rest: the next start makes them again. What is saved of a store is no longer equal to its team's: it joins
 * again.
 */
const derived = new Set([
  'derived_values',
  'case_texts',
  'near_words',
  'shown_records',
  'team_membership',
  'team_desk_keys',
  'team_key_shares',
]);

interface Column {
  readonly name: string;
  readonly notnull: 0 | 1;
  readonly pk: number;
  readonly hidden: number;
}

const columnsOf = (database: Database.Database, table: string): readonly Column[] =>
  (
    database.prepare('SELECT name, "notnull", pk, hidden FROM pragma_table_xinfo(?)').all(table) as Column[]
  ).filter(({ hidden }) => hidden === 0);

/** The tables of a schema that are copied, with how their rows lie. */
export function salvagedTables(database: Database.Database): readonly SalvagedTable[] {
  const tables = database
    .prepare(`SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name`)
    .all() as { name: string; wr: 0 | 1 }[];
  return tables
    .filter(({ name }) => !name.startsWith('sqlite_') && !derived.has(name))
    .map(({ name, wr }) => {
      const columns = columnsOf(database, name);
      const key = columns.filter(({ pk }) => pk > 0).toSorted((one, other) => one.pk - other.pk);
      return {
        name,
        columns: columns.map((column) => column.name),
        key: wr === 1 ? key.map((column) => column.name) : null,
      };
    });
}

interface ForeignKey {
  readonly id: number;
  readonly table: string;
  readonly from: string;
  readonly to: string | null;
}

export interface Loosened {
  /** Rows that were left out, by their table: what they have to belong to is lost. */
  readonly removed: ReadonlyMap<string, number>;
  /** Rows that no longer say what they belonged to. */
  readonly cutLoose: ReadonlyMap<string, number>;
}

/** Makes every reference lead somewhere: a row that may stand alone is cut loose from what is lost, any other is left out. */
export function mendReferences(database: Database.Database, tables: readonly SalvagedTable[]): Loosened {
  const removed = new Map<string, number>();
  const cutLoose = new Map<string, number>();
  const add = (counts: Map<string, number>, table: string, count: number): boolean => {
    if (count > 0) counts.set(table, (counts.get(table) ?? 0) + count);
    return count > 0;
  };
  // What is left out may be what others belong to.
  for (let changed = true; changed; ) {
    changed = false;
    for (const { name } of tables)
      for (const { broken, loose } of references(database, name)) {
        if (loose) {
          const { changes } = database.prepare(`UPDATE ${quoted(name)} SET ${loose} WHERE ${broken}`).run();
          changed = add(cutLoose, name, changes) || changed;
        } else {
          const { changes } = database.prepare(`DELETE FROM ${quoted(name)} WHERE ${broken}`).run();
          changed = add(removed, name, changes) || changed;
        }
      }
  }
  return { removed, cutLoose };
}

/** Each reference of a table, as SQL: which rows lead nowhere, and how to cut them loose where that is allowed. */
function references(
  database: Database.Database,
  table: string,
): readonly { readonly broken: string; readonly loose: string | null }[] {
  const keys = database
    .prepare('SELECT id, "table", "from", "to" FROM pragma_foreign_key_list(?)')
    .all(table);
  const byId = Map.groupBy(keys as ForeignKey[], ({ id }) => id);
  const own = columnsOf(database, table);
  return [...byId.values()].map((parts) => {
    const parent = parts[0]?.table ?? '';
    const parentKey = columnsOf(database, parent).filter(({ pk }) => pk > 0);
    const pairs = parts.map(({ from, to }, at) => ({ from, to: to ?? parentKey[at]?.name ?? 'rowid' }));
    const isSet = pairs.map(({ from }) => `${quoted(table)}.${quoted(from)} IS NOT NULL`).join(' AND ');
    const fits = pairs
      .map(({ from, to }) => `p.${quoted(to)} = ${quoted(table)}.${quoted(from)}`)
      .join(' AND ');
    const mayBeNull = pairs.filter(({ from }) => {
      const column = own.find(({ name }) => name === from);
      return column?.notnull === 0 && column.pk === 0;
    });
    return {
      broken: `${isSet} AND NOT EXISTS (SELECT 1 FROM ${quoted(parent)} AS p WHERE ${fits})`,
      loose: mayBeNull[0] ? `${quoted(mayBeNull[0].from)} = NULL` : null,
    };
  });
}
