import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, type Stats, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { RandomBytes } from '../../desk/ground/basics/context.ts';
import { type Answer, done, failures, type Refused } from '../../failures.ts';

/** A file that is there wholly or not at all: written beside its target, then put in its place. */
export interface AtomicFile {
  write(text: string): void;
  /** Writes out what is left, makes it safe on the disk and puts it in the target's place, over an older file. */
  finish(): WrittenFile;
  /** Leaves nothing behind. Does nothing after `finish`. */
  discard(): void;
}

export interface WrittenFile {
  readonly bytes: number;
  /** Of what was written, hexadecimal. */
  readonly sha256: string;
}

const mostWaiting = 64 * 1024;

/** The system's codes for what a person can mend at a place where files are written; null for a bug. */
export function fileRefusal(error: unknown, path: string): Refused | null {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return failures.diskFullForFile(path);
    case 'EISDIR':
      return failures.targetIsFolder(path);
    case 'ENOENT':
    case 'ENOTDIR':
      return failures.folderMissing(dirname(path));
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EIO':
    case 'EINVAL':
    case 'ENAMETOOLONG':
    case 'ENXIO':
      return failures.folderNotWritable(dirname(path), code);
    default:
      return null;
  }
}

/** A refusal on its way out of a file that was being written, thrown where an answer can't be given. */
export class WriteRefused extends Error {
  readonly refusal: Refused;
  constructor(refusal: Refused) {
    super(refusal.error.message);
    this.refusal = refusal;
  }
}

/** Runs work on a file; the system's error comes out as `WriteRefused` where a person can mend it. */
function writing<Value>(path: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    const refusal = fileRefusal(error, path);
    throw refusal ? new WriteRefused(refusal) : error;
  }
}

/**
 * Begins a file. Codes `target-is-folder`, `target-not-file`, `folder-missing`, `folder-not-writable`, `disk-full`. Its methods throw
 * `WriteRefused`.
 */
export function openAtomicFile(path: string, random: RandomBytes): Answer<AtomicFile> {
  const there = existing(path);
  if (there?.isDirectory()) return failures.targetIsFolder(path);
  // A device or a pipe would be replaced by a file of its name.
  if (there && !there.isFile()) return failures.targetNotFile(path);
  const temporary = join(dirname(path), `.${basename(path).slice(0, 150)}.${random(6).toString('hex')}.part`);
  try {
    return done(createAtomicFile(path, temporary, openSync(temporary, 'wx', 0o600)));
  } catch (error) {
    const refusal = fileRefusal(error, path);
    if (refusal) return refusal;
    throw error;
  }
}

/** What is at a path now. A path that can't be looked at can't be written either, which the writing then says. */
function existing(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function createAtomicFile(path: string, temporary: string, file: number): AtomicFile {
  const hash = createHash('sha256');
  let bytes = 0;
  let waiting = '';
  let open = true;
  const flush = () => {
    const buffer = Buffer.from(waiting, 'utf8');
    waiting = '';
    hash.update(buffer);
    bytes += buffer.length;
    // A disk that fills up writes less than it was given before it says so.
    for (let at = 0; at < buffer.length; ) at += writeSync(file, buffer, at);
  };
  const close = () => {
    if (!open) return;
    open = false;
    closeSync(file);
  };
  return {
    write: (text) => {
      waiting += text;
      if (waiting.length >= mostWaiting) writing(path, flush);
    },
    finish: () =>
      writing(path, () => {
        flush();
        fsyncSync(file);
        close();
        renameSync(temporary, path);
        syncFolder(dirname(path));
        return { bytes, sha256: hash.digest('hex') };
      }),
    discard: () => {
      close();
      rmSync(temporary, { force: true });
    },
  };
}

/** Makes a rename outlast a power cut, where the system lets a folder be synced (Windows does not). */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
