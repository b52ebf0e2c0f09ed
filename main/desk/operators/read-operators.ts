import type { OperatorKey, OperatorRecord, SignInWay } from '../../../preload/contract/operators.ts';
import { type OperatorRole, reaches } from '../../../preload/contract/roles.ts';
import type { Millis } from '../../../preload/contract/shared.ts';
import { type Answer, done, failures } from '../../failures.ts';
import type { Reader } from '../../store/handles.ts';
import { type Sql, sql } from '../../store/sql.ts';
import type { Actor } from '../ground/basics/action.ts';
import { caseKey, foldWords } from '../ground/words/folding.ts';

/** An operator as the store has them. */
export interface OperatorRow {
  readonly id: string;
  readonly name: string;
  readonly role: OperatorRole;
  readonly sign_in: SignInWay;
  readonly system_user: string | null;
  readonly password_hash: string | null;
  readonly password_set_at: Millis | null;
  readonly active: 0 | 1;
  readonly created_at: Millis;
  readonly last_sign_in_at: Millis | null;
}

/** A key file as the store has it, without the hash of its secret. */
export interface OperatorKeyRow {
  readonly id: string;
  readonly operator_id: string;
  readonly label: string;
  readonly role: OperatorRole;
  readonly made_by: string;
  readonly made_at: Millis;
  readonly last_used_at: Millis | null;
  readonly revoked_at: Millis | null;
}

/** The form in which two operators' names are compared: one that differs in accents, case or signs alone is the same. */
export const operatorNameKey = (name: string): string => foldWords(name).join(' ') || caseKey(name);

const operatorWhere = (reader: Reader, condition: Sql): OperatorRow | undefined =>
  reader.get<OperatorRow>(
    sql`SELECT id, name, role, sign_in, system_user, password_hash, password_set_at, active, created_at, last_sign_in_at
        FROM operators WHERE ${condition}`,
  );

export const operatorById = (reader: Reader, id: string): OperatorRow | undefined =>
  operatorWhere(reader, sql`id = ${id}`);

/** The operator with a name as it was typed, whatever its case and accents; also one who no longer works here. */
export function operatorNamed(reader: Reader, typed: string): OperatorRow | undefined {
  return operatorWhere(
    reader,
    sql`id = (SELECT operator_id FROM operator_names WHERE name_key = ${operatorNameKey(typed)})`,
  );
}

/** The active operator who is this user of the operating system. */
export const operatorOfSystemUser = (reader: Reader, systemUser: string): OperatorRow | undefined =>
  operatorWhere(reader, sql`system_user = ${systemUser} AND active = 1`);

/** Who signed in last and may still; null where no one has. */
export const lastOperator = (reader: Reader): string | null =>
  reader.get<{ name: string }>(
    sql`SELECT name FROM operators WHERE active = 1 AND last_sign_in_at IS NOT NULL ORDER BY last_sign_in_at DESC LIMIT 1`,
  )?.name ?? null;

/** Whether the store knows operators at all: one of an earlier version that can only be read does not. */
export const hasOperators = (reader: Reader): boolean =>
  reader.get(sql`SELECT 1 FROM operators LIMIT 1`) !== undefined;

const keyColumns = sql`id, operator_id, label, role, made_by, made_at, last_used_at, revoked_at`;

export const keyById = (reader: Reader, id: string): OperatorKeyRow | undefined =>
  reader.get<OperatorKeyRow>(sql`SELECT ${keyColumns} FROM operator_keys WHERE id = ${id}`);

/** The key file with a secret of this SHA-256; nothing where it was revoked. */
export const keyOfSecret = (reader: Reader, secretHash: string): OperatorKeyRow | undefined =>
  reader.get<OperatorKeyRow>(
    sql`SELECT ${keyColumns} FROM operator_keys WHERE secret_hash = ${secretHash} AND revoked_at IS NULL`,
  );

const asKey = (row: OperatorKeyRow): OperatorKey => ({
  id: row.id,
  label: row.label,
  role: row.role,
  madeBy: row.made_by,
  madeAt: row.made_at,
  lastUsedAt: row.last_used_at,
  revokedAt: row.revoked_at,
});

/** An operator as the faces show them. */
export function recordOf(reader: Reader, row: OperatorRow): OperatorRecord {
  const keys = reader.all<OperatorKeyRow>(
    sql`SELECT ${keyColumns} FROM operator_keys WHERE operator_id = ${row.id} ORDER BY made_at DESC, id DESC`,
  );
  return {
    id: row.id,
    name: row.name,
    role: row.role,
    signIn: row.sign_in,
    systemUser: row.system_user,
    hasPassword: row.password_hash !== null,
    active: row.active === 1,
    createdAt: row.created_at,
    lastSignInAt: row.last_sign_in_at,
    keyFiles: keys.map(asKey),
  };
}

/** Everybody who may work here or did, those who may first, by name. */
export const allOperators = (reader: Reader): readonly OperatorRecord[] =>
  reader
    .all<OperatorRow>(sql`SELECT * FROM operators ORDER BY active DESC, name`)
    .map((row) => recordOf(reader, row));

/** What somebody may do here now. */
export interface Standing {
  readonly name: string;
  readonly role: OperatorRole;
  /** What the key file is for that they signed in by. */
  readonly keyLabel: string | null;
}

/**
 * What the one who acts may do, as the store has it at this moment: an active operator, by their key file where they signed
 * in by one. A key file reaches no further than its operator. Code `operator-unknown`.
 */
export function standingOf(reader: Reader, { operator, key }: Actor): Answer<Standing> {
  const row = operatorWhere(reader, sql`name = ${operator} AND active = 1`);
  if (!row)
    // What can only be read and comes from before there were operators is read by who has its key.
    return hasOperators(reader)
      ? failures.operatorUnknown(operator)
      : done({ name: operator, role: 'auditor', keyLabel: null });
  if (key === undefined) return done({ name: row.name, role: row.role, keyLabel: null });
  const file = keyById(reader, key);
  if (!file || file.revoked_at !== null || file.operator_id !== row.id) return failures.signInKeyUnknown();
  return done({
    name: row.name,
    role: reaches(row.role, file.role) ? file.role : row.role,
    keyLabel: file.label,
  });
}
