import type { z } from 'zod';
import type { auditFilters } from '../../../preload/contract/audit-log.ts';
import type { Millis } from '../../../preload/contract/shared.ts';
import type { Reader } from '../../store/handles.ts';
import { type Sql, sql } from '../../store/sql.ts';
import { stretchOf } from '../ground/basics/days.ts';
import { whomTyped } from '../ground/people/whom-typed.ts';

/** What the chain is narrowed to, parsed. */
export type ParsedAuditFilters = z.output<typeof auditFilters>;

// Word for word as the indexes of migration 0310 have them: SQLite takes an index for the very same expression alone.
const valid = (read: string): Sql => ({ text: `CASE WHEN json_valid(body) THEN ${read} END`, values: [] });
/** Parts of an entry, over `audit`; null in an entry that was broken by hand. */
export const entryParts = {
  at: valid(`body ->> '$.at'`),
  operator: valid(`body ->> '$.operator'`),
  action: valid(`body ->> '$.action'`),
  refused: valid(`body ->> '$.refused'`),
  caseNumber: valid(`coalesce(body ->> '$.case', body ->> '$.input.number')`),
  practice: valid(`coalesce(body ->> '$.practice', body ->> '$.input.practiceId')`),
  account: valid(`coalesce(body ->> '$.account', body ->> '$.input.accountId')`),
} as const;

/** A place in the chain, in the order of time; entries of one moment in the order of the chain. */
export interface EntryPlace {
  readonly at: Millis;
  readonly sequence: number;
}

/** Entries from one place on, it included, and before another. Null is no end to that side. */
export interface EntryRange {
  readonly from: EntryPlace | null;
  readonly before: EntryPlace | null;
}

/** The condition of a range: an index that ends with the time answers it. */
export const withinRange = ({ from, before }: EntryRange): readonly Sql[] => [
  ...(from === null
    ? []
    : [
        sql`${entryParts.at} >= ${from.at}`,
        sql`(${entryParts.at} > ${from.at} OR sequence >= ${from.sequence})`,
      ]),
  ...(before === null
    ? []
    : [
        sql`${entryParts.at} <= ${before.at}`,
        sql`(${entryParts.at} < ${before.at} OR sequence < ${before.sequence})`,
      ]),
];

/** The range of the filters’ days. They are parsed: anything else is a bug. */
export function rangeOfFilters({ from, to, zone }: ParsedAuditFilters): EntryRange {
  const stretch = stretchOf({ from, to }, zone);
  if (typeof stretch === 'string') throw new Error(`${stretch} is neither a day nor an instant`);
  // Before all entries of the moment.
  const placeAt = (at: Millis | null): EntryPlace | null => (at === null ? null : { at, sequence: 0 });
  return { from: placeAt(stretch.from), before: placeAt(stretch.before) };
}

/** Whom filters name, each by its id on file. */
interface Narrowed {
  readonly account?: string;
  readonly practice?: string;
  readonly caseNumber?: string;
}

/** Null where whom they name is no one. */
function whomOfFilters(reader: Reader, filters: ParsedAuditFilters): readonly Narrowed[] | null {
  const { whom, account, practice, case: number } = filters;
  const given: Narrowed[] = [
    ...(account === undefined ? [] : [{ account }]),
    ...(practice ? [{ practice }] : []),
  ];
  for (const typed of [whom, number])
    if (typed) {
      const found = whomTyped(reader, typed);
      if (found.kind === 'nobody') return null;
      given.push(found.kind === 'case' ? { caseNumber: found.id } : { [found.kind]: found.id });
    }
  return given;
}

/**
 * Entries about an account or a practice: those that name it, and those of its cases, which is all that entries of older
 * programs have. The plus keeps the number from being compared as a column of text, for which no index of what is read from
 * JSON would serve.
 */
const aboutWhom = ({ account, practice, caseNumber }: Narrowed): Sql => {
  if (caseNumber !== undefined) return sql`${entryParts.caseNumber} = ${caseNumber}`;
  const [part, id, column] =
    account === undefined
      ? [entryParts.practice, practice ?? '', sql`practice_id`]
      : [entryParts.account, account, sql`account_id`];
  return sql`sequence IN (SELECT sequence FROM audit WHERE ${part} = ${id}
    UNION SELECT sequence FROM audit WHERE ${entryParts.caseNumber} IN (SELECT +number FROM cases WHERE ${column} = ${id}))`;
};

/** What the chain is narrowed to besides its time, as conditions over `audit`. */
export function entryConditions(reader: Reader, filters: ParsedAuditFilters): readonly Sql[] {
  const { operator, action, refused } = filters;
  const whom = whomOfFilters(reader, filters);
  if (whom === null) return [sql`0`];
  return [
    ...whom.map(aboutWhom),
    ...(operator ? [sql`${entryParts.operator} = ${operator}`] : []),
    ...(action ? [sql`${entryParts.action} = ${action}`] : []),
    ...(refused === undefined
      ? []
      : [refused ? sql`${entryParts.refused} IS NOT NULL` : sql`${entryParts.refused} IS NULL`]),
  ];
}

/** Whether entries have to be looked for step by step: no index has all of them in order. */
export const takesSteps = ({
  operator,
  action,
  refused,
  whom,
  account,
  practice,
  case: number,
}: ParsedAuditFilters): boolean =>
  !(whom || account || practice || number) &&
  refused !== undefined &&
  (refused === false || Boolean(operator) || Boolean(action));
