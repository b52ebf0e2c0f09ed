import type { Reader } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';

/** Whom an entry of the chain is about, as far as that is known. */
export interface Whom {
  readonly case?: string | undefined;
  readonly practice?: string | undefined;
  readonly account?: string | undefined;
}

/** What an action tells of whom it is about: its subject, its case, its input, and what it changed. */
export interface WhomGiven {
  readonly subject?:
    | { readonly practiceId?: string | null | undefined; readonly accountId?: string | null | undefined }
    | null
    | undefined;
  readonly caseNumber?: string | undefined;
  /** Its input, and what the chain keeps of it: of the link that was used, the hash. */
  readonly action?: { readonly input: unknown; readonly audited: unknown } | undefined;
  /** Topics that it announced, as in `case:7K3M-Q2XA`. */
  readonly topics?: Iterable<string>;
}

interface CaseWhom {
  readonly number: string;
  readonly practice_id: string | null;
  readonly account_id: string | null;
}

/**
 * Finds whom an entry is about while its action is carried out: later the case may be about another person, and the account
 * in another practice. What is not on file is left out.
 */
export function whomOf(reader: Reader, { subject, caseNumber, action, topics = [] }: WhomGiven): Whom {
  const given = { ...fieldsOf(action?.audited), ...fieldsOf(action?.input) };
  const number = caseNumber ?? given.number ?? onlyCaseOf(topics);
  const found =
    number === undefined
      ? undefined
      : reader.get<CaseWhom>(sql`SELECT number, practice_id, account_id FROM cases WHERE number = ${number}`);
  const named =
    subject?.accountId ??
    given.accountId ??
    (given.link === undefined ? undefined : accountOfLink(reader, given.link)) ??
    found?.account_id ??
    undefined;
  const account =
    named === undefined
      ? undefined
      : reader.get<{ id: string; practice_id: string }>(
          sql`SELECT id, practice_id FROM accounts WHERE id = ${named}`,
        );
  const record = account || given.records?.length !== 1 ? {} : recordOf(reader, given.records[0] ?? '');
  const practice = subject?.practiceId ?? given.practiceId ?? account?.practice_id ?? found?.practice_id;
  return { case: found?.number, account: account?.id, practice: practice ?? undefined, ...record };
}

const accountOfLink = (reader: Reader, hash: string): string | undefined =>
  reader.get<{ account_id: string }>(
    sql`SELECT account_id FROM tokens WHERE hash = ${Buffer.from(hash, 'hex')}`,
  )?.account_id;

interface Fields {
  readonly accountId?: string;
  readonly practiceId?: string;
  readonly number?: string;
  /** A link by its hash, hexadecimal. */
  readonly link?: string;
  readonly records?: readonly string[];
}

function fieldsOf(input: unknown): Fields {
  if (typeof input !== 'object' || input === null) return {};
  const { of, id, tokenHash, number, records, ...ids } = input as Readonly<Record<string, unknown>>;
  // What is revealed is named by its kind and the id of its record.
  const accountId = /^account-/.test(String(of)) ? id : ids.accountId;
  const practiceId = /^practice-/.test(String(of)) ? id : ids.practiceId;
  const link = of === 'link-address' ? id : tokenHash;
  return {
    ...(typeof accountId === 'string' ? { accountId } : {}),
    ...(typeof practiceId === 'string' ? { practiceId } : {}),
    ...(typeof link === 'string' ? { link } : {}),
    ...(typeof number === 'string' ? { number } : {}),
    ...(Array.isArray(records) ? { records: records.map(String) } : {}),
  };
}

/** The case that an action without one changed, where it is one alone: that which it opened. */
function onlyCaseOf(topics: Iterable<string>): string | undefined {
  const cases = [...topics].filter((topic) => topic.startsWith('case:'));
  return cases.length === 1 ? cases[0]?.slice('case:'.length) : undefined;
}

/** Whom the one record is about that was read out: an account, a practice, or a message to one. */
function recordOf(reader: Reader, id: string): Whom {
  const account = reader.get<{ id: string; practice_id: string }>(
    sql`SELECT id, practice_id FROM accounts
        WHERE id = coalesce((SELECT account_id FROM messages WHERE id = ${id}), ${id})`,
  );
  if (account) return { account: account.id, practice: account.practice_id };
  return reader.get(sql`SELECT 1 FROM practices WHERE id = ${id}`) ? { practice: id } : {};
}
