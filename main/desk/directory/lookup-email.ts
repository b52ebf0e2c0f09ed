import { domainToUnicode } from 'node:url';
import type { Reader } from '../../store/handles.ts';
import { reusable, type Sql, type SqlValue, sql } from '../../store/sql.ts';
import { emailKey } from '../ground/words/email-key.ts';
import {
  asShown,
  type Bounds,
  type Candidate,
  candidateOf,
  countUpTo,
  type Found,
  type HitRow,
  manyFound,
  mostAtOnce,
  mostSorted,
  nothingFound,
  practiceColumns,
  shownColumns,
  withWanted,
} from './hits.ts';
import { collect, foundAll, last, type Ranked, rankedColumns, ranksOf } from './ranked-rows.ts';

/** Where an address may be: held, asked for, or on file for a practice. Each is found by an index on its key. */
const places = ['held', 'wanted', 'practice'] as const;

const emailPlaces: readonly ((where: (column: Sql) => Sql) => Sql)[] = [
  (where) =>
    sql`SELECT a.search_id FROM claims k JOIN accounts a ON a.id = k.account_id WHERE ${where(sql`k.email_key`)}`,
  (where) =>
    sql`SELECT a.search_id FROM wanted_addresses k JOIN accounts a ON a.id = k.account_id
        WHERE ${where(sql`k.email_key`)}`,
  (where) => sql`SELECT p.search_id FROM practices p WHERE ${where(sql`p.email_key`)}`,
];

const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);

/** What addresses begin with: the domain in its ASCII form is not known before it is whole, so only case is made equal. */
const beginning = (typed: string): string => {
  const text = typed.trim().normalize('NFC');
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at).replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  return `${local}${text.slice(at).toLowerCase()}`.normalize('NFC');
};

interface AddressRow extends HitRow {
  readonly place: number;
  readonly found_key: string;
}

/** Everything of an address that is held, wanted or a practice's, for values of a column from one to below another. */
const addressRows = (column: (table: Sql) => Sql): ((...values: readonly SqlValue[]) => Sql) => {
  const within = (table: Sql): Sql => sql`${column(table)} >= ${''} AND ${column(table)} < ${''}`;
  return reusable(
    sql`SELECT 0 AS place, k.email_key AS found_key, ${shownColumns}
        FROM claims k CROSS JOIN accounts a ON a.id = k.account_id ${asShown} ${withWanted} WHERE ${within(sql`k`)}
        UNION ALL
        SELECT 1, k.email_key, ${shownColumns}
        FROM wanted_addresses k CROSS JOIN accounts a ON a.id = k.account_id ${asShown} ${withWanted} WHERE ${within(sql`k`)}
        UNION ALL
        SELECT 2, p.email_key, ${practiceColumns}
        FROM practices p WHERE p.email_key IS NOT NULL AND ${within(sql`p`)}
        LIMIT ${0}`,
  );
};

const byKey = addressRows((table) => sql`${table}.email_key`);
const byDomain = addressRows((table) => domainOfKey(sql`${table}.email_key`));
// As in the indexes, word for word.
function domainOfKey(column: Sql): Sql {
  return sql`substr(${column}, instr(${column}, '@'))`;
}

const rowsBetween = (reader: Reader, rows: typeof byKey, from: string, to: string): readonly AddressRow[] =>
  reader.all<AddressRow>(rows(from, to, from, to, from, to, mostAtOnce + 1));

/** By a whole address or its beginning: login emails held or asked for, and clinic emails. */
export function findEmail(reader: Reader, typed: string, bounds: Bounds): Found {
  const prefix = beginning(typed);
  if (prefix.startsWith('@')) return findDomain(reader, prefix, bounds);
  const whole = emailKey(typed);
  // A whole address begins with itself, unless its domain has another form.
  if (isAscii(prefix) && (!whole.ok || whole.value.key === prefix)) {
    const rows = rowsBetween(reader, byKey, prefix, prefix + last);
    const first = collect(rows.map((row) => addressCandidate(row, whole.ok ? prefix : null)));
    if (rows.length <= mostAtOnce) return foundAll(first);
    // A whole address may be a practice's, behind very many accounts whose addresses begin so.
    if (!whole.ok) return findManyByEmail(reader, prefix, null, bounds, first);
  }
  return findManyByEmail(reader, prefix, whole.ok ? whole.value.key : null, bounds);
}

/** An account that holds an address comes before one that only asks for it, and a whole address before all that begin so. */
const addressCandidate = (row: AddressRow, whole: string | null): Candidate =>
  row.found_key === whole
    ? candidateOf(row, 'email', row.place)
    : candidateOf(row, 'email-prefix', places.length + row.place);

function findManyByEmail(
  reader: Reader,
  prefix: string,
  whole: string | null,
  bounds: Bounds,
  first: readonly Candidate[] = [],
): Found {
  const begins = (column: Sql) => sql`${column} >= ${prefix} AND ${column} < ${prefix + last}`;
  const ranked = (most: number): readonly Candidate[] => {
    const exact = whole === null ? [] : idsByPlace(reader, (column) => sql`${column} = ${whole}`, most);
    const begun = idsByPlace(reader, begins, most);
    // The ASCII form of a domain that is not whole says nothing of how the whole one begins.
    const international = isAscii(prefix) ? [] : findInternational(reader, prefix, most);
    return collect([
      ...ranksOf(reader, international, 'email-prefix', places.length),
      ...exact.flatMap((ids, place) => ranksOf(reader, ids, 'email', place)),
      ...begun.flatMap((ids, place) => ranksOf(reader, ids, 'email-prefix', places.length + place)),
    ]);
  };
  if (first.length > 0) return manyFound(reader, { first, ranked, rows: begunRows(begins) }, bounds);
  const most = Math.max(bounds.shown, mostSorted);
  const candidates = ranked(most);
  return candidates.length < most
    ? foundAll(candidates)
    : atLeast(candidates, countUpTo(reader, begunRows(begins), bounds));
}

/** No fewer than those that were looked at: what is counted has not all that they were found by. */
const atLeast = (
  candidates: readonly Candidate[],
  { total, isAtLeast }: Omit<Found, 'candidates'>,
): Found => ({
  candidates,
  total: Math.max(total, candidates.length),
  ...(isAtLeast ? { isAtLeast } : {}),
});

function idsByPlace(
  reader: Reader,
  where: (column: Sql) => Sql,
  most: number,
): readonly (readonly number[])[] {
  let left = most;
  return emailPlaces.map((from) => {
    if (left <= 0) return [];
    const rows = reader.all<{ search_id: number }>(sql`${from(where)} LIMIT ${most}`);
    left -= rows.length;
    return rows.map(({ search_id }) => search_id);
  });
}

const begunRows = (begins: (column: Sql) => Sql): Sql =>
  sql`SELECT 1 FROM claims c WHERE ${begins(sql`c.email_key`)} AND (c.role = 'current' OR NOT EXISTS (
          SELECT 1 FROM claims o WHERE o.account_id = c.account_id AND o.role = 'current' AND ${begins(sql`o.email_key`)}))
      UNION ALL
      SELECT 1 FROM wanted_addresses w WHERE ${begins(sql`w.email_key`)} AND NOT EXISTS (
          SELECT 1 FROM claims o WHERE o.account_id = w.account_id AND ${begins(sql`o.email_key`)})
      UNION ALL
      SELECT 1 FROM practices p WHERE ${begins(sql`p.email_key`)}`;

const domainOf = (key: string): string => domainToUnicode(key.slice(key.lastIndexOf('@') + 1));

interface KeyRow extends Ranked {
  readonly email_key: string;
}

/** Where an address of a domain may be: held, asked for, or of a practice. */
function domainRows(from: string, to: string): { readonly ranked: Sql; readonly counted: Sql } {
  const within = (column: Sql) => sql`${domainOfKey(column)} >= ${from} AND ${domainOfKey(column)} < ${to}`;
  const ofPractices = sql`FROM practices p WHERE p.email_key IS NOT NULL AND ${within(sql`p.email_key`)}`;
  return {
    ranked: sql`
      SELECT k.email_key, ${rankedColumns.account} FROM claims k CROSS JOIN accounts a ON a.id = k.account_id
        ${asShown} WHERE ${within(sql`k.email_key`)}
      UNION ALL
      SELECT k.email_key, ${rankedColumns.account} FROM wanted_addresses k CROSS JOIN accounts a ON a.id = k.account_id
        ${asShown} WHERE ${within(sql`k.email_key`)}
      UNION ALL
      SELECT p.email_key, ${rankedColumns.practice} ${ofPractices}`,
    // By the index alone: who has two of one domain counts twice where there are too many to look at.
    counted: sql`
      SELECT 1 FROM claims c WHERE ${within(sql`c.email_key`)}
      UNION ALL SELECT 1 FROM wanted_addresses w WHERE ${within(sql`w.email_key`)}
      UNION ALL SELECT 1 ${ofPractices}`,
  };
}

/** By a domain or its beginning, as in `@clinic.example`. */
function findDomain(reader: Reader, prefix: string, bounds: Bounds): Found {
  if (prefix.length < 3) return nothingFound;
  const { ranked: rankedRows, counted } = domainRows(prefix, prefix + last);
  const ranked = (most: number): readonly Candidate[] =>
    collect(reader.all<KeyRow>(sql`${rankedRows} LIMIT ${most}`).map(ofDomain));
  if (isAscii(prefix)) {
    const rows = rowsBetween(reader, byDomain, prefix, prefix + last);
    const first = collect(rows.map((row) => candidateOf(row, 'email-prefix', 0)));
    return rows.length <= mostAtOnce
      ? foundAll(first)
      : manyFound(reader, { first, ranked, rows: counted }, bounds);
  }
  const most = Math.max(bounds.shown, mostSorted);
  const plain = ranked(most);
  // Domains that are not ASCII are few, and all begin alike in their ASCII form.
  const others = reader
    .all<KeyRow>(sql`${domainRows('@xn--', `@xn--${last}`).ranked} LIMIT ${mostInternational}`)
    .filter(({ email_key }) => domainOf(email_key).startsWith(prefix.slice(1)))
    .map(ofDomain);
  const candidates = collect([...plain, ...others]);
  return plain.length < most ? foundAll(candidates) : atLeast(candidates, countUpTo(reader, counted, bounds));
}

const ofDomain = ({ email_key: _key, ...row }: KeyRow): Candidate => ({
  ...row,
  matched: 'email-prefix',
  rank: 0,
});

const mostInternational = 2000;

/** By the beginning of an address whose domain is not ASCII: those of the same local part are compared as they are written. */
function findInternational(reader: Reader, prefix: string, most: number): readonly number[] {
  const at = prefix.lastIndexOf('@');
  const local = prefix.slice(0, at + 1);
  const typed = prefix.slice(at + 1);
  if (typed === '') return [];
  return reader
    .all<{ search_id: number; email_key: string }>(
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
