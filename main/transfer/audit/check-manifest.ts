import { createHash } from 'node:crypto';
import { closeSync, readSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { AuditProblem, AuditSigner, AuditVerification } from '../../../preload/contract/audit.ts';
import { problemWords as words } from '../../desk/audit/problem-words.ts';
import { readHead } from '../../desk/audit/signed-heads.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { say } from '../../language.ts';
import { openNamedFile } from '../../store/named-file.ts';
import { readSignature, signerFingerprint } from '../../store/signing.ts';
import { manifestAt, type ReadManifest } from '../export/manifest.ts';
import { signatureProblem } from './check-heads.ts';

/** Reads a manifest. Code `manifest-unreadable`. */
export function readManifest(path: string): Answer<ReadManifest> {
  const manifest = manifestAt(path);
  return manifest ? done(manifest) : failures.manifestUnreadable(path);
}

/** The file that a manifest is about: only a name, so that one that was tampered with doesn't choose which file is read. */
export const fileOf = (path: string, { file }: ReadManifest): string => join(dirname(path), basename(file));

/** Whether the file beside a manifest is the one that was written then. */
export function fileProblem(path: string, manifest: ReadManifest): AuditProblem | null {
  const file = fileOf(path, manifest);
  return isFile(file, manifest)
    ? null
    : { code: 'file-changed', message: say(words['file-changed'], { source: file }) };
}

/** Who signed a manifest; null where no one did. `keys` are those that are known, null where none are. */
export function signerOfManifest(
  { document }: ReadManifest,
  keys: readonly string[] | null,
): AuditSigner | null {
  const signature = readSignature(document);
  if (signature === null) return null;
  const { publicKey } = signature;
  return {
    publicKey,
    fingerprint: signerFingerprint(publicKey),
    known: keys === null ? null : keys.includes(publicKey),
  };
}

/** A problem with the signature of a manifest; null where it fits. */
const manifestSignatureProblem = (
  path: string,
  { document }: ReadManifest,
  keys: readonly string[] | null,
): AuditProblem | null => {
  const head = readHead(document);
  return head ? signatureProblem({ source: basename(path), head }, keys) : null;
};

/**
 * Checks a manifest by itself, without a store: whether the file beside it is the one that it is about, whether it is signed, and
 * by whom. `entries` and `head` are those that it names. With a public key it has to be signed with that one. Code
 * `manifest-unreadable`.
 */
export function verifyManifestAlone(path: string, publicKey: string | null): Answer<AuditVerification> {
  const manifest = readManifest(path);
  if (!manifest.ok) return manifest;
  const keys = publicKey === null ? null : [publicKey];
  const problems = [
    fileProblem(path, manifest.value),
    manifestSignatureProblem(path, manifest.value, keys),
  ].filter((problem) => problem !== null);
  const signer = signerOfManifest(manifest.value, keys);
  return done({
    ok: problems.length === 0,
    ...manifest.value.auditHead,
    firstBad: null,
    problems,
    ...(signer ? { signer } : {}),
  });
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
