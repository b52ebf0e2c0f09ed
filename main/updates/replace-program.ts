import { createHash } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  copyFileSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Answer, done, failures } from '../failures.ts';
import { syncFile, syncFolderOf } from '../store/sync-files.ts';
import { reasonOf } from './fetch-file.ts';

/** A package as its feed has it. */
export interface SignedFile {
  readonly url: string;
  readonly sha512: string;
  readonly size: number;
}

/** Where a new program is made before it takes the place of the old one: in its folder, for a name moves in one step there alone. */
const making = (program: string): string => join(dirname(program), `.${basename(program)}.update`);

/**
 * Puts a downloaded program into the place of the one that runs: the old one is there until all of the new one is, and it was checked
 * once more. Killed anywhere, one of the two is there, whole. Codes `update-file-wrong`, `update-no-room`, `update-not-installed`.
 */
export function replaceProgram(program: string, file: string, signed: SignedFile): Answer<{ start: string }> {
  const next = making(program);
  try {
    // What a program that was killed left behind.
    rmSync(next, { force: true });
    copyFileSync(file, next);
    if (!isSigned(next, signed)) return failures.updateFileWrong(signed.url);
    chmodSync(next, statSync(program).mode & 0o777);
    syncFile(next);
    renameSync(next, program);
    syncFolderOf(program);
    return done({ start: program });
  } catch (error) {
    return ['ENOSPC', 'EDQUOT'].includes(reasonOf(error))
      ? failures.updateNoRoom(dirname(program))
      : failures.updateNotInstalled(reasonOf(error));
  } finally {
    rmSync(next, { force: true });
  }
}

/** Whether a file is the one whose length and hash were signed. */
export function isSigned(path: string, { sha512, size }: SignedFile): boolean {
  if (statSync(path).size !== size) return false;
  const hash = createHash('sha512');
  const file = openSync(path, 'r');
  try {
    const part = Buffer.allocUnsafe(2 ** 20);
    for (;;) {
      const length = readSync(file, part);
      if (length === 0) return hash.digest('base64') === sha512;
      hash.update(part.subarray(0, length));
    }
  } finally {
    closeSync(file);
  }
}
