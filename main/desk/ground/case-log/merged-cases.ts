import type { Reader } from '../../../store/handles.ts';
import { reusable, type Sql, sql } from '../../../store/sql.ts';

const leading = reusable(
  sql`WITH RECURSIVE up (id, into_id) AS (
        SELECT id, merged_into FROM cases WHERE id = ${''}
        UNION ALL SELECT c.id, c.merged_into FROM up CROSS JOIN cases AS c ON c.id = up.into_id)
      SELECT id FROM up WHERE into_id IS NULL`,
);

/** The case that goes on for a case, by its id: the one that it was merged into, or that that one was; else itself. */
export const leadingCase = (reader: Reader, caseId: string): string =>
  reader.get<{ id: string }>(leading(caseId))?.id ?? caseId;

/** The number of the case that goes on for a case. */
export const leadingNumber = (reader: Reader, caseId: string): string =>
  reader.get<{ number: string }>(sql`SELECT number FROM cases WHERE id = ${leadingCase(reader, caseId)}`)
    ?.number ?? '';

/** The ids of a case and of all that were merged into it: a statement with the column `id`. */
export const withMerged = (caseId: Sql): Sql =>
  sql`WITH RECURSIVE parts (id) AS (SELECT ${caseId}
        UNION ALL SELECT c.id FROM parts CROSS JOIN cases AS c INDEXED BY cases_merged ON c.merged_into = parts.id)
      SELECT id FROM parts`;

/** Cases, as `c`, that were merged into none. Read from a small index, so that an index of the cases still answers the rest. */
export const standsByItself = sql`c.id NOT IN (SELECT id FROM cases INDEXED BY cases_merged WHERE merged_into IS NOT NULL)`;
export const isMerged = sql`c.merged_into IS NOT NULL`;
