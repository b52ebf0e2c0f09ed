import type { Millis } from '../../../../preload/contract/shared.ts';
import { say } from '../../../language.ts';
import type { Reader, Writer } from '../../../store/handles.ts';
import { type Sql, sql } from '../../../store/sql.ts';
import { maskEmail, maskPhone } from '../../ground/words/masking.ts';
import { directoryWords as words } from '../words.ts';
import type { DirectoryRecord } from './source-cells.ts';

/** Where a row of a file came from. */
export interface RowOrigin {
  readonly file: string;
  readonly line: number;
}

/** A cell in which the source says one thing and the desk another. */
export interface NewDifference {
  readonly column: string;
  /** As the source wrote it. */
  readonly value: string;
  /** What it is compared by with what the desk has: see `deskKey`. */
  readonly key: string;
}

/** A difference as the store has it, with what the desk has now. Values are whole: faces get them masked. */
export interface DifferenceRow {
  readonly record: DirectoryRecord;
  readonly id: string;
  readonly column_name: string;
  readonly source_value: string;
  readonly source_key: string;
  readonly desk_value: string;
  readonly since: Millis;
  readonly file: string;
  readonly line: number;
}

// What the desk has of each column, as a person would write it, and as it is compared. An address that an account asks
// for counts as its own here: what it waits for is in the list of contested addresses.
const deskValue = sql`CASE d.record WHEN 'practice' THEN
    CASE d.column_name WHEN 'name' THEN p.name WHEN 'email' THEN p.email WHEN 'phone' THEN p.phone
      WHEN 'address' THEN p.address WHEN 'city' THEN p.city WHEN 'state' THEN p.state
      WHEN 'postal_code' THEN p.postal_code WHEN 'status' THEN p.status
      WHEN 'language' THEN p.language END
  ELSE
    CASE d.column_name WHEN 'practice_id' THEN a.practice_id WHEN 'kind' THEN a.kind WHEN 'user_name' THEN a.user_name
      WHEN 'given_name' THEN a.given_name WHEN 'family_name' THEN a.family_name WHEN 'role' THEN a.role
      WHEN 'admin' THEN iif(a.administrator = 1, 'yes', 'no') WHEN 'login_email' THEN coalesce(c.email, w.email)
      WHEN 'email_state' THEN coalesce(c.state, 'none') WHEN 'phone' THEN a.phone WHEN 'phone_type' THEN a.phone_type
      WHEN 'status' THEN a.status WHEN 'language' THEN a.language END
  END`;
const bare = sql`replace(replace(replace(replace(replace(replace(${deskValue}, ' ', ''), '-', ''), '(', ''), ')', ''),
    '.', ''), '+', '')`;
const digits = sql`iif(d.record = 'practice', p.phone_digits, a.phone_digits)`;
// As `cell-keys.ts` makes it of what the source says.
const deskKey = sql`CASE d.column_name
    WHEN 'email' THEN p.email_key
    WHEN 'phone' THEN iif(${bare} IN (${digits}, '1' || ${digits}), ${digits}, ${deskValue})
    WHEN 'user_name' THEN a.user_name_key
    WHEN 'login_email' THEN coalesce(c.email_key, w.email_key)
    WHEN 'email_state' THEN coalesce(c.state || ' ' || c.email_key, 'none')
    ELSE ${deskValue} END`;
const joined = sql`differences d
  LEFT JOIN accounts a ON d.record = 'account' AND a.id = d.id
  LEFT JOIN practices p ON p.id = iif(d.record = 'practice', d.id, a.practice_id)
  LEFT JOIN claims c ON c.account_id = a.id AND c.role = 'current'
  LEFT JOIN wanted_addresses w ON w.account_id = a.id`;
// Both say the same by now, no matter which of them changed: there is nothing left to decide.
const stands = sql`d.source_key <> coalesce(${deskKey}, '')`;

/** The differences that stand, in the order of their keys; `rest` is a condition over `d`. */
export const differencesWhere = (reader: Reader, condition: Sql, limit = 1001): DifferenceRow[] =>
  reader.all<DifferenceRow>(
    sql`SELECT d.record, d.id, d.column_name, d.source_value, d.source_key, coalesce(${deskValue}, '') AS desk_value,
          d.since, d.file, d.line
        FROM ${joined} WHERE ${condition} AND ${stands}
        ORDER BY d.record, d.id, d.column_name LIMIT ${limit}`,
  );

/** How many stand; `condition` is over `d`. */
export const countDifferences = (reader: Reader, condition: Sql = sql`1`): number =>
  reader.get<{ n: number }>(sql`SELECT count(*) AS n FROM ${joined} WHERE ${condition} AND ${stands}`)?.n ??
  0;

/** The differences of one record that stand. Most records have none, which one look into the table's key tells. */
export function differencesOf(reader: Reader, record: DirectoryRecord, id: string): DifferenceRow[] {
  const some = reader.get(sql`SELECT 1 FROM differences WHERE record = ${record} AND id = ${id}`);
  return some === undefined ? [] : differencesWhere(reader, sql`d.record = ${record} AND d.id = ${id}`);
}

/** Notes a difference in place of what the source said of the cell before. */
export function noteDifference(
  transaction: Writer,
  record: DirectoryRecord,
  id: string,
  { column, value, key }: NewDifference,
  { file, line }: RowOrigin,
  now: Millis,
): void {
  transaction.one(
    sql`INSERT INTO differences (record, id, column_name, source_value, source_key, since, file, line)
        VALUES (${record}, ${id}, ${column}, ${value}, ${key}, ${now}, ${file}, ${line})
        ON CONFLICT (record, id, column_name) DO UPDATE SET source_value = excluded.source_value,
          source_key = excluded.source_key, since = excluded.since, file = excluded.file, line = excluded.line`,
  );
}

/** Settles a difference: it is gone until the source says something new of the cell. Tells whether there was one. */
export const settleDifference = (
  transaction: Writer,
  record: DirectoryRecord,
  id: string,
  column: string,
): boolean =>
  transaction.run(
    sql`DELETE FROM differences WHERE record = ${record} AND id = ${id} AND column_name = ${column}`,
  ) === 1;

/** A value as faces get it: what a caller has to say, and what no one reads out, is masked. */
function masked(column: string, value: string): string {
  if (value === '') return '';
  if (column === 'email' || column === 'login_email') return maskEmail(value);
  if (column === 'phone') return maskPhone(value);
  return column === 'user_name' ? `${[...value].slice(0, 1).join('')}•••` : value;
}

/** What the desk and the source say, masked; where that is the same for both, the source's says that it differs. */
export function maskedDifference({
  record,
  id,
  column_name: column,
  desk_value,
  source_value,
}: DifferenceRow) {
  const [deskSays, sourceSays] = [masked(column, desk_value), masked(column, source_value)];
  return {
    record,
    id,
    column,
    deskSays,
    sourceSays: deskSays === sourceSays ? say(words.differsHidden, { value: sourceSays }) : sourceSays,
  };
}
