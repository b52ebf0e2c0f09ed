import type { Reader } from '../../../store/handles.ts';
import { sql } from '../../../store/sql.ts';
import type { DirectoryRecord } from './source-cells.ts';

/** What the store has of the source of one of many ids, by the place of the id among them. */
export interface SaidBefore {
  readonly place: number;
  /** The text of what the source said last (`cellsText`). */
  readonly text: string;
  /** Nothing of the record would have to be told again: no address that another account holds, no difference. */
  readonly isQuiet: 0 | 1;
}

/** What the source said last of many records, asked for at once; ids count letter for letter. */
export function saidBefore(
  reader: Reader,
  record: DirectoryRecord,
  ids: readonly string[],
): readonly SaidBefore[] {
  const listed = JSON.stringify(ids);
  return record === 'practice'
    ? reader.all<SaidBefore>(
        sql`SELECT j.key AS place, s.cells AS text,
              NOT EXISTS (SELECT 1 FROM differences WHERE record = 'practice' AND id = s.id) AS isQuiet
            FROM json_each(${listed}) AS j CROSS JOIN source_practices AS s ON s.id = j.value`,
      )
    : reader.all<SaidBefore>(
        sql`SELECT j.key AS place, s.cells AS text, NOT EXISTS (SELECT 1 FROM wanted_addresses WHERE account_id = s.id)
              AND NOT EXISTS (SELECT 1 FROM differences WHERE record = 'account' AND id = s.id) AS isQuiet
            FROM json_each(${listed}) AS j CROSS JOIN source_accounts AS s ON s.id = j.value`,
      );
}
