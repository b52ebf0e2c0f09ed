import type { Settings } from '../../../../preload/contract/settings.ts';
import type { Reader } from '../../../store/handles.ts';
import { sql } from '../../../store/sql.ts';

interface WordsRow {
  readonly practice_id: string;
  readonly practice_name: string;
  readonly practice_email: string | null;
  readonly practice_phone: string | null;
  readonly city: string;
  readonly user_name: string | null;
  readonly given_name: string;
  readonly family_name: string;
  readonly phone: string | null;
  readonly login_email: string | null;
}

const productWords = ['login desk', 'help desk', 'portal', 'clinic', 'practice'];

/** What everybody who knows the practice would try first: its words, the person's and the product's own. */
export function ownWordsOf(reader: Reader, accountId: string, settings: Settings): readonly string[] {
  const row = reader.get<WordsRow>(
    sql`SELECT p.id AS practice_id, p.name AS practice_name, p.email AS practice_email, p.phone AS practice_phone, p.city,
          a.user_name, a.given_name, a.family_name, a.phone, c.email AS login_email
        FROM accounts AS a JOIN practices AS p ON p.id = a.practice_id
        LEFT JOIN claims AS c ON c.account_id = a.id AND c.role = 'current'
        WHERE a.id = ${accountId}`,
  );
  const whole = [
    ...productWords,
    settings['desk.name'],
    ...(row
      ? [
          row.practice_id,
          row.practice_name,
          row.practice_email,
          row.city,
          row.user_name,
          row.given_name,
          row.family_name,
          row.login_email,
          row.phone?.replace(/\D/g, ''),
          row.practice_phone?.replace(/\D/g, ''),
        ]
      : []),
  ].filter((word): word is string => typeof word === 'string' && word.trim() !== '');
  // Each word of a name counts too, and each part of an address.
  return [...new Set(whole.flatMap((word) => [word, ...word.split(/[^\p{L}\p{N}]+/u)]))].filter(
    (word) => word !== '',
  );
}
