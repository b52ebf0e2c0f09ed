import { importMapOf } from '../../desk/directory/import-maps.ts';
import { type Answer, done, failures } from '../../failures.ts';
import type { Reader } from '../../store/handles.ts';
import { bareName, type ColumnMapping, columnsOf, type MapFor } from '../csv/header.ts';
import { type ImportKind, importKinds } from './kinds.ts';

/**
 * What the files of one source have in common: the names of all their columns. Their order is no matter, unless a name is
 * missing or stands there twice. Null for a file without names.
 */
export function sourceOf(names: readonly string[]): readonly string[] | null {
  const bare = names.map((name) => bareName(name).slice(0, 200));
  if (bare.every((name) => name === '')) return null;
  const isPlain = bare.every((name) => name !== '') && new Set(bare).size === bare.length;
  return isPlain ? bare.toSorted() : bare;
}

/** How the columns of a file are read as its source's last one was. */
export const rememberedMapFor =
  (reader: Reader, what: ImportKind): MapFor =>
  (names) => {
    const headers = sourceOf(names);
    return headers === null ? null : (importMapOf(reader, { what, headers })?.map ?? null);
  };

/** Whether each field of a map is one that such a file can have. Code `import-field-unknown`. */
export function fieldsOf(what: ImportKind, map: readonly ColumnMapping[]): Answer<true> {
  const { known } = importKinds[what].columns;
  const wrong = map.find(({ to }) => to !== '' && !known.includes(to));
  return wrong === undefined ? done(true) : failures.importFieldUnknown(wrong.to, known);
}

/** Whether a file has every column that a map names. Code `import-column-unknown`. */
export function columnsIn(names: readonly string[], map: readonly ColumnMapping[]): Answer<true> {
  const rules = { known: [], required: [] };
  const wrong = map.find(({ from }) =>
    columnsOf(names, rules, () => [{ from, to: 'found' }]).every((column) => column === null),
  );
  return wrong === undefined ? done(true) : failures.importColumnUnknown(wrong.from, names.filter(Boolean));
}
