import { failures } from '../failures.ts';
import { sql } from '../store/sql.ts';
import type { Store } from '../store/store.ts';
import { StoreRefused } from '../store/store-refused.ts';
import type { LogPlace, TeamLog } from './log.ts';
import { keepPlace, placeOf } from './membership.ts';
import { migrationIn, runNoted } from './noting.ts';
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
  /** Does work on the local store once no other program writes there; at once where it is left out. */
  readonly atStore?: <Value>(work: () => Value) => Promise<Value>;
}

/** From so many entries in one go on it is worth asking how many there are in all. */
const worthTelling = 20;

const stopped = (reason: Parameters<typeof failures.teamStopped>[0], position: number): StoreRefused =>
  new StoreRefused(failures.teamStopped(reason, position));

/**
 * Carries an entry out on the local store, together with its place. Says whether it was done now: another program of the same
 * store may have been quicker. Throws `team-stopped` where the store is not as it was where the entry was made; nothing is
 * written then.
 */
export function applyEntry(local: Store, entry: Entry, statements: readonly NotedStatement[]): boolean {
  return local.derive((transaction) => {
    const place = placeOf(transaction);
    if (place.position >= entry.position) return { keep: false, value: false };
    if (place.position !== entry.position - 1 || place.hash !== entry.previous)
      throw stopped('wentBack', entry.position);
    try {
      for (const statement of statements) {
        const schema = migrationIn(statement);
        if (schema !== null) local.migrateInside(schema);
        else if (!runNoted(transaction, statement)) throw stopped('differs', entry.position);
      }
    } catch (error) {
      throw storeDiffers(error) ? stopped('differs', entry.position) : error;
    }
    if (local.schemaNow() !== entry.schema) throw stopped('differs', entry.position);
    if (transaction.get(sql`SELECT 1 FROM temp.rows_written LIMIT 1`) !== undefined)
      throw stopped('differs', entry.position);
    keepPlace(transaction, entry);
    return { keep: true, value: true };
  });
}

/** What an equal store would not have answered: a row that is there already, or one that is missing. */
const storeDiffers = (error: unknown): boolean =>
  /^SQLITE_(CONSTRAINT|ERROR)/.test(String((error as { code?: string }).code ?? ''));

/** The statements of an entry that has to come right behind a place. Throws `team-stopped`, `team-update-needed`. */
export function checkedEntry(
  keys: TeamKeys,
  place: LogPlace,
  entry: Entry,
  newestSchema: number,
): readonly NotedStatement[] {
  if (entry.position !== place.position + 1) throw stopped('gap', place.position + 1);
  if (entry.previous !== place.hash) throw stopped('altered', entry.position);
  const statements = openEntry(keys, entry);
  if (statements === null) throw stopped('altered', entry.position);
  if (entry.schema > newestSchema) throw new StoreRefused(failures.teamUpdateNeeded(entry.schema));
  return statements;
}

/**
 * Brings the local store to the log's end: reads what came after its place, checks it, and carries it out, an entry a
 * transaction. Rejects as the log does, and with `team-stopped` or `team-update-needed` before anything that is not right
 * is carried out.
 */
export async function catchUp(parts: FollowParts): Promise<void> {
  const { local, log, keys, applied, breathe, atStore = async (work) => work() } = parts;
  for (;;) {
    const place = placeOf(local.read);
    const { own, after } = await log.readFrom(place.position);
    if (place.position > 0 && own?.hash !== place.hash) throw stopped('wentBack', place.position);
    if (parts.behind && after.length >= worthTelling)
      parts.behind((await log.head()).position - place.position);
    let last = place;
    for (const entry of after) {
      const statements = checkedEntry(keys(), last, entry, local.newestSchema);
      if (await atStore(() => applyEntry(local, entry, statements))) applied(entry);
      last = { position: entry.position, hash: entry.hash };
      await breathe();
    }
    if (after.length === 0) return;
  }
}
