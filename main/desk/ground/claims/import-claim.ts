import type { Millis } from '../../../../preload/contract/shared.ts';
import type { Reader, Writer } from '../../../store/handles.ts';
import { sql } from '../../../store/sql.ts';
import { type TokenPurpose, type VoidCircumstances, voidTokens } from '../mail/tokens.ts';
import type { KeyedEmail } from '../words/email-key.ts';
import {
  claimIfFree,
  claimOf,
  deleteClaimsOf,
  deleteWanted,
  insertClaim,
  want,
  wantedBy,
} from './write-claims.ts';

/** An account asks for an address that another one holds. */
export interface AddressConflict {
  readonly accountId: string;
  /** As it was typed. */
  readonly email: string;
  readonly holderAccountId: string;
}

/** Links that are about the address of an account. */
export const aboutAddress: readonly TokenPurpose[] = [
  'verify-email',
  'change-email',
  'cancel-change',
  'reset-password',
  'prove-mailbox',
];

export interface ImportedAddress {
  readonly address: KeyedEmail;
  readonly state: 'none' | 'unverified' | 'verified';
}

/** The conflict that an account's wish stands in now, if any. */
export function standingConflict(reader: Reader, accountId: string): AddressConflict | null {
  const wanted = wantedBy(reader, accountId);
  const holder = wanted && claimOf(reader, wanted.email_key);
  if (!holder || holder.account_id === accountId) return null;
  return { accountId, email: wanted.email, holderAccountId: holder.account_id };
}

/**
 * Gives an account the address of its imported row, and lets go of what it held before. Where another account holds
 * the address the wish is kept as contested. State `none` is a wish as well: a legacy login that has an address on
 * file which it doesn't sign in with yet.
 * `isNew` saves looking for what a new account can't have.
 */
export function importClaim(
  transaction: Writer,
  accountId: string,
  imported: ImportedAddress | null,
  isNew: boolean,
  context: VoidCircumstances,
): AddressConflict | null {
  const { now } = context;
  // Most addresses of new accounts are free: claiming one says so by itself.
  if (isNew && imported && imported.state !== 'none') {
    const { address, state } = imported;
    if (claimIfFree(transaction, address, { account_id: accountId, state, role: 'current' }, now))
      return null;
  }
  const held = imported ? claimOf(transaction, imported.address.key) : undefined;
  const own = held?.account_id === accountId ? held : undefined;
  if (!isNew) {
    const freed = own
      ? releaseOthers(transaction, accountId, own.email_key)
      : deleteClaimsOf(transaction, accountId);
    // What was sent about an address that is given up no longer works, and what was not sent yet stays here.
    if (freed > 0) voidTokens(transaction, accountId, aboutAddress, 'address-changed', context);
    deleteWanted(transaction, accountId);
  }
  if (!imported) return null;
  const { address, state } = imported;
  if (own) {
    keepOwn(transaction, own.email_key, address, state, now);
    return null;
  }
  if (!held && state !== 'none') {
    insertClaim(transaction, address, { account_id: accountId, state, role: 'current' }, now);
    return null;
  }
  want(transaction, accountId, address, 'import', now);
  return held ? { accountId, email: address.email, holderAccountId: held.account_id } : null;
}

const releaseOthers = (transaction: Writer, accountId: string, key: string): number =>
  transaction.run(sql`DELETE FROM claims WHERE account_id = ${accountId} AND email_key <> ${key}`);

/** The account holds the address already. The file can confirm it; what the desk has verified stays verified. */
export function keepOwn(
  transaction: Writer,
  key: string,
  address: KeyedEmail,
  state: ImportedAddress['state'],
  now: Millis,
): void {
  transaction.one(
    sql`UPDATE claims SET email = ${address.email}, role = 'current',
          verified_at = CASE WHEN ${state} = 'verified' THEN coalesce(verified_at, ${now}) ELSE verified_at END,
          state = CASE WHEN ${state} = 'verified' THEN 'verified' ELSE state END
        WHERE email_key = ${key}`,
  );
}

/** Takes over how the source writes the address that an account holds. */
export const respell = (transaction: Writer, key: string, email: string): void =>
  transaction.one(sql`UPDATE claims SET email = ${email} WHERE email_key = ${key}`);
