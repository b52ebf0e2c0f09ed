import type { ReadinessScope } from '../../../preload/contract/readiness.ts';
import type { AccountKind, Millis } from '../../../preload/contract/shared.ts';
import { allOf, join, type Sql, sql } from '../../store/sql.ts';

/** A legacy login with what decides how its upgrade would go. */
export interface CandidateRow {
  readonly id: string;
  readonly kind: AccountKind;
  readonly user_name: string | null;
  readonly given_name: string;
  readonly family_name: string;
  readonly practice_id: string;
  readonly practice_name: string;
  readonly practice_state: string;
  readonly practice_email: string | null;
  readonly practice_email_key: string | null;
  /** The address that it would take: the one it has claimed, else the one it asks for. */
  readonly email: string | null;
  readonly email_key: string | null;
  readonly claimed: 0 | 1;
  /** Where a wish came from; null where the address is claimed. */
  readonly source: 'import' | 'upgrade' | 'action' | null;
  /** Who holds the address, if not the account itself. */
  readonly holder_id: string | null;
  readonly holder_practice_id: string | null;
  readonly also_wanted_by: number;
  /** Its last letter about the upgrade. */
  readonly notice_message_id: string | null;
  readonly noticed_at: Millis | null;
  readonly notice_state: string | null;
}

/**
 * Whose upgrade is still to come: on legacy login, able to sign in with it, in a practice that is open. A lock ends by
 * itself, so it is in no one's way; somebody who was only invited never had a legacy login.
 */
const pending = (account: Sql, practice: Sql): Sql =>
  sql`${account}.legacy_login = 1 AND ${account}.status IN ('active', 'locked') AND ${practice}.status = 'active'`;

const name = (text: string): Sql => ({ text, values: [] });

/** Which candidates belong to a scope, as conditions over `a` and `p`. */
export function scopeConditions(scope: ReadinessScope): readonly Sql[] {
  const conditions: Sql[] = [pending(name('a'), name('p'))];
  if (scope.practices)
    conditions.push(
      sql`p.id_key IN (${join(
        scope.practices.map((id) => sql`${id.trim().toLowerCase()}`),
        ', ',
      )})`,
    );
  if (scope.state !== undefined) conditions.push(sql`p.state = ${scope.state}`);
  if (scope.accounts) conditions.push(sql`a.kind = ${scope.accounts}`);
  return conditions;
}

/**
 * The candidates of a scope in the order of practices, each with what would meet it. Others who ask for the same address
 * count wherever they are, in the scope or not: when everybody upgrades, they do too.
 */
export function selectCandidates(conditions: readonly Sql[], limit: number | null = null): Sql {
  return sql`
    SELECT a.id, a.kind, a.user_name, a.given_name, a.family_name, a.practice_id, p.name AS practice_name,
      p.state AS practice_state, p.email AS practice_email, p.email_key AS practice_email_key,
      coalesce(own.email, w.email) AS email, coalesce(own.email_key, w.email_key) AS email_key,
      own.account_id IS NOT NULL AS claimed, CASE WHEN own.account_id IS NULL THEN w.source END AS source,
      h.id AS holder_id, h.practice_id AS holder_practice_id,
      CASE WHEN own.account_id IS NULL AND w.account_id IS NOT NULL AND h.id IS NULL THEN
        (SELECT count(*) FROM wanted_addresses o
           JOIN accounts oa ON oa.id = o.account_id
           JOIN practices op ON op.id = oa.practice_id
           WHERE o.email_key = w.email_key AND o.account_id <> a.id AND ${pending(name('oa'), name('op'))}
             AND NOT EXISTS (SELECT 1 FROM claims oc WHERE oc.account_id = o.account_id AND oc.role = 'current'))
        ELSE 0 END AS also_wanted_by,
      n.message_id AS notice_message_id, n.queued_at AS noticed_at, nm.state AS notice_state
    FROM accounts a
    JOIN practices p ON p.id = a.practice_id
    LEFT JOIN claims own ON own.account_id = a.id AND own.role = 'current'
    LEFT JOIN wanted_addresses w ON w.account_id = a.id
    LEFT JOIN claims c ON own.account_id IS NULL AND c.email_key = w.email_key AND c.account_id <> a.id
    LEFT JOIN accounts h ON h.id = c.account_id
    LEFT JOIN upgrade_notices n ON n.account_id = a.id
    LEFT JOIN messages nm ON nm.id = n.message_id
    WHERE ${allOf(conditions)}
    ORDER BY a.practice_id, a.family_name, a.given_name, a.id
    ${limit === null ? sql`` : sql`LIMIT ${limit}`}`;
}

/** What comes after an account in the order of the candidates. */
export const candidatesAfter = (accountId: string): Sql =>
  sql`(a.practice_id, a.family_name, a.given_name, a.id) >
      (SELECT practice_id, family_name, given_name, id FROM accounts WHERE id = ${accountId})`;

/** How many candidates a scope has. */
export const countCandidates = (scope: ReadinessScope): Sql =>
  sql`SELECT count(*) AS n FROM accounts a JOIN practices p ON p.id = a.practice_id
      WHERE ${allOf(scopeConditions(scope))}`;

/** The practices of a scope that have a candidate, in their order. */
export const practicesOfScope = (scope: ReadinessScope): Sql =>
  sql`SELECT DISTINCT a.practice_id AS id FROM accounts a JOIN practices p ON p.id = a.practice_id
      WHERE ${allOf(scopeConditions(scope))} ORDER BY a.practice_id`;
