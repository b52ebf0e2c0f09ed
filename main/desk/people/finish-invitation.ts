import { z } from 'zod';
import type { Millis } from '../../../preload/contract/shared.ts';
import { type Answer, done } from '../../failures.ts';
import { say } from '../../language.ts';
import type { Reader } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import { defineInternalAction } from '../ground/basics/definitions.ts';
import { claimBy } from '../ground/claims/write-claims.ts';
import { auditToken, lineInCaseOf } from '../ground/mail/token-lines.ts';
import { findToken, spendToken, type TokenRow, voidTokens } from '../ground/mail/tokens.ts';
import { type AccountFacts, displayName } from '../ground/people/people.ts';
import { isAccessCode } from './access-code.ts';
import { invitedAccount } from './invite.ts';
import { peopleWords as words } from './words.ts';

/** So many wrong access codes and the link is void: forty bits are not to be guessed at leisure. */
const mostWrongCodes = 5;

/** What an invitation's link leads to. */
export interface InvitationLink {
  readonly token: TokenRow;
  readonly account: AccountFacts;
}

/** Reads what an invitation is for, without using it up. Codes of `findToken` and `invitedAccount`. */
export function readInvitation(reader: Reader, token: string, now: Millis): Answer<InvitationLink> {
  const found = findToken(reader, token, 'invitation', now);
  if (!found.ok) return found;
  const account = invitedAccount(reader, found.value.account_id);
  return account.ok ? done({ token: found.value, account: account.value }) : account;
}

export interface InvitationFinished {
  readonly finished: boolean;
  /** How many more wrong access codes this link takes. */
  readonly triesLeft: number;
  readonly accountId: string;
}

/**
 * Finishes an invitation: the link shows that the mailbox is the person's, the access code that the practice let them
 * in. A wrong code is an outcome and counts; the fifth voids the link. Only the portal performs it.
 */
export const finishInvitation = defineInternalAction(
  'people.finish-invitation',
  z.object({
    token: z.string().max(200),
    accessCode: z.string().trim().max(40),
    passwordHash: z.string().startsWith('$argon2id$').max(300),
  }),
  {
    audit: auditToken,
    handle: (transaction, { token, accessCode, passwordHash }, context): Answer<InvitationFinished> => {
      const link = readInvitation(transaction, token, context.now);
      if (!link.ok) return link;
      const { account } = link.value;
      const right = isAccessCode(transaction, account.practice_id, accessCode);
      if (!right.ok) return right;
      const tell = (text: () => string): void => {
        lineInCaseOf(transaction, link.value.token, 'people.finish-invitation', text, context);
      };
      context.changed('directory', 'claims', `account:${account.id}`, `practice:${account.practice_id}`);
      if (!right.value) {
        transaction.run(
          sql`UPDATE invitations SET wrong_codes = wrong_codes + 1 WHERE account_id = ${account.id}`,
        );
        const wrong =
          transaction.get<{ n: number }>(
            sql`SELECT wrong_codes AS n FROM invitations WHERE account_id = ${account.id}`,
          )?.n ?? mostWrongCodes;
        const triesLeft = Math.max(mostWrongCodes - wrong, 0);
        if (triesLeft === 0) voidTokens(transaction, account.id, ['invitation'], 'wrong-codes', context);
        tell(() => say(triesLeft === 0 ? words.fifthWrongAccessCode : words.wrongAccessCode));
        return done({ finished: false, triesLeft, accountId: account.id });
      }
      spendToken(transaction, link.value.token, context.now);
      transaction.run(
        sql`UPDATE claims SET state = 'verified', verified_at = ${context.now}
            WHERE account_id = ${account.id} AND role = 'current' AND state = 'unverified'`,
      );
      transaction.one(
        sql`UPDATE accounts SET status = 'active', legacy_login = 0, password_hash = ${passwordHash},
              password_set_at = ${context.now}, failures = 0, locked_until = NULL, updated_at = ${context.now}
            WHERE id = ${account.id}`,
      );
      transaction.run(
        sql`UPDATE invitations SET finished_at = ${context.now} WHERE account_id = ${account.id}`,
      );
      voidTokens(transaction, account.id, ['verify-email'], 'invitation-finished', context);
      const verified = claimBy(transaction, account.id) ? 'yes' : 'no';
      tell(() => say(words.invitationFinished, { name: displayName(account), verified }));
      return done({ finished: true, triesLeft: mostWrongCodes, accountId: account.id });
    },
  },
);
