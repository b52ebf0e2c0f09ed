import type { Writer } from '../store/handles.ts';
import { sql } from '../store/sql.ts';
import type { Store, Written } from '../store/store.ts';
import type { LogPlace } from './entry-rows.ts';
import { placeOf } from './membership.ts';
import { migrationTo, notingWriter } from './noting.ts';
import type { NotedStatement } from './seal.ts';

/** Work that waits for its place in the log. */
export type Work = (transaction: Writer) => Written<unknown>;

/** What work came to where it was tried: its value, or what it threw. */
export type Outcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: unknown };

/** What several works came to, one after the other, and all that they wrote. */
export interface Tried {
  /** The place in the log that they were tried at. */
  readonly place: LogPlace;
  readonly outcomes: readonly Outcome[];
  readonly statements: readonly NotedStatement[];
  /** The schema that the store has after them. */
  readonly schema: number;
}

const unexplained = sql`SELECT 1 FROM temp.rows_written LIMIT 1`;

/** A write of sealed rows has to append the entry that explains them. */
function checkExplained(transaction: Writer): void {
  if (transaction.get(unexplained) !== undefined)
    throw new Error('A write changed rows that no entry of the audit chain explains');
}

/** What was noted of one work is dropped where it is rolled back. */
function tryOne(transaction: Writer, work: Work): { outcome: Outcome; statements: NotedStatement[] } {
  const statements: NotedStatement[] = [];
  const noting = notingWriter(transaction, (statement) => statements.push(statement));
  const undo = (): void => {
    transaction.run(sql`ROLLBACK TO one_work`);
    statements.length = 0;
  };
  transaction.run(sql`SAVEPOINT one_work`);
  try {
    const { keep, value, instead } = work(noting);
    if (!keep) undo();
    if (!keep && instead) instead(noting);
    checkExplained(transaction);
    return { outcome: { ok: true, value }, statements };
  } catch (error) {
    undo();
    return { outcome: { ok: false, error }, statements };
  } finally {
    transaction.run(sql`RELEASE one_work`);
  }
}

/**
 * The same for one work in a transaction that nothing else is done in: without a point to go back to, which makes long writes take twice
 * as long. Null where it has to be rolled back: the transaction with it, and the work is tried as above.
 */
export function trySingle(transaction: Writer, local: Store, work: Work): Tried | null {
  const place = placeOf(transaction);
  const statements: NotedStatement[] = [];
  const noting = notingWriter(transaction, (statement) => statements.push(statement));
  try {
    const { keep, value } = work(noting);
    if (!keep) return null;
    checkExplained(transaction);
    return { place, outcomes: [{ ok: true, value }], statements, schema: local.schemaNow() };
  } catch {
    return null;
  }
}

/**
 * Carries out works on the local store, notes what they write, and rolls all of it back. With `raiseTo` they are done in that schema,
 * and bring the store there, unless they write nothing.
 */
export const tryLocally = (local: Store, works: readonly Work[], raiseTo: number | null): Tried =>
  local.derive((transaction) => ({ keep: false, value: tryInside(transaction, local, works, raiseTo) }));

/** The same in a transaction that is under way, without rolling back what is to be kept. */
export function tryInside(
  transaction: Writer,
  local: Store,
  works: readonly Work[],
  raiseTo: number | null,
): Tried {
  const place = placeOf(transaction);
  const goesUp = raiseTo !== null && raiseTo > local.schemaNow();
  if (goesUp) local.migrateInside(raiseTo);
  const tried = works.map((work) => tryOne(transaction, work));
  const statements = tried.flatMap((each) => each.statements);
  return {
    place,
    outcomes: tried.map(({ outcome }) => outcome),
    statements: goesUp && statements.length > 0 ? [migrationTo(raiseTo), ...statements] : statements,
    schema: local.schemaNow(),
  };
}
