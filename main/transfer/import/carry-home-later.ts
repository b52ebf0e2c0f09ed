import { sql } from '../../store/sql.ts';
import type { Store } from '../../store/store.ts';

/**
 * Lets this connection's log grow to 32 MB before its pages go back into the store's file. Every chunk touches the same
 * pages of the indexes; by default each would be decrypted and encrypted again every few chunks.
 */
export function carryHomeLater(store: Store): void {
  store.read.get(sql`PRAGMA wal_autocheckpoint = 8000`);
  // It would grow again at once.
  store.read.get(sql`PRAGMA journal_size_limit = -1`);
}
