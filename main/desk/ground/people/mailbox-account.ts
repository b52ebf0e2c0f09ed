import type { AccountStatus, PracticeStatus } from '../../../../preload/contract/shared.ts';
import type { Reader } from '../../../store/handles.ts';
import { sql } from '../../../store/sql.ts';
import { fullName } from './people.ts';

/** An account with the mailboxes that its mail can go to: its own verified one, and its practice's. */
export interface MailboxAccount {
  readonly id: string;
  readonly practice_id: string;
  readonly practice_name: string;
  readonly practice_status: PracticeStatus;
  readonly status: AccountStatus;
  readonly kind: string;
  readonly user_name: string | null;
  readonly given_name: string;
  readonly family_name: string;
  readonly login_email: string | null;
  readonly clinic_email: string | null;
}

/** Reads accounts with their mailboxes; `condition` is over `accounts AS a`. */
export function findMailboxAccount(
  reader: Reader,
  condition: ReturnType<typeof sql>,
): MailboxAccount | undefined {
  return reader.get<MailboxAccount>(
    sql`SELECT a.id, a.practice_id, p.name AS practice_name, p.status AS practice_status, a.status, a.kind, a.user_name,
          a.given_name, a.family_name, c.email AS login_email, p.email AS clinic_email
        FROM accounts AS a JOIN practices AS p ON p.id = a.practice_id
        LEFT JOIN claims AS c ON c.account_id = a.id AND c.role = 'current' AND c.state = 'verified'
        WHERE ${condition}`,
  );
}

/** What a person calls the account: its human's name, or the clinic's. */
export const accountName = (account: MailboxAccount): string => fullName(account) || account.practice_name;
