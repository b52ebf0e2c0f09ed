import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import type { z } from 'zod';

/** Reads what is known; what the schema gives for nothing where there is no file or none that can be read. */
export function readStateFile<State>(path: string, schema: z.ZodType<State>, nothingKnown: State): State {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return nothingKnown;
  }
}

/** Writes what is known, wholly or not at all. Where it can't be written the next time does it: no work fails for its note. */
export function writeStateFile(path: string, state: unknown): void {
  const making = `${path}-${process.pid}`;
  try {
    const file = openSync(making, 'w', 0o600);
    try {
      writeSync(file, `${JSON.stringify(state)}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(making, path);
  } catch {
    // A disk that is full, or a folder that can't be written, is told of by what failed there.
  }
}
