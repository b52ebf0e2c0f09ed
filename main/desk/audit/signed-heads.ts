import { z } from 'zod';
import type { AuditHead } from '../../../preload/contract/audit.ts';
import type { Millis } from '../../../preload/contract/shared.ts';
import type { Reader, Writer } from '../../store/handles.ts';
import { readSignature, type Signature, type Signer } from '../../store/signing.ts';
import { sql } from '../../store/sql.ts';
import { knownStoreId } from '../../store/store-id.ts';
import { auditEntries } from './audit-actions.ts';
import { auditHead } from './chain.ts';

/** What a chain was at a time, signed: whoever keeps one can tell later whether the chain was cut off or written again. */
export interface SignedHead extends AuditHead, Signature {
  readonly what: 'Login Desk audit head';
  /** The store's id; null where it has none. */
  readonly store: string | null;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** The head of now, signed. */
const signHead = (reader: Reader, signer: Signer, at: Millis): SignedHead =>
  signer.sign({
    what: 'Login Desk audit head' as const,
    store: knownStoreId(reader),
    ...auditHead(reader),
    at: new Date(at).toISOString(),
  });

const headShape = z.object({
  entries: z.number().int().min(0),
  head: z.string().regex(/^[0-9a-f]{64}$/),
});
/** A head by itself, and one inside a manifest of an export or a backup. */
const documentShape = z.union([
  headShape.extend({ store: z.string().nullish(), at: z.string().optional() }),
  z
    .object({ auditHead: headShape, store: z.string().nullish(), storeId: z.string().nullish() })
    .transform(({ auditHead: head, store, storeId }) => ({ ...head, store: store ?? storeId ?? null })),
]);

/** A head that somebody kept, as it was read. */
export interface KnownHead extends AuditHead {
  readonly store: string | null;
  /** Null where it is not signed. */
  readonly signature: { readonly publicKey: string; readonly fits: boolean } | null;
}

/** Reads a signed head, or the one inside a manifest; null where it is none. */
export function readHead(document: unknown): KnownHead | null {
  const parsed = documentShape.safeParse(document);
  if (!parsed.success) return null;
  const { entries, head, store } = parsed.data;
  return { entries, head, store: store ?? null, signature: readSignature(document) };
}

/** Reads a file of heads: one JSON document, or one a line. Null where nothing in it is a head. */
export function readHeads(text: string): readonly KnownHead[] | null {
  const whole = headIn(text);
  if (whole !== null) return [whole];
  const heads = text.split('\n').flatMap((line) => headIn(line) ?? []);
  return heads.length === 0 ? null : heads;
}

function headIn(text: string): KnownHead | null {
  try {
    return readHead(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Heads of this store younger than this give way to a newer one, which says more. */
const oneIn: Millis = 60 * 60 * 1000;

/** Keeps a signed head in the store, where the chain went on since the last. Gives it; null where it did not. */
export function keepHead(transaction: Writer, signer: Signer, at: Millis): SignedHead | null {
  const { entries } = auditHead(transaction);
  if (transaction.get(sql`SELECT 1 FROM signed_heads WHERE entries = ${entries}`)) return null;
  const head = signHead(transaction, signer, at);
  transaction.run(sql`DELETE FROM signed_heads WHERE at > ${at - oneIn}`);
  transaction.one(
    sql`INSERT INTO signed_heads (entries, at, document) VALUES (${entries}, ${at}, ${JSON.stringify(head)})`,
  );
  return head;
}

/** When the newest head was signed that the store keeps, and up to which entry; null where there is none. */
export const newestHead = (reader: Reader): { readonly at: Millis; readonly entries: number } | null =>
  reader.get<{ at: Millis; entries: number }>(
    sql`SELECT at, entries FROM signed_heads ORDER BY entries DESC LIMIT 1`,
  ) ?? null;

/** The heads that the store itself keeps, the oldest first. */
export const keptHeads = (reader: Reader): readonly KnownHead[] =>
  reader
    .all<{ document: string }>(sql`SELECT document FROM signed_heads ORDER BY entries`)
    .flatMap(({ document }) => headIn(document) ?? []);

/**
 * Every public key that the chain knows as the store's own, the oldest first: of the entries that made them, and of those that
 * removed such entries when they were old enough.
 */
export const ownPublicKeys = (reader: Reader): readonly string[] => [
  ...new Set(
    reader
      .all<{ publicKey: string | null; earlier: string | null }>(
        sql`SELECT body ->> '$.input.publicKey' AS publicKey, body -> '$.input.publicKeys' AS earlier FROM audit
            WHERE CASE WHEN json_valid(body) THEN body ->> '$.action' END IN (${auditEntries.signingKeyMade}, ${auditEntries.oldRemoved})
              AND body ->> '$.refused' IS NULL ORDER BY sequence`,
      )
      .flatMap(({ publicKey, earlier }) => [
        ...(earlier === null ? [] : (JSON.parse(earlier) as string[])),
        ...(publicKey === null ? [] : [publicKey]),
      ]),
  ),
];
