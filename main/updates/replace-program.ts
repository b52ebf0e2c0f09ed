import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, copyFile, rename, rm, stat } from 'node:fs/promises';
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
export async function replaceProgram(
  program: string,
  file: string,
  signed: SignedFile,
): Promise<Answer<{ start: string }>> {
  const next = making(program);
  try {
    // What a program that was killed left behind.
    await rm(next, { force: true });
    await copyFile(file, next);
    if (!(await isSigned(next, signed))) return failures.updateFileWrong(signed.url);
    await chmod(next, (await stat(program)).mode & 0o777);
    syncFile(next);
    await rename(next, program);
    syncFolderOf(program);
    return done({ start: program });
  } catch (error) {
    return ['ENOSPC', 'EDQUOT'].includes(reasonOf(error))
      ? failures.updateNoRoom(dirname(program))
      : failures.updateNotInstalled(reasonOf(error));
  } finally {
    await rm(next, { force: true });
  }
}

/** Whether a file is the one whose length and hash were signed. It is read in pieces that hold nobody up. */
export async function isSigned(path: string, { sha512, size }: SignedFile): Promise<boolean> {
  if ((await stat(path)).size !== size) return false;
  const hash = createHash('sha512');
  for await (const part of createReadStream(path, { highWaterMark: 256 * 1024 })) hash.update(part);
  return hash.digest('base64') === sha512;
}
