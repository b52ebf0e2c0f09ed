import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { RandomBytes } from '../../desk/ground/basics/context.ts';
import { type Answer, done, failures, type Refused } from '../../failures.ts';
import { removeQuietly } from '../../store/make-folder.ts';
import { partName, removeOldParts } from '../../store/part-name.ts';
import { syncFolderOf } from '../../store/sync-files.ts';

/** A file that is there wholly or not at all: written beside its target, then put in its place. */
export interface AtomicFile {
  write(piece: string | Uint8Array): void;
  /** Writes out what is left, makes it safe on the disk and puts it in the target's place, over an older file. */
  finish(): WrittenFile;
  /** The first part of that: all is safe on the disk, and the older file is still in its place. */
  complete(): WrittenFile;
  /** The second part. */
  place(): void;
  /** Whether it is in the target's place; it may be there though `place` threw, where the folder could not be synced. */
  isPlaced(): boolean;
  /** Takes an older file out of the target's place, until this one is put there or discarded. */
  withdrawOlder(): void;
  /** An older file that was withdrawn comes back in no case any more. */
  giveUpOlder(): void;
  /** Leaves nothing behind, and an older file where it was. Does nothing after `finish`. */
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
  removeOldParts(path);
  const freeName = (): string => partName(path, random(6).toString('hex'));
  const temporary = freeName();
  try {
    const file = openSync(temporary, 'wx', 0o600);
    return done(createAtomicFile({ path, temporary, older: freeName() }, file));
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

interface Names {
  readonly path: string;
  readonly temporary: string;
  /** Where an older file waits that was withdrawn. */
  readonly older: string;
}

function createAtomicFile({ path, temporary, older }: Names, file: number): AtomicFile {
  const hash = createHash('sha256');
  let bytes = 0;
  let waiting = '';
  let open = true;
  const put = (buffer: Uint8Array): void => {
    hash.update(buffer);
    bytes += buffer.length;
    // A disk that fills up writes less than it was given before it says so.
    for (let at = 0; at < buffer.length; ) at += writeSync(file, buffer, at);
  };
  const flush = () => {
    const buffer = Buffer.from(waiting, 'utf8');
    waiting = '';
    put(buffer);
  };
  const close = () => {
    if (!open) return;
    open = false;
    closeSync(file);
  };
  const complete = (): WrittenFile =>
    writing(path, () => {
      flush();
      fsyncSync(file);
      close();
      return { bytes, sha256: hash.digest('hex') };
    });
  let isWithdrawn = false;
  let isPlaced = false;
  const giveUpOlder = (): void => {
    if (isWithdrawn) removeQuietly(older);
    isWithdrawn = false;
  };
  const place = (): void =>
    writing(path, () => {
      giveUpOlder();
      renameSync(temporary, path);
      isPlaced = true;
      syncFolderOf(path);
    });
  return {
    write: (piece) => {
      if (typeof piece !== 'string') {
        writing(path, () => {
          flush();
          put(piece);
        });
        return;
      }
      waiting += piece;
      if (waiting.length >= mostWaiting) writing(path, flush);
    },
    complete,
    place,
    finish: () => {
      const written = complete();
      place();
      return written;
    },
    isPlaced: () => isPlaced,
    giveUpOlder,
    withdrawOlder: () =>
      writing(path, () => {
        if (!existsSync(path)) return;
        renameSync(path, older);
        isWithdrawn = true;
      }),
    discard: () => {
      try {
        close();
        if (isWithdrawn) renameSync(older, path);
      } catch {
        // Why the file could not be written is told; this would hide it.
      }
      isWithdrawn = false;
      removeQuietly(temporary);
    },
  };
}
