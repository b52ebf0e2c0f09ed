import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/**
 * Opens a regular file that a person named and gives its descriptor. Null for anything else, at once: a pipe would never
 * end, and a device never stop. Errors of the system are thrown.
 */
export function openNamedFile(path: string): number | null {
  // Without blocking, because opening a pipe without a writer would already wait.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  if (fstatSync(file).isFile()) return file;
  closeSync(file);
  return null;
}

/**
 * Reads a file that a person named: a regular one of at most so many bytes. Null for anything else, at once. Errors of the system are thrown.
 */
export function readNamedFile(path: string, mostBytes: number): Buffer | null {
  const file = openNamedFile(path);
  if (file === null) return null;
  try {
    const facts = fstatSync(file);
    if (facts.size > mostBytes) return null;
    const bytes = Buffer.alloc(facts.size);
    let read = 0;
    while (read < bytes.length) {
      const more = readSync(file, bytes, read, bytes.length - read, read);
      if (more === 0) break;
      read += more;
    }
    return bytes.subarray(0, read);
  } finally {
    closeSync(file);
  }
}
