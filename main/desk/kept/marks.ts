import type { Reader } from '../../store/handles.ts';
import { hasOfflineCopy } from '../../store/offline-folder.ts';
import { sql } from '../../store/sql.ts';
import type { Store } from '../../store/store.ts';

/** Whether a store has marks of what a desk did again. */
export const hasMarks = (reader: Reader, desk: string): boolean =>
  reader.get(sql`SELECT 1 FROM done_again WHERE desk = ${desk} LIMIT 1`) !== undefined;

/**
 * Whether its marks are of no more use: its copy is gone, and the desk was stopped before they were. While there is a copy, they are all
 * by which what was done again of it is known.
 */
export const marksAreLeft = (store: Pick<Store, 'read' | 'path'>, desk: string): boolean =>
  !hasOfflineCopy(store.path) && hasMarks(store.read, desk);
