import { z } from 'zod';
import { action, query, shell } from './define.ts';
import { type OperatorRole, operatorRoles } from './roles.ts';
import { filePath, id, type Millis, requiredName } from './shared.ts';

/** A person who works at the desk: one line, 1 to 100 characters. */
export const operatorName = requiredName(100);

/** How an operator signs in. `key-file`: by the key files made for them alone, as scheduled work does. */
export const signInWays = ['password', 'system-user', 'key-file'] as const;
export type SignInWay = (typeof signInWays)[number];

/** A file by which the command line signs in for an operator. The file itself is nowhere but where it was made. */
export interface OperatorKey {
  readonly id: string;
  readonly label: string;
  /** Counts where the operator's own role reaches further. */
  readonly role: OperatorRole;
  readonly madeBy: string;
  readonly madeAt: Millis;
  readonly lastUsedAt: Millis | null;
  readonly revokedAt: Millis | null;
}

export interface OperatorRecord {
  readonly id: string;
  readonly name: string;
  readonly role: OperatorRole;
  readonly signIn: SignInWay;
  /** The operating system's user who is this operator; null where none is. */
  readonly systemUser: string | null;
  readonly hasPassword: boolean;
  readonly active: boolean;
  readonly createdAt: Millis;
  readonly lastSignInAt: Millis | null;
  /** The newest first. */
  readonly keyFiles: readonly OperatorKey[];
}

/** A password that somebody types. Every character counts, also a space at its end. */
const password = z.string().min(1).max(1000);

/** The second person who agrees to what is about to be done. */
export const approvalSchema = z.object({ operator: operatorName, password });
export type Approval = z.output<typeof approvalSchema>;

const systemUser = z.string().trim().min(1).max(200);

/** The first lead of a new store. */
export const firstLeadSchema = z.discriminatedUnion('signIn', [
  z.object({ name: operatorName, signIn: z.literal('system-user') }),
  z.object({ name: operatorName, signIn: z.literal('password'), password }),
]);
export type FirstLead = z.output<typeof firstLeadSchema>;

const newOperatorSchema = z
  .object({
    name: operatorName,
    role: z.enum(operatorRoles),
    signIn: z.enum(signInWays),
    /** Of `signIn` `system-user`. */
    systemUser: systemUser.optional(),
    /** Of `signIn` `password`. */
    password: password.optional(),
    approval: approvalSchema.optional(),
  })
  .refine(
    ({ signIn, systemUser: user, password: secret }) =>
      (signIn === 'system-user') === (user !== undefined) &&
      (signIn === 'password') === (secret !== undefined),
  );
export type NewOperator = z.output<typeof newOperatorSchema>;

const newKeySchema = z.object({
  operatorId: id,
  /** What it is for. */
  label: requiredName(100),
  role: z.enum(operatorRoles),
  /** Where the file is made; nothing may be there yet. */
  path: filePath,
  approval: approvalSchema.optional(),
});
export type NewKey = z.output<typeof newKeySchema>;

export const operatorQueries = {
  /** Everybody who may work here or did, by name. */
  operators: query<readonly OperatorRecord[]>()(z.object({}), { topics: ['operators'] }),
};

export const operatorActions = {
  'operators.change': action<OperatorRecord>()(
    z
      .object({
        id,
        name: operatorName,
        role: z.enum(operatorRoles),
        active: z.boolean(),
        /** Null unties the operator from the operating system's user. */
        systemUser: systemUser.nullable(),
      })
      .partial({ name: true, role: true, active: true, systemUser: true }),
    {
      strength: 0,
      icon: 'person',
      label: { en: 'Operator changed', es: 'Operador cambiado' },
      role: 'lead',
      approval: 'settings',
    },
  ),
  /** The key file opens nothing from now on. */
  'operators.revoke-key': action<{ id: string }>()(z.object({ id }), {
    strength: 0,
    icon: 'key',
    label: { en: 'Key file revoked', es: 'Archivo de clave revocado' },
    role: 'lead',
  }),
};

/** Who is signed in. */
export interface SignedInOperator {
  readonly operator: string;
  readonly role: OperatorRole;
}

/** What carries a password or makes a secret: no action, so that it is in no action's value, entry or log. */
export const operatorCalls = {
  /**
   * Codes `sign-in-failed` (also where there is no such operator), `sign-in-too-soon` with `nextAt`. Whoever was signed in
   * before is signed out.
   */
  signIn: shell<SignedInOperator>()(z.object({ name: operatorName, password }), { role: 'anyone' }),
  /** Signs in who is tied to the operating system's user. Codes `system-user-unknown`, `system-user-off`, `desk-locked`. */
  signInAsSystemUser: shell<SignedInOperator>()(z.object({}), { role: 'anyone' }),
  /** Code `desk-locked`: a lock is left by signing in. */
  signOut: shell<{ signedOut: true }>()(z.object({}), { role: 'anyone' }),
  lock: shell<{ locked: true }>()(z.object({}), { role: 'anyone' }),
  /** With the password of who locked it; null where they have none and are the operating system's user. */
  unlock: shell<SignedInOperator>()(z.object({ password: password.nullable() }), { role: 'anyone' }),
  /** What a password of an operator must be: how many characters at least, and all of it in sentences. */
  operatorPasswordRules: shell<{ readonly least: number; readonly rules: readonly string[] }>()(
    z.object({}),
    { role: 'anyone' },
  ),
  addOperator: shell<OperatorRecord>()(newOperatorSchema, { role: 'lead' }),
  /** One's own; `current` is null where there is none yet. */
  setOwnPassword: shell<{ set: true }>()(z.object({ current: password.nullable(), next: password }), {
    role: 'auditor',
  }),
  setOperatorPassword: shell<{ set: true }>()(
    z.object({ id, password, approval: approvalSchema.optional() }),
    { role: 'lead' },
  ),
  /** Makes a key file at a path that was chosen as `new-operator-key`. */
  makeOperatorKey: shell<{ id: string; path: string }>()(newKeySchema, { role: 'lead' }),
};
