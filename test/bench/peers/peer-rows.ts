import type Database from 'better-sqlite3';
import { searchWords } from '../../../main/desk/ground/words/folding.ts';
import { keyOf, type PeerRow } from './peer.ts';

interface Stored {
  readonly id: string;
  readonly kind: 'account' | 'practice';
  readonly given: string;
  readonly family: string;
  readonly practiceName: string;
  readonly status: string;
  readonly email: string;
  readonly userName: string;
  readonly phone: string;
}

const accounts = `SELECT a.id, 'account' AS kind, a.given_name AS given, a.family_name AS family, p.name AS practiceName,
    a.status, coalesce(c.email, w.email, '') AS email, coalesce(a.user_name, '') AS userName, coalesce(a.phone, '') AS phone
  FROM accounts AS a JOIN practices AS p ON p.id = a.practice_id
  LEFT JOIN claims AS c ON c.account_id = a.id AND c.role = 'current'
  LEFT JOIN wanted_addresses AS w ON w.account_id = a.id`;
const practices = `SELECT id, 'practice' AS kind, '' AS given, '' AS family, name AS practiceName, status,
    coalesce(email, '') AS email, '' AS userName, coalesce(phone, '') AS phone FROM practices`;

/** The accounts and practices of a store, with the words that the desk's own index has of each. */
export function* peerRows(database: Database.Database): Generator<PeerRow> {
  for (const statement of [accounts, practices])
    for (const row of database.prepare(statement).iterate() as IterableIterator<Stored>)
      yield {
        id: row.id,
        name: `${row.given} ${row.family}`,
        practiceName: row.practiceName,
        status: row.status,
        email: row.email,
        userName: row.userName,
        phone: row.phone,
        keys: {
          email: row.email === '' ? '' : keyOf('email', row.email),
          userName: keyOf('userName', row.userName),
          phone: keyOf('phone', row.phone),
          practiceId: row.kind === 'practice' ? keyOf('practiceId', row.id) : '',
          words:
            row.kind === 'practice'
              ? searchWords(row.practiceName)
              : searchWords(row.given, row.family, row.practiceName),
        },
      };
}
