import type { AccountAround, AroundRole } from '../../../preload/contract/conflicts.ts';
import type { Millis } from '../../../preload/contract/shared.ts';
import type { Reader } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import { claimBy, claimOf, wantedBy } from '../ground/claims/write-claims.ts';
import {
  type AccountFacts,
  accountFactsOf,
  displayName,
  samePersonReasons,
} from '../ground/people/people.ts';
import { maskEmail } from '../ground/words/masking.ts';

/** Of those that want one address so many are listed. */
const mostWishes = 10;

interface Around {
  readonly account: AccountFacts;
  readonly role: AroundRole;
  readonly state: AccountAround['state'];
  readonly since: Millis | null;
}

interface WishRow {
  readonly account_id: string;
  readonly since: Millis;
}

function holding(reader: Reader, key: string): readonly Around[] {
  const claim = claimOf(reader, key);
  const account = claim && accountFactsOf(reader, claim.account_id);
  if (!claim || !account) return [];
  const role = claim.role === 'current' ? 'holds' : 'changes-to';
  return [{ account, role, state: claim.state, since: claim.claimed_at }];
}

function asking(reader: Reader, key: string, accountId: string | undefined): readonly Around[] {
  const account = accountId === undefined ? undefined : accountFactsOf(reader, accountId);
  if (!account) return [];
  const wish = wantedBy(reader, account.id);
  return [{ account, role: 'asks', state: null, since: wish?.email_key === key ? wish.since : null }];
}

/** Who has to do with an address: who asks, who holds it or changes to it, and others that want it. */
export function accountsAround(
  reader: Reader,
  key: string,
  forAccount: string | undefined,
): { readonly accounts: readonly AccountAround[]; readonly others: number } {
  const holders = holding(reader, key);
  const askers = asking(reader, key, forAccount).filter(
    ({ account }) => !holders.some((holder) => holder.account.id === account.id),
  );
  const known = [...askers, ...holders].map(({ account }) => account.id);
  const wishes = reader.all<WishRow>(
    sql`SELECT account_id, since FROM wanted_addresses WHERE email_key = ${key}
          AND account_id NOT IN (SELECT value FROM json_each(${JSON.stringify(known)}))
        ORDER BY account_id LIMIT ${mostWishes + 1}`,
  );
  const count =
    wishes.length <= mostWishes
      ? wishes.length
      : (reader.get<{ n: number }>(sql`SELECT count(*) AS n FROM wanted_addresses WHERE email_key = ${key}`)
          ?.n ?? 0) - askers.filter(({ since }) => since !== null).length;
  const others = wishes.slice(0, mostWishes).flatMap(({ account_id: id, since }): readonly Around[] => {
    const account = accountFactsOf(reader, id);
    return account ? [{ account, role: 'wants', state: null, since }] : [];
  });
  const who = forAccount === undefined ? undefined : accountFactsOf(reader, forAccount);
  return {
    accounts: [...askers, ...holders, ...others].map((each) => toAround(reader, each, who)),
    others: Math.max(0, count - others.length),
  };
}

function toAround(
  reader: Reader,
  { account, role, state, since }: Around,
  who: AccountFacts | undefined,
): AccountAround {
  const pending = role === 'holds' ? claimBy(reader, account.id, 'pending') : undefined;
  const isOther = who !== undefined && who.id !== account.id;
  return {
    accountId: account.id,
    name: displayName(account),
    practiceId: account.practice_id,
    practiceName: account.practice_name,
    role,
    state,
    status: account.status,
    practiceStatus: account.practice_status,
    since,
    changingTo: pending ? maskEmail(pending.email) : null,
    alike: isOther ? samePersonReasons(who, account) : [],
    isSamePractice: isOther && who.practice_id === account.practice_id,
  };
}
