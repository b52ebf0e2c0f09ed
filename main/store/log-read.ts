import type Database from 'better-sqlite3';

/** The committed part of a log, as it lies on the disk. */
export interface LogPart {
  /** Frames up to the end of the last whole transaction; at least one. */
  readonly frames: number;
  /** The two salts of its head, eight bytes as they lie there: another run of the log has others. */
  readonly salts: Buffer;
}

/**
 * How many frames of its log SQLite knows of. Asked of SQLite and not read from the log's index: a program that opens and closes that
 * file beside SQLite takes away the locks that its own connections have on it.
 */
export function framesTaken(database: Database.Database): number {
  const [answer] = database.pragma('wal_checkpoint(NOOP)') as { readonly log: number }[];
  return answer?.log ?? 0;
}
