import { hash } from 'node:crypto';
import type { Reader } from '../../../store/handles.ts';
import { sql } from '../../../store/sql.ts';
import type { ClaimRow, WantedRow } from '../../ground/claims/write-claims.ts';
import type { DirectoryRecord } from './source-cells.ts';

/** The columns of a record that an import writes. What a person does besides (a password, a lock) is not among them. */
export const imagedColumns = {
  practice: [
    'name',
    'email',
    'email_key',
    'phone',
    'phone_digits',
    'phone_tail',
    'address',
    'city',
    'state',
    'postal_code',
    'status',
    'language',
    'updated_at',
  ],
  account: [
    'practice_id',
    'kind',
    'user_name',
    'user_name_key',
    'given_name',
    'family_name',
    'name_key',
    'role',
    'administrator',
    'phone',
    'phone_digits',
    'phone_tail',
    'phone_type',
    'status',
    'language',
    'legacy_login',
    'updated_at',
  ],
} as const satisfies Readonly<Record<DirectoryRecord, readonly string[]>>;

const differenceColumns = ['column_name', 'source_value', 'source_key', 'since', 'file', 'line'] as const;
const claimColumns = ['email_key', 'email', 'state', 'role', 'claimed_at', 'verified_at'] as const;

/** How a record stands, with all that an import writes of it. */
export interface RecordImage {
  readonly row: readonly (string | number | null)[];
  readonly source: string | null;
  readonly differences: readonly (readonly (string | number)[])[];
  readonly claims: readonly ImagedClaim[];
  readonly wanted: ImagedWish | null;
}
export type ImagedClaim = Omit<ClaimRow, 'account_id'>;
export type ImagedWish = Omit<WantedRow, 'account_id'>;

const list = (row: string, columns: readonly string[]): string =>
  `json_array(${columns.map((column) => `${row}.${column}`).join(', ')})`;
const object = (row: string, columns: readonly string[]): string =>
  `json_object(${columns.map((column) => `'${column}', ${row}.${column}`).join(', ')})`;

// Lists are in the order of the keys by which they are found: to sort them would take as long as all the rest.
const differences = (record: DirectoryRecord): string =>
  `(SELECT json_group_array(json(${list('d', differenceColumns)}))
    FROM differences AS d WHERE d.record = '${record}' AND d.id = t.id)`;

const images: Readonly<Record<DirectoryRecord, string>> = {
  practice: `json_object('row', json(${list('t', imagedColumns.practice)}),
      'source', (SELECT cells FROM source_practices WHERE id = t.id), 'differences', json(${differences('practice')}),
      'claims', json('[]'), 'wanted', NULL)`,
  account: `json_object('row', json(${list('t', imagedColumns.account)}),
      'source', (SELECT cells FROM source_accounts WHERE id = t.id), 'differences', json(${differences('account')}),
      'claims', json((SELECT json_group_array(json(${object('c', claimColumns)})) FROM claims AS c
        WHERE c.account_id = t.id)),
      'wanted', json((SELECT ${object('w', ['email', 'email_key', 'source', 'since'])} FROM wanted_addresses AS w
        WHERE w.account_id = t.id)))`,
};
const tables = { practice: 'practices', account: 'accounts' } as const;
const oneOf = (record: DirectoryRecord): string =>
  `SELECT ${images[record]} AS image FROM ${tables[record]} AS t WHERE t.id = ?`;
const manyOf = (record: DirectoryRecord): string =>
  `SELECT t.id, ${images[record]} AS image FROM json_each(?) AS j CROSS JOIN ${tables[record]} AS t ON t.id = j.value`;
const statements = {
  practice: { one: oneOf('practice'), many: manyOf('practice') },
  account: { one: oneOf('account'), many: manyOf('account') },
} as const;

/** How a record stands, as JSON: see `RecordImage`. Undefined where there is none. */
export const imageOf = (reader: Reader, record: DirectoryRecord, id: string): string | undefined =>
  reader.get<{ image: string }>({ text: statements[record].one, values: [id] })?.image;

/** By what two images are compared. */
export const imagePrint = (image: string): string => hash('sha256', image, 'base64');

/** The prints of how some records stand, by their ids. */
export const printsOf = (
  reader: Reader,
  record: DirectoryRecord,
  ids: readonly string[],
): ReadonlyMap<string, string> =>
  new Map(
    reader
      .all<{ id: string; image: string }>({ text: statements[record].many, values: [JSON.stringify(ids)] })
      .map(({ id, image }) => [id, imagePrint(image)]),
  );

/** Which other account has the user name of an imaged one: of a clinic anywhere, of a person in the same practice. */
export function userNameTaken(reader: Reader, id: string, image: RecordImage): boolean {
  const at = (column: (typeof imagedColumns.account)[number]) =>
    image.row[imagedColumns.account.indexOf(column)] ?? null;
  const key = at('user_name_key');
  if (key === null) return false;
  const other = sql`SELECT 1 FROM accounts WHERE user_name_key = ${key} AND id <> ${id} AND kind = ${at('kind')}
    AND (kind = 'clinic' OR practice_id = ${at('practice_id')})`;
  return reader.get(other) !== undefined;
}
