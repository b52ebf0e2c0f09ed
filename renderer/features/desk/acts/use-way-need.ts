import type { ClaimHolder, WayOut } from '../../../../preload/contract/claims.ts';
import { type ActionType, actions } from '../../../../preload/contract/contract.ts';
import { useDeskQuery } from '../../../data/use-desk-query.ts';
import type { ActSubject } from '../../../shared/acts/use-readiness.ts';

/** Ways whose account gives or gets a login email, whatever address it becomes. */
const givesAddress: ReadonlySet<string> = new Set([
  'another-address',
  'own-address',
  'second-address',
  'claims.claim',
]);

/** Ways that are the holder's. */
const holders: ReadonlySet<string> = new Set([
  'claims.send-verification',
  'claims.confirm-change',
  'claims.cancel-change',
]);

/** Which action a way comes to, and for whom: what that needs is what the way needs. */
export function useWayNeed(
  way: WayOut,
  forAccount: string | null,
  holder: ClaimHolder | null,
): { readonly type: ActionType; readonly subject: ActSubject } {
  const { data: account } = useDeskQuery(
    'account',
    { id: forAccount ?? 'none' },
    { enabled: forAccount !== null },
  );
  const whom = holders.has(way.action) ? (holder?.accountId ?? forAccount) : forAccount;
  const subject = whom === null ? {} : { accountId: whom };
  if (givesAddress.has(way.action)) {
    const hasOne = account?.claims.some(({ role }) => role === 'current') === true;
    return { type: hasOne ? 'claims.change-email' : 'claims.claim', subject };
  }
  // The link goes to the address on file, and needs no proof.
  if (way.action === 'claims.confirm-change') return { type: 'claims.send-verification', subject };
  const type = way.action in actions ? (way.action as ActionType) : 'logins.send-reset';
  return { type, subject };
}
