import { statSync } from 'node:fs';
import type { PlainMessage } from '../../language/catalogue.ts';
import { say } from '../language.ts';
import { logHolds, logState } from './log-end.ts';
import type { LogPart } from './log-read.ts';
import { damageWords } from './words.ts';

/** The pages of our stores: SQLite's default. */
const pageSize = 4096;

/** What the files of a store look like before SQLite sees them. */
export interface FilesState {
  /** What is wrong, in words; null where nothing is to be seen. */
  readonly damage: string | null;
  /** Whether the log ends with a transaction that can't be read, as a power cut leaves it. SQLite drops it without a word. */
  readonly endUnread: boolean;
  /** What is committed in the log; null where nothing is, or it can't be told. */
  readonly log: LogPart | null;
}

/**
 * Looks at a store's files as they lie on the disk. Before SQLite does: it takes an empty file for a new database and throws away
 * a log that does not fit. Nothing is written.
 */
export function filesState(path: string): FilesState {
  const facts = statSync(path, { throwIfNoEntry: false });
  const size = facts?.size ?? null;
  const damaged = (what: PlainMessage): FilesState => ({
    damage: say(what),
    endUnread: false,
    log: null,
  });
  if (facts && !facts.isFile()) return damaged(damageWords.isNoFile);
  if (size === 0) return damaged(damageWords.isEmpty);
  const log = logState(`${path}-wal`);
  if (log.state === 'damaged') return damaged(log.what);
  const isCutOff = size !== null && size % pageSize !== 0;
  // A program that was killed while it wrote a page from the log into the store left half of it; the log has it whole.
  if (isCutOff && !logHolds(`${path}-wal`, Math.ceil(size / pageSize))) return damaged(damageWords.isCutOff);
  return { damage: null, endUnread: log.state === 'unread-end', log: log.part };
}
