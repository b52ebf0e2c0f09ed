import { existsSync } from 'node:fs';
import type { BackupFacts, Compared } from '../../../preload/contract/backup.ts';
import { auditHead } from '../../desk/audit/chain.ts';
import { filesState } from '../../store/damage.ts';
import { createHandle, type Reader } from '../../store/handles.ts';
import type { StoreKey } from '../../store/key.ts';
import { openKeyed } from '../../store/keyed-database.ts';
import { sql } from '../../store/sql.ts';
import { knownStoreId } from '../../store/store-id.ts';

/** A backup that is open, and what it is. */
export interface OpenBackup {
  readonly reader: Reader;
  readonly facts: BackupFacts;
}

const hashAt = (reader: Reader, sequence: number): string | null =>
  reader.get<{ hash: string }>(sql`SELECT hash FROM audit WHERE sequence = ${sequence}`)?.hash ?? null;

/** How many entries two chains have in common, from their beginning. */
function commonEntries(one: Reader, other: Reader, least: number): number {
  let [low, high] = [0, least];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const [mine, theirs] = [hashAt(one, middle), hashAt(other, middle)];
    // Where either has let go of its oldest entries, what is there decides.
    if (mine === null || theirs === null || mine === theirs) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Says how a backup stands to the store that is here: whether it is of the same desk, and what the store has that the backup has not.
 * Nothing is written to the store. Only a store that opens with the key can be asked.
 */
export function compareWithPresent(
  storePath: string,
  presentKey: StoreKey | null,
  nativeBinding: string | undefined,
  backup: OpenBackup,
): Compared {
  if (!existsSync(storePath)) return { present: 'none', newer: null };
  if (presentKey === null || filesState(storePath).damage !== null)
    return { present: 'unreadable', newer: null };
  let database: ReturnType<typeof openKeyed> | undefined;
  try {
    database = openKeyed({ path: storePath, key: presentKey, nativeBinding });
    const reader = createHandle(database);
    const head = auditHead(reader);
    const common = commonEntries(
      reader,
      backup.reader,
      Math.min(head.entries, backup.facts.auditHead.entries),
    );
    const id = knownStoreId(reader);
    const theirs = backup.facts.storeId;
    const isSame = id !== null && theirs !== null ? id === theirs : common > 0;
    const since = (table: 'cases' | 'messages'): number => {
      const rows =
        table === 'cases'
          ? sql`SELECT count(*) AS n FROM cases WHERE opened_at >= ${backup.facts.madeAt}`
          : sql`SELECT count(*) AS n FROM messages WHERE created_at >= ${backup.facts.madeAt}`;
      return reader.get<{ n: number }>(rows)?.n ?? 0;
    };
    return {
      present: isSame ? 'same' : 'other',
      newer: { entries: head.entries - common, cases: since('cases'), messages: since('messages') },
    };
  } catch {
    return { present: 'unreadable', newer: null };
  } finally {
    database?.close();
  }
}
