import type { LookupHit, RecordName } from '../../../preload/contract/directory.ts';
import type { Reader } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import { readHits } from './hits.ts';

interface Found {
  readonly search_id: number;
  readonly at: number;
}

/** What a list shows of some records, in their order. One that is gone meanwhile is left out. */
export function recordsNamed(reader: Reader, names: readonly RecordName[]): readonly LookupHit[] {
  const asked = JSON.stringify(names);
  const found = reader.all<Found>(
    sql`SELECT r.search_id, n.key AS at FROM json_each(${asked}) AS n CROSS JOIN practices r
          ON r.id = n.value ->> 'id' WHERE n.value ->> 'type' = 'practice'
        UNION ALL
        SELECT r.search_id, n.key AS at FROM json_each(${asked}) AS n CROSS JOIN accounts r
          ON r.id = n.value ->> 'id' WHERE n.value ->> 'type' = 'account'
        ORDER BY at`,
  );
  const unread = { name: '', inactive: 0, matched: '', rank: 0 } as const;
  return readHits(
    reader,
    found.map(({ search_id }) => ({ ...unread, search_id })),
  );
}
