import { type Answer, done, failures } from '../../failures.ts';
import type { Reader } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import type { CaseRow } from '../cases/read-case.ts';
import { accountName, findMailboxAccount } from '../ground/people/mailbox-account.ts';
import { fullName } from '../ground/people/people.ts';

/** The mailbox that a caller can prove: whose it is, and the account that the link is for. */
export interface ProvingMailbox {
  readonly accountId: string;
  /** As it is stored. */
  readonly email: string;
  readonly name: string;
  readonly practiceName: string;
}

/**
 * The mailbox on file of the account that a case is about: a person's verified login email; for a clinic's account the clinic
 * email too. The clinic's mailbox proves no person: all of the clinic may read it.
 * Codes `case-without-account`, `mailbox-missing`.
 */
export function provingMailbox(
  reader: Reader,
  { account_id: accountId, number }: Pick<CaseRow, 'account_id' | 'number'>,
): Answer<ProvingMailbox> {
  if (accountId === null) return failures.caseWithoutAccount(number);
  const account = findMailboxAccount(reader, sql`a.id = ${accountId}`);
  if (!account) return failures.accountNotFound(accountId);
  const email = account.login_email ?? (account.kind === 'clinic' ? account.clinic_email : null);
  if (email === null) return failures.mailboxMissing(accountName(account));
  const name = fullName(account);
  return done({ accountId, email, name, practiceName: account.practice_name });
}
