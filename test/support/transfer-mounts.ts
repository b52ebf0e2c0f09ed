import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, type TestContext } from 'vitest';

/** A small file system of its own, in memory, unmounted when the test is over. */
export interface SmallDisk {
  readonly folder: string;
  /** Lets no one write there any more, not even the system's administrator. */
  readonly makeReadOnly: () => void;
}

const run = (...command: readonly [string, ...string[]]) =>
  spawnSync(command[0], command.slice(1), { encoding: 'utf8' });

/** Mounts a file system of `kilobytes`. Where that is not allowed the test is skipped, and says so. */
export function smallDisk(context: TestContext, kilobytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'login-desk-disk-'));
  const mounted =
    process.platform === 'linux'
      ? run('mount', '-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder)
      : undefined;
  if (mounted?.status !== 0) {
    rmSync(folder, { recursive: true });
    context.skip(
      'Only the administrator of a Linux system can mount a small disk; run the tests as root for this one.',
    );
  }
  onTestFinished(() => {
    run('umount', folder);
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    folder,
    makeReadOnly: () => {
      if (run('mount', '-o', 'remount,ro', folder).status !== 0)
        throw new Error('the disk can not be made read-only');
    },
  };
}

/** Fills a disk to its last block. Gives the file that does it. */
export function fillDisk(folder: string): string {
  const path = join(folder, 'filling');
  writeFileSync(path, '');
  try {
    for (;;) writeFileSync(path, Buffer.alloc(4096, 1), { flag: 'a' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
  return path;
}
