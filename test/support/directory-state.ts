import { sql } from '../../main/store/sql.ts';
import type { Store } from '../../main/store/store.ts';

/** All that an import writes: the rows, what their sources said, differences, and by which words they are found. */
export const directoryState = ({ read }: Pick<Store, 'read'>, rest = 'true') => {
  const rows = (text: string) => read.all<Record<string, unknown>>({ text, values: [] });
  return {
    practices: rows(`SELECT * FROM practices AS t WHERE ${rest} ORDER BY id`),
    accounts: rows(`SELECT * FROM accounts AS t WHERE ${rest} ORDER BY id`),
    claims: rows(
      `SELECT c.* FROM claims AS c JOIN accounts AS t ON t.id = c.account_id WHERE ${rest} ORDER BY email_key`,
    ),
    wanted: rows(
      `SELECT w.* FROM wanted_addresses AS w JOIN accounts AS t ON t.id = w.account_id WHERE ${rest} ORDER BY account_id`,
    ),
    sources: [
      ...rows(`SELECT t.* FROM source_practices AS t WHERE ${rest} ORDER BY id`),
      ...rows(`SELECT t.* FROM source_accounts AS t WHERE ${rest} ORDER BY id`),
    ],
    differences: rows(`SELECT t.* FROM differences AS t WHERE ${rest} ORDER BY record, id, column_name`),
    shown: rows(`SELECT t.* FROM shown_records AS t WHERE ${rest} ORDER BY search_id`),
    words: read.all(sql`SELECT id FROM search_docsize ORDER BY id`),
    found: ['har*', 'sea*', 'ann', 'bob', 'bo', 'robert', 'mill'].map((word) =>
      read.all(
        sql`SELECT rowid FROM search WHERE search MATCH ${word.endsWith('*') ? word : `"${word}"`} ORDER BY rowid`,
      ),
    ),
  };
};
