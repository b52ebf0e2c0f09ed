import canonicalize from 'canonicalize';
import type { AuditHead, AuditVerification } from '../../../preload/contract/audit.ts';
import type { Reader, Writer } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import { type Entry, entryHash, noHash } from './chain-entries.ts';
import { sealWrittenRows } from './row-seals.ts';
import { walkChain } from './walk-chain.ts';

/** The number of entries and the hash of the last one. */
export function auditHead(reader: Reader): AuditHead {
  const last = reader.get<Entry>(sql`SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1`);
  return { entries: last?.sequence ?? 0, head: last?.hash ?? noHash };
}

/**
 * Appends what happened to the chain, with the rows that this transaction wrote so far: what is written after it needs an
 * entry of its own. `what` is plain JSON without secrets. `sealEverything` seals all rows of kinds that never were.
 */
export function appendAudit(
  transaction: Writer,
  what: Readonly<Record<string, unknown>>,
  sealEverything = false,
): void {
  const { entries, head } = auditHead(transaction);
  const sequence = entries + 1;
  const told = sealWrittenRows(transaction, sequence, sealEverything);
  // Through JSON once, so that what canonical JSON has no word for (undefined) is left out.
  const body = canonicalize(JSON.parse(JSON.stringify({ ...what, ...told }))) ?? '{}';
  transaction.one(
    sql`INSERT INTO audit (sequence, previous_hash, body, hash)
        VALUES (${sequence}, ${head}, ${body}, ${entryHash(sequence, head, body)})`,
  );
}

/**
 * Walks the whole chain. `ok` is false with the sequence of the first entry that is missing, changed or out of place. A long
 * walk: callers put it into a worker, or read it from the command line.
 */
export function verifyChain(reader: Reader): AuditVerification {
  const { ok, entries, head, firstBad } = walkChain(reader);
  return { ok, entries, head, firstBad };
}
