import { mostMaps, type RememberedMap, rememberedMap } from '../../../preload/contract/import-reading.ts';
import { done, failures } from '../../failures.ts';
import type { Reader, Writer } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import { type ActionOf, type Handled, nothingDone } from '../ground/basics/definitions.ts';

/** A source of files, by what they hold and the names of their columns. */
export type MapOf = Pick<RememberedMap, 'what' | 'headers'>;

const isOf = (map: RememberedMap, { what, headers }: MapOf): boolean =>
  map.what === what && JSON.stringify(map.headers) === JSON.stringify(headers);

/** How the columns of known sources are read, the newest first. */
export function importMaps(reader: Reader): readonly RememberedMap[] {
  const stored = reader.get<{ value: string }>(sql`SELECT value FROM settings WHERE key = 'import.maps'`);
  const parsed = rememberedMap.array().safeParse(stored === undefined ? [] : JSON.parse(stored.value));
  return parsed.success ? parsed.data : [];
}

/** How the columns of a source are read, where that is known. */
export const importMapOf = (reader: Reader, source: MapOf): RememberedMap | undefined =>
  importMaps(reader).find((map) => isOf(map, source));

const keep = (transaction: Writer, maps: readonly RememberedMap[]): void =>
  transaction.one(
    sql`INSERT INTO settings (key, value) VALUES ('import.maps', ${JSON.stringify(maps)})
        ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
  );

/** Keeps how a source's columns are read, in place of what was known of it. */
export function rememberMap(transaction: Writer, map: RememberedMap): Handled<object> {
  const maps = importMaps(transaction);
  const before = maps.find((each) => isOf(each, map));
  if (before !== undefined && JSON.stringify(before.map) === JSON.stringify(map.map)) return nothingDone({});
  const others = maps.filter((each) => each !== before);
  keep(transaction, [map, ...others].slice(0, mostMaps));
  return done({});
}

export const forgettingMap: ActionOf<'imports.forget-map'> = {
  handle: (transaction, source, context) => {
    const maps = importMaps(transaction);
    const others = maps.filter((map) => !isOf(map, source));
    if (others.length === maps.length) return failures.importMapUnknown();
    keep(transaction, others);
    context.changed('settings', 'imports');
    return done({ forgotten: true });
  },
};
