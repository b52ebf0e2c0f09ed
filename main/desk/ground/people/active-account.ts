import { type HelpingAction, outcomeOfAction } from '../../../../preload/contract/action-outcomes.ts';
import type { CaseReason } from '../../../../preload/contract/cases.ts';
import { type Answer, done, failures } from '../../../failures.ts';
import type { Reader } from '../../../store/handles.ts';
import { sql } from '../../../store/sql.ts';
import type { Subject } from '../basics/definitions.ts';
import { type AccountFacts, accountFactsOf, displayName, isInactive } from './people.ts';

/** The reason that an action gives a case. Who asks for an address that another account has calls about that. */
function reasonFor(reader: Reader, type: HelpingAction, accountId: string): CaseReason {
  const { reason, reasonIfWanted } = outcomeOfAction(type) ?? { reason: 'other' as const };
  return reasonIfWanted !== undefined &&
    reader.get(sql`SELECT 1 FROM wanted_addresses WHERE account_id = ${accountId}`)
    ? reasonIfWanted
    : reason;
}

/** Whom an action about an account helps. */
export const aboutAccount =
  (type: HelpingAction) =>
  (reader: Reader, { accountId }: { readonly accountId: string }): Answer<Subject> => {
    const account = accountFactsOf(reader, accountId);
    if (!account) return failures.accountNotFound(accountId);
    const reason = reasonFor(reader, type, accountId);
    return done({ reason, practiceId: account.practice_id, accountId, caller: displayName(account) });
  };

/** An account that somebody can sign in with. Codes `account-not-found`, `account-inactive`. */
export function activeAccount(reader: Reader, accountId: string): Answer<AccountFacts> {
  const account = accountFactsOf(reader, accountId);
  if (!account) return failures.accountNotFound(accountId);
  return isInactive(account) ? failures.accountInactive(displayName(account)) : done(account);
}
