import { type Answer, done, type Refused } from '../../../failures.ts';
import type { Writer } from '../../../store/handles.ts';
import type { AddressConflict } from '../../ground/claims/import-claim.ts';
import type { VoidCircumstances } from '../../ground/mail/tokens.ts';
import type { RecordWords, SearchIds } from '../../ground/people/search-index.ts';
import { type DifferenceRow, differencesOf } from './difference-rows.ts';
import type { ImportJournal } from './import-journal.ts';
import type { SaidBy } from './merge-row.ts';
import { type CellsOf, type DirectoryRecord, mergeAbsent } from './source-cells.ts';

export interface WriteCircumstances extends VoidCircumstances {
  readonly searchIds: SearchIds;
  /** Where the words of records go; written at once unless there are many. */
  readonly words?: Omit<RecordWords, 'write'>;
  /** Notes what is written, so that it can be taken back. */
  readonly journal?: Omit<ImportJournal, 'write'>;
}

export interface Upserted {
  readonly change: 'added' | 'updated' | 'unchanged';
  /** The address that the row asks for and another account holds; told again for an unchanged row while it stands. */
  readonly conflict: AddressConflict | null;
  /** Where the desk says otherwise than the source; told again for an unchanged row while they stand. */
  readonly differences?: readonly DifferenceRow[];
  /** The store keeps something that it did not know before, be it only what the source says. */
  readonly noted?: boolean;
}

/** A refusal with the column of the file that it is about. */
export const inColumn = (column: string, { ok, error }: Refused): Refused => ({
  ok,
  error: { ...error, column },
});

/** What became of a row. The rare parts are left out where there is nothing to say. */
export function outcome(
  transaction: Writer,
  [record, id]: readonly [DirectoryRecord, string],
  change: Upserted['change'],
  conflict: AddressConflict | null,
  noted = false,
): Answer<Upserted> {
  const differences = differencesOf(transaction, record, id);
  return done({
    change,
    conflict,
    ...(differences.length > 0 ? { differences } : {}),
    ...(noted ? { noted } : {}),
  });
}

/** A row of which no one says where it comes from has every column. */
export const wholeRow: SaidBy = { origin: { file: '', line: 0 }, absent: new Set() };

/** A row with what the desk has in the columns that its file lacks. */
export const fillAbsent = <Column extends string>(
  said: CellsOf<Column>,
  desk: CellsOf<Column>,
  absent: ReadonlySet<string>,
): CellsOf<Column> => mergeAbsent(Object.keys(said) as Column[], said, desk, absent) as CellsOf<Column>;
