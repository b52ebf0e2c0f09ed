import type { ColumnMapping, ImportSeparator } from '../../../preload/contract/import-reading.ts';
import type { ImportPreview } from '../../../preload/contract/transfer.ts';

/** How a person says that a file is to be read; what is left out is found by itself. */
export interface Reading {
  readonly encoding?: string;
  readonly separator?: ImportSeparator;
  readonly header?: boolean;
  readonly map?: readonly ColumnMapping[];
}

/** What the columns of a file that was looked at are, for a map. */
export const mapOf = ({ columns }: ImportPreview): ColumnMapping[] =>
  columns.map(({ from, to }) => ({ from, to: to ?? '' }));

/** How a file is imported that was looked at: by a map, unless the columns’ own names say all that there is to say. */
export function readingToImport(reading: Reading, preview: ImportPreview) {
  const { map: said, ...rest } = reading;
  const ownNames = preview.columns.every(({ by }) => by === 'name' || by === null);
  if (said === undefined && ownNames && preview.remembered === null) return rest;
  return { ...rest, map: said === undefined ? mapOf(preview) : [...said] };
}

/** The same map with another field for one column. Another column that had the field keeps it: the window says that it is there twice. */
export const mapWith = (preview: ImportPreview, from: string, to: string): ColumnMapping[] =>
  mapOf(preview).map((each) => (each.from === from ? { from, to } : each));

/** Whether a file can be checked: every field that is needed has a column, and none has two. */
export const isReady = (preview: ImportPreview): boolean =>
  preview.missing.length === 0 && preview.twice.length === 0;
