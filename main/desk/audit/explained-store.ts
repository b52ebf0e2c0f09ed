import { sql } from '../../store/sql.ts';
import { type Store, storeRefusal } from '../../store/store.ts';
import type { Clock, RandomBytes } from '../ground/basics/context.ts';
import { programName } from '../ground/basics/program-name.ts';
import { auditEntries } from './audit-actions.ts';
import { appendAudit } from './chain.ts';
import { needsSealing, rowsWait, sealSaltName } from './row-seals.ts';

export interface ByItself {
  readonly clock: Clock;
  /** The name of its entries. */
  readonly action: (typeof auditEntries)[keyof typeof auditEntries];
}

/**
 * A store for what goes on without the door: the mail that is sent and comes back, codes on their way. A write of it that
 * changes sealed rows appends an entry; one that changes none leaves none.
 */
export function explainedStore(store: Store, { clock, action }: ByItself): Store {
  return {
    ...store,
    write: (work, doing) =>
      store.write((transaction) => {
        const written = work(transaction);
        if (written.keep && rowsWait(transaction))
          appendAudit(transaction, { at: clock(), operator: programName, action });
        return written;
      }, doing),
  };
}

/**
 * At the start of the program: seals what an older version wrote and what a migration changed; in a new store that there is
 * nothing yet. A store that can't be written stays as it is.
 */
export async function sealOlderRows(store: Store, clock: Clock, random: RandomBytes): Promise<void> {
  if (store.readOnly || !needsSealing(store.read)) return;
  try {
    await store.write((transaction) => {
      const isFirst = transaction.get(sql`SELECT 1 FROM seal_sums LIMIT 1`) === undefined;
      if (isFirst)
        transaction.run(
          sql`INSERT INTO secrets (name, value) VALUES (${sealSaltName}, ${random(32).toString('hex')})
              ON CONFLICT (name) DO NOTHING`,
        );
      if (needsSealing(transaction))
        appendAudit(transaction, { at: clock(), operator: programName, action: auditEntries.sealed }, true);
      return { keep: true, value: undefined };
    });
  } catch (error) {
    if (storeRefusal(error, store.path) === null) throw error;
  }
}
