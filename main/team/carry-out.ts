import { failures } from '../failures.ts';
import type { Rule, Writer } from '../store/handles.ts';
import { sql } from '../store/sql.ts';
import type { Store } from '../store/store.ts';
import { StoreRefused } from '../store/store-refused.ts';
import { keepPlace, placeOf } from './membership.ts';
import { migrationIn, ruleIn, runNoted } from './noting.ts';
import type { Entry, NotedStatement } from './seal.ts';

/** An entry that was checked, with what it says. */
export interface OpenedEntry {
  readonly entry: Entry;
  readonly statements: readonly NotedStatement[];
}

/** How far a transaction came. */
interface CarriedOut {
  /** What was done now: another program of the same store may have been quicker. */
  readonly applied: readonly Entry[];
  /** How many of the entries need no more work. */
  readonly settled: number;
}

/** The refusal that ends following, with the entry that it is about. */
export const teamStopped = (
  reason: Parameters<typeof failures.teamStopped>[0],
  position: number,
): StoreRefused => new StoreRefused(failures.teamStopped(reason, position));

/** What an equal store would not have answered: a row that is there already, or one that is missing. */
const storeDiffers = (error: unknown): boolean =>
  /^SQLITE_(CONSTRAINT|ERROR)/.test(String((error as { code?: string }).code ?? ''));

const unexplained = sql`SELECT 1 FROM temp.rows_written LIMIT 1`;

function makeAnew(local: Store, transaction: Writer, rule: Rule): void {
  if (!local.makeAnew) throw new Error('This store was opened without the rules of kept values');
  local.makeAnew(transaction, rule);
}

/**
 * Carries one entry out in a transaction that is under way, in the schema that the store has, and gives the one that it has then. Throws
 * `team-stopped` where the store is not as it was where the entry was made.
 */
function carryOut(
  local: Store,
  transaction: Writer,
  { entry, statements }: OpenedEntry,
  schemaBefore: number,
): number {
  let now = schemaBefore;
  try {
    for (const statement of statements) {
      const schema = migrationIn(statement);
      const rule = ruleIn(statement);
      if (rule !== null) makeAnew(local, transaction, rule);
      else if (schema !== null) {
        local.migrateInside(schema);
        now = local.schemaNow();
      } else if (!runNoted(transaction, statement)) throw teamStopped('differs', entry.position);
    }
  } catch (error) {
    throw storeDiffers(error) ? teamStopped('differs', entry.position) : error;
  }
  if (now !== entry.schema || transaction.get(unexplained) !== undefined)
    throw teamStopped('differs', entry.position);
  return now;
}

/**
 * Carries entries that follow each other out on the local store, in one transaction with the place of the last one. It ends early
 * once `isLong` says so, but not before the first. Throws `team-stopped` where the store is not as it was where an entry was
 * made; nothing is written then, of none of them.
 */
export function applyEntries(
  local: Store,
  opened: readonly OpenedEntry[],
  isLong: () => boolean = () => false,
): CarriedOut {
  return local.derive((transaction) => {
    let place = placeOf(transaction);
    let schema = local.schemaNow();
    let settled = 0;
    const applied: Entry[] = [];
    for (const each of opened) {
      const { entry } = each;
      settled += 1;
      if (place.position >= entry.position) continue;
      if (place.position !== entry.position - 1 || place.hash !== entry.previous)
        throw teamStopped('wentBack', entry.position);
      schema = carryOut(local, transaction, each, schema);
      place = entry;
      applied.push(entry);
      if (isLong()) break;
    }
    if (applied.length > 0) keepPlace(transaction, place);
    return { keep: applied.length > 0, value: { applied, settled } };
  });
}
