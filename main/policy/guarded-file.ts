import { closeSync, constants, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { dirname, resolve, win32 } from 'node:path';
import { isNothing } from './is-nothing.ts';
import type { PolicyPlace } from './policy-place.ts';

/** A file that only administrators can change: its bytes, or why they are not believed. */
export type GuardedFile =
  | { readonly kind: 'none' }
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  /** Ordinary users can change this path, or what is in it. */
  | { readonly kind: 'writable'; readonly path: string }
  /** It belongs to a user who is no administrator. */
  | { readonly kind: 'owner'; readonly path: string }
  /** Every user of the computer can read it, though it holds a secret. */
  | { readonly kind: 'readable'; readonly path: string }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'unreadable'; readonly reason: string };

interface Guard extends Pick<PolicyPlace, 'platform'> {
  /** Whose files are believed; null: anybody's, for a file that is only looked at. */
  readonly owners: readonly number[] | null;
  /** In bytes. */
  readonly longest: number;
  /** It holds a secret: not every user may read it. */
  readonly isSecret?: boolean;
}

/**
 * Reads a file, once, where no ordinary user can have written it. On POSIX its owner and mode count, and those of each folder on the
 * way to it: whoever can rename a folder puts another in its place. On Windows it is tried whether the user who runs the program
 * can open it for writing: Node can't read who else may.
 */
export function readGuarded(file: string, guard: Guard): GuardedFile {
  let descriptor: number | undefined;
  try {
    // A pipe would keep the program waiting.
    descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) return { kind: 'unreadable', reason: 'EISDIR' };
    const fault =
      guard.owners === null
        ? null
        : guard.platform === 'win32'
          ? onWindows(file)
          : onPosix(file, stats, guard, guard.owners);
    if (fault) return fault;
    if (stats.size > guard.longest) return { kind: 'too-large' };
    const bytes = Buffer.alloc(guard.longest + 1);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
      read = readSync(descriptor, bytes, length, bytes.length - length, null);
    return length > guard.longest
      ? { kind: 'too-large' }
      : { kind: 'bytes', bytes: bytes.subarray(0, length) };
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
    return reason === 'ENOENT' && isNothing(file) ? { kind: 'none' } : { kind: 'unreadable', reason };
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

interface Owned {
  readonly uid: number;
  readonly gid: number;
  readonly mode: number;
}

/** Administrators of a Mac are the group 80, who may write where the system's own folders are. */
const groupsOfAdministrators = (platform: NodeJS.Platform): readonly number[] =>
  platform === 'darwin' ? [0, 80] : [0];

function othersWrite({ gid, mode }: Owned, platform: NodeJS.Platform): boolean {
  const group = (mode & 0o020) !== 0 && !groupsOfAdministrators(platform).includes(gid);
  return group || (mode & 0o002) !== 0;
}

function onPosix(
  file: string,
  stats: Owned,
  { platform, isSecret }: Guard,
  owners: readonly number[],
): GuardedFile | null {
  if (!owners.includes(stats.uid)) return { kind: 'owner', path: file };
  if (othersWrite(stats, platform)) return { kind: 'writable', path: file };
  if (isSecret && (stats.mode & 0o004) !== 0) return { kind: 'readable', path: file };
  for (let folder = dirname(resolve(file)); ; folder = dirname(folder)) {
    const found = statSync(folder);
    // In a folder for everybody (`/tmp`) the sticky bit lets only an owner rename what is in it.
    const isSticky = (found.mode & 0o1000) !== 0;
    if (othersWrite(found, platform) && !isSticky) return { kind: 'writable', path: folder };
    if (!owners.includes(found.uid)) return { kind: 'owner', path: folder };
    if (folder === dirname(folder)) return null;
  }
}

/** An administrator can write everything, so that says nothing of others. Only they can look in here. */
function isAdministrator(file: string): boolean {
  try {
    return readdirSync(win32.join(win32.parse(file).root, 'Windows', 'System32', 'config')).length > 0;
  } catch {
    return false;
  }
}

function onWindows(file: string): GuardedFile | null {
  try {
    closeSync(openSync(file, 'r+'));
  } catch {
    return null;
  }
  return isAdministrator(file) ? null : { kind: 'writable', path: file };
}
