import type {
  Administrator,
  EditLevel,
  InvitationRecord,
  PersonRecord,
} from '../../../../preload/contract/people.ts';
import type { Millis } from '../../../../preload/contract/shared.ts';
import { type Answer, done, failures } from '../../../failures.ts';
import type { Reader } from '../../../store/handles.ts';
import { sql } from '../../../store/sql.ts';
import { type AccountFacts, accountFactsOf, displayName } from './people.ts';

type Named = Pick<AccountFacts, 'id' | 'user_name' | 'given_name' | 'family_name'>;

/** Who of a practice may ask for changes: its administrators who can sign in, or could if they were not locked out just now. */
export const administratorsOf = (reader: Reader, practiceId: string): readonly Administrator[] =>
  reader
    .all<Named>(
      sql`SELECT id, user_name, given_name, family_name FROM accounts
          WHERE practice_id = ${practiceId} AND kind = 'person' AND administrator = 1 AND status IN ('active', 'locked')
          ORDER BY family_name, given_name, id`,
    )
    .map((account) => ({ accountId: account.id, name: displayName(account) }));

/** The administrators of a practice. Code `practice-not-found`. */
export function practiceAdministrators(reader: Reader, practiceId: string): Answer<readonly Administrator[]> {
  if (!reader.get(sql`SELECT 1 FROM practices WHERE id = ${practiceId}`))
    return failures.practiceNotFound(practiceId);
  return done(administratorsOf(reader, practiceId));
}

interface InvitationRow extends Partial<Named> {
  readonly invited_at: Millis;
  readonly sent_at: Millis;
  readonly finished_at: Millis | null;
  readonly inviter: string | null;
  readonly user_name: string | null;
  readonly given_name: string;
  readonly family_name: string;
  readonly expires_at: Millis | null;
}

function invitationOf(reader: Reader, accountId: string, now: Millis): InvitationRecord | null {
  const row = reader.get<InvitationRow>(
    sql`SELECT i.invited_at, i.sent_at, i.finished_at, i.invited_by AS inviter, b.user_name, b.given_name, b.family_name,
          (SELECT max(t.expires_at) FROM tokens AS t WHERE t.account_id = i.account_id AND t.purpose = 'invitation'
             AND t.used_at IS NULL AND t.voided_at IS NULL AND t.expires_at > ${now} AND t.created_at <= ${now}) AS expires_at
        FROM invitations AS i LEFT JOIN accounts AS b ON b.id = i.invited_by WHERE i.account_id = ${accountId}`,
  );
  if (!row) return null;
  return {
    invitedBy: row.inviter === null ? null : displayName({ ...row, id: row.inviter }),
    invitedAt: row.invited_at,
    sentAt: row.sent_at,
    expiresAt: row.expires_at,
    finishedAt: row.finished_at,
  };
}

/** A person's rights and invitation. Code `account-not-found`. */
export function personRecord(reader: Reader, accountId: string, now: Millis): Answer<PersonRecord> {
  const account = accountFactsOf(reader, accountId);
  if (!account) return failures.accountNotFound(accountId);
  const rights = reader.get<{ edit_level: EditLevel; emergency_access: 0 | 1 }>(
    sql`SELECT edit_level, emergency_access FROM accounts WHERE id = ${accountId}`,
  );
  const administrators = administratorsOf(reader, account.practice_id);
  return done({
    accountId,
    language: account.language,
    name: displayName(account),
    practiceId: account.practice_id,
    practiceName: account.practice_name,
    practiceStatus: account.practice_status,
    kind: account.kind,
    status: account.status,
    roleTitle: account.role,
    editLevel: rights?.edit_level ?? 'standard',
    administrator: account.administrator === 1,
    lastAdministrator: administrators.length === 1 && administrators[0]?.accountId === accountId,
    emergencyAccess: rights?.emergency_access === 1,
    invitation: invitationOf(reader, accountId, now),
    administrators,
  });
}
