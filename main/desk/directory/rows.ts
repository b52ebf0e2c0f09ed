import { hash } from 'node:crypto';
import type {
  AccountKind,
  AccountStatus,
  PhoneType,
  PracticeStatus,
} from '../../../preload/contract/shared.ts';

/** A practice as an import brings it: read and within its lists, addresses not yet looked at. Empty text where nothing is known. */
export interface PracticeRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly address: string;
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
  readonly status: PracticeStatus;
}

/** An account as an import brings it. `emailState` is what the file says of `loginEmail`. */
export interface AccountRow {
  readonly id: string;
  readonly practiceId: string;
  readonly kind: AccountKind;
  readonly userName: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly role: string;
  readonly administrator: boolean;
  readonly loginEmail: string;
  readonly emailState: 'none' | 'unverified' | 'verified';
  readonly phone: string;
  readonly phoneType: PhoneType | null;
  readonly status: AccountStatus;
}

// JSON keeps the cells apart: ["a","bc"] and ["ab","c"] are different texts.
const hashOf = (cells: readonly unknown[]): Buffer => hash('sha256', JSON.stringify(cells), 'buffer');

/** Says whether a practice's row is the one that was imported before: SHA-256 over its cells, 32 bytes. */
export const practiceHash = (row: PracticeRow): Buffer =>
  hashOf([
    row.id,
    row.name,
    row.email,
    row.phone,
    row.address,
    row.city,
    row.state,
    row.postalCode,
    row.status,
  ]);

/** How many bytes at the start of an account's hash are about its address alone. */
export const addressHashBytes = 16;

/**
 * Says what of an account's row is new: 16 bytes over its address and the address's state, then 32 over all cells. So a
 * row whose phone changed leaves alone what the desk did with the address meanwhile.
 */
export function accountHash(row: AccountRow): Buffer {
  const address = hashOf([row.loginEmail, row.emailState]).subarray(0, addressHashBytes);
  const whole = hashOf([
    row.id,
    row.practiceId,
    row.kind,
    row.userName,
    row.givenName,
    row.familyName,
    row.role,
    row.administrator,
    row.loginEmail,
    row.emailState,
    row.phone,
    row.phoneType,
    row.status,
  ]);
  return Buffer.concat([address, whole]);
}
