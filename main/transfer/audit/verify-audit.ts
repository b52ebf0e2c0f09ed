import { createHash } from 'node:crypto';
import { closeSync, readSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { AuditVerification } from '../../../preload/contract/audit.ts';
import type { Refusal } from '../../../preload/contract/shared.ts';
import { auditHead } from '../../desk/audit/chain.ts';
import { noHash } from '../../desk/audit/chain-entries.ts';
import { checkStore } from '../../desk/audit/check-store.ts';
import { type Answer, done, failures, type Refused } from '../../failures.ts';
import type { Reader } from '../../store/handles.ts';
import { openNamedFile } from '../../store/named-file.ts';
import { sql } from '../../store/sql.ts';
import { manifestAt, type ReadManifest } from '../export/manifest.ts';
import { type JobContext, progressOf } from '../job-context.ts';
import { inSnapshot, WalkCancelled, watchedReader } from '../snapshot.ts';

/** With a manifest, what of it doesn't hold: `export-changed` or `export-head-unknown`. */
export interface AuditCheck extends AuditVerification {
  readonly problem?: Refusal;
}

/**
 * The job `verifyAudit`: walks the chain. With a manifest it also looks whether the exported file is the one that was
 * written then, and whether the chain went through the state that the manifest names. What doesn't hold is told with
 * `ok: false`. Codes `manifest-unreadable`, `job-cancelled`.
 */
export async function verifyAudit(
  input: { readonly manifest?: string | undefined },
  context: JobContext,
): Promise<Answer<AuditCheck>> {
  const manifest = input.manifest === undefined ? done(null) : readManifest(input.manifest);
  if (!manifest.ok) return manifest;
  const startedAt = context.elapsed();
  const reader = context.store.read;
  try {
    return inSnapshot(reader, () => {
      const total = auditHead(reader).entries;
      const watched = watchedReader(reader, context.cancelled, (count) =>
        context.progress(progressOf(count, total, context.elapsed() - startedAt)),
      );
      const { walk: _, ...chain } = checkStore(watched);
      if (!chain.ok || !manifest.value || input.manifest === undefined) return done(chain);
      const { auditHead: head, file, ...exported } = manifest.value;
      if (!wentThrough(reader, head))
        return done(failed(chain, failures.exportHeadUnknown(), Math.min(head.entries, chain.entries + 1)));
      // Only a name: a manifest that was tampered with doesn't choose which file is read.
      const path = join(dirname(input.manifest), basename(file));
      if (!isFile(path, exported)) return done(failed(chain, failures.exportChanged(path), null));
      return done(chain);
    });
  } catch (error) {
    if (error instanceof WalkCancelled) return failures.jobCancelled();
    throw error;
  }
}

const failed = (chain: AuditVerification, refused: Refused, firstBad: number | null): AuditCheck => ({
  ...chain,
  ok: false,
  firstBad,
  problem: refused.error,
});

function readManifest(path: string): Answer<ReadManifest> {
  const manifest = manifestAt(path);
  return manifest ? done(manifest) : failures.manifestUnreadable(path);
}

/** Whether the chain had that many entries with that last hash once. */
function wentThrough(reader: Reader, { entries, head }: { entries: number; head: string }): boolean {
  if (entries === 0) return head === noHash;
  return reader.get<{ hash: string }>(sql`SELECT hash FROM audit WHERE sequence = ${entries}`)?.hash === head;
}

function isFile(path: string, wanted: { readonly bytes: number; readonly sha256: string }): boolean {
  const hash = createHash('sha256');
  const piece = Buffer.alloc(64 * 1024);
  let bytes = 0;
  try {
    const file = openNamedFile(path);
    if (file === null) return false;
    try {
      for (let length = readSync(file, piece); length > 0; length = readSync(file, piece)) {
        hash.update(piece.subarray(0, length));
        bytes += length;
      }
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
  return bytes === wanted.bytes && hash.digest('hex') === wanted.sha256;
}
