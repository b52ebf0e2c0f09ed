import { spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';

function must(...command: readonly [string, ...string[]]): void {
  const { status, stderr } = spawnSync(command[0], command.slice(1), { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command.join(' ')}: ${stderr}`);
}

/** A small disk of its own, mounted on a folder, for as long as the work takes. */
export async function onSmallDisk<Value>(
  folder: string,
  kilobytes: number,
  work: () => Promise<Value>,
): Promise<Value> {
  must('mount', '-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder);
  try {
    return await work();
  } finally {
    must('umount', '-l', folder);
  }
}

/** Lets no one write there, not even the system's administrator; or lets them again. */
export const makeReadOnly = (folder: string, is: boolean): void =>
  must('mount', '-o', `remount,${is ? 'ro' : 'rw'}`, folder);

/** Fills a disk until so many bytes are left. Gives back how to make room again. */
export function fillUpTo(folder: string, left: number): () => void {
  const path = join(folder, 'filling');
  const { bavail, bsize } = statfsSync(folder);
  const file = openSync(path, 'w');
  try {
    const piece = Buffer.alloc(bsize, 1);
    for (let count = Math.floor((bavail * bsize - left) / bsize); count > 0; count -= 1)
      writeSync(file, piece);
  } finally {
    closeSync(file);
  }
  return () => rmSync(path, { force: true });
}

/** A drive with a folder on it, which can be pulled out while programs are at work and put in again. */
export interface Drive {
  /** Takes the mount away at once; files that are open stay open, and names lead nowhere any more. */
  readonly pullOut: () => void;
  readonly putIn: () => void;
}

/** Mounts what lies at `drive` on a folder, for as long as the work takes. */
export async function onDrive<Value>(
  folder: string,
  drive: string,
  work: (parts: Drive) => Promise<Value>,
): Promise<Value> {
  let isIn = false;
  const putIn = (): void => {
    if (!isIn) must('mount', '--bind', drive, folder);
    isIn = true;
  };
  const pullOut = (): void => {
    if (isIn) must('umount', '-l', folder);
    isIn = false;
  };
  putIn();
  try {
    return await work({ pullOut, putIn });
  } finally {
    pullOut();
  }
}
