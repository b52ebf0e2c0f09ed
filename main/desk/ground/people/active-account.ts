import type { CaseReason } from '../../../../preload/contract/cases.ts';
import { type Answer, done, failures } from '../../../failures.ts';
import type { Reader } from '../../../store/handles.ts';
import type { Subject } from '../basics/definitions.ts';
import { type AccountFacts, accountFactsOf, displayName, isInactive } from './people.ts';

/** Whom an action about an account helps. */
export const aboutAccount =
  (reason: CaseReason) =>
  (reader: Reader, { accountId }: { readonly accountId: string }): Answer<Subject> => {
    const account = accountFactsOf(reader, accountId);
    if (!account) return failures.accountNotFound(accountId);
    return done({ reason, practiceId: account.practice_id, accountId, caller: displayName(account) });
  };

/** An account that somebody can sign in with. Codes `account-not-found`, `account-inactive`. */
export function activeAccount(reader: Reader, accountId: string): Answer<AccountFacts> {
  const account = accountFactsOf(reader, accountId);
  if (!account) return failures.accountNotFound(accountId);
  return isInactive(account) ? failures.accountInactive(displayName(account)) : done(account);
}
