import { type Language, languageOf } from '../../../../language/languages.ts';
import type { Reader } from '../../../store/handles.ts';
import { sql } from '../../../store/sql.ts';

interface Found {
  readonly language: string | null;
}

const read = (found: Found | undefined): Language | null => languageOf(found?.language ?? '');

/** The language that an account is spoken to in: its person's own, else its practice's; null where neither has one. */
export const languageOfAccount = (reader: Reader, accountId: string): Language | null =>
  read(
    reader.get<Found>(
      sql`SELECT coalesce(a.language, p.language) AS language FROM accounts a JOIN practices p ON p.id = a.practice_id
          WHERE a.id = ${accountId}`,
    ),
  );

/** The language that a practice is written to in; null where it has none of its own. */
export const languageOfPractice = (reader: Reader, practiceId: string): Language | null =>
  read(reader.get<Found>(sql`SELECT language FROM practices WHERE id = ${practiceId}`));

/**
 * The language of mail about an account, by the address that it goes to: the account's own address is read by its person;
 * any other (the clinic's, one that is being given up) by the practice. A clinic's own account is the practice's.
 */
export const languageOfReader = (
  reader: Reader,
  account: { readonly id: string; readonly practice_id: string; readonly kind: string },
  ownAddress: boolean,
): Language | null =>
  ownAddress || account.kind === 'clinic'
    ? languageOfAccount(reader, account.id)
    : languageOfPractice(reader, account.practice_id);
