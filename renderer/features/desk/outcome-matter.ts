import { useEffect } from 'react';
import type { AccountRecord } from '../../../preload/contract/directory.ts';
import type { SigningInRecord } from '../../../preload/contract/signing-in.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { useDesk } from './desk-store.ts';

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

/**
 * Puts an outcome away when its matter is done, in this window or anywhere else. The record may be a moment older than the
 * outcome, so a matter can be done only after it was seen to be open.
 */
export function useMatter(matter: Matter | undefined, place: string, hasBegun: boolean): void {
  const accountId = matter?.accountId ?? 'none';
  const options = { enabled: matter !== undefined };
  const { data: account } = useDeskQuery('account', { id: accountId }, options);
  const { data: signingIn } = useDeskQuery('signingIn', { accountId }, options);
  const keepOutcome = useDesk((state) => state.keepOutcome);
  const beginMatter = useDesk((state) => state.beginMatter);
  const isOpen =
    matter === undefined || account === undefined || signingIn === undefined
      ? null
      : isToBeDone(matter.kind, account, signingIn);
  useEffect(() => {
    if (isOpen === true && !hasBegun) beginMatter(place);
    if (isOpen === false && hasBegun) keepOutcome(place, null);
  }, [isOpen, hasBegun, place, keepOutcome, beginMatter]);
}
