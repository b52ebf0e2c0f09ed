import type { ImportStay } from '../../../../preload/contract/imports.ts';
import type { Writer } from '../../../store/handles.ts';
import { sql } from '../../../store/sql.ts';
import { aboutAddress } from '../../ground/claims/import-claim.ts';
import { claimOf, deleteClaimsOf, deleteWanted } from '../../ground/claims/write-claims.ts';
import { type VoidCircumstances, voidTokens } from '../../ground/mail/tokens.ts';
import { type RecordWords, replaceWordsOfAccounts } from '../../ground/people/search-index.ts';
import { type ImagedClaim, imagedColumns, type RecordImage, userNameTaken } from './record-image.ts';
import { type DirectoryRecord, keepSource } from './source-cells.ts';

export interface UndoCircumstances extends VoidCircumstances {
  readonly words: Pick<RecordWords, 'replace'>;
}

interface Images {
  readonly before: RecordImage;
  readonly now: RecordImage;
}

const cellIn = (
  record: DirectoryRecord,
  image: RecordImage,
  column: (typeof imagedColumns)[DirectoryRecord][number],
): string => String(image.row[(imagedColumns[record] as readonly string[]).indexOf(column)] ?? '');

/** Writes a record as it was. Gives why it can't be, where somebody else has by now what it would need; nothing is written then. */
export function putBack(
  transaction: Writer,
  record: DirectoryRecord,
  id: string,
  { before, now }: Images,
  circumstances: UndoCircumstances,
): ImportStay['why'] | null {
  if (record === 'account') {
    if (userNameTaken(transaction, id, before)) return 'user-name-taken';
    const practice = cellIn('account', before, 'practice_id');
    if (transaction.get(sql`SELECT 1 FROM practices WHERE id = ${practice}`) === undefined)
      return 'practice-missing';
    const held = before.claims.map(({ email_key }) => claimOf(transaction, email_key));
    if (held.some((claim) => claim !== undefined && claim.account_id !== id)) return 'address-taken';
  }
  putRowBack(transaction, record, id, before);
  putWordsBack(transaction, record, id, { before, now }, circumstances);
  if (record === 'account') putAddressBack(transaction, id, { before, now }, circumstances);
  putSourceBack(transaction, record, id, { before, now });
  return null;
}

function putRowBack(transaction: Writer, record: DirectoryRecord, id: string, { row }: RecordImage): void {
  const columns = imagedColumns[record].join(', ');
  const places = row.map(() => '?').join(', ');
  const table = record === 'practice' ? 'practices' : 'accounts';
  transaction.one({
    text: `UPDATE ${table} SET (${columns}) = (${places}) WHERE id = ?`,
    values: [...row, id],
  });
}

function putWordsBack(
  transaction: Writer,
  record: DirectoryRecord,
  id: string,
  { before, now }: Images,
  { words }: UndoCircumstances,
): void {
  if (record === 'practice') {
    const name = cellIn('practice', before, 'name');
    if (name === cellIn('practice', now, 'name')) return;
    words.replace(searchIdOf(transaction, record, id), name);
    replaceWordsOfAccounts(transaction, id, name, words);
    return;
  }
  const said = (image: RecordImage) =>
    (['given_name', 'family_name', 'practice_id'] as const).map((column) => cellIn('account', image, column));
  const [given = '', family = '', practiceId = ''] = said(before);
  if (JSON.stringify(said(before)) === JSON.stringify(said(now))) return;
  const practice = transaction.get<{ name: string }>(
    sql`SELECT name FROM practices WHERE id = ${practiceId}`,
  );
  words.replace(searchIdOf(transaction, record, id), given, family, practice?.name ?? '');
}

const searchIdOf = (transaction: Writer, record: DirectoryRecord, id: string): number =>
  transaction.get<{ search_id: number }>(
    record === 'practice'
      ? sql`SELECT search_id FROM practices WHERE id = ${id}`
      : sql`SELECT search_id FROM accounts WHERE id = ${id}`,
  )?.search_id ?? -1;

function putAddressBack(
  transaction: Writer,
  id: string,
  { before, now }: Images,
  circumstances: UndoCircumstances,
): void {
  if (JSON.stringify(before.claims) !== JSON.stringify(now.claims)) {
    // As when an address is given up any other way: what was sent about it no longer works.
    if (deleteClaimsOf(transaction, id) > 0)
      voidTokens(transaction, id, aboutAddress, 'address-changed', circumstances);
    for (const claim of before.claims) addClaim(transaction, id, claim);
  }
  if (JSON.stringify(before.wanted) === JSON.stringify(now.wanted)) return;
  deleteWanted(transaction, id);
  const { wanted } = before;
  if (wanted !== null)
    transaction.one(
      sql`INSERT INTO wanted_addresses (account_id, email, email_key, source, since)
          VALUES (${id}, ${wanted.email}, ${wanted.email_key}, ${wanted.source}, ${wanted.since})`,
    );
}

const addClaim = (transaction: Writer, id: string, claim: ImagedClaim): void =>
  transaction.one(
    sql`INSERT INTO claims (email_key, account_id, email, state, role, claimed_at, verified_at)
        VALUES (${claim.email_key}, ${id}, ${claim.email}, ${claim.state}, ${claim.role}, ${claim.claimed_at},
          ${claim.verified_at})`,
  );

/** What the source said last, and in what it and the desk differ. */
function putSourceBack(
  transaction: Writer,
  record: DirectoryRecord,
  id: string,
  { before, now }: Images,
): void {
  if (before.source !== null) keepSource(transaction, record, id, now.source ?? undefined, before.source);
  else if (now.source !== null)
    transaction.run(
      record === 'practice'
        ? sql`DELETE FROM source_practices WHERE id = ${id}`
        : sql`DELETE FROM source_accounts WHERE id = ${id}`,
    );
  if (JSON.stringify(before.differences) === JSON.stringify(now.differences)) return;
  transaction.run(sql`DELETE FROM differences WHERE record = ${record} AND id = ${id}`);
  for (const [column = '', value = '', key = '', since = 0, file = '', line = 0] of before.differences)
    transaction.one(
      sql`INSERT INTO differences (record, id, column_name, source_value, source_key, since, file, line)
          VALUES (${record}, ${id}, ${column}, ${value}, ${key}, ${since}, ${file}, ${line})`,
    );
}
