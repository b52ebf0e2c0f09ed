import { done, failures } from '../../failures.ts';
import { sql } from '../../store/sql.ts';
import type { ActionsOf, QueriesOf } from '../ground/basics/definitions.ts';
import { allOperators, keyById, operatorById, operatorNameKey, recordOf } from './read-operators.ts';
import { lockedOut, nameIsFree, systemUserIsFree } from './rules.ts';

export const operatorQueries: QueriesOf<'operators'> = {
  operators: (reader) => done(allOperators(reader)),
};

export const operatorActions: ActionsOf<'operators.change' | 'operators.revoke-key'> = {
  'operators.change': {
    handle: (transaction, { id, ...given }, context) => {
      const before = operatorById(transaction, id);
      if (!before) return failures.operatorNotFound(id);
      const name = given.name ?? before.name;
      const role = given.role ?? before.role;
      const active = given.active === undefined ? before.active : Number(given.active);
      const systemUser = given.systemUser === undefined ? before.system_user : given.systemUser;
      const free = nameIsFree(transaction, name, id);
      if (!free.ok) return free;
      if (systemUser !== null && systemUser !== before.system_user) {
        const untied = systemUserIsFree(transaction, systemUser, id);
        if (!untied.ok) return untied;
      }
      if (systemUser === null && before.sign_in === 'system-user' && before.password_hash === null)
        return failures.systemUserNeeded();
      const signIn = systemUser === null && before.sign_in === 'system-user' ? 'password' : before.sign_in;
      transaction.one(
        sql`UPDATE operators SET name = ${name}, role = ${role}, active = ${active}, system_user = ${systemUser},
              sign_in = ${signIn}, updated_at = ${context.now} WHERE id = ${id}`,
      );
      transaction.run(
        sql`INSERT INTO operator_names (name_key, operator_id) VALUES (${operatorNameKey(name)}, ${id})
            ON CONFLICT (name_key) DO NOTHING`,
      );
      const locked = lockedOut(transaction, 'operator');
      if (locked) return locked;
      // Who no longer helps callers leaves their cases to the others: no queue of anybody's would have them.
      if (active === 0 || role === 'auditor') {
        const left = transaction.run(
          sql`UPDATE cases SET assignee_id = NULL WHERE assignee_id = ${id} AND state IN ('open', 'waiting')`,
        );
        if (left > 0) context.changed('cases');
      }
      context.changed('operators');
      const after = operatorById(transaction, id);
      return after ? done(recordOf(transaction, after)) : failures.operatorNotFound(id);
    },
  },
  'operators.revoke-key': {
    handle: (transaction, { id }, context) => {
      const key = keyById(transaction, id);
      if (!key || key.revoked_at !== null) return failures.operatorKeyNotFound(id);
      transaction.one(
        sql`UPDATE operator_keys SET revoked_at = ${context.now}, revoked_by = ${context.operator} WHERE id = ${id}`,
      );
      context.changed('operators');
      return done({ id });
    },
  },
};
