import { createHash } from 'node:crypto';
import { closeSync, readSync } from 'node:fs';
import { type Answer, done, failures } from '../../failures.ts';
import { openNamedFile } from '../../store/named-file.ts';
import { WalkCancelled } from '../snapshot.ts';

export interface FileSum {
  readonly bytes: number;
  /** SHA-256, hexadecimal. */
  readonly sha256: string;
}

const pieceBytes = 1024 * 1024;

/** Length and SHA-256 of a file that a person named. Code `file-unreadable`; throws `WalkCancelled`. */
export function sumOfFile(path: string, cancelled: () => boolean): Answer<FileSum> {
  const hash = createHash('sha256');
  const piece = Buffer.alloc(pieceBytes);
  let bytes = 0;
  try {
    const file = openNamedFile(path);
    if (file === null) return failures.fileUnreadable(path, 'EINVAL');
    try {
      for (let length = readSync(file, piece); length > 0; length = readSync(file, piece)) {
        if (cancelled()) throw new WalkCancelled();
        hash.update(piece.subarray(0, length));
        bytes += length;
      }
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (error instanceof WalkCancelled || code === undefined) throw error;
    return failures.fileUnreadable(path, code);
  }
  return done({ bytes, sha256: hash.digest('hex') });
}
