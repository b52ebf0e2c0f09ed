import { languageSaid } from '../../../language/languages.ts';
import {
  accountKinds,
  accountStatuses,
  phoneTypes,
  practiceStatuses,
} from '../../../preload/contract/shared.ts';
import type { PreviewColumn } from '../../../preload/contract/transfer.ts';
import { bareName, type ColumnRules, columnsOf, type MapFor, trimmed } from '../csv/header.ts';
import { columnWords } from './column-words.ts';
import { type ImportKind, importKinds } from './kinds.ts';

/** Columns as a file of this kind has them, with the words of other programs beside: for looking at a file, not for reading it. */
export const guessingRules = (what: ImportKind): ColumnRules => {
  const { columns } = importKinds[what];
  const words = Object.entries(columnWords[what]).flatMap(([field, names]) =>
    names.map((name) => [name, field] as const),
  );
  return { ...columns, others: { ...Object.fromEntries(words), ...columns.others } };
};

const oneOf =
  (values: readonly string[]) =>
  (cell: string): boolean =>
    values.includes(cell.toLowerCase());
const isAddress = (cell: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell);
const isPhone = (cell: string): boolean =>
  /^\+?[\d\s().-]+$/.test(cell) &&
  cell.replace(/\D/g, '').length >= 9 &&
  cell.replace(/\D/g, '').length <= 15;

/** What only the cells of one field look like. */
const looks: Readonly<Record<ImportKind, Readonly<Record<string, (cell: string) => boolean>>>> = {
  practices: {
    email: isAddress,
    phone: isPhone,
    status: oneOf(practiceStatuses),
    language: (cell) => languageSaid(cell) !== null,
  },
  people: {
    login_email: isAddress,
    email_state: oneOf(['unverified', 'verified']),
    phone: isPhone,
    phone_type: oneOf(phoneTypes),
    kind: oneOf(accountKinds),
    status: oneOf(accountStatuses),
    language: (cell) => languageSaid(cell) !== null,
  },
};

/** Whether all cells of a column that hold anything look so. */
const allLook = (cells: readonly string[], isSo: (cell: string) => boolean): boolean => {
  const said = cells.map((cell) => cell.trim()).filter(Boolean);
  return said.length > 0 && said.every(isSo);
};

/** How the column at a place is named in a map: by its own name where no other column has it, else by its number. */
const nameInMap = (names: readonly string[], place: number): string => {
  const bare = bareName(names[place] ?? '');
  const isOnly = bare !== '' && names.filter((name) => bareName(name) === bare).length === 1;
  return isOnly ? trimmed(names[place] ?? '').slice(0, 200) : `#${place + 1}`;
};

/** What is known of a file's columns besides their names. */
export interface KnownMaps {
  /** What a person says. */
  readonly said: MapFor;
  readonly remembered: MapFor;
}

/**
 * What each column of a file is probably meant for. What a person said counts first, then what is remembered, the columns' own
 * names, other words for them, and what the cells of the first rows look like. A guess never takes a field that has a column.
 */
export function guessColumns(
  what: ImportKind,
  names: readonly string[],
  rows: readonly (readonly string[])[],
  { said, remembered }: KnownMaps,
): readonly PreviewColumn[] {
  const rules = importKinds[what].columns;
  const own = columnsOf(names, rules);
  const map = said(names);
  const kept = map === null ? remembered(names) : null;
  const known = columnsOf(names, rules, () => map ?? kept);
  const by = map !== null ? 'map' : kept !== null ? 'remembered' : null;
  const found: { to: string | null; by: PreviewColumn['by'] }[] = names.map((_, place) => {
    const to = known[place] ?? null;
    return { to, by: by !== null ? by : to === null ? null : 'name' };
  });
  // What was said of a file is all that there is to say: a column that was left out is not brought back.
  if (by === null) {
    const cellsOf = (place: number) => rows.map((cells) => cells[place] ?? '');
    const isFree = (field: string) => found.every(({ to }) => to !== field);
    const worded = columnsOf(names, guessingRules(what));
    const looksLike = (place: number): string | null =>
      Object.entries(looks[what]).find(
        ([field, isSo]) => isFree(field) && allLook(cellsOf(place), isSo),
      )?.[0] ?? null;
    for (const [place, field] of worded.entries()) {
      if (field === null || own[place] !== null || !isFree(field)) continue;
      // “Estado” is a state or a status, “nombre” a name or a given one: the cells tell where they can.
      const isAmbiguous = field === 'state' || !allLook(cellsOf(place), looks[what][field] ?? (() => true));
      const other = isAmbiguous ? looksLike(place) : null;
      found[place] = other === null ? { to: field, by: 'words' } : { to: other, by: 'cells' };
    }
    for (const place of names.keys()) {
      if (found[place]?.to !== null) continue;
      const field = looksLike(place);
      if (field !== null) found[place] = { to: field, by: 'cells' };
    }
  }
  return names.map((name, place) => ({
    name,
    from: nameInMap(names, place),
    to: found[place]?.to ?? null,
    by: found[place]?.by ?? null,
  }));
}
