import type { Language } from '../../../../language/languages.ts';
import type { AccountSummary } from '../../../../preload/contract/directory.ts';
import type {
  AccountKind,
  AccountStatus,
  EmailState,
  Millis,
  PhoneType,
  PracticeStatus,
} from '../../../../preload/contract/shared.ts';
import { say } from '../../../language.ts';
import type { Reader } from '../../../store/handles.ts';
import { type Sql, sql } from '../../../store/sql.ts';
import { phoneDigits } from '../words/folding.ts';
import { phoneKey } from '../words/phone-key.ts';
import { peopleWords as words } from './words.ts';

/** An account with its practice and its address, as the desk's features work with it. */
export interface AccountFacts {
  readonly id: string;
  readonly search_id: number;
  readonly practice_id: string;
  readonly practice_name: string;
  readonly practice_status: PracticeStatus;
  readonly practice_email_key: string | null;
  readonly practice_phone: string | null;
  readonly kind: AccountKind;
  readonly user_name: string | null;
  readonly given_name: string;
  readonly family_name: string;
  readonly name_key: string;
  readonly role: string;
  readonly administrator: 0 | 1;
  readonly status: AccountStatus;
  readonly phone: string | null;
  readonly phone_digits: string | null;
  readonly phone_type: PhoneType | null;
  readonly last_reset_at: Millis | null;
  /** Its own, without its practice's. */
  readonly language: Language | null;
  readonly claim_email: string | null;
  readonly claim_state: 'unverified' | 'verified' | null;
  readonly wanted_email: string | null;
  /** Who holds the address that it asks for; null where that is free. */
  readonly wanted_holder: string | null;
}

const accountFacts = sql`SELECT a.id, a.search_id, a.practice_id, p.name AS practice_name, p.status AS practice_status,
    p.email_key AS practice_email_key, p.phone AS practice_phone, a.kind, a.user_name, a.given_name, a.family_name, a.name_key, a.role,
    a.administrator, a.status, a.phone, a.phone_digits, a.phone_type, a.last_reset_at, a.language,
    c.email AS claim_email, c.state AS claim_state, w.email AS wanted_email, h.account_id AS wanted_holder
  FROM accounts a
  JOIN practices p ON p.id = a.practice_id
  LEFT JOIN claims c ON c.account_id = a.id AND c.role = 'current'
  LEFT JOIN wanted_addresses w ON w.account_id = a.id
  LEFT JOIN claims h ON h.email_key = w.email_key`;

/** Accounts with their practice and address; `rest` is the WHERE and what follows, over `a` for the account. */
export const accountsWhere = (reader: Reader, rest: Sql): AccountFacts[] =>
  reader.all<AccountFacts>(sql`${accountFacts} ${rest}`);

/** One account with its practice and address. */
export const accountFactsOf = (reader: Reader, accountId: string): AccountFacts | undefined =>
  reader.get<AccountFacts>(sql`${accountFacts} WHERE a.id = ${accountId}`);

/** A person's names together; empty for who has none. */
export const fullName = (named: { readonly given_name: string; readonly family_name: string }): string =>
  `${named.given_name} ${named.family_name}`.trim();

/** What an account is called: the person's name, else the user name, else its id. */
export const displayName = (
  account: Pick<AccountFacts, 'id' | 'user_name' | 'given_name' | 'family_name'>,
): string => fullName(account) || account.user_name || account.id;

/** Says whether no one can sign in with the account: it is deactivated, or its practice is closed. */
export const isInactive = (account: Pick<AccountFacts, 'status' | 'practice_status'>): boolean =>
  account.status === 'deactivated' || account.practice_status === 'closed';

/** What is known of an account's address. */
export type AccountAddress = Pick<
  AccountFacts,
  'claim_email' | 'claim_state' | 'wanted_email' | 'wanted_holder'
>;

/** The state of an account's address: of the one it holds, else whether another account holds the one it asks for. */
export const emailState = (account: AccountAddress): EmailState =>
  account.claim_state ?? (account.wanted_holder === null ? 'none' : 'wanted');

/** What the faces get to see of an account in a list. */
export const toSummary = (account: AccountFacts): AccountSummary => ({
  id: account.id,
  practiceId: account.practice_id,
  practiceName: account.practice_name,
  practiceStatus: account.practice_status,
  kind: account.kind,
  userName: account.user_name,
  givenName: account.given_name,
  familyName: account.family_name,
  name: displayName(account),
  role: account.role,
  administrator: account.administrator === 1,
  status: account.status,
  email: account.claim_email ?? account.wanted_email,
  emailState: emailState(account),
  phone: account.phone,
  phoneType: account.phone_type,
});

type Person = Pick<AccountFacts, 'kind' | 'name_key' | 'phone' | 'practice_phone'>;

/**
 * What an account's phone is compared by: number and extension. Null where it tells nothing of who somebody is, because there
 * is none, it is no number, or it is the practice's own line, which is everybody's there. With an extension it is one desk's.
 */
function ownPhone({ phone, practice_phone }: Person): string | null {
  if (phone === null) return null;
  const key = phoneKey(phone);
  // The practice may have named the extension of its front desk with it, or a word: all of these are everybody's.
  const practice = practice_phone ?? '';
  return key === phoneKey(practice) || key === phoneDigits(practice) ? null : key;
}

/**
 * Why two accounts look like one human's: the same name after folding, or the same verification phone, extension and all.
 * Empty where nothing says so. A clinic's shared sign-in is no one in particular. The operator confirms it with the caller.
 */
export function samePersonReasons(one: Person, other: Person): readonly string[] {
  if (one.kind !== 'person' || other.kind !== 'person') return [];
  const reasons: string[] = [];
  if (one.name_key !== '' && one.name_key === other.name_key) reasons.push(say(words.sameName));
  const phone = ownPhone(one);
  if (phone !== null && phone === ownPhone(other)) reasons.push(say(words.samePhone));
  return reasons;
}

// Many people may be behind one number, each with an extension; so many of them are looked at to find the same one.
const mostOnOneLine = 1000;

/** Other accounts of what looks like the same human, at most `limit` for each reason. */
export function siblingsOf(reader: Reader, account: AccountFacts, limit = 50): AccountFacts[] {
  if (account.kind !== 'person') return [];
  const byName =
    account.name_key === ''
      ? []
      : accountsWhere(
          reader,
          sql`WHERE a.name_key = ${account.name_key} AND a.name_key <> '' AND a.kind = 'person'
              AND a.id <> ${account.id} LIMIT ${limit}`,
        );
  const known = new Set(byName.map(({ id }) => id));
  return [...byName, ...withSamePhone(reader, account, limit).filter(({ id }) => !known.has(id))];
}

/** Of a number that very many give only as many accounts are read as are shown: the rest are compared by their phones alone. */
function withSamePhone(reader: Reader, account: AccountFacts, limit: number): readonly AccountFacts[] {
  const own = ownPhone(account);
  if (own === null) return [];
  // Most write one number in the same few ways.
  const keys = new Map<string, string | null>();
  const keyOf = (phone: string): string | null => {
    const key = keys.has(phone) ? keys.get(phone) : phoneKey(phone);
    keys.set(phone, key ?? null);
    return key ?? null;
  };
  const found: AccountFacts[] = [];
  const compared = (ids: readonly string[]): void => {
    const facts = new Map(
      accountsWhere(
        reader,
        sql`WHERE a.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}) AS found)`,
      ).map((one) => [one.id, one]),
    );
    for (const other of ids.map((id) => facts.get(id)))
      if (other && ownPhone(other) === own) found.push(other);
  };
  let alike: string[] = [];
  for (const { id, phone } of reader.each<{ id: string; phone: string }>(
    sql`SELECT id, phone FROM accounts WHERE phone_digits = ${account.phone_digits} AND kind = 'person' AND phone IS NOT NULL
          AND id <> ${account.id} LIMIT ${mostOnOneLine}`,
  )) {
    if (keyOf(phone) !== own || alike.push(id) < limit) continue;
    compared(alike);
    alike = [];
    if (found.length >= limit) break;
  }
  if (alike.length > 0) compared(alike);
  return found.slice(0, limit);
}
