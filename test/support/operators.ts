import { userInfo } from 'node:os';
import { appendAudit } from '../../main/desk/audit/chain.ts';
import { operatorNameKey } from '../../main/desk/operators/read-operators.ts';
import { done } from '../../main/failures.ts';
import { sql } from '../../main/store/sql.ts';
import type { Store } from '../../main/store/store.ts';
import type { OperatorRole } from '../../preload/contract/roles.ts';

/** Puts an operator into a store by hand, tied to the user of the system who is called like them. Gives their id. */
export function addOperator(store: Store, name: string, role: OperatorRole = 'lead'): string {
  const id = `operator-${operatorNameKey(name).replaceAll(' ', '-')}`;
  // At once, as a store on one machine does: the test goes on without waiting.
  void store.write((transaction) => {
    transaction.one(
      sql`INSERT INTO operators (id, name, role, sign_in, system_user, created_at, updated_at)
          VALUES (${id}, ${name}, ${role}, 'system-user', ${name}, 0, 0)`,
    );
    transaction.one(
      sql`INSERT INTO operator_names (name_key, operator_id) VALUES (${operatorNameKey(name)}, ${id})`,
    );
    // A program's store has its rows sealed; a test's own begins without an entry.
    if (transaction.get(sql`SELECT 1 FROM seal_sums LIMIT 1`))
      appendAudit(transaction, { at: 0, operator: name, action: 'test.operator-added' });
    else transaction.run(sql`DELETE FROM temp.rows_written`);
    return { keep: true, value: null };
  });
  return id;
}

/** Who works at the desk of a test: Sam and Lee are leads, Kim is an agent. */
export function addUsualOperators(store: Store): void {
  for (const lead of ['Sam', 'Lee']) addOperator(store, lead);
  addOperator(store, 'Kim', 'agent');
}

/** Opens a program as this computer's user, who is Sam in stores of tests. */
export const thisUser = { systemUser: userInfo().username } as const;

/** Makes a store whose first lead is Sam, who is this computer's user. */
export const firstSam = { ...thisUser, lead: { name: 'Sam', signIn: 'system-user' } } as const;

/** A window in which Sam, a lead, is signed in and no one approves anything. */
export const samAtWindow = {
  who: () => done({ operator: 'Sam', role: 'lead' as const }),
  approved: async () => done({}),
};
