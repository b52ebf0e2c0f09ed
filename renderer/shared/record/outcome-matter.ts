import type { AccountRecord } from '../../../preload/contract/directory.ts';
import type { SigningInRecord } from '../../../preload/contract/signing-in.ts';

/** What an outcome asks for next; once that is done the outcome has nothing more to say. */
export interface Matter {
  readonly kind: MatterKind;
  readonly accountId: string;
}

export type MatterKind =
  | 'link-to-use'
  | 'address-to-verify'
  | 'address-to-claim'
  | 'phone-to-set'
  | 'phone-to-confirm'
  | 'invitation-to-finish'
  | 'deactivated'
  | 'unlocked';

/** Whether what an outcome asks for is still to be done. */
export function isToBeDone(
  kind: MatterKind,
  account: Pick<AccountRecord, 'claims' | 'status' | 'wanted'>,
  signingIn: Pick<SigningInRecord, 'phone' | 'pendingPhone' | 'resets' | 'locked'>,
): boolean {
  switch (kind) {
    case 'link-to-use':
      return signingIn.resets[0]?.state === 'waiting';
    case 'address-to-verify':
      return account.claims.some(({ role, state }) => role === 'pending' || state === 'unverified');
    case 'address-to-claim':
      return account.wanted !== null;
    case 'phone-to-set':
      return signingIn.phone === null && signingIn.pendingPhone === null;
    case 'phone-to-confirm':
      return signingIn.pendingPhone !== null;
    case 'invitation-to-finish':
      return account.status === 'invited';
    case 'deactivated':
      return account.status === 'deactivated';
    case 'unlocked':
      return !signingIn.locked;
  }
}
