import type { ContestedClaim } from '../../../preload/contract/claims.ts';
import type { Millis, Page } from '../../../preload/contract/shared.ts';
import type { Reader } from '../../store/handles.ts';
import { type Sql, sql } from '../../store/sql.ts';
import { displayName } from '../ground/people/people.ts';

interface ContestedRow {
  readonly account_id: string;
  readonly user_name: string | null;
  readonly given_name: string;
  readonly family_name: string;
  readonly practice_id: string;
  readonly practice_name: string;
  readonly email: string;
  readonly since: Millis;
  readonly holder_id: string;
  readonly holder_user_name: string | null;
  readonly holder_given_name: string;
  readonly holder_family_name: string;
}

interface PageOf {
  readonly practice?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Whose wishes, as a condition over `w`. */
const ofPractice = (practice: string | undefined): Sql =>
  practice === undefined
    ? sql`1`
    : sql`w.account_id IN (SELECT id FROM accounts WHERE practice_id = ${practice})`;

/** Accounts that ask for an address which another account holds, page by page: the desk's list of conflicts. */
export function contestedPage(
  reader: Reader,
  { practice, after = '', limit }: PageOf,
): Page<ContestedClaim> & { readonly total: number } {
  const rows = reader.all<ContestedRow>(
    sql`SELECT w.account_id, a.user_name, a.given_name, a.family_name, a.practice_id, p.name AS practice_name, w.email,
          w.since, h.id AS holder_id, h.user_name AS holder_user_name, h.given_name AS holder_given_name,
          h.family_name AS holder_family_name
        FROM wanted_addresses w
        JOIN claims c ON c.email_key = w.email_key AND c.account_id <> w.account_id
        JOIN accounts a ON a.id = w.account_id
        JOIN practices p ON p.id = a.practice_id
        JOIN accounts h ON h.id = c.account_id
        WHERE w.account_id > ${after} AND ${ofPractice(practice)} ORDER BY w.account_id LIMIT ${limit + 1}`,
  );
  const page = rows.slice(0, limit);
  return {
    rows: page.map((row) => ({
      accountId: row.account_id,
      name: displayName({ ...row, id: row.account_id }),
      practiceId: row.practice_id,
      practiceName: row.practice_name,
      email: row.email,
      holderAccountId: row.holder_id,
      holderName: displayName({
        id: row.holder_id,
        user_name: row.holder_user_name,
        given_name: row.holder_given_name,
        family_name: row.holder_family_name,
      }),
      since: row.since,
    })),
    next: rows.length > limit ? (page.at(-1)?.account_id ?? null) : null,
    total: countContested(reader, practice),
  };
}

/** How many accounts ask for an address that another one holds; of a practice, where one is named. */
export const countContested = (reader: Reader, practice?: string): number =>
  reader.get<{ n: number }>(
    sql`SELECT count(*) AS n FROM wanted_addresses w
        JOIN claims c ON c.email_key = w.email_key AND c.account_id <> w.account_id WHERE ${ofPractice(practice)}`,
  )?.n ?? 0;
