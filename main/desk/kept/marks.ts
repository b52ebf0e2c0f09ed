import type { Reader } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';

/** Whether a store still has marks of what a desk did again: its copy is gone, and it was ended before they were. */
export const hasMarks = (reader: Reader, desk: string): boolean =>
  reader.get(sql`SELECT 1 FROM done_again WHERE desk = ${desk} LIMIT 1`) !== undefined;
