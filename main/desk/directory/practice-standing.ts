import type { PracticeStanding } from '../../../preload/contract/directory.ts';
import type { AccountStatus } from '../../../preload/contract/shared.ts';
import { type Answer, done, failures } from '../../failures.ts';
import type { Reader } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import { countContested } from '../claims/contested.ts';
import { displayName } from '../ground/people/people.ts';
import { administratorsOf } from '../ground/people/person-record.ts';

const mostNamed = 5;

interface ClinicRow {
  readonly id: string;
  readonly user_name: string | null;
  readonly given_name: string;
  readonly family_name: string;
  readonly status: AccountStatus;
}

/** How a practice stands. A user name is only mailed, so a clinic's sign-in is named by its record. Code `practice-not-found`. */
export function practiceStanding(reader: Reader, id: string): Answer<PracticeStanding> {
  if (!reader.get(sql`SELECT 1 FROM practices WHERE id = ${id}`)) return failures.practiceNotFound(id);
  const statuses = reader.all<{ status: AccountStatus; n: number }>(
    sql`SELECT status, count(*) AS n FROM accounts WHERE practice_id = ${id} GROUP BY status`,
  );
  const clinics = reader.all<ClinicRow>(
    sql`SELECT id, user_name, given_name, family_name, status FROM accounts
        WHERE practice_id = ${id} AND kind = 'clinic' ORDER BY family_name, given_name, id LIMIT ${mostNamed}`,
  );
  const without = reader.get<{ n: number }>(
    sql`SELECT count(*) AS n FROM accounts AS a
        WHERE a.practice_id = ${id} AND a.kind = 'person' AND a.status <> 'deactivated'
          AND NOT EXISTS (SELECT 1 FROM claims AS c WHERE c.account_id = a.id AND c.role = 'current')`,
  );
  const administrators = administratorsOf(reader, id);
  return done({
    administrators: administrators.slice(0, mostNamed),
    administratorCount: administrators.length,
    statuses: Object.fromEntries(statuses.map(({ status, n }) => [status, n])),
    clinicLogins: clinics.map((row) => ({
      accountId: row.id,
      name: displayName({ ...row, user_name: null }),
      status: row.status,
    })),
    contested: countContested(reader, id),
    withoutEmail: without?.n ?? 0,
  });
}
