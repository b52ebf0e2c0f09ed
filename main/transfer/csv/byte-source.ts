import { closeSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { type Answer, done, failures } from '../../failures.ts';
import { say } from '../../language.ts';
import { openNamedFile } from '../../store/named-file.ts';
import { fileLooks } from './words.ts';

/** Bytes that can be read from the start more than once, in pieces, so that a large file never lies in memory. */
export interface ByteSource {
  /** What a person calls it: the file's name without its folder. */
  readonly name: string;
  /** Each piece is the reader's own: it stays as it is when the next one comes. Throws the system's error. */
  pieces(): Iterable<Buffer>;
}

const pieceBytes = 64 * 1024;

/**
 * A file that can be read, its folder and devices refused. Code `file-unreadable`.
 * Every pass opens it again: a drive that went away is an error of that pass.
 */
export function fileSource(path: string): Answer<ByteSource> {
  try {
    const file = openNamedFile(path);
    if (file === null) return failures.fileUnreadable(path, say(fileLooks.isNoFile));
    closeSync(file);
  } catch (error) {
    return failures.fileUnreadable(path, (error as NodeJS.ErrnoException).code ?? 'unknown');
  }
  return done({ name: basename(path), pieces: () => filePieces(path) });
}

function* filePieces(path: string): Generator<Buffer> {
  const file = openNamedFile(path);
  if (file === null) throw Object.assign(new Error('it is not a file any more'), { code: 'ENOENT' });
  try {
    for (;;) {
      const piece = Buffer.allocUnsafeSlow(pieceBytes);
      const length = readSync(file, piece, 0, pieceBytes, null);
      if (length === 0) return;
      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}

/** Text that the program carries itself, as a source. */
export const textSource = (name: string, text: string): ByteSource => ({
  name,
  pieces: () => [Buffer.from(text, 'utf8')],
});
