import { failures } from '../failures.ts';
import type { Store } from '../store/store.ts';
import { StoreRefused } from '../store/store-refused.ts';
import { applyEntries, type OpenedEntry, teamStopped } from './carry-out.ts';
import type { LogPage, LogPlace } from './entry-rows.ts';
import { bringsKey } from './key-ring.ts';
import type { TeamLog } from './log.ts';
import { placeOf } from './membership.ts';
import { migrationIn } from './noting.ts';
import { type Entry, type NotedStatement, openEntry, type TeamKeys } from './seal.ts';

export interface FollowParts {
  readonly local: Store;
  readonly log: Pick<TeamLog, 'readFrom' | 'head'>;
  /** Told how many entries there are to go, where they are many. */
  readonly behind?: (entries: number) => void;
  /** Those that seal at the place where the store is. */
  readonly keys: () => TeamKeys;
  /** Told of each entry that was carried out here, once it is in the store. */
  readonly applied: (entry: Entry) => void;
  /** Lets others have their turn between two transactions. */
  readonly breathe: () => Promise<void>;
  /** Milliseconds from any moment on. */
  readonly elapsed: () => number;
  /** Does work on the local store once no other program writes there; at once where it is left out. */
  readonly atStore?: <Value>(work: () => Value) => Promise<Value>;
}

/** From so many entries in one go on it is worth asking how many there are in all. */
const worthTelling = 20;
/** So many entries are opened together at most, and so many bytes of them besides the last. */
const mostTogether = { entries: 32, bytes: 128 * 1024 };
/** How long entries that are carried out together hold the thread before the next ones wait, in milliseconds. */
const longestTogether = 6;

/** The statements of an entry that has to come right behind a place. Throws `team-stopped`, `team-update-needed`. */
export function checkedEntry(
  keys: TeamKeys,
  place: LogPlace,
  entry: Entry,
  newestSchema: number,
): readonly NotedStatement[] {
  if (entry.position !== place.position + 1) throw teamStopped('gap', place.position + 1);
  if (entry.previous !== place.hash) throw teamStopped('altered', entry.position);
  const statements = openEntry(keys, entry);
  if (statements === null) throw teamStopped('altered', entry.position);
  if (entry.schema > newestSchema) throw new StoreRefused(failures.teamUpdateNeeded(entry.schema));
  return statements;
}

/** Whether what follows an entry is read by what it brings: another key, another schema. */
const changesReading = (statements: readonly NotedStatement[]): boolean =>
  statements.some((statement) => migrationIn(statement) !== null || bringsKey(statement));

interface Checked {
  readonly opened: readonly OpenedEntry[];
  /** What is wrong with the entry behind them; null where nothing is. */
  readonly problem: unknown;
}

/** Opens the first of some entries, as many as can be carried out together. What comes before one that is not right is right. */
function checkFirst({ keys, local }: FollowParts, place: LogPlace, entries: readonly Entry[]): Checked {
  const now = keys();
  const opened: OpenedEntry[] = [];
  let last = place;
  let bytes = 0;
  for (const entry of entries.slice(0, mostTogether.entries)) {
    try {
      const statements = checkedEntry(now, last, entry, local.newestSchema);
      opened.push({ entry, statements });
      last = entry;
      bytes += entry.sealed.length;
      if (changesReading(statements) || bytes > mostTogether.bytes) break;
    } catch (error) {
      return { opened, problem: error };
    }
  }
  return { opened, problem: null };
}

/**
 * Carries entries out, many small ones in a transaction. Where one of them can't be, those before it are, and it rejects as
 * that one does.
 */
async function carryOutAll(parts: FollowParts, opened: readonly OpenedEntry[]): Promise<void> {
  const { local, applied, breathe, elapsed, atStore = async (work) => work() } = parts;
  let rest = opened;
  let isTogether = true;
  while (rest.length > 0) {
    const next = isTogether ? rest : rest.slice(0, 1);
    try {
      const done = await atStore(() => {
        const until = elapsed() + longestTogether;
        return applyEntries(local, next, () => elapsed() > until);
      });
      for (const entry of done.applied) applied(entry);
      rest = rest.slice(done.settled);
      await breathe();
    } catch (error) {
      if (next.length === 1) throw error;
      // Nothing of them was written: each by itself, up to the one that can't be.
      isTogether = false;
    }
  }
}

/** What of a page concerns a store at a place, which may have come further since it was asked for; null where it tells nothing of that. */
function pageAt(page: LogPage, { position }: LogPlace): LogPage | null {
  if (page.own?.position === position) return page;
  const here = page.after.findIndex((entry) => entry.position === position);
  const own = page.after[here];
  return own ? { ...page, own: { position, hash: own.hash }, after: page.after.slice(here + 1) } : null;
}

/**
 * Brings the local store to the log's end: reads what came after its place, checks it, and carries it out. Rejects as the log does,
 * and with `team-stopped` or `team-update-needed` before anything that is not right is carried out. What was read of the log already can be
 * given: it is not read again.
 */
export async function catchUp(parts: FollowParts, page?: LogPage): Promise<void> {
  const { local, log } = parts;
  for (let given = page; ; given = undefined) {
    const place = placeOf(local.read);
    const { own, after, isAll } = (given && pageAt(given, place)) ?? (await log.readFrom(place.position));
    if (place.position > 0 && own?.hash !== place.hash) throw teamStopped('wentBack', place.position);
    if (parts.behind && after.length >= worthTelling)
      parts.behind((await log.head()).position - place.position);
    let last: LogPlace = place;
    for (let rest = after; rest.length > 0; ) {
      const { opened, problem } = checkFirst(parts, last, rest);
      await carryOutAll(parts, opened);
      if (problem !== null) throw problem;
      last = opened.at(-1)?.entry ?? last;
      rest = rest.slice(opened.length);
    }
    if (isAll) return;
  }
}
