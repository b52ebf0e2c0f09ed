import type { AddressWay } from '../../../preload/contract/outbox.ts';
import { done, failures } from '../../failures.ts';
import type { Reader } from '../../store/handles.ts';
import { type Sql, sql } from '../../store/sql.ts';
import type { QueryOf } from '../ground/basics/definitions.ts';
import { accountFactsOf, displayName } from '../ground/people/people.ts';
import { emailKey } from '../ground/words/email-key.ts';

interface Sent {
  readonly to: string;
  readonly purpose: string;
  readonly accountId: string | null;
  readonly practiceId: string | null;
  readonly caseNumber: string | null;
}

/** What goes to an address that the settings have, by its purpose. */
const toSettings: Readonly<Partial<Record<string, 'mail' | 'audit'>>> = {
  'email-us': 'mail',
  'audit-head': 'audit',
};

// So many practices of one address are offered: more of them no caller speaks for.
const mostPractices = 20;

/** The account that has an address for its login email: that one, if one is named. */
function loginEmailOf(reader: Reader, key: string, accountId: Sql): AddressWay | null {
  const claim = reader.get<{ account_id: string }>(
    sql`SELECT account_id FROM claims WHERE email_key = ${key} AND ${accountId}`,
  );
  const account = claim && accountFactsOf(reader, claim.account_id);
  return account ? { kind: 'login-email', accountId: account.id, name: displayName(account) } : null;
}

function clinicEmailOf(reader: Reader, key: string, { practiceId, accountId }: Sent): AddressWay | null {
  const own = sql`(SELECT practice_id FROM accounts WHERE id = ${accountId})`;
  // A closed one gets no mail, and nothing of it is corrected.
  const practices = reader.all<{ id: string; name: string }>(
    sql`SELECT id, name FROM practices WHERE email_key = ${key} AND status = 'active'
        ORDER BY id IS NOT coalesce(${practiceId}, ${own}), name, id LIMIT ${mostPractices}`,
  );
  return practices.length === 0 ? null : { kind: 'clinic-email', practices };
}

/**
 * Whose address it is that a message went to, so that it is corrected there: a reset goes to the login email and nowhere else. The
 * account that the message is about comes first, then the practice, for one address may be both.
 */
export const addressWay: QueryOf<'addressWay'> = (reader, { id }) => {
  const sent = reader.get<Sent>(
    sql`SELECT m.to_address AS "to", m.purpose, m.account_id AS accountId, c.practice_id AS practiceId, c.number AS caseNumber
        FROM messages AS m LEFT JOIN cases AS c ON c.id = m.case_id WHERE m.id = ${id}`,
  );
  if (!sent) return failures.messageNotFound(id);
  const section = toSettings[sent.purpose];
  if (section !== undefined) return done({ kind: 'setting', section });
  const address = emailKey(sent.to);
  const key = address.ok ? address.value.key : null;
  const onFile =
    key === null
      ? null
      : (loginEmailOf(reader, key, sql`account_id = ${sent.accountId}`) ??
        clinicEmailOf(reader, key, sent) ??
        loginEmailOf(reader, key, sql`TRUE`));
  if (onFile !== null) return done(onFile);
  return done(
    sent.purpose === 'case-answer' && sent.caseNumber !== null
      ? { kind: 'answer', caseNumber: sent.caseNumber }
      : { kind: 'none' },
  );
};
