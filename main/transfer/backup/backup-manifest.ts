import { z } from 'zod';
import { type BackupFacts, type BackupReason, backupReasons } from '../../../preload/contract/backup.ts';
import type { RandomBytes } from '../../desk/ground/basics/context.ts';
import { type Answer, done } from '../../failures.ts';
import { readNamedFile } from '../../store/named-file.ts';
import type { Signer } from '../../store/signing.ts';
import { manifestPath } from '../export/manifest.ts';
import { openAtomicFile } from '../files/atomic-file.ts';

/** What lies beside a backup and says what it is. The same facts are in the backup, for whoever has its key. */
const schema = z.object({
  kind: z.literal('backup'),
  /** The file's name; it lies in the manifest's own folder. */
  file: z.string().min(1).max(1000),
  bytes: z.number().int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  schema: z.number().int().min(0),
  /** ISO 8601, UTC. */
  madeAt: z.iso.datetime(),
  reason: z.enum(backupReasons),
  storeId: z.string().max(100).nullable(),
  /** Tells which key opens the backup, and nothing else of it. */
  keyFingerprint: z.string().max(200).nullable(),
  auditHead: z.object({ entries: z.number().int().min(0), head: z.string().regex(/^[0-9a-f]{64}$/) }),
  operator: z.string().max(200),
  program: z.object({ name: z.string().max(100), version: z.string().max(100) }),
  /** Left out where no key could sign it. */
  publicKey: z.string().max(200).optional(),
  signature: z.string().max(200).optional(),
});

export type BackupManifest = z.output<typeof schema>;

const mostBytes = 64 * 1024;

/** A manifest's text as a manifest; null where it is something else. */
export function parseBackupManifest(text: string): BackupManifest | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** Reads the manifest that belongs to a backup; null where there is none, or something else. Throws nothing. */
export function backupManifestOf(file: string): BackupManifest | null {
  try {
    return parseBackupManifest(readNamedFile(manifestPath(file), mostBytes)?.toString('utf8') ?? '');
  } catch {
    return null;
  }
}

export interface ManifestParts {
  readonly reason: BackupReason;
  readonly keyFingerprint: string | null;
  readonly operator: string;
  readonly version: string;
  readonly random: RandomBytes;
  readonly signer: Signer | null;
}

/** Writes the manifest of a finished backup. Codes of `openAtomicFile`; throws `WriteRefused`. */
export function writeBackupManifest(
  facts: BackupFacts,
  name: string,
  { reason, keyFingerprint, operator, version, random, signer }: ManifestParts,
): Answer<string> {
  const path = manifestPath(facts.file);
  const file = openAtomicFile(path, random);
  if (!file.ok) return file;
  try {
    const manifest: BackupManifest = {
      kind: 'backup',
      file: name,
      bytes: facts.bytes,
      sha256: facts.sha256,
      schema: facts.schema,
      madeAt: new Date(facts.madeAt).toISOString(),
      reason,
      storeId: facts.storeId,
      keyFingerprint,
      auditHead: facts.auditHead,
      operator,
      program: { name: 'Login Desk', version },
    };
    file.value.write(`${JSON.stringify(signer ? signer.sign(manifest) : manifest, null, 2)}\n`);
    file.value.finish();
    return done(path);
  } finally {
    file.value.discard();
  }
}
