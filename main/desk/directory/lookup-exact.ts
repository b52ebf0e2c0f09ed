import { domainToUnicode } from 'node:url';
import type { Reader } from '../../store/handles.ts';
import { type Sql, sql } from '../../store/sql.ts';
import { isInactiveSql } from '../ground/people/people.ts';
import { emailKey } from '../ground/words/email-key.ts';
import { phoneTail } from '../ground/words/folding.ts';
import { type Candidate, type Found, nothingFound } from './hits.ts';

// The largest character there is: what sorts after every text with the same beginning.
const last = '\u{10FFFF}';

const practiceColumns = sql`p.search_id, lower(p.name) AS name, p.status = 'closed' AS inactive`;
const accountColumns = sql`a.search_id, a.name_key AS name,
  ${isInactiveSql} AS inactive`;

/** Collects candidates from several places; what two of them find counts once, by its best match. */
function collect(candidates: readonly Candidate[]): readonly Candidate[] {
  const best = new Map<number, Candidate>();
  for (const candidate of candidates) {
    const known = best.get(candidate.search_id);
    if (!known || candidate.rank < known.rank) best.set(candidate.search_id, candidate);
  }
  return [...best.values()];
}

/** What is read of a record to put it in order. */
type Ranked = Pick<Candidate, 'search_id' | 'name' | 'inactive'>;

const count = (reader: Reader, rows: Sql): number =>
  reader.get<{ n: number }>(sql`SELECT count(*) AS n FROM (${rows})`)?.n ?? 0;

const foundAll = (candidates: readonly Candidate[]): Found => ({ candidates, total: candidates.length });

/** Where an address may be: held, asked for, or on file for a practice. Each is found by an index on its key. */
const emailPlaces = [
  (where: (column: Sql) => Sql) =>
    sql`SELECT a.search_id FROM claims c JOIN accounts a ON a.id = c.account_id WHERE ${where(sql`c.email_key`)}`,
  (where: (column: Sql) => Sql) =>
    sql`SELECT a.search_id FROM wanted_addresses w JOIN accounts a ON a.id = w.account_id
        WHERE ${where(sql`w.email_key`)}`,
  (where: (column: Sql) => Sql) => sql`SELECT p.search_id FROM practices p WHERE ${where(sql`p.email_key`)}`,
] as const;

/** What addresses begin with: the domain in its ASCII form is not known before it is whole, so only case is made equal. */
const beginning = (typed: string): string => {
  const text = typed.trim().normalize('NFC');
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at).replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  return `${local}${text.slice(at).toLowerCase()}`.normalize('NFC');
};

/** By a whole address or its beginning: login emails held or asked for, and clinic emails. */
export function findEmail(reader: Reader, typed: string, most: number): Found {
  const prefix = beginning(typed);
  if (prefix.startsWith('@')) return findDomain(reader, prefix, most);
  const whole = emailKey(typed);
  const exact = whole.ok ? idsByPlace(reader, (column) => sql`${column} = ${whole.value.key}`, most) : [];
  const begins = (column: Sql) => sql`${column} >= ${prefix} AND ${column} < ${prefix + last}`;
  const begun = idsByPlace(reader, begins, most);
  // The ASCII form of a domain that is not whole says nothing of how the whole one begins.
  const international = /[^\0-\x7f]/.test(prefix) ? findInternational(reader, prefix, most) : [];
  // An account that holds an address comes before one that only asks for it.
  const candidates = collect([
    ...detail(reader, international, 'email-prefix', emailPlaces.length),
    ...exact.flatMap((ids, place) => detail(reader, ids, 'email', place)),
    ...begun.flatMap((ids, place) => detail(reader, ids, 'email-prefix', emailPlaces.length + place)),
  ]);
  if (begun.every((ids) => ids.length < most)) return foundAll(candidates);
  return { candidates, total: Math.max(countBegun(reader, begins), candidates.length) };
}

const domainOf = (key: string): string => domainToUnicode(key.slice(key.lastIndexOf('@') + 1));

interface KeyRow {
  readonly search_id: number;
  readonly email_key: string;
}

const domain = (column: Sql): Sql => sql`substr(${column}, instr(${column}, '@'))`;

/** Where an address of a domain may be: held, asked for, or of a practice. */
const byDomain = (from: string, to: string, most: number): Sql => sql`
  SELECT a.search_id, c.email_key FROM claims c JOIN accounts a ON a.id = c.account_id
    WHERE ${domain(sql`c.email_key`)} >= ${from} AND ${domain(sql`c.email_key`)} < ${to}
  UNION ALL
  SELECT a.search_id, w.email_key FROM wanted_addresses w JOIN accounts a ON a.id = w.account_id
    WHERE ${domain(sql`w.email_key`)} >= ${from} AND ${domain(sql`w.email_key`)} < ${to}
  UNION ALL
  SELECT p.search_id, p.email_key FROM practices p
    WHERE p.email_key IS NOT NULL AND ${domain(sql`p.email_key`)} >= ${from} AND ${domain(sql`p.email_key`)} < ${to}
  LIMIT ${most}`;

/** Counts addresses, by the index alone: who has two of one domain counts twice where there are too many to look at. */
const countOfDomain = (reader: Reader, from: string, to: string): number =>
  count(
    reader,
    sql`SELECT 1 FROM claims c WHERE ${domain(sql`c.email_key`)} >= ${from} AND ${domain(sql`c.email_key`)} < ${to}
        UNION ALL
        SELECT 1 FROM wanted_addresses w WHERE ${domain(sql`w.email_key`)} >= ${from} AND ${domain(sql`w.email_key`)} < ${to}
        UNION ALL
        SELECT 1 FROM practices p WHERE p.email_key IS NOT NULL AND ${domain(sql`p.email_key`)} >= ${from}
          AND ${domain(sql`p.email_key`)} < ${to}`,
  );

/** By a domain or its beginning, as in `@clinic.example`. */
function findDomain(reader: Reader, prefix: string, most: number): Found {
  if (prefix.length < 3) return nothingFound;
  const plain = reader.all<KeyRow>(byDomain(prefix, prefix + last, most));
  const typed = prefix.slice(1);
  // Domains that are not ASCII are few, and all begin alike in their ASCII form.
  const others = /[^\0-\x7f]/.test(prefix)
    ? reader
        .all<KeyRow>(byDomain('@xn--', '@xn--\u{10ffff}', mostInternational))
        .filter(({ email_key }) => domainOf(email_key).startsWith(typed))
    : [];
  const ids = [...new Set([...plain, ...others].map(({ search_id }) => search_id))];
  const candidates = detail(reader, ids.slice(0, most), 'email-prefix', 0);
  return plain.length < most
    ? foundAll(candidates)
    : { candidates, total: Math.max(countOfDomain(reader, prefix, prefix + last), candidates.length) };
}

const mostInternational = 2000;

/** By the beginning of an address whose domain is not ASCII: those of the same local part are compared as they are written. */
function findInternational(reader: Reader, prefix: string, most: number): readonly number[] {
  const at = prefix.lastIndexOf('@');
  const local = prefix.slice(0, at + 1);
  const typed = prefix.slice(at + 1);
  if (typed === '') return [];
  return reader
    .all<KeyRow>(
      sql`SELECT a.search_id, c.email_key FROM claims c JOIN accounts a ON a.id = c.account_id
            WHERE c.email_key >= ${local} AND c.email_key < ${local + last}
          UNION ALL
          SELECT a.search_id, w.email_key FROM wanted_addresses w JOIN accounts a ON a.id = w.account_id
            WHERE w.email_key >= ${local} AND w.email_key < ${local + last}
          UNION ALL
          SELECT p.search_id, p.email_key FROM practices p WHERE p.email_key >= ${local} AND p.email_key < ${local + last}
          LIMIT ${mostInternational}`,
    )
    .filter(({ email_key }) => domainOf(email_key).startsWith(typed))
    .map(({ search_id }) => search_id)
    .slice(0, most);
}

/** By the last four digits of a number, as callers give them. */
export function findLastDigits(reader: Reader, digits: string, most: number): Found {
  const rows = reader.all<Ranked>(
    sql`SELECT ${practiceColumns} FROM practices p WHERE p.phone_digits IS NOT NULL AND substr(p.phone_digits, -4) = ${digits}
        UNION ALL
        SELECT ${accountColumns} FROM accounts a JOIN practices p ON p.id = a.practice_id
          WHERE a.phone_digits IS NOT NULL AND substr(a.phone_digits, -4) = ${digits}
        LIMIT ${most}`,
  );
  return foundAll(rows.map((row) => ({ ...row, matched: 'phone-tail', rank: 1 })));
}

// As in the index, word for word.
const joinedUserName = sql`replace(replace(replace(replace(a.user_name_key, '.', ''), '-', ''), '_', ''), ' ', '')`;

/**
 * By a user name without what stands between its parts: `frontdesk` for `front-desk`, and `front desk` for `frontdesk`. The
 * whole one first; its beginning where that is asked for.
 */
export function findJoinedUserName(
  reader: Reader,
  joined: string,
  { most, beginning }: { readonly most: number; readonly beginning: boolean },
): Found {
  const above = beginning ? joined + last : joined;
  const rows = reader.all<Ranked & { readonly whole: 0 | 1 }>(
    sql`SELECT ${accountColumns}, ${joinedUserName} = ${joined} AS whole
          FROM accounts a JOIN practices p ON p.id = a.practice_id
          WHERE a.user_name_key GLOB '*[-._ ]*' AND ${joinedUserName} BETWEEN ${joined} AND ${above}
        UNION ALL
        SELECT ${accountColumns}, a.user_name_key = ${joined} AS whole
          FROM accounts a JOIN practices p ON p.id = a.practice_id
          WHERE a.user_name_key BETWEEN ${joined} AND ${above}
        LIMIT ${most}`,
  );
  return foundAll(rows.map(({ whole, ...row }) => ({ ...row, matched: 'user-name', rank: whole ? 3 : 4 })));
}

const idsByPlace = (
  reader: Reader,
  where: (column: Sql) => Sql,
  most: number,
): readonly (readonly number[])[] =>
  emailPlaces.map((place) =>
    reader.all<{ search_id: number }>(sql`${place(where)} LIMIT ${most}`).map(({ search_id }) => search_id),
  );

/** Counts records, not addresses: an account may hold two and ask for a third. Without sorting, so that it stays quick. */
const countBegun = (reader: Reader, begins: (column: Sql) => Sql): number =>
  count(
    reader,
    sql`SELECT 1 FROM claims c WHERE ${begins(sql`c.email_key`)} AND (c.role = 'current' OR NOT EXISTS (
            SELECT 1 FROM claims o WHERE o.account_id = c.account_id AND o.role = 'current' AND ${begins(sql`o.email_key`)}))
        UNION ALL
        SELECT 1 FROM wanted_addresses w WHERE ${begins(sql`w.email_key`)} AND NOT EXISTS (
            SELECT 1 FROM claims o WHERE o.account_id = w.account_id AND ${begins(sql`o.email_key`)})
        UNION ALL
        SELECT 1 FROM practices p WHERE ${begins(sql`p.email_key`)}`,
  );

/** Reads what puts records in order. */
function detail(reader: Reader, searchIds: readonly number[], matched: string, rank: number): Candidate[] {
  if (searchIds.length === 0) return [];
  const list = JSON.stringify(searchIds);
  const rows = reader.all<Ranked>(
    sql`SELECT ${practiceColumns} FROM json_each(${list}) AS found JOIN practices p ON p.search_id = found.value
        UNION ALL
        SELECT ${accountColumns} FROM json_each(${list}) AS found JOIN accounts a ON a.search_id = found.value
          JOIN practices p ON p.id = a.practice_id`,
  );
  return rows.map((row) => ({ ...row, matched, rank }));
}

// The zero before a number at home is not dialled from abroad.
const withoutTrunkZero = (digits: string): string => digits.replace(/^0+/, '');

/**
 * By a phone number: whole, or where one of both has no more than the last digits of the other (at least seven), the zero
 * aside that is dialled at home.
 */
export function findPhone(reader: Reader, digits: string, most: number): Found {
  const tail = phoneTail(digits);
  const dialled = withoutTrunkZero(digits);
  const matching = (columns: { readonly practice: Sql; readonly account: Sql }) => sql`
    SELECT * FROM (
      SELECT ${columns.practice}, p.phone_digits AS digits FROM practices p WHERE p.phone_tail = ${tail}
      UNION ALL
      SELECT ${columns.account}, a.phone_digits AS digits FROM accounts a JOIN practices p ON p.id = a.practice_id
      WHERE a.phone_tail = ${tail}
    ) WHERE substr(digits, -length(${dialled})) = ${dialled}
      OR substr(${dialled}, -length(ltrim(digits, '0'))) = ltrim(digits, '0')`;
  const rows = reader.all<Ranked & { readonly digits: string }>(
    sql`${matching({ practice: practiceColumns, account: accountColumns })} LIMIT ${most}`,
  );
  const candidates = rows.map(({ digits: stored, ...row }): Candidate => {
    const whole = stored === digits;
    return { ...row, matched: whole ? 'phone' : 'phone-tail', rank: whole ? 0 : 1 };
  });
  if (rows.length < most) return foundAll(candidates);
  const ids = matching({ practice: sql`p.search_id`, account: sql`a.search_id` });
  return { candidates, total: count(reader, ids) };
}

/** By Practice ID, in any case. */
export function findPracticeId(reader: Reader, key: string): Found {
  const rows = reader.all<Ranked>(sql`SELECT ${practiceColumns} FROM practices p WHERE p.id_key = ${key}`);
  return foundAll(rows.map((row) => ({ ...row, matched: 'practice-id', rank: 0 })));
}

/** By user name, in any case: one clinic's, and persons' of any practice. */
export function findUserName(reader: Reader, key: string, most: number): Found {
  const rows = reader.all<Ranked>(
    sql`SELECT ${accountColumns} FROM accounts a JOIN practices p ON p.id = a.practice_id
        WHERE a.user_name_key = ${key} LIMIT ${most}`,
  );
  const total =
    rows.length < most
      ? rows.length
      : count(reader, sql`SELECT 1 FROM accounts WHERE user_name_key = ${key}`);
  return { candidates: rows.map((row) => ({ ...row, matched: 'user-name', rank: 0 })), total };
}
