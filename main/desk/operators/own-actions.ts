import { z } from 'zod';
import { operatorName, signInWays } from '../../../preload/contract/operators.ts';
import { operatorRoles } from '../../../preload/contract/roles.ts';
import { done, failures } from '../../failures.ts';
import type { Reader, Writer } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import type { ActionContext } from '../ground/basics/context.ts';
import { type ActionDefinition, defineInternalAction, nothingDone } from '../ground/basics/definitions.ts';
import { hasOperators, operatorById, operatorNameKey, recordOf } from './read-operators.ts';
import { nameIsFree, systemUserIsFree } from './rules.ts';

/** What the program does to operators for a face that asked by a call of its own, for it carries a secret. */
export const ownOperatorActions = {
  first: 'operators.first-lead',
  adopt: 'operators.taken-over',
  add: 'operators.add',
  setPassword: 'operators.set-password',
  setOwnPassword: 'operators.set-own-password',
  keepKey: 'operators.make-key',
} as const;

const passwordHash = z.string().startsWith('$argon2id$').max(300);
const secretHash = z.string().regex(/^[0-9a-f]{64}$/);

interface NewRow {
  readonly name: string;
  readonly role: (typeof operatorRoles)[number];
  readonly signIn: (typeof signInWays)[number];
  readonly systemUser: string | null;
  readonly passwordHash: string | null;
}

function insertOperator(transaction: Writer, row: NewRow, context: ActionContext): string {
  const id = context.newId();
  transaction.one(
    sql`INSERT INTO operators (id, name, role, sign_in, system_user, password_hash, password_set_at, created_at, updated_at)
        VALUES (${id}, ${row.name}, ${row.role}, ${row.signIn}, ${row.systemUser}, ${row.passwordHash},
          ${row.passwordHash === null ? null : context.now}, ${context.now}, ${context.now})`,
  );
  transaction.one(
    sql`INSERT INTO operator_names (name_key, operator_id) VALUES (${operatorNameKey(row.name)}, ${id})`,
  );
  context.changed('operators');
  return id;
}

function letSystemUserSignIn(transaction: Writer, context: ActionContext): void {
  transaction.one(
    sql`INSERT INTO settings (key, value) VALUES ('operators.systemUser', 'true')
        ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
  );
  context.changed('settings');
}

const recordById = (reader: Reader, id: string) => {
  const row = operatorById(reader, id);
  return row ? done(recordOf(reader, row)) : failures.operatorNotFound(id);
};

/** What of an operator's row the chain keeps: no hash. */
const withoutHash = <Input extends { readonly passwordHash?: unknown }>({
  passwordHash: hash,
  ...rest
}: Input) => ({ ...rest, password: typeof hash === 'string' });

/** The first lead of a new store, made by the program: there is no one yet who could. */
const first = defineInternalAction(
  ownOperatorActions.first,
  z.object({
    name: operatorName,
    systemUser: z.string().min(1).max(200).nullable(),
    passwordHash: passwordHash.nullable(),
  }),
  {
    audit: withoutHash,
    handle: (transaction, input, context) => {
      if (hasOperators(transaction)) return nothingDone(null);
      const free = nameIsFree(transaction, input.name, null);
      if (!free.ok) return free;
      const signIn = input.passwordHash === null ? 'system-user' : 'password';
      const id = insertOperator(transaction, { ...input, role: 'lead', signIn }, context);
      if (signIn === 'system-user') letSystemUserSignIn(transaction, context);
      return recordById(transaction, id);
    },
  },
);

/** Who was named a lead in a setting, before there were operators. */
function formerLeads(transaction: Writer): readonly string[] {
  const row = transaction.get<{ value: string }>(sql`SELECT value FROM settings WHERE key = 'desk.leads'`);
  const names: unknown = row === undefined ? [] : JSON.parse(row.value);
  const read = z.array(operatorName).safeParse(names);
  return read.success ? read.data : [];
}

/**
 * Makes operators of a store of before: who was named a lead, and who opens it. Those who are called as a user of this
 * computer sign in as that user, as everybody did. Whoever opens it is a lead where no one was named or they were.
 */
const adopt = defineInternalAction(
  ownOperatorActions.adopt,
  z.object({ systemUser: z.string().min(1).max(200) }),
  {
    handle: (transaction, { systemUser }, context) => {
      if (hasOperators(transaction)) return nothingDone(null);
      const leads = formerLeads(transaction);
      const opener = operatorName.safeParse(systemUser).data ?? 'Lead';
      const made = new Set<string>();
      const add = (name: string, tiedTo: string, role: 'lead' | 'agent'): void => {
        if (made.has(operatorNameKey(name)) || !nameIsFree(transaction, name, null).ok) return;
        if (!systemUserIsFree(transaction, tiedTo, null).ok) return;
        made.add(operatorNameKey(name));
        insertOperator(
          transaction,
          { name, role, signIn: 'system-user', systemUser: tiedTo, passwordHash: null },
          context,
        );
      };
      for (const name of leads) add(name, name === opener ? systemUser : name, 'lead');
      add(opener, systemUser, leads.length === 0 ? 'lead' : 'agent');
      letSystemUserSignIn(transaction, context);
      transaction.run(sql`DELETE FROM settings WHERE key = 'desk.leads'`);
      return done({ leads, opener });
    },
  },
);

const add = defineInternalAction(
  ownOperatorActions.add,
  z.object({
    name: operatorName,
    role: z.enum(operatorRoles),
    signIn: z.enum(signInWays),
    systemUser: z.string().min(1).max(200).nullable(),
    passwordHash: passwordHash.nullable(),
  }),
  {
    role: 'lead',
    approval: 'settings',
    audit: withoutHash,
    handle: (transaction, input, context) => {
      const free = nameIsFree(transaction, input.name, null);
      if (!free.ok) return free;
      if (input.systemUser !== null) {
        const untied = systemUserIsFree(transaction, input.systemUser, null);
        if (!untied.ok) return untied;
      }
      return recordById(transaction, insertOperator(transaction, input, context));
    },
  },
);

/** Keeps a password's hash. Who signed in by a key file alone, or by the system's user, does so by the password from now on. */
function keepPassword(transaction: Writer, id: string, hash: string, now: number): void {
  transaction.one(
    sql`UPDATE operators SET password_hash = ${hash}, password_set_at = ${now}, sign_in = 'password', updated_at = ${now}
        WHERE id = ${id}`,
  );
}

const setPassword = defineInternalAction(
  ownOperatorActions.setPassword,
  z.object({ id: z.string().max(100), passwordHash }),
  {
    role: 'lead',
    approval: 'settings',
    audit: withoutHash,
    handle: (transaction, { id, passwordHash: hash }, context) => {
      if (!operatorById(transaction, id)) return failures.operatorNotFound(id);
      keepPassword(transaction, id, hash, context.now);
      context.changed('operators');
      return done({ set: true });
    },
  },
);

/** One's own: also an auditor's, who changes nothing else. The face has checked the present one. */
const setOwnPassword = defineInternalAction(
  ownOperatorActions.setOwnPassword,
  z.object({ id: z.string().max(100), passwordHash }),
  {
    role: 'auditor',
    audit: withoutHash,
    handle: (transaction, { id, passwordHash: hash }, context) => {
      if (operatorById(transaction, id)?.name !== context.operator) return failures.operatorNotFound(id);
      keepPassword(transaction, id, hash, context.now);
      context.changed('operators');
      return done({ set: true });
    },
  },
);

const keepKey = defineInternalAction(
  ownOperatorActions.keepKey,
  z.object({
    operatorId: z.string().max(100),
    label: z.string().min(1).max(100),
    role: z.enum(operatorRoles),
    secretHash,
  }),
  {
    role: 'lead',
    approval: 'settings',
    audit: ({ secretHash: _hash, ...rest }) => rest,
    handle: (transaction, { operatorId, label, role, secretHash: hash }, context) => {
      if (!operatorById(transaction, operatorId)) return failures.operatorNotFound(operatorId);
      const id = context.newId();
      transaction.one(
        sql`INSERT INTO operator_keys (id, operator_id, label, role, secret_hash, made_by, made_at)
            VALUES (${id}, ${operatorId}, ${label}, ${role}, ${hash}, ${context.operator}, ${context.now})`,
      );
      context.changed('operators');
      return done({ id });
    },
  },
);

/** Made by the program for no one who is signed in. */
export const firstOperatorActions: readonly ActionDefinition[] = [first, adopt];

/** Done by the operator who is signed in, through the door as everything else. No face can name them. */
export const operatorsOwnActions: readonly ActionDefinition[] = [add, setPassword, setOwnPassword, keepKey];
