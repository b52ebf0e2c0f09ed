import type { Reader } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import { auditEntries } from './audit-actions.ts';

/** What the chain begins after, once its old entries were removed: kept by the entry that tells of the removal. */
export interface Anchor {
  /** The last entry that was removed, and its hash. */
  readonly through: number;
  readonly hash: string;
  /** Entries from before this time were removed. Milliseconds UTC. */
  readonly before: number;
  /** When, and the entry that tells of it. */
  readonly at: number;
  readonly entry: number;
  /** The signed head of what was removed, as it was then; null where no key could sign it. */
  readonly signed: unknown;
}

/** The removal after which a chain begins with the entry that follows `through`; null where no entry tells of it. */
export function anchorOf(reader: Reader, through: number): Anchor | null {
  const found = reader.get<{ sequence: number; body: string }>(
    sql`SELECT sequence, body FROM audit
        WHERE CASE WHEN json_valid(body) THEN body ->> '$.action' END = ${auditEntries.oldRemoved}
          AND body ->> '$.refused' IS NULL AND body ->> '$.input.through' = ${through}
        ORDER BY sequence DESC LIMIT 1`,
  );
  if (!found) return null;
  const { at, input } = JSON.parse(found.body) as {
    readonly at: number;
    readonly input: { readonly through: number; readonly hash: string; before: number; signed?: unknown };
  };
  return { ...input, at, entry: found.sequence, signed: input.signed ?? null };
}
