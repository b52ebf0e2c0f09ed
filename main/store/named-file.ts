import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/**
 * Reads a file that a person named: a regular one of at most so many bytes. Null for anything else, at once: a pipe would
 * never end, and a device never stop. Errors of the system are thrown.
 */
export function readNamedFile(path: string, mostBytes: number): Buffer | null {
  // Without blocking, for a pipe that nobody writes to is waited for already when it is opened.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const facts = fstatSync(file);
    if (!facts.isFile() || facts.size > mostBytes) return null;
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
