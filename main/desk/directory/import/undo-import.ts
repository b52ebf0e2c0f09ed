import type { ImportStay } from '../../../../preload/contract/imports.ts';
import type { Reader, Writer } from '../../../store/handles.ts';
import { type Sql, sql } from '../../../store/sql.ts';
import type { JournalRecord, UndonePiece } from './import-journal.ts';
import { putBack, type UndoCircumstances } from './put-back.ts';
import { imageOf, imagePrint, type RecordImage } from './record-image.ts';
import { accountCells, type DirectoryRecord } from './source-cells.ts';

/**
 * Takes back what a piece of an import wrote, the last first: then each address and user name is free again for who had it before.
 * What was touched since, and what others need by now, stays. `at` is when the import wrote it.
 */
export function undoPiece(
  transaction: Writer,
  record: DirectoryRecord,
  { at, records }: { readonly at: number; readonly records: readonly JournalRecord[] },
  circumstances: UndoCircumstances,
): UndonePiece {
  const added = records.flatMap((each) => (each.length === 1 ? [each[0]] : []));
  const [asLeft, used] = [untouched(transaction, record, added), usedBy(transaction, record, added)];
  const stays: ImportStay[] = [];
  const counts = { takenOut: 0, putBack: 0 };
  for (const each of records.toReversed()) {
    const [id, before, after, quiet] = each;
    const stay = (why: ImportStay['why']) => {
      if (!quiet) stays.push({ id, added: before === undefined, why });
    };
    const image = imageOf(transaction, record, id);
    if (image === undefined) continue;
    if (before === undefined || after === undefined) {
      if (used.has(id)) stay('used');
      else if (!asLeft.has(id)) stay('changed');
      else {
        takeOut(transaction, record, id);
        counts.takenOut += 1;
      }
      continue;
    }
    if (imagePrint(image) !== after || isInHand(transaction, record, id, at)) {
      stay('changed');
      continue;
    }
    const images = { before: JSON.parse(before) as RecordImage, now: JSON.parse(image) as RecordImage };
    const why = putBack(transaction, record, id, images, circumstances);
    if (why !== null) stay(why);
    else if (!quiet) counts.putBack += 1;
  }
  return { ...counts, stays };
}

const listed = (ids: readonly string[]): string => JSON.stringify(ids);
const idsOf = (reader: Reader, statement: Sql): ReadonlySet<string> =>
  new Set(reader.all<{ id: string }>(statement).map(({ id }) => id));

/** Which of the records that were added are as the import left them. Each change of one leaves another time, or a trace beside it. */
function untouched(reader: Reader, record: DirectoryRecord, ids: readonly string[]): ReadonlySet<string> {
  if (record === 'practice')
    return idsOf(
      reader,
      sql`SELECT t.id FROM json_each(${listed(ids)}) AS j CROSS JOIN practices AS t ON t.id = j.value
          WHERE t.updated_at = t.created_at AND t.access_code IS NULL
            AND NOT EXISTS (SELECT 1 FROM contact_changes WHERE owner = 'practice:' || t.id)
            AND NOT EXISTS (SELECT 1 FROM differences WHERE record = 'practice' AND id = t.id)`,
    );
  const emailAt = `$[${accountCells.indexOf('login_email')}]`;
  return idsOf(
    reader,
    sql`SELECT t.id FROM json_each(${listed(ids)}) AS j CROSS JOIN accounts AS t ON t.id = j.value
        LEFT JOIN claims AS c ON c.account_id = t.id AND c.role = 'current'
        LEFT JOIN claims AS n ON n.account_id = t.id AND n.role = 'pending'
        LEFT JOIN wanted_addresses AS w ON w.account_id = t.id
        LEFT JOIN source_accounts AS s ON s.id = t.id
        WHERE t.updated_at = t.created_at AND t.password_hash IS NULL AND t.failures = 0 AND t.locked_until IS NULL
          AND t.last_reset_at IS NULL AND n.email_key IS NULL
          AND (c.email_key IS NULL
            OR (c.claimed_at = t.created_at AND coalesce(c.verified_at, t.created_at) = t.created_at))
          AND (w.email_key IS NULL OR (w.since = t.created_at AND w.source = 'import'))
          AND (c.email_key IS NOT NULL OR w.email_key IS NOT NULL) = (coalesce(json_extract(s.cells, ${emailAt}), '') <> '')
          AND NOT EXISTS (SELECT 1 FROM contact_changes WHERE owner = 'account:' || t.id)
          AND NOT EXISTS (SELECT 1 FROM differences WHERE record = 'account' AND id = t.id)`,
  );
}

/** What belongs to a record and goes with it. */
const ownTables: readonly string[] = ['claims', 'wanted_addresses', 'source_accounts', 'source_practices'];

/** Which records others need: a case, a link, a message, a person of a practice; whatever refers to them by now. */
function usedBy(reader: Reader, record: DirectoryRecord, ids: readonly string[]): ReadonlySet<string> {
  const table = record === 'practice' ? 'practices' : 'accounts';
  const references = reader.all<{ child: string; field: string }>(
    sql`SELECT m.name AS child, f."from" AS field FROM sqlite_schema AS m, pragma_foreign_key_list(m.name) AS f
        WHERE m.type = 'table' AND f."table" = ${table}
          AND m.name NOT IN (SELECT value FROM json_each(${JSON.stringify(ownTables)}))
        ORDER BY child, field`,
  );
  const used = references.map(
    ({ child, field }) => `EXISTS (SELECT 1 FROM "${child}" WHERE "${field}" = j.value)`,
  );
  return idsOf(reader, {
    text: `SELECT j.value AS id FROM json_each(?) AS j WHERE ${used.join(' OR ')}`,
    values: [listed(ids)],
  });
}

/** Whether somebody is at work on a record that was changed: a link or a code went out since, or a number waits for its code. */
const isInHand = (reader: Reader, record: DirectoryRecord, id: string, at: number): boolean =>
  record === 'account' &&
  reader.get(
    sql`SELECT 1 WHERE EXISTS (SELECT 1 FROM tokens WHERE account_id = ${id} AND created_at >= ${at})
          OR EXISTS (SELECT 1 FROM security_codes WHERE account_id = ${id} AND created_at >= ${at})
          OR EXISTS (SELECT 1 FROM pending_phones WHERE account_id = ${id} AND since >= ${at})`,
  ) !== undefined;

/** Takes a record out with all that belongs to it. */
function takeOut(transaction: Writer, record: DirectoryRecord, id: string): void {
  const found = transaction.get<{ search_id: number }>(
    record === 'practice'
      ? sql`SELECT search_id FROM practices WHERE id = ${id}`
      : sql`SELECT search_id FROM accounts WHERE id = ${id}`,
  );
  transaction.run(sql`DELETE FROM search WHERE rowid = ${found?.search_id ?? -1}`);
  if (record === 'practice') {
    transaction.run(sql`DELETE FROM source_practices WHERE id = ${id}`);
    transaction.one(sql`DELETE FROM practices WHERE id = ${id}`);
    return;
  }
  transaction.run(sql`DELETE FROM source_accounts WHERE id = ${id}`);
  transaction.run(sql`DELETE FROM wanted_addresses WHERE account_id = ${id}`);
  transaction.run(sql`DELETE FROM claims WHERE account_id = ${id}`);
  // That its address ended is no news of anybody.
  transaction.run(sql`DELETE FROM contact_changes WHERE owner = ${`account:${id}`}`);
  transaction.one(sql`DELETE FROM accounts WHERE id = ${id}`);
}
