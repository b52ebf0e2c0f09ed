import { closeSync, lstatSync, openSync, readSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import { type Answer, done, failures } from '../../failures.ts';

/** What no file that is written for a person may replace. */
export interface Protected {
  /** The store that is open. */
  readonly storePath: string;
  /** Other files and folders of the program: key file, key reference, sandbox mail. They need not be there. */
  readonly ownFiles: readonly string[];
  /** Files that are being read meanwhile. */
  readonly reading?: readonly string[];
}

// What lies beside a store: SQLite's files, and the one by which others ask for their turn.
const storeParts = ['', '-wal', '-shm', '-journal', '-turn'];
const storeName = /^login-desk\.db(-[\w-]+)?$/;
const referenceName = 'key-reference.json';
// What an export or a list may be called. In the program's own folder nothing else is replaced.
const ownKinds = ['.csv', '.tsv', '.txt', '.jsonl', '.json', '.xlsx', '.pdf', '.svg', '.png'];
const keyText = /^\s*[0-9a-f]{64}\s*$/i;
const mostKeyBytes = 200;
const privateKeyText = /-----BEGIN [A-Z ]*PRIVATE KEY-----/;
const mostPemBytes = 64 * 1024;
const windowsDevice = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]) *([.:].*)?$/i;

/**
 * Whether a file may be written at a path: over nothing, or over an ordinary file that is neither the program's own nor
 * a key. Compared by what the system says the files are and where they lie, so that links and other spellings of a path
 * don't matter. Nothing is touched. Codes `target-is-folder`, `target-not-file`, `target-in-use`, `target-is-key`.
 */
export function safeTarget(
  path: string,
  { storePath, ownFiles, reading = [] }: Protected,
  platform: NodeJS.Platform = process.platform,
): Answer<true> {
  if (/[\\/]$/.test(path)) return failures.targetIsFolder(path);
  if (isDevice(path, platform)) return failures.targetNotFile(path);
  const there = lookAt(path);
  if (there === 'broken link') return failures.targetNotFile(path);
  if (there?.isDirectory()) return failures.targetIsFolder(path);
  if (there && !there.isFile()) return failures.targetNotFile(path);
  const inUse = [...storeParts.map((part) => `${storePath}${part}`), ...ownFiles, ...reading];
  if (inUse.some((other) => isSame(path, other) || isInside(path, other))) return failures.targetInUse(path);
  if (isProgramsName(path, storePath)) return failures.targetInUse(path);
  if (!there) return done(true);
  if (isInside(path, dirname(storePath)) && !ownKinds.includes(extname(path).toLowerCase()))
    return failures.targetInUse(path);
  return isKey(path, there) ? failures.targetIsKey(path) : done(true);
}

/** Files that a store of this program, here or elsewhere, is made of: refused also where they are not there yet. */
function isProgramsName(path: string, storePath: string): boolean {
  const name = basename(path).toLowerCase();
  if (name === referenceName || storeName.test(name)) return true;
  const own = basename(storePath).toLowerCase();
  return name.startsWith(own) && /^[-:]/.test(name.slice(own.length)) && isInside(path, dirname(storePath));
}

function lookAt(path: string): Stats | 'broken link' | null {
  try {
    const there = statSync(path, { throwIfNoEntry: false });
    if (there) return there;
    return lstatSync(path, { throwIfNoEntry: false }) ? 'broken link' : null;
  } catch (error) {
    // A path that can't be looked at can't be written either, which the writing then says. A ring of links is one.
    return (error as NodeJS.ErrnoException).code === 'ELOOP' ? 'broken link' : null;
  }
}

/** Whether two paths lead to one file. Files that are not there are compared by their place, in any case. */
function isSame(one: string, other: string): boolean {
  const identities = [identity(one), identity(other)];
  if (identities[0] !== null && identities[0] === identities[1]) return true;
  return place(one).toLowerCase() === place(other).toLowerCase();
}

const isInside = (path: string, folder: string): boolean =>
  place(path)
    .toLowerCase()
    .startsWith(`${place(folder)}${sep}`.toLowerCase());

/** What makes a file the same file under every name; null where there is none. */
function identity(path: string): string | null {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}

/** Where a file lies or would lie, the links of its folders followed as far as they are there. */
function place(path: string): string {
  const whole = resolve(path);
  const folder = dirname(whole);
  if (folder === whole) return whole;
  try {
    return join(realpathSync(folder), basename(whole));
  } catch {
    return join(place(folder), basename(whole));
  }
}

/** A device's place or name: a file of that name would take the device's place, or be swallowed by it. */
function isDevice(path: string, platform: NodeJS.Platform): boolean {
  if (platform === 'win32') return /^[\\/]{2}[.?][\\/]/.test(path) || windowsDevice.test(basename(path));
  const where = place(path);
  return /^\/(dev|proc|sys)\//.test(where) && !where.startsWith('/dev/shm/');
}

/**
 * Whether a file holds a key: 64 hexadecimal digits, without which the store that they belong to can't be opened, or a
 * private key as PEM.
 */
function isKey(path: string, { size }: Stats): boolean {
  if (size > mostPemBytes) return false;
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const bytes = Buffer.alloc(size);
    const text = bytes.toString('latin1', 0, readSync(file, bytes));
    return (size <= mostKeyBytes && keyText.test(text)) || privateKeyText.test(text);
  } catch {
    // What can't be read may be a key.
    return size >= 64;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
