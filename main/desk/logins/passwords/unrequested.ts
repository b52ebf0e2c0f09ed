import { z } from 'zod';
import type { Millis } from '../../../../preload/contract/shared.ts';
import { type Answer, done, failures } from '../../../failures.ts';
import { inDeskLanguage, say } from '../../../language.ts';
import type { Reader } from '../../../store/handles.ts';
import { sql } from '../../../store/sql.ts';
import { defineInternalAction, type Subject } from '../../ground/basics/definitions.ts';
import { writeLine } from '../../ground/case-log/write-case.ts';
import { findToken, type TokenRow, voidLinks } from '../../ground/mail/tokens.ts';
import { accountName, findMailboxAccount, type MailboxAccount } from '../../ground/people/mailbox-account.ts';
import { tokenHash } from '../../ground/words/secrets.ts';
import { loginWords as words } from '../words.ts';

/** A reset that somebody says they never asked for. The link may be used, void or dead by now: the report still counts. */
export interface UnrequestedReset {
  readonly token: TokenRow;
  readonly account: MailboxAccount;
  /** The link can still be used, so there is something to void. */
  readonly live: boolean;
  /** The case of an earlier report about this account that is still open: one case is enough. */
  readonly caseNumber: string | null;
}

/** Reads what a report would be about; changes nothing. Code `token-unknown` for a link that was never ours. */
export function readUnrequestedReset(
  reader: Reader,
  token: string,
  now: Millis | null,
): Answer<UnrequestedReset> {
  const found = findToken(reader, token, 'reset-password', now);
  if (!found.ok && found.error.code === 'token-unknown') return found;
  const row = found.ok
    ? found.value
    : reader.get<TokenRow>(sql`SELECT * FROM tokens WHERE hash = ${tokenHash(token)}`);
  const account = row && findMailboxAccount(reader, sql`a.id = ${row.account_id}`);
  if (!row || !account) return failures.tokenUnknown();
  const earlier = reader.get<{ number: string }>(
    sql`SELECT number FROM cases WHERE account_id = ${account.id} AND reason = 'unrequested-reset'
          AND state IN ('open', 'waiting') ORDER BY opened_at DESC LIMIT 1`,
  );
  return done({ token: row, account, live: found.ok, caseNumber: earlier?.number ?? null });
}

/** “I did not ask for this”: voids the link and opens a case, which says whether the link had been used already. */
export const reportUnrequestedReset = defineInternalAction(
  'logins.not-me',
  z.object({ token: z.string().max(200) }),
  {
    audit: () => ({ by: 'reset link' }),
    subject: (reader, { token }) => {
      const report = readUnrequestedReset(reader, token, null);
      if (!report.ok) return report;
      const { account } = report.value;
      return done<Subject>({
        reason: 'unrequested-reset',
        practiceId: account.practice_id,
        accountId: account.id,
        caller: inDeskLanguage(() => say(words.atMailbox, { name: accountName(account) })),
      });
    },
    handle: (transaction, { token }, context) => {
      const report = readUnrequestedReset(transaction, token, context.now);
      if (!report.ok) return report;
      const { token: row, account, live } = report.value;
      const used = row.used_at !== null;
      if (live) voidLinks(transaction, sql`hash = ${row.hash}`, 'reported', context.now);
      const link = used ? 'used' : live ? 'live' : 'dead';
      context.line(() => say(words.unrequested, { link }), { used, live });
      if (used && context.case)
        transaction.one(sql`UPDATE cases SET priority = 'urgent' WHERE id = ${context.case.id}`);
      // The case that sent the link learns it too: its operator may still be on the phone with the person who asked.
      if (row.case_id !== null && row.case_id !== context.case?.id)
        writeLine(transaction, context, row.case_id, 'logins.not-me', () =>
          say(words.unrequestedIn, { link, case: context.case?.number ?? '' }),
        );
      context.changed('cases', `account:${account.id}`);
      return done({ caseNumber: context.case?.number ?? '', used, live });
    },
  },
);
