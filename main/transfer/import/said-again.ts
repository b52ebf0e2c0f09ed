import { saidBefore } from '../../desk/directory/import/said-before.ts';
import { isPlainId } from '../../desk/directory/import/upsert-rows.ts';
import { type Store, storeRefusal } from '../../store/store.ts';
import type { CsvLayout } from '../csv/inspect.ts';
import type { SourceRow } from '../csv/rows.ts';
import { type ImportKind, importKinds } from './kinds.ts';

/** Finds the rows of a file that say what the store has from their source, letter for letter. */
export interface SaidAgain {
  /** The ids of such rows among some; undefined for the others, which have to be read. */
  among(rows: readonly SourceRow[]): readonly (string | undefined)[];
}

/** So many times rows are not looked at after fewer than half of some said the same. */
const pause = 10;

/**
 * A row that is written as the store keeps it was read before, cleaned and checked, and came out as it is: most rows of a
 * file that comes every night. It says nothing new, and reading it again would take most of the time.
 */
export function createSaidAgain(what: ImportKind, layout: CsvLayout, store: Store): SaidAgain {
  const { cells: columns, idColumn, record } = importKinds[what];
  const idPlace = layout.places.get(idColumn);
  const places = columns.map((column) => layout.places.get(column));
  const isWhole = places.every((place) => place !== undefined);
  // What an address is said to be without the address, or the other way round, depends on what was said before.
  const isDivided = ['login_email', 'email_state'].filter((column) => layout.places.has(column)).length === 1;
  const width = layout.columns.length;
  let paused = 0;

  const saysText = (cells: readonly string[], text: string): boolean => {
    if (isWhole) return JSON.stringify(places.map((at) => cells[at ?? 0])) === text;
    const before = JSON.parse(text) as readonly (string | null)[];
    return (
      before.length === columns.length &&
      places.every((at, place) => at === undefined || cells[at] === before[place])
    );
  };

  const look = (rows: readonly SourceRow[]): readonly (string | undefined)[] => {
    const found: (string | undefined)[] = Array.from({ length: rows.length });
    const ids = rows.map(({ cells }) => cells[idPlace ?? 0] ?? '');
    // One that is another spelling of an id may be about the same record as a row behind it.
    if (!ids.every(isPlainId)) return [];
    let same = 0;
    for (const { place, text, isQuiet } of saidBefore(store.read, record, ids)) {
      const { cells = [], fault } = rows[place] ?? {};
      if (isQuiet === 0 || fault || cells.length !== width || !saysText(cells, text)) continue;
      found[place] = ids[place];
      same += 1;
    }
    if (2 * same < rows.length) paused = pause;
    return found;
  };

  return {
    among: (rows) => {
      if (isDivided || idPlace === undefined) return [];
      if (paused > 0) {
        paused -= 1;
        return [];
      }
      try {
        return look(rows);
      } catch (error) {
        // What the store can't give is told by the action that asks for it next.
        if (storeRefusal(error, store.path) === null) throw error;
        return [];
      }
    },
  };
}
