import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { removeQuietly } from './make-folder.ts';

/** Which program opened a store last. It lies beside the store, for a program that is too old to read what is inside. */
export interface ProgramNote {
  readonly version: string;
  /** The schema that it left the store in. */
  readonly schema: number;
  /** The backup that was made before this version opened the store for the first time; null where none was due. */
  readonly backup: string | null;
}

/** Where it is noted which program opened a store last. */
export const programNoteFile = (storePath: string): string => `${storePath}-program.json`;

/** Reads the note beside a store; null where there is none, or something else. */
export function readProgramNote(storePath: string): ProgramNote | null {
  try {
    const { version, schema, backup } = JSON.parse(readFileSync(programNoteFile(storePath), 'utf8'));
    const isNote =
      typeof version === 'string' &&
      version.length <= 100 &&
      Number.isInteger(schema) &&
      (backup === null || typeof backup === 'string');
    return isNote ? { version, schema, backup } : null;
  } catch {
    return null;
  }
}

/** Writes the note, wholly or not at all. Where it can't be written the next start does it: nothing fails for its note. */
export function noteProgram(storePath: string, note: ProgramNote): void {
  const path = programNoteFile(storePath);
  const making = `${path}-${process.pid}`;
  try {
    const file = openSync(making, 'w', 0o600);
    try {
      writeSync(file, `${JSON.stringify(note)}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(making, path);
  } catch {
    removeQuietly(making);
  }
}

/** Whether a version opens a store for the first time, as far as the note beside it says: one without a note says nothing. */
export const isFirstStartOf = (storePath: string, version: string | undefined): boolean => {
  const note = version === undefined ? null : readProgramNote(storePath);
  return note !== null && note.version !== version;
};
