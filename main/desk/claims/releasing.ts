import { done, failures } from '../../failures.ts';
import { say } from '../../language.ts';
import { sql } from '../../store/sql.ts';
import { sayClockChanged } from '../ground/basics/cooldown.ts';
import type { ActionOf } from '../ground/basics/definitions.ts';
import { claimOf } from '../ground/claims/write-claims.ts';
import { voidTokens } from '../ground/mail/tokens.ts';
import { aboutAccount } from '../ground/people/active-account.ts';
import { emailKey } from '../ground/words/email-key.ts';
import { maskEmail } from '../ground/words/masking.ts';
import { explain, releasableAt } from './explain.ts';
import { claimWords as words } from './words.ts';

export const releasing: ActionOf<'claims.release'> = {
  // The proofs are about who asks: the case is theirs, not the holder's.
  subject: (reader, { forAccountId }) => aboutAccount('claims.release')(reader, { accountId: forAccountId }),
  handle: (transaction, { email, forAccountId }, context) => {
    const address = emailKey(email);
    if (!address.ok) return address;
    const waitingDays = context.settings['claims.waitingDays'];
    const why = explain(transaction, { email, forAccount: forAccountId }, { now: context.now, waitingDays });
    if (!why.ok) return why;
    const claim = claimOf(transaction, address.value.key);
    const { situation } = why.value;
    if (!claim || (situation !== 'held-unverified' && situation !== 'held-inactive'))
      return failures.notReleasable(address.value.email, situation);
    if (situation === 'held-inactive' && !context.lead) return failures.leadNeeded();
    const from = releasableAt(claim, waitingDays, context.now);
    if (situation === 'held-unverified' && from > context.now)
      return failures.releaseTooEarly(claim.email, from);
    if (situation === 'held-unverified') sayClockChanged(context, 'claim', [claim.claimed_at]);

    transaction.one(sql`DELETE FROM claims WHERE email_key = ${claim.email_key}`);
    voidTokens(
      transaction,
      claim.account_id,
      claim.role === 'pending' ? ['change-email', 'cancel-change'] : ['verify-email'],
      'released',
      context,
    );
    // A mail with a link to an address that was let go must not put anybody back in.
    if (claim.role === 'current')
      voidTokens(transaction, claim.account_id, ['reset-password'], 'released', context);
    context.line(
      () =>
        say(situation === 'held-inactive' ? words.releasedInactive : words.releasedUnverified, {
          email: maskEmail(claim.email),
        }),
      { formerHolderAccountId: claim.account_id },
    );
    context.changed('claims', `account:${claim.account_id}`, `account:${forAccountId}`);
    return done({
      caseNumber: context.case?.number ?? '',
      email: claim.email,
      formerHolderAccountId: claim.account_id,
    });
  },
};
