import type { ActionType } from '../../../preload/contract/contract.ts';
import type { Reader } from '../../store/handles.ts';
import { claimBy, claimOf } from '../ground/claims/write-claims.ts';
import { accountFactsOf, displayName } from '../ground/people/people.ts';
import { emailKey } from '../ground/words/email-key.ts';

/** A way out as the action that it comes to. */
export interface WayAction {
  readonly type: ActionType;
  readonly input: Readonly<Record<string, unknown>>;
}

/** A way out of a conflict about an address, for an account. */
export interface AskedWay {
  readonly way: string;
  readonly email: string;
  readonly forAccount: string;
}

/** Stands for an address that the caller has not named yet. Reserved for examples: nobody has it. */
export const notNamedYet = 'address.not.named@example.invalid';

/** An account gets an address, or changes to it. */
function giving(reader: Reader, accountId: string, email: string): WayAction {
  const type = claimBy(reader, accountId) ? 'claims.change-email' : 'claims.claim';
  return { type, input: { accountId, email } };
}

/** Which action a way comes to, done to whom; null for one that the desk does not do itself. */
export function wayAction(reader: Reader, { way, email, forAccount }: AskedWay): WayAction | null {
  const address = emailKey(email);
  const claim = address.ok ? claimOf(reader, address.value.key) : undefined;
  const holder = claim?.account_id ?? forAccount;
  switch (way) {
    case 'another-address':
    case 'own-address':
    case 'second-address':
      return giving(reader, forAccount, notNamedYet);
    case 'claims.claim':
      return giving(reader, forAccount, email);
    // A change is confirmed by its link: what the desk does is send it again.
    case 'claims.confirm-change':
    case 'claims.send-verification':
      return { type: 'claims.send-verification', input: { accountId: holder } };
    case 'claims.cancel-change':
      return { type: 'claims.cancel-change', input: { accountId: holder } };
    case 'claims.release':
      return { type: 'claims.release', input: { email, forAccountId: forAccount } };
    case 'claims.consolidate':
      return claim === undefined
        ? null
        : {
            type: 'claims.consolidate',
            input: { keepAccountId: forAccount, otherAccountId: claim.account_id, address: 'other' },
          };
    case 'signing-in.unlock':
      return { type: 'signing-in.unlock', input: { accountId: forAccount } };
    case 'sign-in-help':
    case 'logins.send-reset': {
      const account = accountFactsOf(reader, forAccount);
      const requestedBy = account ? displayName(account) : forAccount;
      return { type: 'logins.send-reset', input: { accountId: forAccount, requestedBy } };
    }
    default:
      return null;
  }
}
