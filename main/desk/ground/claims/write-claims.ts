import type { Millis } from '../../../../preload/contract/shared.ts';
import type { Reader, Writer } from '../../../store/handles.ts';
import { sql } from '../../../store/sql.ts';
import type { KeyedEmail } from '../words/email-key.ts';

/** A claim as the store has it. */
export interface ClaimRow {
  readonly email_key: string;
  readonly account_id: string;
  readonly email: string;
  readonly state: 'unverified' | 'verified';
  readonly role: 'current' | 'pending';
  readonly claimed_at: Millis;
  readonly verified_at: Millis | null;
}

/** An address that an account asks for and does not hold. */
export interface WantedRow {
  readonly account_id: string;
  readonly email: string;
  readonly email_key: string;
  readonly source: 'import' | 'upgrade' | 'action';
  readonly since: Millis;
}

/** Who holds an address, by its key. */
export const claimOf = (reader: Reader, key: string): ClaimRow | undefined =>
  reader.get<ClaimRow>(sql`SELECT * FROM claims WHERE email_key = ${key}`);

/** The address that an account has (`current`), or the one that it changes to (`pending`). */
export const claimBy = (
  reader: Reader,
  accountId: string,
  role: ClaimRow['role'] = 'current',
): ClaimRow | undefined =>
  reader.get<ClaimRow>(sql`SELECT * FROM claims WHERE account_id = ${accountId} AND role = ${role}`);

/** The address that an account asks for and does not hold. */
export const wantedBy = (reader: Reader, accountId: string): WantedRow | undefined =>
  reader.get<WantedRow>(sql`SELECT * FROM wanted_addresses WHERE account_id = ${accountId}`);

/** Claims a free address. The claims' primary key lets no one have what another holds. */
export function insertClaim(
  transaction: Writer,
  address: KeyedEmail,
  claim: Pick<ClaimRow, 'account_id' | 'state' | 'role'>,
  now: Millis,
): void {
  if (!claimIfFree(transaction, address, claim, now))
    throw new Error(`An address that was free is held: it can't be claimed for ${claim.account_id}`);
}

/** Claims an address where no one holds it. False, and nothing is written, where somebody does. */
export const claimIfFree = (
  transaction: Writer,
  address: KeyedEmail,
  claim: Pick<ClaimRow, 'account_id' | 'state' | 'role'>,
  now: Millis,
): boolean =>
  transaction.run(
    sql`INSERT INTO claims (email_key, account_id, email, state, role, claimed_at, verified_at)
        VALUES (${address.key}, ${claim.account_id}, ${address.email}, ${claim.state}, ${claim.role}, ${now},
          ${claim.state === 'verified' ? now : null})
        ON CONFLICT (email_key) DO NOTHING`,
  ) === 1;

/** Lets go of all that an account holds: its address and the one that it was changing to. */
export const deleteClaimsOf = (transaction: Writer, accountId: string): number =>
  transaction.run(sql`DELETE FROM claims WHERE account_id = ${accountId}`);

/** Keeps that an account asks for an address. It asks for one at a time: the newest counts. */
export function want(
  transaction: Writer,
  accountId: string,
  address: KeyedEmail,
  source: WantedRow['source'],
  now: Millis,
): void {
  transaction.one(
    sql`INSERT INTO wanted_addresses (account_id, email, email_key, source, since)
        VALUES (${accountId}, ${address.email}, ${address.key}, ${source}, ${now})
        ON CONFLICT (account_id) DO UPDATE SET email = excluded.email, email_key = excluded.email_key,
          source = excluded.source, since = excluded.since`,
  );
}

/** Forgets what an account asked for. */
export const deleteWanted = (transaction: Writer, accountId: string): number =>
  transaction.run(sql`DELETE FROM wanted_addresses WHERE account_id = ${accountId}`);
