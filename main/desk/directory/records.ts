import type { Language } from '../../../language/languages.ts';
import type { AccountRecord, AccountSummary, PracticeRecord } from '../../../preload/contract/directory.ts';
import type { PracticeStatus } from '../../../preload/contract/shared.ts';
import { type Answer, done, failures } from '../../failures.ts';
import type { Reader } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import { countContested } from '../claims/contested.ts';
import { type ClaimRow, wantedBy } from '../ground/claims/write-claims.ts';
import { returnedFrom } from '../ground/mail/returned-mail.ts';
import {
  accountFactsOf,
  accountsWhere,
  samePersonReasons,
  siblingsOf,
  toSummary,
} from '../ground/people/people.ts';

// What a practice's record brings along; the rest of a large practice comes page by page.
const firstAccounts = 200;

interface PracticeRow {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly email_key: string | null;
  readonly phone: string | null;
  readonly address: string;
  readonly city: string;
  readonly state: string;
  readonly postal_code: string;
  readonly status: PracticeStatus;
  readonly language: Language | null;
}

/** A practice with its first 200 accounts. Code `practice-not-found`. */
export function practiceRecord(reader: Reader, id: string): Answer<PracticeRecord> {
  const practice = reader.get<PracticeRow>(
    sql`SELECT id, name, email, email_key, phone, address, city, state, postal_code, status, language
        FROM practices WHERE id = ${id}`,
  );
  if (!practice) return failures.practiceNotFound(id);
  const { postal_code: postalCode, email_key: emailKey, ...facts } = practice;
  const count = reader.get<{ n: number }>(sql`SELECT count(*) AS n FROM accounts WHERE practice_id = ${id}`);
  const accounts = practiceAccountsPage(reader, { id, after: undefined, limit: firstAccounts }).rows;
  return done({
    ...facts,
    returned: returnedFrom(reader, emailKey),
    postalCode,
    accountCount: count?.n ?? 0,
    accounts,
  });
}

// Before every account: no id is empty.
const beginning = { family_name: '', given_name: '', id: '' };

interface PageOf {
  readonly id: string;
  readonly after: string | undefined;
  readonly limit: number;
}

/** The accounts of a practice by family name, page by page. A page's key that is not ours starts from the beginning. */
export function practiceAccountsPage(
  reader: Reader,
  { id, after, limit }: PageOf,
): { readonly rows: readonly AccountSummary[]; readonly next: string | null } {
  // The key of a page is its last account: names may be longer than a key, and may be no one's business in a log.
  const start = after === undefined ? undefined : accountFactsOf(reader, after);
  const { family_name: family, given_name: given, id: last } = start ?? beginning;
  const rows = accountsWhere(
    reader,
    sql`WHERE a.practice_id = ${id} AND (a.family_name, a.given_name, a.id) > (${family}, ${given}, ${last})
        ORDER BY a.family_name, a.given_name, a.id LIMIT ${limit + 1}`,
  );
  const page = rows.slice(0, limit);
  return { rows: page.map(toSummary), next: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
}

/** An account with its claims, its wish and what looks like other accounts of the same human. Code `account-not-found`. */
export function accountRecord(reader: Reader, id: string): Answer<AccountRecord> {
  const account = accountFactsOf(reader, id);
  if (!account) return failures.accountNotFound(id);
  const claims = reader.all<ClaimRow>(
    sql`SELECT * FROM claims WHERE account_id = ${id} ORDER BY role, claimed_at`,
  );
  const wanted = wantedBy(reader, id);
  return done({
    ...toSummary(account),
    claims: claims.map((claim) => ({
      email: claim.email,
      state: claim.state,
      role: claim.role,
      claimedAt: claim.claimed_at,
      verifiedAt: claim.verified_at,
      returned: returnedFrom(reader, claim.email_key),
    })),
    wanted: wanted ? { email: wanted.email, since: wanted.since, source: wanted.source } : null,
    siblings: siblingsOf(reader, account).map((sibling) => ({
      ...toSummary(sibling),
      reasons: samePersonReasons(account, sibling),
    })),
    lastResetAt: account.last_reset_at,
    language: account.language,
  });
}

/** How much the desk knows. */
export function directoryCounts(reader: Reader): {
  practices: number;
  accounts: number;
  contested: number;
} {
  const counts = reader.get<{ practices: number; accounts: number }>(
    sql`SELECT (SELECT count(*) FROM practices) AS practices, (SELECT count(*) FROM accounts) AS accounts`,
  );
  return {
    practices: counts?.practices ?? 0,
    accounts: counts?.accounts ?? 0,
    contested: countContested(reader),
  };
}
