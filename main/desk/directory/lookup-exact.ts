import type { Reader } from '../../store/handles.ts';
import { reusable, type Sql, type SqlValue, sql } from '../../store/sql.ts';
import { phoneTail } from '../ground/words/folding.ts';
import {
  asShown,
  type Bounds,
  type Candidate,
  candidateOf,
  countUpTo,
  type Found,
  type HitRow,
  isPractice,
  manyFound,
  mostAtOnce,
  mostSorted,
  practiceColumns,
  shownColumns,
  withWanted,
} from './hits.ts';
import { foundAll, last, type Ranked, rankedColumns } from './ranked-rows.ts';

/** Where no more than these are found by a part, all of them are put in order. */
const partly = (reader: Reader, rows: Sql, { shown }: Bounds): readonly Ranked[] =>
  reader.all<Ranked>(sql`${rows} LIMIT ${Math.max(shown, mostSorted)}`);

/** By the last four digits of a number, as callers give them. */
export function findLastDigits(reader: Reader, digits: string, bounds: Bounds): Found {
  const ofPractices = sql`FROM practices p WHERE p.phone_digits IS NOT NULL AND substr(p.phone_digits, -4) = ${digits}`;
  const where = sql`WHERE a.phone_digits IS NOT NULL AND substr(a.phone_digits, -4) = ${digits}`;
  const rows = partly(
    reader,
    sql`SELECT ${rankedColumns.practice} ${ofPractices}
        UNION ALL
        SELECT ${rankedColumns.account} FROM accounts a ${asShown} ${where}`,
    bounds,
  );
  const candidates = rows.map((row) => ({ ...row, matched: 'phone-tail', rank: 1 }));
  if (rows.length < mostSorted) return foundAll(candidates);
  const counted = sql`SELECT 1 ${ofPractices} UNION ALL SELECT 1 FROM accounts a ${where}`;
  return { candidates, ...countUpTo(reader, counted, bounds) };
}

// As in the index, word for word.
const joinedUserName = sql`replace(replace(replace(replace(a.user_name_key, '.', ''), '-', ''), '_', ''), ' ', '')`;

const byJoinedUserName = reusable(
  sql`SELECT ${rankedColumns.account}, ${joinedUserName} = ${''} AS whole
        FROM accounts a ${asShown}
        WHERE a.user_name_key GLOB '*[-._ ]*' AND ${joinedUserName} BETWEEN ${''} AND ${''}
      UNION ALL
      SELECT ${rankedColumns.account}, a.user_name_key = ${''} AS whole
        FROM accounts a ${asShown}
        WHERE a.user_name_key BETWEEN ${''} AND ${''}
      LIMIT ${0}`,
);

/**
 * By a user name without what stands between its parts: `frontdesk` for `front-desk`, and `front desk` for `frontdesk`. The
 * whole one first; its beginning where that is asked for.
 */
export function findJoinedUserName(
  reader: Reader,
  joined: string,
  { beginning, ...bounds }: Bounds & { readonly beginning: boolean },
): Found {
  const above = beginning ? joined + last : joined;
  const most = Math.max(bounds.shown, mostSorted);
  const rows = reader.all<Ranked & { readonly whole: 0 | 1 }>(
    byJoinedUserName(joined, joined, above, joined, joined, above, most),
  );
  const candidates = rows.map(({ whole, ...row }) => ({
    ...row,
    matched: 'user-name',
    rank: whole ? 3 : 4,
  }));
  if (rows.length < most) return foundAll(candidates);
  const counted = sql`
    SELECT 1 FROM accounts a
      WHERE a.user_name_key GLOB '*[-._ ]*' AND ${joinedUserName} BETWEEN ${joined} AND ${above}
    UNION ALL SELECT 1 FROM accounts a WHERE a.user_name_key BETWEEN ${joined} AND ${above}`;
  return { candidates, ...countUpTo(reader, counted, bounds) };
}

// The zero before a number at home is not dialled from abroad.
const withoutTrunkZero = (digits: string): string => digits.replace(/^0+/, '');

// Most are the same to the last digit, and that is soon seen.
const sameNumber = (column: Sql): Sql => sql`(${column} = ${''} OR substr(${column}, -length(${''})) = ${''}
  OR substr(${''}, -length(ltrim(${column}, '0'))) = ltrim(${column}, '0'))`;
const practicesByPhone = sql`FROM practices p WHERE p.phone_tail = ${''} AND ${sameNumber(sql`p.phone_digits`)}`;
const accountsByPhone = (parts: Sql): Sql =>
  sql`FROM accounts a ${parts} WHERE a.phone_tail = ${''} AND ${sameNumber(sql`a.phone_digits`)}`;
const byPhone = reusable(
  sql`SELECT ${shownColumns}, a.phone_digits AS digits ${accountsByPhone(sql`${asShown} ${withWanted}`)}
      UNION ALL SELECT ${practiceColumns}, p.phone_digits ${practicesByPhone} LIMIT ${0}`,
);
const rankedByPhone = reusable(
  sql`SELECT ${rankedColumns.practice}, p.phone_digits AS digits ${practicesByPhone}
      UNION ALL
      SELECT ${rankedColumns.account}, a.phone_digits ${accountsByPhone(asShown)}
      LIMIT ${0}`,
);
const countedByPhone = sql`SELECT 1 ${accountsByPhone(sql``)} UNION ALL SELECT 1 ${practicesByPhone}`;

interface WithDigits {
  readonly digits: string;
}

/**
 * By a phone number: whole, or where one of both has no more than the last digits of the other (at least seven), the zero
 * aside that is dialled at home.
 */
export function findPhone(reader: Reader, digits: string, bounds: Bounds): Found {
  const dialled = withoutTrunkZero(digits);
  const values: readonly SqlValue[] = [phoneTail(digits), dialled, dialled, dialled, dialled];
  const matched = (row: WithDigits): string => (row.digits === digits ? 'phone' : 'phone-tail');
  const rank = (row: WithDigits): number => (row.digits === digits ? 0 : 1);
  const rows = reader.all<HitRow & WithDigits>(byPhone(...values, ...values, mostAtOnce + 1));
  const first = rows.map((row) => candidateOf(row, matched(row), rank(row)));
  if (first.length <= mostAtOnce) return foundAll(first);
  const ranked = (most: number) =>
    reader.all<Ranked & WithDigits>(rankedByPhone(...values, ...values, most)).map(
      (row): Candidate => ({
        search_id: row.search_id,
        name: row.name,
        inactive: row.inactive,
        matched: matched(row),
        rank: rank(row),
      }),
    );
  const counted = { text: countedByPhone.text, values: [...values, ...values] };
  return manyFound(reader, { first, ranked, rows: counted }, bounds);
}

const byPracticeId = reusable(sql`SELECT ${practiceColumns} FROM practices p WHERE p.id_key = ${''}`);
const byId = reusable(
  sql`SELECT ${shownColumns} FROM accounts a ${asShown} ${withWanted} WHERE a.user_name_key = ${''}
      UNION ALL SELECT ${practiceColumns} FROM practices p WHERE p.id_key = ${''}
      LIMIT ${0}`,
);

/** By Practice ID, in any case. */
export function findPracticeId(reader: Reader, key: string): Found {
  return foundAll(reader.all<HitRow>(byPracticeId(key)).map((row) => candidateOf(row, 'practice-id', 0)));
}

/** By Practice ID and by user name, in any case: a user name is one clinic's, and persons' of any practice. */
export function findIds(
  reader: Reader,
  key: string,
  bounds: Bounds,
): { readonly practice: Found; readonly user: Found } {
  const rows = reader.all<HitRow>(byId(key, key, mostAtOnce + 1));
  const practice = rows.filter(isPractice).map((row) => candidateOf(row, 'practice-id', 0));
  const user = rows.filter((row) => !isPractice(row)).map((row) => candidateOf(row, 'user-name', 0));
  if (rows.length <= mostAtOnce) return { practice: foundAll(practice), user: foundAll(user) };
  const counted = sql`SELECT 1 FROM accounts WHERE user_name_key = ${key}`;
  const ranked = (most: number) =>
    reader
      .all<Ranked>(
        sql`SELECT ${rankedColumns.account} FROM accounts a ${asShown}
            WHERE a.user_name_key = ${key} LIMIT ${most}`,
      )
      .map((row) => ({ ...row, matched: 'user-name', rank: 0 }));
  return {
    practice: findPracticeId(reader, key),
    user: manyFound(reader, { first: user, ranked, rows: counted }, bounds),
  };
}
