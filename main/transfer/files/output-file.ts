import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { readSettings } from '../../desk/ground/basics/settings.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { backupManifestOf } from '../backup/backup-manifest.ts';
import { readBackupName } from '../backup/backup-names.ts';
import { isManifestName, manifestAt, manifestPath } from '../export/manifest.ts';
import type { JobContext } from '../job-context.ts';
import { type AtomicFile, openAtomicFile } from './atomic-file.ts';
import { safeTarget } from './safe-target.ts';

type Circumstances = Pick<JobContext, 'ownFiles' | 'random'> & {
  readonly store: Pick<JobContext['store'], 'read' | 'path'>;
};

/**
 * Begins a file for a person, the only way to write one: it replaces nothing that it must not. `reading` are the files
 * that are being read meanwhile. Codes of `safeTarget` and `openAtomicFile`, `target-is-manifest` where a manifest is
 * there or would be, and `target-is-import` where a file of practices or people is.
 */
export function openOutputFile(
  path: string,
  context: Circumstances,
  reading: readonly string[] = [],
): Answer<AtomicFile> {
  if (isManifestName(path)) return failures.targetIsManifest(path);
  const free = freeTarget(path, context, reading);
  if (!free.ok) return free;
  if (manifestAt(path) !== null) return failures.targetIsManifest(path);
  // A backup has such a manifest too, and may be the last one.
  if (backupManifestOf(path) !== null || readBackupName(basename(path)) !== null)
    return failures.targetInUse(path);
  // An older export may have such columns too, and has its manifest.
  if (manifestAt(manifestPath(path)) === null && isDirectoryFile(path)) return failures.targetIsImport(path);
  return openAtomicFile(path, context.random);
}

/**
 * Begins a list: a file for a person that gets no manifest. Codes of `openOutputFile`, and `target-has-manifest` where
 * the file is an export whose manifest would no longer fit.
 */
export function openListFile(
  path: string,
  context: Circumstances,
  reading: readonly string[] = [],
): Answer<AtomicFile> {
  if (existsSync(path) && manifestAt(manifestPath(path)) !== null) return failures.targetHasManifest(path);
  return openOutputFile(path, context, reading);
}

/** Begins the manifest of a file. Codes of `openOutputFile`. */
export function openManifest(file: string, context: Circumstances): Answer<AtomicFile> {
  const path = manifestPath(file);
  const free = freeTarget(path, context, []);
  if (!free.ok) return free;
  // An older manifest is replaced with the file that it belongs to, and no other.
  const older = manifestAt(path);
  const isOwn = older !== null && older.file.toLowerCase() === basename(file).toLowerCase();
  if (existsSync(path) && !isOwn) return failures.targetIsManifest(path);
  return openAtomicFile(path, context.random);
}

const freeTarget = (
  path: string,
  { store, ownFiles }: Circumstances,
  reading: readonly string[],
): Answer<true> => {
  const tls = readSettings(store.read)['portal.tls'];
  const answer = safeTarget(path, {
    storePath: store.path,
    // The portal reads these whenever it starts.
    ownFiles: [...ownFiles, ...(tls ? [tls.certificateFile, tls.keyFile] : [])],
    reading,
  });
  return answer.ok ? done(true) : answer;
};

// Read as single bytes, zeros left out, so that UTF-16 shows its plain letters too.
const headerBytes = 4096;

/** Whether an ordinary file begins like one of practices or people that could be imported. */
function isDirectoryFile(path: string): boolean {
  if (!existsSync(path)) return false;
  const bytes = Buffer.alloc(headerBytes);
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const begin = bytes.toString('latin1', 0, readSync(file, bytes)).replaceAll('\0', '');
    return begin
      .split(/[\r\n]/)
      .some((line) => /\bpractice[ _.-]?id\b/i.test(line) && /\b(kind|name)\b/i.test(line));
  } catch {
    // What can't be read may be one.
    return true;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
