import type { AddressSuggestions } from '../../../preload/contract/claims.ts';
import { type Answer, done, failures } from '../../failures.ts';
import type { Reader } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import { providerOf, providers } from '../ground/claims/providers.ts';
import { type AccountFacts, accountFactsOf } from '../ground/people/people.ts';
import { emailKey } from '../ground/words/email-key.ts';
import { foldWords } from '../ground/words/folding.ts';

const mostSuggestions = 5;

/**
 * Free addresses for an account: on the practice's own domain, each looked up for being free, then the webmail providers with the
 * pages where a mailbox is made. Code `account-not-found`.
 */
export function suggestAddresses(reader: Reader, accountId: string): Answer<AddressSuggestions> {
  const account = accountFactsOf(reader, accountId);
  if (!account) return failures.accountNotFound(accountId);
  const domain = practiceDomain(reader, account);
  const webmail = providers.flatMap(({ name, signUp }) => (signUp === null ? [] : [{ name, page: signUp }]));
  if (domain === null) return done({ domain, onDomain: [], webmail });
  const free = spellings(account)
    .map((local) => emailKey(`${local}@${domain}`))
    .flatMap((address) =>
      address.ok && isUnknown(reader, address.value.key, account.id) ? [address.value.email] : [],
    );
  return done({ domain, onDomain: free.slice(0, mostSuggestions), webmail });
}

/** The domain that a practice has for itself: its clinic email's, else the one that most of its people sign in with. */
function practiceDomain(reader: Reader, account: AccountFacts): string | null {
  const clinic = account.practice_email_key?.split('@').at(-1);
  if (clinic !== undefined && !providerOf(clinic)) return clinic;
  const keys = reader.all<{ email_key: string }>(
    sql`SELECT c.email_key FROM accounts a JOIN claims c ON c.account_id = a.id AND c.role = 'current'
        WHERE a.practice_id = ${account.practice_id} LIMIT 500`,
  );
  const counts = new Map<string, number>();
  for (const { email_key: key } of keys) {
    const domain = key.slice(key.lastIndexOf('@') + 1);
    if (!providerOf(domain)) counts.set(domain, (counts.get(domain) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}

/** How addresses are usually made of a name, most usual first. */
function spellings(account: AccountFacts): readonly string[] {
  const ascii = (text: string) => foldWords(text).filter((word) => /^[a-z0-9]+$/.test(word));
  const [given = ''] = ascii(account.given_name);
  const family = ascii(account.family_name).join('');
  if (given === '' && family === '') return [];
  if (given === '' || family === '') return numbered(given || family);
  const initial = given.charAt(0);
  const made = [
    `${given}.${family}`,
    `${initial}.${family}`,
    `${initial}${family}`,
    `${given}${family.charAt(0)}`,
    `${family}.${given}`,
    given,
    ...numbered(`${given}.${family}`).slice(1),
  ];
  return [...new Set(made)];
}

const numbered = (text: string): readonly string[] => [
  text,
  ...['2', '3', '4', '5'].map((digit) => `${text}${digit}`),
];

/** No one holds the address, no one else asks for it, and no practice has it on file. */
const isUnknown = (reader: Reader, key: string, accountId: string): boolean =>
  reader.get(
    sql`SELECT 1 FROM claims WHERE email_key = ${key}
        UNION ALL SELECT 1 FROM wanted_addresses WHERE email_key = ${key} AND account_id <> ${accountId}
        UNION ALL SELECT 1 FROM practices WHERE email_key = ${key} LIMIT 1`,
  ) === undefined;
