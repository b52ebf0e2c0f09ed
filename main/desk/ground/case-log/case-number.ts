import type { Reader } from '../../../store/handles.ts';
import { sql } from '../../../store/sql.ts';

/** The number that people know a case by; null for none. */
export const caseNumberOf = (reader: Reader, caseId: string | null): string | null =>
  caseId === null
    ? null
    : (reader.get<{ number: string }>(sql`SELECT number FROM cases WHERE id = ${caseId}`)?.number ?? null);
