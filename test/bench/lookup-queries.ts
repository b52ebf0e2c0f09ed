import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';

/** What a caller may give of one record, as the directory has it. */
export interface Asked {
  readonly accountId: string;
  readonly userName: string | null;
  readonly phone: string | null;
  readonly givenName: string;
  readonly familyName: string;
  readonly practiceId: string;
  readonly practiceName: string;
  readonly email: string | null;
}

const samples = 4000;

/** Numbers from 0 to 1 without a pattern, the same for one seed. */
function seededNumbers(seed: string): () => number {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0);
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Records of the directory by chance, the same for one seed: a common name comes as often as people have it. */
export function drawnRecords(database: Database.Database, seed: string): readonly Asked[] {
  const random = seededNumbers(seed);
  const { highest } = database.prepare('SELECT max(search_id) AS highest FROM accounts').get() as {
    readonly highest: number;
  };
  const read = database.prepare(
    `SELECT a.id AS accountId, a.user_name AS userName, a.phone, a.given_name AS givenName,
        a.family_name AS familyName, p.id AS practiceId, p.name AS practiceName,
        (SELECT email FROM claims WHERE account_id = a.id AND role = 'current') AS email
      FROM accounts AS a JOIN practices AS p ON p.id = a.practice_id
      WHERE a.search_id >= ? ORDER BY a.search_id LIMIT 1`,
  );
  return Array.from({ length: samples }, () => read.get(Math.floor(random() * highest)) as Asked);
}

/** A text for each round, out of the records that have one. */
export function turns(
  records: readonly Asked[],
  read: (record: Asked) => string | null,
): (round: number) => string {
  const values = records.map(read).filter((value) => value !== null && value !== '');
  if (values.length === 0) throw new Error('No drawn record has what is asked for');
  return (round) => values[round % values.length] as string;
}

/** What many records share: a number, a beginning of addresses, a domain. */
export interface Shared {
  readonly phone: string;
  readonly beginning: string;
  readonly domain: string;
}

export function mostShared(database: Database.Database): Shared {
  const first = (text: string): string =>
    (database.prepare(text).pluck().get() as string | undefined) ?? 'nothing';
  const key = `SELECT substr(email_key, 1, instr(email_key, '@')) FROM claims
      UNION ALL SELECT substr(email_key, 1, instr(email_key, '@')) FROM practices WHERE email_key IS NOT NULL`;
  return {
    phone: first(
      'SELECT max(phone) FROM accounts WHERE phone_digits IS NOT NULL GROUP BY phone_digits ORDER BY count(*) DESC LIMIT 1',
    ),
    beginning: first(`SELECT * FROM (${key}) GROUP BY 1 ORDER BY count(*) DESC LIMIT 1`),
    domain: first(
      `SELECT substr(email_key, instr(email_key, '@')) FROM claims GROUP BY 1 ORDER BY count(*) DESC LIMIT 1`,
    ),
  };
}
