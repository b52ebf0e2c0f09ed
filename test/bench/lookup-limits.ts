import type Database from 'better-sqlite3';
import { emailKey } from '../../main/desk/ground/words/email-key.ts';
import { caseKey, foldWords, phoneDigits, phoneTail } from '../../main/desk/ground/words/folding.ts';

// What a hit shows, of an account and of a practice. The limits read the same columns as the desk does, from the same rows.
const shown = `s.search_id, s.id, s.practice_id, s.practice_name, s.practice_status, s.user_name, s.given_name, s.family_name,
  s.role, s.status, s.phone, s.claim_email, s.claim_state, w.email AS wanted, h.account_id AS holder`;
const withWanted = `LEFT JOIN wanted_addresses w ON w.account_id = CASE WHEN s.claim_email IS NULL THEN s.id END
  LEFT JOIN claims h ON h.email_key = w.email_key`;
const accounts = `accounts a JOIN shown_records s ON s.search_id = a.search_id ${withWanted}`;
const practice = `p.search_id, p.id, NULL, p.name, p.status, NULL, NULL, NULL, NULL, 'active', p.phone, p.email, NULL, NULL, NULL`;
const firstPage = 50;
const mostCounted = 1000;

/** The least statements that give what a look-up of each shape gives, on a connection of their own. */
export type Limits = ReturnType<typeof bareLimits>;

export function bareLimits(database: Database.Database) {
  const prepared = (text: string) => database.prepare(text);
  const email = prepared(
    `SELECT ${shown} FROM claims k CROSS JOIN ${accounts.replace('accounts a', 'accounts a ON a.id = k.account_id')}
        WHERE k.email_key = @text
      UNION ALL
      SELECT ${shown} FROM wanted_addresses k CROSS JOIN ${accounts.replace('accounts a', 'accounts a ON a.id = k.account_id')}
        WHERE k.email_key = @text
      UNION ALL SELECT ${practice} FROM practices p WHERE p.email_key = @text`,
  );
  const beginning = prepared(
    `SELECT ${shown} FROM (SELECT account_id FROM claims WHERE email_key >= @text AND email_key < @text || char(1114111)
          UNION ALL
          SELECT account_id FROM wanted_addresses WHERE email_key >= @text AND email_key < @text || char(1114111)
          LIMIT ${firstPage}) AS k
        CROSS JOIN ${accounts.replace('accounts a', 'accounts a ON a.id = k.account_id')}`,
  );
  const ofPractices = prepared(
    `SELECT ${practice} FROM practices p WHERE p.email_key >= @text AND p.email_key < @text || char(1114111) LIMIT ${firstPage}`,
  );
  const place = `substr(email_key, instr(email_key, '@'))`;
  const domain = prepared(
    `SELECT ${shown} FROM (SELECT account_id FROM claims WHERE ${place} >= @text AND ${place} < @text || char(1114111)
          LIMIT ${firstPage}) AS k
        CROSS JOIN ${accounts.replace('accounts a', 'accounts a ON a.id = k.account_id')}`,
  );
  const userName = prepared(`SELECT ${shown} FROM ${accounts} WHERE a.user_name_key = ? LIMIT ${firstPage}`);
  const practiceId = prepared(`SELECT ${practice} FROM practices p WHERE p.id_key = ?`);
  const phone = prepared(
    `SELECT * FROM (SELECT ${shown} FROM ${accounts} WHERE a.phone_tail = @text
        UNION ALL SELECT ${practice} FROM practices p WHERE p.phone_tail = @text) LIMIT ${firstPage}`,
  );
  // How many there are is a part of the answer, up to a thousand.
  const countedUsers = prepared(
    `SELECT count(*) FROM (SELECT 1 FROM accounts WHERE user_name_key = ? LIMIT ${mostCounted + 1})`,
  );
  const countedPhones = prepared(
    `SELECT count(*) FROM (SELECT 1 FROM accounts WHERE phone_tail = @text UNION ALL
        SELECT 1 FROM practices WHERE phone_tail = @text LIMIT ${mostCounted + 1})`,
  );
  const withCount = <Value>(
    rows: readonly unknown[],
    counted: Database.Statement,
    value: Value,
  ): readonly unknown[] => (rows.length < firstPage ? rows : [rows, counted.get(value)]);
  const words = prepared(
    `SELECT ${shown} FROM (SELECT rowid FROM search WHERE search MATCH ? LIMIT ${firstPage}) AS found
      CROSS JOIN shown_records s ON s.search_id = found.rowid ${withWanted}`,
  );
  const countedWords = prepared(
    `SELECT count(*) AS n FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT ${mostCounted + 1})`,
  );
  // Those who are called by whole words come first, and most of them are not among the first of those whose names begin so.
  const wholeFirst = prepared(
    `SELECT ${shown} FROM (SELECT rowid, min(place) FROM (
            SELECT * FROM (SELECT rowid, 0 AS place FROM search WHERE search MATCH @whole LIMIT ${firstPage})
            UNION ALL
            SELECT * FROM (SELECT rowid, 1 AS place FROM search WHERE search MATCH @begun LIMIT ${firstPage}))
          GROUP BY 1 ORDER BY 2 LIMIT ${firstPage}) AS found
      CROSS JOIN shown_records s ON s.search_id = found.rowid ${withWanted}`,
  );
  const named = (text: string) => {
    const typed = foldWords(text);
    const begun = typed.map((word) => `"${word}"*`).join(' ');
    const counted = countedWords.get(begun) as { readonly n: number } | undefined;
    // A letter alone is no whole word.
    if ((counted?.n ?? 0) <= firstPage || typed.every((word) => word.length === 1))
      return [counted, words.all(begun)];
    return [counted, wholeFirst.all({ whole: typed.map((word) => `"${word}"`).join(' '), begun })];
  };
  return {
    email: (text: string) => {
      const read = emailKey(text);
      return email.all({ text: read.ok ? read.value.key : text });
    },
    emailBeginning: (text: string) => [beginning.all({ text }), ofPractices.all({ text })],
    domain: (text: string) => domain.all({ text }),
    userName: (text: string) => withCount(userName.all(caseKey(text)), countedUsers, caseKey(text)),
    practiceId: (text: string) => practiceId.all(caseKey(text)),
    phone: (text: string) => {
      const value = { text: phoneTail(phoneDigits(text)) };
      return withCount(phone.all(value), countedPhones, value);
    },
    words: named,
    // A page that is full of those with the user name leaves no place for those who are called so.
    userNameOrWords: (text: string) => {
      const rows = userName.all(caseKey(text));
      return rows.length < firstPage ? [rows, named(text)] : withCount(rows, countedUsers, caseKey(text));
    },
  };
}
