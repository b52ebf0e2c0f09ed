import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { auditEntries } from '../../main/desk/audit/audit-actions.ts';
import { explainedStore } from '../../main/desk/audit/explained-store.ts';
import type { Writer } from '../../main/store/handles.ts';
import { sql } from '../../main/store/sql.ts';
import type { Store } from '../../main/store/store.ts';
import { copyBlankStore } from './blank-store.ts';

/** A test writes rows of its own, which the chain explains as it does those that the program writes by itself. */
export const explained = (store: Store): Store =>
  explainedStore(store, { clock: () => 0, action: auditEntries.mailWentOn });

/** Whatever a test wrote: what look-ups show is what the tables say. */
export function expectShownAsKept(store: Store): void {
  const kept = sql`SELECT * FROM (SELECT * FROM accounts_to_show UNION ALL SELECT * FROM practices_to_show)`;
  const shown = sql`SELECT * FROM shown_records`;
  const differing = store.read.all(
    sql`SELECT * FROM (${kept} EXCEPT ${shown}) UNION ALL SELECT * FROM (${shown} EXCEPT ${kept})`,
  );
  if (differing.length > 0)
    throw new Error(`Not shown as it is kept: ${JSON.stringify(differing.slice(0, 4))}`);
}

/** A real encrypted store in a temporary folder, with the leads Sam and Lee and the agent Kim, and how to be rid of both. */
export function makeStore(): { readonly store: Store; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'login-desk-test-'));
  const store = explained(copyBlankStore(join(folder, 'desk.db')).store);
  return {
    store,
    remove: () => {
      expectShownAsKept(store);
      store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A real encrypted store for one test, removed when the test is over. */
export function temporaryStore(): Store {
  const { store, remove } = makeStore();
  onTestFinished(remove);
  return store;
}

/** Writes in one transaction and keeps it. */
export const write = <Value>(store: Store, work: (transaction: Writer) => Value): Promise<Value> =>
  explained(store).write((transaction) => ({ keep: true, value: work(transaction) }));
