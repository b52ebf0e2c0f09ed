import type Database from 'better-sqlite3';
import type { AuditHead } from '../../../preload/contract/audit.ts';
import { auditHead } from '../../desk/audit/chain.ts';
import { createHandle } from '../../store/handles.ts';
import { knownStoreId } from '../../store/store-id.ts';

/** What an open database of the program says of itself. */
export interface OwnFacts {
  readonly schema: number;
  readonly storeId: string | null;
  readonly auditHead: AuditHead;
}

/** Reads a database's own facts. Throws where a page can't be read or a table is missing. */
export function readOwnFacts(database: Database.Database): OwnFacts {
  const reader = createHandle(database);
  return {
    schema: Number(database.pragma('user_version', { simple: true })),
    storeId: knownStoreId(reader),
    auditHead: auditHead(reader),
  };
}
